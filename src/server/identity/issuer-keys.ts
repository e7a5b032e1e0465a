import { createRemoteJWKSet, errors, type CryptoKey, type JWTHeaderParameters } from 'jose';
import { IdentityProviderUnavailableError } from '../../platform/identity.ts';

export interface IssuerAddress {
  /** The issuer's identifier, which is also where its discovery document is. */
  readonly issuer: string;
  /** Where its public keys are; by default the discovery document tells. */
  readonly jwksUri?: string;
}

/**
 * The public keys of an OpenID Connect issuer, fetched at the first token and kept for ten minutes. A key id not known yet has them
 * fetched again, at most every thirty seconds, so that the issuer can rotate its keys and a flood of invented ids costs it nothing.
 */
export function createIssuerKeys(address: IssuerAddress): (header: JWTHeaderParameters) => Promise<CryptoKey> {
  const keySet = retriedUntilDone(async () => createRemoteJWKSet(await keySetAddress(address), { timeoutDuration: patienceMilliseconds }));
  return async (header) => {
    try {
      return await (await keySet())(header);
    } catch (error) {
      throw isVerdict(error) ? error : new IdentityProviderUnavailableError(error);
    }
  };
}

const patienceMilliseconds = 5_000;

/** OpenID Connect Discovery 1.0, 4: the document must name the very issuer that was asked, or another's keys would be trusted. */
async function keySetAddress({ issuer, jwksUri }: IssuerAddress): Promise<URL> {
  if (jwksUri !== undefined) return new URL(jwksUri);
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMilliseconds),
  });
  if (!response.ok) throw new Error(`The discovery document of ${issuer} was answered with ${response.status}.`);
  const discovered = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown } | null;
  if (discovered?.issuer !== issuer) throw new Error(`The discovery document of ${issuer} is another issuer's.`);
  const address = new URL(String(discovered.jwks_uri));
  if (address.protocol !== new URL(issuer).protocol) throw new Error(`The keys of ${issuer} are not served as safely as its discovery.`);
  return address;
}

/** The key set was there, and has no such key: the token's fault. Everything else is the provider's or the network's. */
function isVerdict(error: unknown): boolean {
  const verdicts = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];
  return verdicts.some((verdict) => error instanceof verdict);
}

/** Callers share one attempt and its success; after a failure the next caller tries again. */
function retriedUntilDone<Result>(attempt: () => Promise<Result>): () => Promise<Result> {
  let pending: Promise<Result> | undefined;
  return () => {
    pending ??= attempt().catch((error: unknown) => {
      pending = undefined;
      throw error;
    });
    return pending;
  };
}
