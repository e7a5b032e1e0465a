import { isIPv6 } from 'node:net';
import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Identity } from '../identity.ts';
import type { RateLimits } from './limits.ts';

/** Who spends, as far as it is known without asking the database. */
export interface Caller {
  readonly identity: Identity | null;
  /** Network address of the peer. */
  readonly remoteAddress: string;
}

/** What a caller has left of its own points. */
export interface RateLimit {
  /** Points that may be spent in one window. */
  readonly limit: number;
  readonly remaining: number;
  /** When the window ends and the points are whole again. */
  readonly resetAt: Date;
  /** What the present operation costs. */
  readonly cost: number;
}

export interface RateLimiter {
  /**
   * Spends the points of an operation, both of the caller and of its workspace.
   * @throws GraphQLError RATE_LIMITED with HTTP 429 and Retry-After, where either has too few left; then nothing is spent
   */
  spend(caller: Caller, cost: number): Promise<RateLimit>;
}

/** Counts in this process's memory, in windows that begin with a caller's first operation. Each server of several has its own count. */
export function createRateLimiter(limits: RateLimits): RateLimiter {
  const bucket = (points: number): RateLimiterMemory => new RateLimiterMemory({ points, duration: limits.windowSeconds });
  const buckets = {
    principal: bucket(limits.principalPoints),
    anonymous: bucket(limits.anonymousPoints),
    workspace: bucket(limits.workspacePoints),
  };
  return {
    spend: async (caller, cost) => {
      const points = Math.max(1, cost);
      const own = caller.identity ? buckets.principal : buckets.anonymous;
      const ownKey = callerKey(caller);
      const left = await consume(own, ownKey, points, 'caller');
      const workspace = workspaceKey(caller.identity);
      if (workspace !== null) {
        await consume(buckets.workspace, workspace, points, 'workspace').catch(async (refusal: unknown) => {
          await own.reward(ownKey, points);
          throw refusal;
        });
      }
      return { limit: own.points, remaining: left.remainingPoints, resetAt: new Date(Date.now() + left.msBeforeNext), cost: points };
    },
  };
}

/** A refused operation is given its points back, or one too dear would lock out the cheap ones behind it. */
async function consume(bucket: RateLimiterMemory, key: string, points: number, whose: 'caller' | 'workspace'): Promise<RateLimiterRes> {
  try {
    return await bucket.consume(key, points);
  } catch (rejection) {
    if (!(rejection instanceof RateLimiterRes)) throw rejection;
    const { remainingPoints } = await bucket.reward(key, points);
    throw rateLimitError({ whose, limit: bucket.points, remaining: remainingPoints, milliseconds: rejection.msBeforeNext, cost: points });
  }
}

interface Shortage {
  readonly whose: 'caller' | 'workspace';
  readonly limit: number;
  readonly remaining: number;
  /** Until the points are whole again. */
  readonly milliseconds: number;
  readonly cost: number;
}

function rateLimitError({ whose, limit, remaining, milliseconds, cost }: Shortage): GraphQLError {
  const retryAfterSeconds = Math.max(1, Math.ceil(milliseconds / 1000));
  const owner = whose === 'caller' ? 'you have' : 'your workspace has';
  const shortage = `This operation costs ${cost} points and ${owner} ${remaining} of ${limit} left.`;
  return new GraphQLError(`${shortage} Try again in ${retryAfterSeconds} seconds.`, {
    extensions: {
      code: 'RATE_LIMITED',
      scope: whose === 'caller' ? 'PRINCIPAL' : 'WORKSPACE',
      limit,
      remaining,
      cost,
      retryAfterSeconds,
      http: { status: 429, headers: new HeaderMap([['retry-after', String(retryAfterSeconds)]]) },
    },
  });
}

/** Names a caller: a person, an API key, or for the anonymous a network. */
export function callerKey({ identity, remoteAddress }: Caller): string {
  if (identity === null) return networkOf(remoteAddress);
  return identity.kind === 'USER' ? `${identity.issuer}|${identity.subject}` : identity.keyId;
}

/** People carry their workspace as a slug, keys as an id; the two are counted apart, because only the database knows they are one. */
function workspaceKey(identity: Identity | null): string | null {
  if (identity === null) return null;
  return (identity.kind === 'USER' ? identity.workspace : identity.workspaceId) ?? null;
}

/** One IPv6 subscriber has a whole /64 of addresses to come from (RFC 6177), so those count as one. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length);
  const whole = [...groups, ...Array.from({ length: missing }, () => '0'), ...(tail ? tail.split(':') : [])];
  return `${whole.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
