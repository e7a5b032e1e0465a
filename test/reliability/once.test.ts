import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isPostgres, makePlace, type Place, runGuanxi, type ServerProcess, startServerProcess } from '../server/server-process.ts';
import { ask, partyId, tokenOf } from './asking.ts';

let place: Place;
let servers: ServerProcess[];
beforeEach(async () => {
  place = await makePlace();
  servers = [];
});
afterEach(async () => {
  await Promise.all(servers.map((server) => server.end('SIGKILL')));
  await place.remove();
});

async function start(more: Record<string, string> = {}): Promise<ServerProcess> {
  const server = await startServerProcess(place, more);
  servers.push(server);
  return server;
}

const create = 'mutation ($input: CreateRelationshipInput!) { createRelationship(input: $input) { relationship { id version } userErrors { code } } }';
const idempotencyKey = 'the one call';
const input = () => ({ partnerId: partyId('huanchi-mobility'), market: 'CUSTOMER', idempotencyKey });
const countAll = '{ relationships { totalCount } }';
const dying = (when: 'before' | 'after') => ({ GUANXI_TEST_DIE: when, GUANXI_TEST_DIE_OF: idempotencyKey, NODE_OPTIONS: `--import ${pathToFileURL('test/reliability/die-after-commit.js').href}` });

// One database, two servers: what the embedded database refuses to begin with.
if (isPostgres) {
  test('a hundred identical calls over two servers have one effect and one answer', async () => {
    const [one, two] = [await start(), await start()];
    const token = await tokenOf('manager', place);
    const { relationships: before } = await ask(one, token, countAll);
    const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => ask(n % 2 === 0 ? one : two, token, create, { input: input() })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]!.createRelationship).toMatchObject({ relationship: { version: 1 }, userErrors: [] });
    expect((await ask(two, token, countAll)).relationships!.totalCount).toBe(before!.totalCount + 1);
  }, 60_000);
}

describe('a server killed', () => {
  test.each(['after', 'before'] as const)('%s the commit, before the answer: the retry has one effect and gets the answer', async (when) => {
    const token = await tokenOf('manager', place);
    const doomed = await start(dying(when));
    await expect(ask(doomed, token, create, { input: input() })).rejects.toThrow(/fetch failed|terminated|closed/);
    const next = await start();
    const { relationships: found } = await ask(next, token, countAll);
    expect(found!.totalCount).toBe(when === 'after' ? 59 : 58);
    const first = await ask(next, token, create, { input: input() });
    const second = await ask(next, token, create, { input: input() });
    expect(first.createRelationship!.userErrors).toEqual([]);
    expect(second).toEqual(first);
    expect((await ask(next, token, countAll)).relationships!.totalCount).toBe(59);
  }, 60_000);

  test('in the middle of writes loses none that it had acknowledged, and its audit log holds', async () => {
    const token = await tokenOf('manager', place);
    const doomed = await start();
    const acknowledged: string[] = [];
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let n = 0; ; n += 1) {
        const name = `Written ${writer}-${n}`;
        const query = 'mutation ($input: CreatePartyInput!) { createParty(input: $input) { party { id name } userErrors { code } } }';
        const { createParty } = await ask(doomed, token, query, { input: { kind: 'ORGANIZATION', name, timeZone: 'UTC' } });
        acknowledged.push(createParty!.party!.name);
        if (acknowledged.length === 25) doomed.child.kill('SIGKILL');
      }
    });
    await Promise.allSettled(writers);
    expect(acknowledged.length).toBeGreaterThanOrEqual(25);

    const next = await start();
    const { parties } = await ask(next, token, 'query { parties(first: 100, filter: { search: "Written" }) { totalCount nodes { name } } }');
    expect(parties!.totalCount).toBeGreaterThanOrEqual(acknowledged.length);
    // At most what was under way at each of the four writers is there beyond that.
    expect(parties!.totalCount).toBeLessThanOrEqual(acknowledged.length + 4);
    const verified = await runGuanxi(['verify-audit'], place.environment);
    expect(verified).toMatchObject({ code: 0 });
  }, 60_000);
});
