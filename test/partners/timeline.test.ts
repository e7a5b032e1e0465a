import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { apiLimits } from '../../src/platform/limits/limits.ts';
import { sealAll } from '../seal-all.ts';
import { openWorld, type World } from '../world.ts';
import { performed } from './acts.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const event = '__typename id at action subjectType subjectId actorKind actor { id } changes { field before after } ... on StateChangedEvent { fromState toState }';
const timeline = `query ($id: ID!, $first: Int, $after: String, $orderBy: TimelineEventOrder, $filter: TimelineEventFilter) {
  node(id: $id) { ... on HasTimeline { timeline(first: $first, after: $after, orderBy: $orderBy, filter: $filter) {
    totalCount nodes { ${event} } pageInfo { endCursor hasNextPage } } } } }`;
const update = 'mutation ($input: UpdateRelationshipInput!) { updateRelationship(input: $input) { userErrors { code } } }';
const end = 'mutation ($input: EndRelationshipInput!) { endRelationship(input: $input) { userErrors { code } } }';
const oldestFirst = { field: 'SEALED', direction: 'ASC' };

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly Record<string, any>[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

async function read(persona: string, id: string, variables: Record<string, unknown> = {}): Promise<Page> {
  const { node } = await world.as(persona).data(timeline, { id, first: 100, ...variables });
  return node.timeline as Page;
}

describe('a relationship’s timeline', () => {
  const id = () => world.relationshipId('jade-cell.supplier');

  test('tells typed events with their fields, newest first, and who did what', async () => {
    await world.as('manager').data(update, { input: { relationshipId: id(), startedOn: '2020-02-03', note: 'A secret of ours' } });
    const newest = (await read('planner', id())).nodes[0];
    const oldest = (await read('planner', id(), { filter: { subjectTypes: ['Relationship'] } })).nodes.at(-1)!;
    expect(newest).toMatchObject({
      __typename: 'FieldsChangedEvent', action: 'relationship.update', subjectId: id(), subjectType: 'Relationship', actorKind: 'USER', actor: { id: world.userId('manager') },
      changes: expect.arrayContaining([{ field: 'startedOn', before: expect.anything(), after: '"2020-02-03"' }, expect.objectContaining({ field: 'note', after: '"A secret of ours"' })]),
    });
    expect(oldest).toMatchObject({ __typename: 'RecordCreatedEvent', actorKind: 'SYSTEM' });
    expect(oldest['changes']).toContainEqual({ field: 'partner', before: null, after: JSON.stringify(world.id('jade-cell')) });
  });

  test('never shows a partner the firm’s notes and priorities, nor that they changed', async () => {
    const before = await read('supplier', id());
    const toStaff = (await read('planner', id())).totalCount;
    await world.as('manager').data(update, { input: { relationshipId: id(), note: 'Another secret' } });
    await world.as('manager').data(update, { input: { relationshipId: id(), isKey: false } });
    expect((await read('supplier', id())).nodes).toEqual(before.nodes);
    expect((await read('planner', id())).totalCount).toBe(toStaff + 2);
    await world.as('manager').data(update, { input: { relationshipId: id(), startedOn: '2020-02-04', note: 'A third secret', isKey: true } });
    const after = await read('supplier', id());
    expect(after.totalCount).toBe(before.totalCount + 1);
    expect(after.nodes[0]!['changes']).toEqual([{ field: 'startedOn', before: '"2020-02-03"', after: '"2020-02-04"' }]);
    const told = JSON.stringify(after);
    for (const hidden of ['secret', 'isKey', 'partnerName']) expect(told).not.toContain(hidden);
    // What both sides record of benefits has notes too, which both read.
    expect(JSON.stringify(after.nodes.filter((one) => one['subjectType'] === 'Relationship'))).not.toContain('note');
  });

  test('is nobody else’s', async () => {
    const mine = await read('supplier', id());
    for (const stranger of ['rival-supplier', 'other-workspace']) {
      expect((await world.as(stranger).data(timeline, { id: id() })).node).toBeNull();
      const { nodes } = await world.as(stranger).data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: mine.nodes.map((one) => one['id']) });
      expect(nodes.every((one: unknown) => one === null)).toBe(true);
    }
    // The firm is everybody's partner; its own history is its own.
    expect((await read('supplier', world.id('formosa-stride'))).nodes).toEqual([]);
    expect((await read('manager', world.id('formosa-stride'))).totalCount).toBeGreaterThan(0);
  });

  test('names the states that it moved between, without the note made of it to the partner', async () => {
    const ended = world.relationshipId('suhe-motor.supplier');
    await world.as('manager').data(end, { input: { relationshipId: ended, reason: 'MUTUAL_AGREEMENT', note: 'Between us' } });
    const filter = { kinds: ['STATE_CHANGED'] };
    expect((await read('manager', ended, { filter })).nodes[0]).toMatchObject({ __typename: 'StateChangedEvent', fromState: 'MAINTAINED', toState: 'TERMINATED' });
    const shown = (await read('motor-supplier', ended, { filter })).nodes;
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatchObject({ fromState: 'MAINTAINED', toState: 'TERMINATED' });
    expect(JSON.stringify(shown)).not.toMatch(/Between us|endNote/);
  });
});

