import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../src/platform/ids.ts';
import { seedId } from '../../src/server/seed.ts';
import { statementsOf } from '../statements.ts';
import { type Actor, openWorld, type World } from '../world.ts';
import { performed, plantRow, uuidOf } from './acts.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const errors = 'userErrors { __typename code message field ... on StaleVersionError { current { id } } ... on StateConflictError { currentState } }';
const document = `mutation ($input: MergePartiesInput!) { mergeParties(input: $input) {
  survivor { id name version identifiers { scheme value } externalReferences { system value } contacts { name isPrimary } locations { id } parts { nodes { id } } ties { nodes { id endedOn } }
    relationships(first: 50) { nodes { id market stage endReason endNote mergedInto { id } partner { id } } } mergedParties { nodes { id } } members(first: 50) { nodes { user { id } status } } }
  duplicate { id mergedInto { id } mergedAt mergeReason relationships { totalCount } contacts { id } }
  ${errors} } }`;

async function merge(actor: Actor, survivorId: string, duplicateId: string, more: object = {}): Promise<Record<string, any>> {
  return (await actor.data(document, { input: { survivorId, duplicateId, reason: 'The same firm, recorded twice', ...more } }))['mergeParties'];
}

async function newParty(name: string, more: object = {}): Promise<string> {
  return (await performed(world.as('manager'), 'createParty', { kind: 'ORGANIZATION', name, timeZone: 'Asia/Taipei', ...more }))['party'].id;
}

async function relate(partnerId: string, market: string, more: object = {}): Promise<string> {
  const { createRelationship: made } = await world.as('manager').data('mutation ($input: CreateRelationshipInput!) { createRelationship(input: $input) { relationship { id } userErrors { code message } } }', { input: { partnerId, market, ...more } });
  expect(made.userErrors).toEqual([]);
  return made.relationship.id;
}

async function tie(fromId: string, toId: string, more: object = {}): Promise<string> {
  const { addTie: made } = await world.as('manager').data('mutation ($input: AddTieInput!) { addTie(input: $input) { tie { id } userErrors { code } } }', { input: { kind: 'SUPPLIES', fromId, toId, ...more } });
  expect(made.userErrors).toEqual([]);
  return made.tie.id;
}

async function member(partyId: string, role: string, status = 'ACTIVE', user = ''): Promise<{ userId: string; subject: string }> {
  const subject = `person-${randomUUID()}`;
  const userId = user || await plantRow(world, 'user_account', { issuer: 'urn:guanxi:development', subject, display_name: subject, email: `${subject}@x.example` });
  await plantRow(world, 'membership', { user_id: userId, party_id: uuidOf(partyId), role, status });
  return { userId, subject };
}

