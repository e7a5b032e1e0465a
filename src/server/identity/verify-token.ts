import type { KeyObject } from 'node:crypto';
import { errors, jwtVerify, type CryptoKey, type JWTHeaderParameters, type JWTPayload } from 'jose';
import { IdentityProviderUnavailableError, UnauthenticatedError, type UserIdentity } from '../../platform/identity.ts';

/** An issuer with everything that verifying its tokens needs; nothing of it is ever taken from a token. */
export interface TrustedIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** JWS algorithms (RFC 7518), asymmetric ones only. */
  readonly algorithms: readonly string[];
  readonly workspaceClaim: string;
  /** The issuer's own key that the header's `kid` names. `jku`, `x5u`, `x5c` and `jwk` of a header are never followed. */
  key(header: JWTHeaderParameters): Promise<CryptoKey | KeyObject>;
}

/**
 * Verifies a JSON Web Token (RFC 7519) by the best practices of RFC 8725.
 * @throws UnauthenticatedError when the token does not hold
 * @throws IdentityProviderUnavailableError when the issuer's keys cannot be fetched
 */
export async function verifyToken(token: string, trusted: TrustedIssuer): Promise<UserIdentity> {
  try {
    const { payload } = await jwtVerify(token, (header) => trusted.key(header), {
      issuer: trusted.issuer,
      audience: trusted.audience,
      algorithms: [...trusted.algorithms],
      requiredClaims: ['sub', 'exp', 'iat'],
      clockTolerance: clockToleranceSeconds,
    });
    return identityOf(payload, trusted);
  } catch (error) {
    throw refusalOf(error);
  }
}

/** Clocks of machines that keep time by NTP differ by less. */
const clockToleranceSeconds = 5;

function identityOf(payload: JWTPayload, { issuer, workspaceClaim }: TrustedIssuer): UserIdentity {
  // jose looks at `iat` only to bound a token's age, and lives of tokens are the issuer's business.
  const issuedAt = instantClaim(payload, 'iat');
  if (issuedAt.getTime() > Date.now() + clockToleranceSeconds * 1000) throw refuseClaim('iat', 'TOKEN_NOT_YET_VALID');
  const subject = textClaim(payload, 'sub', subjectPattern);
  if (subject === undefined) throw refuseClaim('sub');
  return {
    kind: 'USER',
    issuer,
    subject,
    workspace: textClaim(payload, workspaceClaim, slugPattern),
    party: textClaim(payload, 'party', subjectPattern),
    expiresAt: instantClaim(payload, 'exp'),
  };
}

/** OpenID Connect Core 2 bounds a subject to 255 characters; control characters would only reach logs and the database. */
const subjectPattern = /^\P{Cc}{1,255}$/u;
const slugPattern = /^[a-z0-9][a-z0-9-]{0,62}$/;

function textClaim(payload: JWTPayload, name: string, pattern: RegExp): string | undefined {
  const value = payload[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !pattern.test(value)) throw refuseClaim(name);
  return value;
}

/** A number beyond the calendar (1e999 is valid JSON) would never expire. */
function instantClaim(payload: JWTPayload, name: 'iat' | 'exp'): Date {
  const instant = new Date(Number(payload[name]) * 1000);
  if (Number.isNaN(instant.getTime())) throw refuseClaim(name);
  return instant;
}

function refuseClaim(name: string, code: 'TOKEN_CLAIM_INVALID' | 'TOKEN_NOT_YET_VALID' = 'TOKEN_CLAIM_INVALID'): UnauthenticatedError {
  return new UnauthenticatedError(code, `The token's claim "${name}" is not valid.`);
}

/** What a failed verification tells the client. Everything not known by name is one answer, which gives nothing to try against. */
function refusalOf(error: unknown): Error {
  if (error instanceof UnauthenticatedError || error instanceof IdentityProviderUnavailableError) return error;
  if (error instanceof errors.JWTExpired) return new UnauthenticatedError('TOKEN_EXPIRED', 'The token has expired.');
  if (error instanceof errors.JWTClaimValidationFailed) return refusalOfClaim(error);
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) {
    return new UnauthenticatedError('TOKEN_MALFORMED', 'The token is not a signed JSON Web Token.');
  }
  return new UnauthenticatedError('TOKEN_SIGNATURE_INVALID', 'The token is not signed by its issuer in a way accepted here.');
}

function refusalOfClaim({ claim, reason }: errors.JWTClaimValidationFailed): UnauthenticatedError {
  if (claim === 'aud') return new UnauthenticatedError('TOKEN_AUDIENCE_WRONG', 'The token is for another service.');
  if (reason === 'missing') return new UnauthenticatedError('TOKEN_CLAIM_INVALID', `The token lacks the claim "${claim}".`);
  return refuseClaim(claim, claim === 'nbf' && reason === 'check_failed' ? 'TOKEN_NOT_YET_VALID' : 'TOKEN_CLAIM_INVALID');
}