test('a party’s timeline holds what belongs to it; what is gone is shown to staff only', async () => {
  const id = world.id('jade-cell');
  const { contact } = await performed(world.as('manager'), 'addContact', { partyId: id, name: 'Chang San', email: 'chang@jade-cell.example' });
  const filter = { subjectTypes: ['Contact'] };
  const added = (await read('supplier', id, { filter })).nodes[0]!;
  expect(added).toMatchObject({ __typename: 'RecordCreatedEvent', subjectId: contact.id });
  expect(JSON.stringify(added)).not.toMatch(/Chang San|chang@/);
  await performed(world.as('manager'), 'addExternalReference', { partyId: id, system: 'erp-2', value: 'ours' });
  await performed(world.as('manager'), 'removeContact', { contactId: contact.id });
  expect((await read('manager', id, { filter })).nodes[0]).toMatchObject({ __typename: 'RecordRemovedEvent' });
  expect((await read('supplier', id, { filter: { kinds: ['REMOVED'] } })).nodes).toEqual([]);
  expect((await read('supplier', id, { filter: { subjectTypes: ['ExternalReference'] } })).nodes).toEqual([]);
  expect((await read('manager', id, { filter: { subjectTypes: ['ExternalReference'] } })).nodes[0]!['changes']).toContainEqual({ field: 'value', before: null, after: '"ours"' });
});

test('catching up from a cursor finds each event once, in the order of commits', async () => {
  const id = world.relationshipId('saebom.supplier');
  await sealAll(world);
  const start = (await read('rival-supplier', id, { orderBy: oldestFirst })).pageInfo.endCursor;
  const days = Array.from({ length: 7 }, (_, n) => `2021-03-0${n + 1}`);
  for (const startedOn of days) await world.as('manager').data(update, { input: { relationshipId: id, startedOn, note: startedOn } });
  // Not yet sealed: not yet in this order, so that no cursor passes over what commits late.
  expect((await read('rival-supplier', id, { orderBy: oldestFirst, after: start })).nodes).toEqual([]);
  await sealAll(world);
  const caught: string[] = [];
  for (let after = start, hasMore = true; hasMore;) {
    const page = await read('rival-supplier', id, { orderBy: oldestFirst, after, first: 3 });
    caught.push(...page.nodes.map(({ changes }) => changes[0].after));
    ({ endCursor: after, hasNextPage: hasMore } = page.pageInfo);
  }
  expect(caught).toEqual(days.map((day) => JSON.stringify(day)));
}, 240_000);

test('histories under many names are refused before the database plans them for seconds; a few are told', async () => {
  const histories = (count: number) => `query ($id: ID!) { node(id: $id) { ... on HasTimeline { ${
    Array.from({ length: count }, (_, index) => `h${index}: timeline(first: ${index + 1}) { totalCount nodes { ${event} } }`).join(' ')} } } }`;
  const id = world.relationshipId('jade-cell.supplier');
  const many = await world.as('supplier').query(histories(20), { id });
  expect(many).toMatchObject({ status: 400, errors: [{ path: ['node'], extensions: { code: 'LIMIT_EXCEEDED', limit: 'maxStatementLength', maximum: apiLimits.maxStatementLength } }] });
  const { node } = await world.as('supplier').data(histories(2), { id });
  expect([node.h0, node.h1].map(({ nodes }) => nodes.length)).toEqual([1, 2]);
});

test('how many events there are is told without the events', async () => {
  const id = world.relationshipId('jade-cell.supplier');
  const { node } = await world.as('supplier').data('query ($id: ID!) { node(id: $id) { ... on HasTimeline { timeline { totalCount } } } }', { id });
  expect(node.timeline).toEqual({ totalCount: (await read('supplier', id)).totalCount });
});