describe('duplicateParties', () => {
  const ask = 'query ($first: Int!, $after: String) { duplicateParties(first: $first, after: $after) { nodes { survivor { id } duplicate { id } reasons } pageInfo { hasNextPage endCursor } } }';

  test('proposes pairs with the reasons, the surest first, page by page, in one statement and one for each side', async () => {
    const asked = await statementsOf(world, async () => {
      const { duplicateParties: { nodes } } = await world.as('planner').data(ask, { first: 10 });
      const pairs = nodes.map(({ survivor, duplicate, reasons }: Record<string, any>) => [new Set([survivor.id, duplicate.id]), reasons]);
      expect(pairs).toEqual([
        [new Set([world.id('rollwell-tyre'), world.id('rollwell-again')]), ['SAME_ADDRESS', 'SAME_IDENTIFIER', 'SAME_NAME']],
        [new Set([world.id('hsinyun-stores'), world.id('hsinyun-again')]), ['SAME_NAME']],
      ]);
    });
    expect(asked).toHaveLength(3);
    const one = (await world.as('planner').data(ask, { first: 1 })).duplicateParties;
    expect(one.pageInfo.hasNextPage).toBe(true);
    const two = (await world.as('planner').data(ask, { first: 1, after: one.pageInfo.endCursor })).duplicateParties;
    expect(two.nodes[0].reasons).toEqual(['SAME_NAME']);
    expect(two.pageInfo.hasNextPage).toBe(false);
  });

  test('finds one party under another language’s name, another number and the same site', async () => {
    const first = await newParty('Northwind Paddles GmbH', { countryCode: 'DE', website: 'https://www.northwind-paddles.example/de', nameTranslations: [{ locale: 'zh-Hant', text: '北風槳' }] });
    const second = await newParty('北風槳股份有限公司', { countryCode: 'DE', website: 'http://northwind-paddles.example' });
    await performed(world.as('manager'), 'addPartyIdentifier', { partyId: first, scheme: 'VAT', value: 'DE 999 777' });
    await performed(world.as('manager'), 'addPartyIdentifier', { partyId: second, scheme: 'NATIONAL_ID', value: '999777' });
    await newParty('Northwind Paddles', { countryCode: 'AT' });
    const { duplicateParties: { nodes } } = await world.as('manager').data(ask, { first: 1 });
    expect(nodes).toEqual([{ survivor: { id: first }, duplicate: { id: second }, reasons: ['SAME_IDENTIFIER', 'SAME_NAME', 'SAME_WEBSITE'] }]);
  });

  test('is for staff, and of their own workspace', async () => {
    expect((await world.as('supplier').query(ask, { first: 1 })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await world.as('other-workspace').data(ask, { first: 1 })).duplicateParties.nodes).toEqual([]);
    expect((await world.as('manager').query(ask, { first: 101 })).errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
    const { duplicateParties: { pageInfo } } = await world.as('manager').data(ask, { first: 1 });
    expect((await world.as('planner').query(ask, { first: 1, after: pageInfo.endCursor })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('mergeParties', () => {
  test('moves all that the duplicate kept, and leaves a sign of where to look', async () => {
    const [survivorId, duplicateId] = [world.id('rollwell-tyre'), world.id('rollwell-again')];
    const answer = await merge(world.as('manager'), survivorId, duplicateId);
    expect(answer['userErrors']).toEqual([]);
    expect(answer['survivor']).toMatchObject({
      identifiers: expect.arrayContaining([{ scheme: 'DUNS', value: '00-000-0111' }, { scheme: 'DUNS', value: '000000111' }]),
      externalReferences: expect.arrayContaining([{ system: 'crm', value: 'ACC-0811' }, { system: 'erp', value: 'V-10076' }]),
      contacts: expect.arrayContaining([{ name: 'Phan Minh Tuấn', isPrimary: false }, { name: 'Đặng Thu Hà', isPrimary: true }]), mergedParties: { nodes: [{ id: duplicateId }] },
    });
    expect(answer['survivor'].locations).toHaveLength(2);
    expect(answer['survivor'].ties.nodes).toContainEqual({ id: toGlobalId('Tie', seedId('formosa', 'tie', 'tyres-and-council')), endedOn: null });
    expect(answer['duplicate']).toMatchObject({ mergedInto: { id: survivorId }, mergeReason: 'The same firm, recorded twice', relationships: { totalCount: 0 }, contacts: [] });
    const { node, parties, merged } = await world.as('planner').data(`query ($id: ID!) { node(id: $id) { ... on Party { mergedInto { name(locale: "en") } } }
      parties(filter: { search: "rollwell" }) { nodes { id } } merged: parties(filter: { isMerged: true }) { nodes { id } } }`, { id: duplicateId });
    expect(node.mergedInto.name).toBe('Rollwell Tyre Vietnam');
    expect(parties.nodes).toEqual([{ id: survivorId }]);
    expect(merged.nodes).toEqual([{ id: duplicateId }]);
    const { neighborhood } = await world.as('planner').data('query ($id: ID!) { neighborhood(partyId: $id, depth: 1) { parties { id } } }', { id: survivorId });
    expect(neighborhood.parties.map(({ id }: { id: string }) => id)).toContain(world.id('battery-council'));
    expect((await world.as('planner').data('query ($id: ID!) { neighborhood(partyId: $id, depth: 1) { parties { id } } }', { id: duplicateId })).neighborhood).toBeNull();
  });

  test('ends a double relationship as merged into the one that goes on, and keeps all its history readable', async () => {
    const [a, b] = [await newParty('Doubling One'), await newParty('Doubling Two')];
    const kept = await relate(a, 'SUPPLIER', { startedOn: '2022-01-01' });
    const double = await relate(b, 'SUPPLIER', { startedOn: '2024-01-01', note: 'Said to the second record only' });
    const customer = await relate(b, 'CUSTOMER');
    const ended = await relate(b, 'DISTRIBUTOR', { startedOn: '2020-01-01' });
    await world.as('manager').data('mutation ($input: EndRelationshipInput!) { endRelationship(input: $input) { userErrors { code } } }', { input: { relationshipId: ended, reason: 'BREACH', endedOn: '2021-01-01' } });
    const { survivor, userErrors } = await merge(world.as('manager'), a, b);
    expect(userErrors).toEqual([]);
    const found = Object.fromEntries(survivor.relationships.nodes.map((one: Record<string, any>) => [one['id'], one]));
    expect(found[kept]).toMatchObject({ stage: 'ESTABLISHED', endReason: null, mergedInto: null });
    expect(found[double]).toMatchObject({ stage: 'TERMINATED', endReason: 'MERGED', endNote: 'The same firm, recorded twice', mergedInto: { id: kept }, partner: { id: a } });
    expect(found[customer]).toMatchObject({ stage: 'IDENTIFIED', market: 'CUSTOMER', partner: { id: a } });
    expect(found[ended]).toMatchObject({ stage: 'TERMINATED', endReason: 'BREACH', mergedInto: null });
    const { relationship, party } = await world.as('planner').data(`query ($double: ID!, $a: ID!) { relationship(id: $double) { note stageChanges { nodes { toStage reason } } timeline { nodes { action } } }
      party(id: $a) { timeline(first: 3) { nodes { action changes { field after } } } mergedParties { nodes { timeline { nodes { action } } } } } }`, { double, a });
    expect(relationship).toMatchObject({ note: 'Said to the second record only', stageChanges: { nodes: [{ toStage: 'TERMINATED', reason: 'The same firm, recorded twice' }] } });
    expect(relationship.timeline.nodes.map(({ action }: { action: string }) => action)).toEqual(expect.arrayContaining(['relationship.create', 'party.merge']));
    expect(party.timeline.nodes).toContainEqual({ action: 'party.merge', changes: [{ field: 'mergedParties', after: JSON.stringify(b) }] });
    expect(party.mergedParties.nodes[0].timeline.nodes.map(({ action }: { action: string }) => action)).toEqual(['party.merge', 'party.create']);
    // Nobody else ends one so.
    const { endRelationship } = await world.as('manager').data('mutation ($input: EndRelationshipInput!) { endRelationship(input: $input) { userErrors { code field } } }', { input: { relationshipId: kept, reason: 'MERGED' } });
    expect(endRelationship.userErrors).toEqual([{ code: 'INVALID', field: ['input', 'reason'] }]);
  });

  test('ties nobody to themselves, and nobody twice', async () => {
    const [a, b, c] = [await newParty('Tied One'), await newParty('Tied Two'), await newParty('Tied Three')];
    const own = await tie(a, c, { good: 'bolts' });
    const [same, other, between, mutual] = [await tie(b, c, { good: 'bolts' }), await tie(b, c, { good: 'nuts' }), await tie(a, b), await tie(c, b, { kind: 'ALLIED_WITH' })];
    expect((await merge(world.as('manager'), a, b))['userErrors']).toEqual([]);
    const rows = await world.sql<{ id: string; from_id: string; to_id: string; ended: boolean }>('select id, from_id, to_id, ended_on is not null as ended from tie where id = any($1)', [[own, same, other, between, mutual].map(uuidOf)]);
    const of = (id: string) => rows.find((row) => row.id === uuidOf(id));
    expect([of(own), of(same), of(other)]).toMatchObject([{ from_id: uuidOf(a), ended: false }, { from_id: uuidOf(a), ended: true }, { from_id: uuidOf(a), ended: false }]);
    expect(of(between)).toMatchObject({ from_id: uuidOf(a), to_id: uuidOf(b), ended: true });
    expect([of(mutual)!.from_id, of(mutual)!.to_id]).toEqual([uuidOf(a), uuidOf(c)].toSorted());
    expect(of(mutual)!.ended).toBe(false);
  });

  test('parts and earlier duplicates follow, and whoever asks for the first of a chain is led to the last', async () => {
    const [a, b, c] = [await newParty('Chain One'), await newParty('Chain Two', { website: 'https://two.example' }), await newParty('Chain Three')];
    const part = await newParty('Chain department', { kind: 'DEPARTMENT', parentId: a });
    await merge(world.as('manager'), b, a);
    await merge(world.as('manager'), c, b);
    const { node } = await world.as('planner').data('query ($id: ID!) { node(id: $id) { ... on Party { mergedInto { id website parts { nodes { id } } mergedParties { totalCount } } } } }', { id: a });
    expect(node.mergedInto).toEqual({ id: c, website: 'https://two.example/', parts: { nodes: [{ id: part }] }, mergedParties: { totalCount: 2 } });
    expect(await merge(world.as('manager'), c, a)).toMatchObject({ userErrors: [{ code: 'STATE_CONFLICT', currentState: 'MERGED', field: ['input', 'duplicateId'] }] });
    expect(await merge(world.as('manager'), a, c)).toMatchObject({ userErrors: [{ code: 'STATE_CONFLICT', field: ['input', 'survivorId'] }] });
  });

  test('a part may be the party itself; a part of a part may not', async () => {
    const a = await newParty('Whole');
    const b = await newParty('Whole again', { parentId: a });
    const c = await newParty('Part of that', { parentId: b });
    expect(await merge(world.as('manager'), c, a)).toMatchObject({ survivor: null, userErrors: [{ code: 'INVALID', field: ['input', 'parentId'] }] });
    expect((await merge(world.as('manager'), b, a))['userErrors']).toEqual([]);
    const { party } = await world.as('planner').data('query ($id: ID!) { party(id: $id) { parent { id } parts { nodes { id } } } }', { id: b });
    expect(party).toEqual({ parent: null, parts: { nodes: [{ id: c }] } });
  });

  describe('people and keys', () => {
    test('of both: says first what becomes of them, and only who may change members does it', async () => {
      const [a, b] = [await newParty('People One'), await newParty('People Two')];
      for (const id of [a, b]) await relate(id, 'SUPPLIER');
      const first = await member(a, 'SUPPLIER_USER');
      const second = await member(b, 'SUPPLIER_USER');
      const both = await member(b, 'SUPPLIER_USER');
      await member(a, 'SUPPLIER_USER', 'ACTIVE', both.userId);
      const before = await member(b, 'SUPPLIER_USER', 'REMOVED');
      expect(await merge(world.as('admin'), a, b)).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['input', 'membersOfDuplicate'] }] });
      expect(await merge(world.as('manager'), a, b, { membersOfDuplicate: 'MOVE' })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED', field: ['input', 'membersOfDuplicate'] }] });
      const sees = async (subject: string, id: string) => (await world.as(subject, { workspace: 'formosa' }).data('query ($id: ID!) { party(id: $id) { id mergedInto { id } } }', { id })).party;
      expect(await sees(second.subject, a)).toBeNull();
      const answer = await merge(world.as('admin'), a, b, { membersOfDuplicate: 'MOVE' });
      expect(answer['userErrors']).toEqual([]);
      const active = answer['survivor'].members.nodes.filter(({ status }: { status: string }) => status === 'ACTIVE').map(({ user }: { user: { id: string } }) => uuidOf(user.id));
      expect(active.toSorted()).toEqual([first.userId, second.userId, both.userId].toSorted());
      const rows = await world.sql('select party_id, status from membership where user_id = any($1) order by status', [[both.userId, before.userId]]);
      expect(rows).toEqual([{ party_id: uuidOf(a), status: 'ACTIVE' }, { party_id: uuidOf(b), status: 'REMOVED' }, { party_id: uuidOf(b), status: 'REMOVED' }]);
      await new Promise((resolve) => setTimeout(resolve, 2_100));
      // Whoever acted for the duplicate now acts for the survivor, and finds what the old id stood for.
      expect(await sees(second.subject, a)).toEqual({ id: a, mergedInto: null });
      expect(await sees(second.subject, b)).toEqual({ id: b, mergedInto: { id: a } });
      expect(await sees('rival-supplier', b)).toBeNull();
      expect(await sees('rival-supplier', a)).toBeNull();
    });

    test('are removed where that is chosen, and keys with them', async () => {
      const [a, b] = [await newParty('Keys One'), await newParty('Keys Two')];
      for (const id of [a, b]) await relate(id, 'SUPPLIER');
      const { subject } = await member(b, 'SUPPLIER_USER');
      const { createApiKey } = await world.as('admin').data('mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key userErrors { code } } }', { input: { partyId: b, name: 'A key', role: 'SUPPLIER_USER', scopes: ['PARTY_READ'] } });
      const status = async () => (await world.bearing(createApiKey.key).query('{ viewer { role } }')).errors?.[0]?.extensions.code ?? 'IN';
      expect(await status()).toBe('IN');
      const answer = await merge(world.as('admin'), a, b, { membersOfDuplicate: 'REMOVE' });
      expect(answer).toMatchObject({ userErrors: [], survivor: { members: { nodes: [] } } });
      await new Promise((resolve) => setTimeout(resolve, 2_100));
      expect(await status()).toBe('UNAUTHENTICATED');
      expect((await world.as(subject, { workspace: 'formosa' }).query('{ viewer { role } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    });
  });

  test('what is left takes on nothing new, by any act', async () => {
    const [a, b] = [await newParty('Left One'), await newParty('Left Two')];
    await merge(world.as('admin'), a, b);
    const acts: [string, object][] = [
      ['updateParty', { partyId: b, name: 'Other' }], ['addContact', { partyId: b, name: 'Somebody' }], ['addLocation', { partyId: b, name: 'Somewhere', purpose: 'OFFICE' }],
      ['addPartyIdentifier', { partyId: b, scheme: 'VAT', value: 'X1' }], ['addExternalReference', { partyId: b, system: 'erp', value: 'X1' }], ['setBusinessCalendar', { partyId: b, workingDays: ['MONDAY'] }],
      ['createRelationship', { partnerId: b, market: 'SUPPLIER' }], ['addTie', { kind: 'OWNS', fromId: b, toId: world.id('saebom') }], ['addTie', { kind: 'OWNS', toId: b, fromId: world.id('saebom') }],
      ['createParty', { kind: 'DEPARTMENT', name: 'Part', timeZone: 'UTC', parentId: b }], ['updateParty', { partyId: a, parentId: b }],
      ['inviteMember', { partyId: b, displayName: 'Person', email: 'person@left.example', role: 'SUPPLIER_USER' }], ['createApiKey', { partyId: b, name: 'Key', role: 'SUPPLIER_USER', scopes: ['PARTY_READ'] }],
    ];
    for (const [act, input] of acts) {
      const answer = await world.as('admin').data(`mutation ($input: ${act[0]!.toUpperCase()}${act.slice(1)}Input!) { ${act}(input: $input) { userErrors { code } } }`, { input });
      expect([act, answer[act].userErrors]).toEqual([act, [{ code: 'STATE_CONFLICT' }]]);
    }
    const { party } = await world.as('admin').data('query ($id: ID!) { party(id: $id) { viewerActions { isAllowed reason { code } } } }', { id: b });
    expect(new Set(party.viewerActions.map(({ isAllowed, reason }: Record<string, any>) => `${isAllowed} ${reason?.code}`))).toEqual(new Set(['false PARTY_MERGED']));
  });

  test('refuses what cannot be one', async () => {
    const [a, b] = [await newParty('Refused One'), await newParty('Refused Two')];
    const [firm, person] = [world.id('formosa-stride'), await newParty('A person', { kind: 'PERSON' })];
    const departments = await Promise.all([a, b].map((parentId) => newParty('Sales', { kind: 'DEPARTMENT', parentId })));
    const refusal = async (survivorId: string, duplicateId: string, more: object = {}) => {
      const { userErrors, survivor, duplicate } = await merge(world.as('manager'), survivorId, duplicateId, more);
      expect([survivor, duplicate]).toEqual([null, null]);
      return userErrors;
    };
    expect(await refusal(a, a)).toMatchObject([{ code: 'INVALID', field: ['input', 'duplicateId'] }]);
    expect(await refusal(firm, a)).toMatchObject([{ code: 'NOT_ALLOWED', field: ['input', 'survivorId'] }]);
    expect(await refusal(a, firm)).toMatchObject([{ code: 'NOT_ALLOWED', field: ['input', 'duplicateId'] }]);
    expect(await refusal(a, person)).toMatchObject([{ code: 'INVALID' }]);
    expect(await refusal(departments[0]!, departments[1]!)).toMatchObject([{ code: 'INVALID' }]);
    expect(await refusal(a, world.id('jade-cell-twin', 'fjordhave'))).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'duplicateId'] }]);
    expect(await refusal(a, b, { reason: ' ' })).toMatchObject([{ code: 'REQUIRED', field: ['input', 'reason'] }]);
    expect(await refusal(a, b, { expectedVersions: { survivor: 2 } })).toMatchObject([{ code: 'STALE_VERSION', current: { id: a } }]);
    expect(await refusal(a, b, { expectedVersions: { survivor: 1, duplicate: 7 } })).toMatchObject([{ code: 'STALE_VERSION', current: { id: b } }]);
    for (const persona of ['planner', 'buyer', 'auditor', 'supplier', 'competitor']) {
      expect((await world.as(persona).query(document, { input: { survivorId: a, duplicateId: b, reason: 'x' } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(await merge(world.as('other-workspace'), a, b)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    const full = await newParty('Full');
    for (let index = 0; index < 20; index += 1) await plantRow(world, 'external_reference', { party_id: uuidOf(full), system: 'full', value: String(index) });
    await plantRow(world, 'external_reference', { party_id: uuidOf(a), system: 'full', value: 'one more' });
    expect(await refusal(a, full)).toMatchObject([{ code: 'LIMIT_EXCEEDED', field: ['input', 'duplicateId'] }]);
  });

  test('is said in the reader’s language', async () => {
    const [a] = [await newParty('Language One')];
    expect((await merge(world.as('manager', { locales: ['zh-CN'] }), a, a))['userErrors'][0].message).toBe('单位不能与自己合并。');
  });

  test('with an idempotency key is done once; two that race for one duplicate are one merge', async () => {
    const [a, b, c] = [await newParty('Race One'), await newParty('Race Two'), await newParty('Race Three')];
    const answers = await Promise.all([merge(world.as('manager'), a, c, { idempotencyKey: 'one' }), merge(world.as('manager'), b, c), merge(world.as('admin'), c, a), merge(world.as('manager'), a, c, { idempotencyKey: 'one' })]);
    const done = answers.filter(({ userErrors }) => userErrors.length === 0).map(({ survivor, duplicate }) => [survivor.id, duplicate.id].join());
    expect(new Set(done).size).toBe(done.length === 2 && done[0] !== done[1] ? 2 : 1);
    const tombstones = await world.sql<{ id: string; merged_into_id: string; chained: boolean }>(`select p.id, p.merged_into_id, m.merged_into_id is not null as chained
      from party p join party m on m.id = p.merged_into_id where p.id = any($1)`, [[a, b, c].map(uuidOf)]);
    expect(tombstones.filter(({ chained }) => chained)).toEqual([]);
  });
});
