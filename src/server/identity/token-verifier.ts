import type { KeyObject } from 'node:crypto';
import { decodeJwt } from 'jose';
import { apiKeyPrefix, parseApiKey } from '../../platform/api-key.ts';
import { UnauthenticatedError, type ApiKeyIdentity, type Identity, type UnauthenticatedCode } from '../../platform/identity.ts';
import { developmentAudience, developmentIssuer } from './development-issuer.ts';
import { createIssuerKeys, type IssuerAddress } from './issuer-keys.ts';
import { rememberVerified } from './remember-verified.ts';
import { verifyToken, type TrustedIssuer } from './verify-token.ts';

export interface TokenVerifierOptions {
  /** The company's identity provider (OpenID Connect). */
  readonly oidc?: IssuerAddress & {
    readonly audience: string;
    /** The claim that names the workspace by its slug. */
    readonly workspaceClaim?: string;
  };
  /** The development issuer's key. Given in demo mode only: without it the issuer does not exist. */
  readonly development?: { readonly publicKey: KeyObject };
}

export interface TokenVerifier {
  /**
   * Tells who sends a request by its `Authorization` header; null for the anonymous, who send none.
   * @throws UnauthenticatedError when the header proves nothing
   * @throws IdentityProviderUnavailableError when the proof cannot be checked now
   */
  verify(authorizationHeader: string | undefined): Promise<Identity | null>;
  /** One sentence for those without a valid credential: how to get one here. */
  readonly howToSignIn: string;
}

/** Accepts the tokens of at most two issuers, and API keys. */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const issuers = trustedIssuers(options);
  const howToSignIn = describeSignIn(options);
  const verifyOnce = rememberVerified((token) => verifyToken(token, issuerOf(token, issuers)));
  const verify = async (header: string | undefined): Promise<Identity | null> => {
    if (header === undefined) return null;
    const credential = bearerCredential(header);
    if (credential.startsWith(apiKeyPrefix)) return readApiKey(credential);
    return verifyOnce(credential);
  };
  return {
    howToSignIn,
    verify: (header) =>
      verify(header).catch((error: unknown) => {
        throw error instanceof UnauthenticatedError ? new UnauthenticatedError(error.code, `${error.message} ${howToSignIn}`) : error;
      }),
  };
}

/** Each issuer comes with its own algorithms and audience, so that no token can choose how it is verified. */
function trustedIssuers({ oidc, development }: TokenVerifierOptions): readonly TrustedIssuer[] {
  const issuers: TrustedIssuer[] = [];
  if (oidc) {
    issuers.push({
      issuer: oidc.issuer,
      audience: oidc.audience,
      algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
      workspaceClaim: oidc.workspaceClaim ?? 'workspace',
      key: createIssuerKeys(oidc),
    });
  }
  if (development) {
    issuers.push({
      issuer: developmentIssuer,
      audience: developmentAudience,
      algorithms: ['EdDSA'],
      workspaceClaim: 'workspace',
      key: () => Promise.resolve(development.publicKey),
    });
  }
  return issuers;
}

/** The longest credential read. Tokens of identity providers have 1–3 kB; what is longer would be decoded and hashed for nothing. */
const longestCredential = 8192;

/** One `Bearer` credential (RFC 6750, 2.1); the scheme's case is free (RFC 9110, 11.1). */
function bearerCredential(header: string): string {
  if (header.length > longestCredential) throw refusal('TOKEN_TOO_LONG', `A credential has at most ${longestCredential} characters.`);
  const [scheme = '', credential = '', ...more] = header.split(' ');
  if (scheme.toLowerCase() !== 'bearer') throw refusal('SCHEME_UNSUPPORTED', 'The Authorization header must be "Bearer" and a token.');
  if (more.length > 0 || !/^[\w\-.~+/]+=*$/.test(credential)) throw refusal('TOKEN_MALFORMED', 'The header must hold one token.');
  return credential;
}

function readApiKey(credential: string): ApiKeyIdentity {
  const identity = parseApiKey(credential);
  if (identity === null) throw refusal('API_KEY_MALFORMED', 'This is not a whole API key.');
  return identity;
}

/** The issuer claim is read unverified, but only to choose whose key must have signed it: a lie fails at the signature. */
function issuerOf(token: string, issuers: readonly TrustedIssuer[]): TrustedIssuer {
  const claimed = claimedIssuer(token);
  const trusted = issuers.find(({ issuer }) => issuer === claimed);
  if (!trusted) throw refusal('TOKEN_ISSUER_UNKNOWN', 'The token is from an issuer that is not trusted here.');
  return trusted;
}

function claimedIssuer(token: string): unknown {
  try {
    return decodeJwt(token).iss;
  } catch {
    throw refusal('TOKEN_MALFORMED', 'The token is not a signed JSON Web Token.');
  }
}

function describeSignIn({ oidc, development }: TokenVerifierOptions): string {
  if (development) return 'Get a demo token with: npm run guanxi -- token manager';
  if (oidc) return `Sign in at ${oidc.issuer} for a token, or ask your administrator for an API key.`;
  return 'Ask your administrator for an API key.';
}

function refusal(code: UnauthenticatedCode, message: string): UnauthenticatedError {
  return new UnauthenticatedError(code, message);
}
