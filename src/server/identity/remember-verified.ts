import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { UserIdentity } from '../../platform/identity.ts';

/**
 * Verifies a token once a minute instead of at each request: a signature takes longer to check than a small query to answer. The
 * issuer's keys are kept ten times as long, so a key that it withdraws is hardly trusted longer for it. Tokens themselves are not kept.
 */
export function rememberVerified(verify: (token: string) => Promise<UserIdentity>): (token: string) => Promise<UserIdentity> {
  const verified = new LRUCache<string, { readonly identity: UserIdentity; readonly until: number }>({ max: 10_000 });
  return async (token) => {
    const key = hash('sha256', token);
    const known = verified.get(key);
    if (known !== undefined && Date.now() < known.until) return known.identity;
    const identity = await verify(token);
    // Once it has expired it is verified anew, to be refused in the words for that.
    verified.set(key, { identity, until: Math.min(identity.expiresAt.getTime(), Date.now() + rememberedMilliseconds) });
    return identity;
  };
}

const rememberedMilliseconds = 60_000;
