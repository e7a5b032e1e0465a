import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../src/platform/ids.ts';
import { openWorld, type World } from '../world.ts';
import { type Act, acts, inputFor, perform, performed, refused, subjectField, uuidOf } from './acts.ts';

/** What holds for every act on parties and what they keep. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const subjectActs = acts.filter((act): act is keyof typeof subjectField => act !== 'createParty');

describe.each(subjectActs)('%s', (act) => {
  test('answers for every id that is not to be had as for one that does not exist', async () => {
    const input = await inputFor(world, act, 'citypulse');
    const field = subjectField[act];
    const type = field === 'partyId' ? 'Party' : recordOf[act].subject_type;
    const theirs = (await inputFor(world, act, 'jade-cell-twin', 'fjordhave'))[field];
    const nobodys = toGlobalId(type, '00000000-0000-4000-8000-000000000000');
    const ids = [
      nobodys, theirs, world.userId('manager'), toGlobalId('Workspace', '00000000-0000-4000-8000-000000000000'), 'garbage', '',
      `${nobodys}=`, 'a\0b', '\ud800', 'x'.repeat(10_000),
    ];
    const answers = await Promise.all(ids.map((id) => perform(world.as('manager'), act, { ...input, [field]: id })));
    expect(answers[0]!.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', field] }]);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });
});

describe.each(acts)('%s', (act) => {
  test('is on record in audit log and outbox, once', async () => {
    const input = await inputFor(world, act, 'citypulse');
    const [before] = await counted();
    await performed(world.as('buyer'), act, input);
    const [after] = await counted();
    expect(after).toEqual({ audits: before!.audits + 1, events: before!.events + 1 });
    const [entry] = await world.sql(
      'select action, subject_type, principal_kind, principal_id, party_id from audit_entry order by recorded_at desc, id desc limit 1',
    );
    expect(entry).toEqual({
      ...recordOf[act], principal_kind: 'USER', principal_id: uuidOf(world.userId('buyer')), party_id: uuidOf(world.id('formosa-stride')),
    });
    const [event] = await world.sql('select action, subject_type from outbox_event order by recorded_at desc, id desc limit 1');
    expect(event).toEqual(recordOf[act]);
  });

  test('with an idempotency key has one effect and one answer; the key is good for nothing else', async () => {
    const idempotencyKey = `key of ${act}`;
    const input = { ...(await inputFor(world, act, 'citypulse')), idempotencyKey };
    const first = await performed(world.as('manager'), act, input);
    const [before] = await counted();
    // Fields in another order are the same request.
    const again = await performed(world.as('manager'), act, Object.fromEntries(Object.entries(input).toReversed()));
    expect(again).toEqual(first);
    const other = { ...(await inputFor(world, act, 'citypulse')), idempotencyKey, ...changed[act] };
    expect(await refused(world.as('manager'), act, other))
      .toMatchObject({ code: 'IDEMPOTENCY_MISMATCH', field: ['input', 'idempotencyKey'] });
    expect((await counted())[0]).toEqual(before);
    expect(await refused(world.as('manager'), act, { ...input, idempotencyKey: 'k'.repeat(201) }))
      .toMatchObject({ code: 'OUT_OF_RANGE', field: ['input', 'idempotencyKey'] });
  });
});

test('a key spent on one act does not answer for another', async () => {
  const { contactId } = await inputFor(world, 'removeContact', 'citypulse');
  const input = { contactId, idempotencyKey: 'change, then remove' };
  await performed(world.as('manager'), 'updateContact', input);
  expect(await refused(world.as('manager'), 'removeContact', input)).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
});

describe.each(['updateParty', 'updateContact', 'removeContact', 'updateLocation', 'removeLocation'] as const)('%s', (act) => {
  test('does nothing to a record that has changed since it was seen, and shows how it stands', async () => {
    const input = await inputFor(world, act, 'radhafen');
    const id = String(input[subjectField[act]]);
    const bump = `update ${tableOf(act)} set version = version + 1 where id = $1 returning version`;
    const version = (await world.sql<{ version: number }>(bump, [uuidOf(id)]))[0]!.version;
    expect(await refused(world.as('manager'), act, { ...input, expectedVersion: version - 1 })).toMatchObject({
      __typename: 'StaleVersionError', code: 'STALE_VERSION', field: ['input', 'expectedVersion'], current: { id, version },
    });
    await performed(world.as('manager'), act, { ...input, expectedVersion: version });
  });
});

/** The rule and the kind of record that the ledgers name for each act. */
const recordOf: Readonly<Record<Act, { action: string; subject_type: string }>> = {
  createParty: { action: 'party.create', subject_type: 'Party' },
  updateParty: { action: 'party.update', subject_type: 'Party' },
  addPartyIdentifier: { action: 'party.identifier.write', subject_type: 'PartyIdentifier' },
  removePartyIdentifier: { action: 'party.identifier.write', subject_type: 'PartyIdentifier' },
  addExternalReference: { action: 'party.identifier.write', subject_type: 'ExternalReference' },
  removeExternalReference: { action: 'party.identifier.write', subject_type: 'ExternalReference' },
  addContact: { action: 'party.contact.write', subject_type: 'Contact' },
  updateContact: { action: 'party.contact.write', subject_type: 'Contact' },
  removeContact: { action: 'party.contact.write', subject_type: 'Contact' },
  addLocation: { action: 'party.location.write', subject_type: 'Location' },
  updateLocation: { action: 'party.location.write', subject_type: 'Location' },
  removeLocation: { action: 'party.location.write', subject_type: 'Location' },
};

/** What makes a second request of an act another one, where a new subject does not. */
const changed: Partial<Record<Act, object>> = {
  createParty: { name: 'Another' }, addContact: { name: 'Another' }, addLocation: { name: 'Another' },
};

function tableOf(act: Act): string {
  return recordOf[act].subject_type.toLowerCase();
}

function counted(): Promise<{ audits: number; events: number }[]> {
  return world.sql('select (select count(*)::int from audit_entry) as audits, (select count(*)::int from outbox_event) as events');
}
