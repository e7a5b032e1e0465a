import { setTimeout } from 'node:timers/promises';
import { rateLimitOf } from '../../../src/platform/limits/limits-plugin.ts';
import { rateLimits } from '../../../src/platform/limits/limits.ts';
import { createRateLimiter, networkOf } from '../../../src/platform/limits/rate-limiter.ts';
import type { Identity } from '../../../src/platform/identity.ts';
import { startLimitedServer, type Asking, type LimitedServer } from './limited-server.ts';

const servers: LimitedServer[] = [];

async function start(...options: Parameters<typeof startLimitedServer>): Promise<LimitedServer> {
  const server = await startLimitedServer(...options);
  servers.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

const small = { windowSeconds: 60, principalPoints: 100, anonymousPoints: 30, workspacePoints: 150 };

const person = (subject: string, workspace = 'formosa', issuer = 'https://login.example'): Identity => ({
  kind: 'USER', issuer, subject, workspace, expiresAt: new Date(Date.now() + 60_000),
});
const key = (keyId: string, workspaceId: string): Identity => ({ kind: 'API_KEY', workspaceId, keyId, secretHash: '' });
const as = (identity: Identity | null, remoteAddress = '192.0.2.1'): Asking => ({ caller: { identity, remoteAddress } });

/** Costs 20 points for each of `pages`. */
const pages = (count: number): string => `{ ${Array.from({ length: count }, () => 'recentParties(first: 20) { id }').join(' ')} }`;

describe('a caller', () => {
  it('spends the cost of its operations until too little is left, and is told when to come back', async () => {
    const server = await start({ rates: small });
    for (let spent = 0; spent < 100; spent += 20) expect(await server.ask(pages(1), as(person('manager')))).toMatchObject({ status: 200 });
    const before = server.executed();
    const refused = await server.ask(pages(1), as(person('manager')));
    expect(refused).toMatchObject({
      status: 429,
      errors: [{ extensions: { code: 'RATE_LIMITED', scope: 'PRINCIPAL', limit: 100, remaining: 0, cost: 20 } }],
    });
    const retryAfter = Number(refused.headers.get('retry-after'));
    expect(retryAfter).toBeGreaterThan(50);
    expect(retryAfter).toBeLessThanOrEqual(60);
    expect(refused.errors?.[0]?.message).toContain(`${retryAfter} seconds`);
    expect(refused.extensions).toBeUndefined();
    expect(server.executed()).toBe(before);
  });

  it('is not charged for what is refused', async () => {
    const server = await start({ rates: small });
    const manager = as(person('manager'));
    await server.ask(pages(4), manager);
    expect(await server.ask(pages(2), manager)).toMatchObject({ status: 429, errors: [{ extensions: { remaining: 20 } }] });
    expect(await server.ask('{ relationships(first: 101) { totalCount } }', manager)).toMatchObject({ status: 400 });
    expect(await server.ask('{ absent }', manager)).toMatchObject({ status: 400 });
    expect(await server.ask(pages(1), manager)).toMatchObject({ status: 200 });
    expect(await server.ask('{ __typename }', manager)).toMatchObject({ status: 429 });
  });

  it('pays at least one point, so that even free operations end', async () => {
    const server = await start({ rates: { ...small, anonymousPoints: 2 } });
    const statuses = [];
    for (let attempt = 0; attempt < 3; attempt += 1) statuses.push((await server.ask('{ __typename }')).status);
    expect(statuses).toEqual([200, 200, 429]);
  });

  it('has its points back when the window ends', async () => {
    const server = await start({ rates: { ...small, windowSeconds: 1 } });
    await server.ask(pages(5), as(person('manager')));
    const refused = await server.ask(pages(5), as(person('manager')));
    expect(refused.status).toBe(429);
    await setTimeout(1_000 * Number(refused.headers.get('retry-after')) + 50);
    expect(await server.ask(pages(5), as(person('manager')))).toMatchObject({ status: 200 });
  });

  it('spends no more by asking all at once', async () => {
    const server = await start({ rates: small });
    const answers = await Promise.all(Array.from({ length: 12 }, () => server.ask(pages(1), as(person('manager')))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
  });

  it('may ask what it has left', async () => {
    const seen: unknown[] = [];
    const server = await start({ rates: small }, (field, context) => (field === 'viewer' && seen.push(rateLimitOf(context)), null));
    await server.ask(pages(1), as(person('manager')));
    await server.ask('{ viewer { name } }', as(person('manager')));
    expect(seen).toEqual([{ limit: 100, remaining: 79, cost: 1, resetAt: expect.any(Date) }]);
    expect(Math.abs((seen as { resetAt: Date }[])[0]!.resetAt.getTime() - Date.now() - 60_000)).toBeLessThan(5_000);
  });

  it('is not counted where rates are switched off', async () => {
    const seen: unknown[] = [];
    const server = await start({ rates: null }, (_, context) => (seen.push(rateLimitOf(context)), null));
    await server.ask('{ viewer { name } }');
    expect(seen).toEqual([null]);
  });
});

describe('callers', () => {
  it.each<[string, Asking, Asking]>([
    ['two people', as(person('manager')), as(person('planner'))],
    ['one subject of two issuers', as(person('manager')), as(person('manager', 'formosa', 'https://other.example'))],
    ['two API keys', as(key('a', 'one')), as(key('b', 'other'))],
    ['a person and the anonymous of one address', as(person('manager')), as(null)],
    ['the anonymous of two addresses', as(null, '192.0.2.1'), as(null, '192.0.2.2')],
  ])('that are %s do not spend each other’s points', async (_, one, other) => {
    const server = await start({ rates: { ...small, principalPoints: 20, anonymousPoints: 20 } });
    expect(await server.ask(pages(1), one)).toMatchObject({ status: 200 });
    expect(await server.ask(pages(1), one)).toMatchObject({ status: 429 });
    expect(await server.ask(pages(1), other)).toMatchObject({ status: 200 });
  });

  it('of one workspace share its points, and none is charged alone for what the workspace lacks', async () => {
    const server = await start({ rates: { ...small, workspacePoints: 110 } });
    await server.ask(pages(5), as(person('manager')));
    const refused = await server.ask(pages(1), as(person('planner')));
    expect(refused).toMatchObject({ status: 429, errors: [{ extensions: { code: 'RATE_LIMITED', scope: 'WORKSPACE', remaining: 10 } }] });
    expect(await server.ask(pages(5), as(person('planner', 'elsewhere')))).toMatchObject({ status: 200 });
  });

  it('without a workspace have only their own points', async () => {
    const limiter = createRateLimiter({ ...small, workspacePoints: 1 });
    const { workspace: _, ...homeless } = person('manager') as Extract<Identity, { kind: 'USER' }>;
    await expect(limiter.spend({ identity: homeless, remoteAddress: '' }, 100)).resolves.toMatchObject({ remaining: 0 });
    const settled = limiter.spend({ identity: person('planner'), remoteAddress: '' }, 2);
    await expect(settled).rejects.toMatchObject({ extensions: { scope: 'WORKSPACE' } });
  });

  it('are fewer than their addresses: an IPv6 network counts as one', () => {
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(networkOf('2001:db8:1:2::9')).toBe('2001:db8:1:2::/64');
    expect(networkOf('2001:0db8:0001:0002::1')).toBe('2001:db8:1:2::/64');
    expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
    expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
    expect(networkOf('::ffff:192.0.2.1')).toBe('::ffff:192.0.2.1');
    expect(networkOf('192.0.2.1')).toBe('192.0.2.1');
    expect(networkOf('')).toBe('');
  });
});

it('lets the dearest operation be asked by everybody', async () => {
  const limiter = createRateLimiter(rateLimits);
  await expect(limiter.spend({ identity: null, remoteAddress: '192.0.2.1' }, 20_000)).resolves.toMatchObject({ remaining: 0 });
});
