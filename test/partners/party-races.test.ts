import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../world.ts';
import { type ActAnswer, type Input, inputFor, perform, performed, plantRow, uuidOf } from './acts.ts';
import { newGln } from './new-gln.ts';

/** Many at once. On PGlite transactions queue; on PostgreSQL they truly meet. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const manager = () => world.as('manager');

async function newParty(input: Input = {}): Promise<string> {
  return (await performed(manager(), 'createParty', { kind: 'ORGANIZATION', name: 'Racer', timeZone: 'UTC', ...input })).party.id;
}

function times<Result>(count: number, make: (index: number) => Promise<Result>): Promise<Result[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => make(index)));
}

/** How often each outcome came: the code of the refusal, or `done`. */
function tally(answers: readonly ActAnswer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { userErrors } of answers) {
    const outcome = userErrors[0]?.code ?? 'done';
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

describe('of twenty at once', () => {
  test('one gets an official number, be it for one party or for twenty', async () => {
    const [partyId, gln, other] = [await newParty(), newGln(), newGln()];
    expect(tally(await times(20, () => perform(manager(), 'addPartyIdentifier', { partyId, scheme: 'GLN', value: gln }))))
      .toEqual({ done: 1, DUPLICATE: 19 });
    const parties = await times(20, () => newParty());
    const answers = await times(20, (n) => perform(manager(), 'addPartyIdentifier', { partyId: parties[n], scheme: 'GLN', value: other }));
    expect(tally(answers)).toEqual({ done: 1, DUPLICATE: 19 });
    expect(await world.sql('select count(*)::int as rows from party_identifier where value in ($1, $2)', [gln, other]))
      .toEqual([{ rows: 2 }]);
  });

  test('one gets an external reference', async () => {
    const parties = await times(20, () => newParty());
    expect(tally(await times(20, (n) => perform(manager(), 'addExternalReference', { partyId: parties[n], system: 'erp', value: 'R-1' }))))
      .toEqual({ done: 1, DUPLICATE: 19 });
  });

  test('one gets a location’s number', async () => {
    const [parties, gln] = [await times(20, () => newParty()), newGln()];
    const answers = await times(
      20, (n) => perform(manager(), 'addLocation', { partyId: parties[n], name: 'Gate', purpose: 'OFFICE', gln }),
    );
    expect(tally(answers)).toEqual({ done: 1, DUPLICATE: 19 });
  });

  test('one takes the last free place', async () => {
    const partyId = await newParty();
    for (let count = 0; count < 19; count += 1) {
      await plantRow(world, 'party_identifier', { party_id: uuidOf(partyId), scheme: 'VAT', value: `last ${count}` });
    }
    expect(tally(await times(20, (n) => perform(manager(), 'addPartyIdentifier', { partyId, scheme: 'VAT', value: `new ${n}` }))))
      .toEqual({ done: 1, LIMIT_EXCEEDED: 19 });
  });

  test('one is the primary contact in the end, and all are added', async () => {
    const partyId = await newParty();
    const answers = await times(20, (n) => perform(manager(), 'addContact', { partyId, name: `C ${n}`, isPrimary: true }));
    expect(tally(answers)).toEqual({ done: 20 });
    const changes = await times(20, (n) => perform(manager(), 'updateContact', { contactId: answers[n]!['contact'].id, isPrimary: true }));
    expect(tally(changes)).toEqual({ done: 20 });
    const counts = 'select count(*)::int as contacts, sum(is_primary::int)::int as primaries from contact where party_id = $1';
    expect(await world.sql(counts, [uuidOf(partyId)])).toEqual([{ contacts: 20, primaries: 1 }]);
  });

  test('one changes the version that all have seen', async () => {
    const partyId = await newParty();
    expect(tally(await times(20, (n) => perform(manager(), 'updateParty', { partyId, name: `N ${n}`, expectedVersion: 1 }))))
      .toEqual({ done: 1, STALE_VERSION: 19 });
    const { contactId } = await inputFor(world, 'updateContact', 'citypulse');
    expect(tally(await times(20, (n) => perform(manager(), 'updateContact', { contactId, name: `N ${n}`, expectedVersion: 1 }))))
      .toEqual({ done: 1, STALE_VERSION: 19 });
    const { locationId } = await inputFor(world, 'updateLocation', 'citypulse');
    expect(tally(await times(20, (n) => perform(manager(), 'updateLocation', { locationId, name: `N ${n}`, expectedVersion: 1 }))))
      .toEqual({ done: 1, STALE_VERSION: 19 });
  });

  test.each([
    'removePartyIdentifier', 'removeExternalReference', 'removeContact', 'removeLocation',
  ] as const)('one does %s', async (act) => {
    const input = await inputFor(world, act, 'citypulse');
    expect(tally(await times(20, () => perform(manager(), act, input)))).toEqual({ done: 1, NOT_FOUND: 19 });
  });

  test('all have the effect and the answer of one, when they share a key', async () => {
    const partyId = await newParty();
    const answers = await times(20, () => perform(manager(), 'addContact', { partyId, name: 'Once', idempotencyKey: 'once' }));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]!['party'].contacts).toHaveLength(1);
  });
});

test('no ring closes when parties are put under one another at once', async () => {
  for (let round = 0; round < 10; round += 1) {
    const ring = await times(3, () => newParty());
    const answers = await times(
      3, (n) => perform(world.as(n === 0 ? 'admin' : 'manager'), 'updateParty', { partyId: ring[n], parentId: ring[(n + 1) % 3] }),
    );
    expect(tally(answers)).toEqual({ done: 2, INVALID: 1 });
  }
});

test('two who change different fields at once lose neither change, be it a clearing', async () => {
  for (let round = 0; round < 10; round += 1) {
    const partyId = await newParty({ website: 'https://old.example/', countryCode: 'TW' });
    await Promise.all([
      performed(manager(), 'updateParty', { partyId, website: null }),
      performed(world.as('buyer'), 'updateParty', { partyId, countryCode: 'JP' }),
      performed(world.as('admin'), 'updateParty', { partyId, website: 'https://old.example/', timeZone: 'Asia/Tokyo' }),
    ]);
    const [row] = await world.sql('select country_code, time_zone, version from party where id = $1', [uuidOf(partyId)]);
    expect(row).toMatchObject({ country_code: 'JP', time_zone: 'Asia/Tokyo' });
    // Each change of the site starts from what the one before it left.
    let site: string | null = 'https://old.example/';
    const steps = await world.sql<{ before: string | null; after: string | null }>(
      `select changes -> 'website' ->> 'before' as before, changes -> 'website' ->> 'after' as after from audit_entry
       where subject_id = $1 and action = 'party.update' and changes ? 'website' order by id`, [uuidOf(partyId)],
    );
    for (const { before, after } of steps) {
      expect(before).toBe(site);
      site = after;
    }
    expect(await world.sql('select website from party where id = $1', [uuidOf(partyId)])).toEqual([{ website: site }]);
  }
});
