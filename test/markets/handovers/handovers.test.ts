import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const errors = 'userErrors { __typename code message field ... on StateConflictError { currentState allowedActions } }';
const shown = `handover { id version status reason dueOn isOverdue openItems closedAt closeReason fromManager { id } toManager { id } startedBy { id } closedBy { id }
  relationship { id manager { id } } items { id name(locale: "en") position isRequired isDone doneBy { id } doneAt note } viewerActions { action isAllowed reason { code } } }`;
const start = `mutation ($input: StartHandoverInput!) { startHandover(input: $input) { ${shown} ${errors} } }`;
const complete = `mutation ($input: CompleteHandoverInput!) { completeHandover(input: $input) { ${shown} ${errors} } }`;
const cancel = `mutation ($input: CancelHandoverInput!) { cancelHandover(input: $input) { ${shown} ${errors} } }`;
const add = `mutation ($input: AddHandoverItemInput!) { addHandoverItem(input: $input) { handoverItem { id name position isRequired isDone handover { id openItems } } ${errors} } }`;
const tick = `mutation ($input: TickHandoverItemInput!) { tickHandoverItem(input: $input) { handoverItem { id version isDone doneBy { id } doneAt note handover { openItems } } ${errors} } }`;
const assign = `mutation ($input: AssignRelationshipManagerInput!) { assignRelationshipManager(input: $input) { relationship { manager { id } } ${errors} } }`;

const seeded = toGlobalId('Handover', seedId('formosa', 'handover', 'battery-council'));

async function begin(key: string, to: string): Promise<Record<string, any>> {
  const { startHandover } = await world.as('manager').data(start, { input: { relationshipId: world.relationshipId(key), toUserId: world.userId(to), reason: 'a change of hands' } });
  expect(startHandover.userErrors).toEqual([]);
  return startHandover.handover;
}

async function tickAll(items: readonly { id: string; isRequired: boolean }[]): Promise<void> {
  for (const { id } of items.filter(({ isRequired }) => isRequired)) await world.as('manager').data(tick, { input: { handoverItemId: id } });
}

describe('a hand-over', () => {
  test('goes from the list to the new manager, and stands in the history', async () => {
    const relationshipId = world.relationshipId('kitano-geartrain.supplier');
    const input = { relationshipId, toUserId: world.userId('buyer'), reason: ' purchasing takes it ', dueOn: '2999-01-01', idempotencyKey: 'begin' };
    const { startHandover } = await world.as('manager').data(start, { input });
    const { handover } = startHandover;
    expect(startHandover.userErrors).toEqual([]);
    expect(handover).toMatchObject({
      status: 'OPEN', reason: 'purchasing takes it', dueOn: '2999-01-01', isOverdue: false, openItems: 5, closedAt: null, closedBy: null, version: 1,
      fromManager: { id: world.userId('manager') }, toManager: { id: world.userId('buyer') }, startedBy: { id: world.userId('manager') },
      relationship: { id: relationshipId, manager: { id: world.userId('manager') } },
      viewerActions: [{ action: 'ADD_HANDOVER_ITEM', isAllowed: true }, { action: 'COMPLETE_HANDOVER', isAllowed: true }, { action: 'CANCEL_HANDOVER', isAllowed: true }],
    });
    expect(handover.items.map(({ position, isRequired, isDone }: Record<string, unknown>) => [position, isRequired, isDone])).toEqual([1, 2, 3, 4, 5, 6].map((position) => [position, position < 6, false]));
    expect((await world.as('manager').data(start, { input })).startHandover.handover.id).toBe(handover.id);

    const { completeHandover: early } = await world.as('manager', { locales: ['en'] }).data(complete, { input: { handoverId: handover.id } });
    expect(early).toMatchObject({ handover: null, userErrors: [{ __typename: 'StateConflictError', code: 'STATE_CONFLICT', message: '5 required items are not done yet.', currentState: 'OPEN' }] });

    const { addHandoverItem } = await world.as('second-manager').data(add, { input: { handoverId: handover.id, name: ' The dies in Osaka ' } });
    expect(addHandoverItem).toMatchObject({ userErrors: [], handoverItem: { name: 'The dies in Osaka', position: 7, isRequired: true, handover: { openItems: 6 } } });
    await tickAll([...handover.items, addHandoverItem.handoverItem]);
    const { tickHandoverItem: undone } = await world.as('admin').data(tick, { input: { handoverItemId: addHandoverItem.handoverItem.id, isDone: false, note: 'one is missing' } });
    expect(undone.handoverItem).toMatchObject({ isDone: false, doneBy: null, doneAt: null, note: 'one is missing', handover: { openItems: 1 } });
    const { completeHandover: still } = await world.as('manager').data(complete, { input: { handoverId: handover.id } });
    expect(still.userErrors).toMatchObject([{ code: 'STATE_CONFLICT' }]);
    const { tickHandoverItem: done } = await world.as('admin').data(tick, { input: { handoverItemId: addHandoverItem.handoverItem.id } });
    expect(done.handoverItem).toMatchObject({ isDone: true, doneBy: { id: world.userId('admin') }, note: 'one is missing' });

    const { completeHandover: completed } = await world.as('manager').data(complete, { input: { handoverId: handover.id } });
    expect(completed).toMatchObject({ userErrors: [], handover: { status: 'COMPLETED', openItems: 0, closedBy: { id: world.userId('manager') }, relationship: { manager: { id: world.userId('buyer') } } } });
    expect(completed.handover.viewerActions).toContainEqual({ action: 'CANCEL_HANDOVER', isAllowed: false, reason: { code: 'HANDOVER_CLOSED' } });

    // Whoever watches the relationship hears of each step.
    const heard = await world.sql<{ action: string }>("select distinct action from outbox_event where owner_id = $1 and subject_type in ('Handover', 'HandoverItem') order by 1", [uuid(relationshipId)]);
    expect(heard.map(({ action }) => action)).toEqual(['handover.complete', 'handover.item.add', 'handover.item.tick', 'handover.start']);

    const { relationship } = await world.as('auditor').data(`query ($id: ID!) { relationship(id: $id) { handovers { totalCount nodes { id status } }
      timeline(first: 50, filter: { subjectTypes: ["Handover", "HandoverItem", "Relationship"] }) { nodes { __typename action subjectType changes { field after } } } } }`, { id: relationshipId });
    expect(relationship.handovers).toEqual({ totalCount: 1, nodes: [{ id: handover.id, status: 'COMPLETED' }] });
    expect(relationship.timeline.nodes).toContainEqual(expect.objectContaining({ __typename: 'StateChangedEvent', action: 'handover.complete', subjectType: 'Handover' }));
    expect(relationship.timeline.nodes).toContainEqual({
      __typename: 'FieldsChangedEvent', action: 'handover.complete', subjectType: 'Relationship', changes: [{ field: 'manager', after: JSON.stringify(world.userId('buyer')) }],
    });
  });

  test('is cancelled with a reason, and another may follow', async () => {
    const { id } = await begin('ridgeline.supplier', 'second-manager');
    const { cancelHandover: none } = await world.as('manager').data(cancel, { input: { handoverId: id, reason: ' ' } });
    expect(none.userErrors).toMatchObject([{ code: 'REQUIRED', field: ['input', 'reason'] }]);
    const { cancelHandover: stale } = await world.as('manager').data(cancel, { input: { handoverId: id, reason: 'x', expectedVersion: 9 } });
    expect(stale.userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    const { cancelHandover: cancelled } = await world.as('manager').data(cancel, { input: { handoverId: id, reason: 'She stays.' } });
    expect(cancelled).toMatchObject({ userErrors: [], handover: { status: 'CANCELLED', closeReason: 'She stays.', relationship: { manager: { id: world.userId('manager') } } } });
    for (const [source, name, input] of [[complete, 'completeHandover', {}], [cancel, 'cancelHandover', { reason: 'x' }], [add, 'addHandoverItem', { name: 'x' }]] as const) {
      const { [name]: again } = await world.as('manager').data(source, { input: { handoverId: id, ...input } });
      expect(again.userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'CANCELLED' }]);
    }
    const { handover } = (await world.as('manager').data(start, { input: { relationshipId: world.relationshipId('ridgeline.supplier'), toUserId: world.userId('buyer'), reason: 'again' } })).startHandover;
    expect(handover.status).toBe('OPEN');
  });

  test('stands in the way of another manager, and of a second one', async () => {
    const relationshipId = world.relationshipId('battery-council.influencer');
    const { assignRelationshipManager } = await world.as('manager').data(assign, { input: { relationshipId, managerId: world.userId('admin') } });
    expect(assignRelationshipManager.userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'OPEN', allowedActions: ['COMPLETE_HANDOVER', 'CANCEL_HANDOVER'] }]);
    const { startHandover } = await world.as('manager').data(start, { input: { relationshipId, toUserId: world.userId('admin'), reason: 'x' } });
    expect(startHandover.userErrors).toMatchObject([{ code: 'STATE_CONFLICT' }]);
  });

  test('begins once of ten at once', async () => {
    const input = { relationshipId: world.relationshipId('citypulse.customer'), toUserId: world.userId('manager'), reason: 'x' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.as('admin').data(start, { input })));
    expect(answers.filter(({ startHandover }) => startHandover.handover !== null)).toHaveLength(1);
  });

  test('is completed once of five at once, and by nobody while an item comes undone', async () => {
    const { id, items } = await begin('weihu-control.supplier', 'buyer');
    await tickAll(items);
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => world.as('admin').data(complete, { input: { handoverId: id } })),
      world.as('admin').data(tick, { input: { handoverItemId: items[0].id, isDone: false } }),
    ]);
    const won = answers.filter((answer) => (answer['completeHandover'] ?? answer['tickHandoverItem']).userErrors.length === 0);
    const [row] = await world.sql<{ status: string; open: number }>(`select h.status, (select count(*)::int from handover_item i where i.handover_id = h.id and i.is_required and i.done_at is null) as open
      from handover h where h.id = $1`, [uuid(id)]);
    expect([won.length, row]).toEqual([1, row!.status === 'COMPLETED' ? { status: 'COMPLETED', open: 0 } : { status: 'OPEN', open: 1 }]);
  });

  test('needs room within the new manager’s limit', async () => {
    await world.as('admin').data('mutation ($input: SetManagerLimitInput!) { setManagerLimit(input: $input) { userErrors { code } } }', { input: { managerId: world.userId('engineer'), limit: 0 } });
    const { id, items } = await begin('tieshan-frames.supplier', 'engineer');
    await tickAll(items);
    const { completeHandover: refused } = await world.as('manager').data(complete, { input: { handoverId: id } });
    expect(refused).toMatchObject({ handover: null, userErrors: [{ code: 'LIMIT_EXCEEDED', field: ['input', 'overrideReason'] }] });
    const { completeHandover: reasoned } = await world.as('manager').data(complete, { input: { handoverId: id, overrideReason: 'He designed them.' } });
    expect(reasoned).toMatchObject({ userErrors: [], handover: { status: 'COMPLETED', relationship: { manager: { id: world.userId('engineer') } } } });
  });

  test('ends with its relationship', async () => {
    const { id } = await begin('anchong-power.supplier', 'buyer');
    await world.as('manager').data('mutation ($input: EndRelationshipInput!) { endRelationship(input: $input) { userErrors { code } } }', { input: { relationshipId: world.relationshipId('anchong-power.supplier'), reason: 'WE_LEFT' } });
    const { node } = await world.as('manager').data('query ($id: ID!) { node(id: $id) { ... on Handover { status closeReason } } }', { id });
    expect(node).toEqual({ status: 'CANCELLED', closeReason: 'The relationship has ended.' });
  });

  test.each<[string, Record<string, unknown>, string, string[] | undefined]>([
    ['to who manages it already', { toUserId: 'manager' }, 'INVALID', ['input', 'toUserId']],
    ['to a partner’s user', { toUserId: 'supplier' }, 'INVALID', ['input', 'toUserId']],
    ['to somebody of another workspace', { toUserId: 'other-workspace@fjordhave' }, 'NOT_FOUND', ['input', 'toUserId']],
    ['by a day that is past', { dueOn: '2020-01-01' }, 'OUT_OF_RANGE', ['input', 'dueOn']],
    ['without a reason', { reason: '' }, 'REQUIRED', ['input', 'reason']],
    ['with a reason that is too long', { reason: 'x'.repeat(2_001) }, 'OUT_OF_RANGE', ['input', 'reason']],
    ['of what nobody manages', { relationshipId: 'cascadia-volt.competitor' }, 'NOT_ALLOWED', undefined],
    ['of what has ended', { relationshipId: 'qiming-display.supplier' }, 'STATE_CONFLICT', undefined],
  ])('does not begin %s', async (_what, { toUserId = 'buyer', relationshipId = 'jade-cell.supplier', ...rest }, code, field) => {
    const [key, slug] = String(toUserId).split('@');
    const { startHandover } = await world.as('manager').data(start, { input: { reason: 'x', relationshipId: world.relationshipId(String(relationshipId)), toUserId: world.userId(key!, slug), ...rest } });
    expect(startHandover).toMatchObject({ handover: null, userErrors: [{ code, ...(field && { field }) }] });
  });
});

describe('the database', () => {
  const id = seedId('formosa', 'handover', 'battery-council');

  test('completes none with open items, and none that has not changed the manager', async () => {
    await expect(world.sql("update handover set status = 'COMPLETED', closed_at = now(), closed_by = from_user_id where id = $1", [id])).rejects.toThrow(/open items/);
    const rest = world.sql(`do $$ begin
      update handover_item set done_at = now(), done_by = id where handover_id = '${id}';
      update handover set status = 'COMPLETED', closed_at = now(), closed_by = from_user_id where id = '${id}';
    end $$`);
    await expect(rest).rejects.toThrow(/has not made its new manager/);
  });

  test('lets nobody past an open one', async () => {
    await expect(world.sql('update relationship set manager_id = null where id = $1', [seedId('formosa', 'relationship', 'battery-council.influencer')])).rejects.toThrow(/is being handed over/);
    await expect(world.sql('update handover set to_user_id = from_user_id where id = $1', [id])).rejects.toThrow(/never changes/);
    await expect(world.sql('update handover_item set name = $2 where handover_id = $1', [id, 'x'])).rejects.toThrow(/never changes/);
  });

  test('changes none that is closed', async () => {
    const [closed] = await world.sql<{ id: string }>("select id from handover where status = 'CANCELLED' limit 1");
    await expect(world.sql("update handover set status = 'OPEN', closed_at = null, closed_by = null, close_reason = null where id = $1", [closed!.id])).rejects.toThrow(/is closed/);
  });
});

describe('who sees and does it', () => {
  test('a partner sees the change of manager, and nothing of the list', async () => {
    const relationshipId = world.relationshipId('jade-cell.supplier');
    const { id, items } = await begin('jade-cell.supplier', 'buyer');
    await tickAll(items);
    await world.as('manager').data(complete, { input: { handoverId: id } });
    const source = `query ($id: ID!, $handover: ID!, $item: ID!) {
      relationship(id: $id) { manager { id } handovers { totalCount } loadOverrides { totalCount } timeline(first: 1) { totalCount } }
      handover: node(id: $handover) { id } item: node(id: $item) { id } }`;
    const { relationship, handover, item } = await world.as('supplier').data(source, { id: relationshipId, handover: id, item: items[0].id });
    expect([handover, item]).toEqual([null, null]);
    expect(relationship).toMatchObject({ manager: { id: world.userId('buyer') }, handovers: { totalCount: 0 }, loadOverrides: { totalCount: 0 } });
    const events = await timelineOf('supplier', relationshipId);
    expect(relationship.timeline.totalCount).toBe(events.length);
    const told = events.map(({ subjectType }) => subjectType);
    expect(told.filter((type) => ['Handover', 'HandoverItem', 'LoadOverride', 'EndingRequest'].includes(type))).toEqual([]);
    expect(told.filter((type) => type === 'Relationship')).toHaveLength(2);
    expect(events[0]).toEqual({ action: 'handover.complete', subjectType: 'Relationship', changes: [{ field: 'manager' }] });
    expect((await world.as('supplier').query('{ handovers { totalCount } }')).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  const calls = (): [string, string, object][] => [
    ['startHandover', start, { relationshipId: world.relationshipId('radhafen.distributor'), toUserId: world.userId('manager'), reason: 'x' }],
    ['addHandoverItem', add, { handoverId: seeded, name: 'x' }],
    ['tickHandoverItem', tick, { handoverItemId: toGlobalId('HandoverItem', seedId('formosa', 'handover-item', 'battery-council/meeting')) }],
    ['completeHandover', complete, { handoverId: seeded }],
    ['cancelHandover', cancel, { handoverId: seeded, reason: 'x' }],
  ];

  test.each(['planner', 'buyer', 'engineer', 'auditor', 'supplier', 'channel', 'customer', 'competitor', 'influencer'])('not %s', async (persona) => {
    for (const [, source, input] of calls()) expect((await world.as(persona).query(source, { input })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('not a manager of another workspace, for whom it does not exist', async () => {
    for (const [name, source, input] of calls()) {
      const { [name]: payload } = await world.as('other-workspace').data(source, { input });
      expect(payload.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
  });

  test('lists: those under way to somebody, by the day they are due', async () => {
    const list = 'query ($filter: HandoverFilter) { handovers(first: 50, filter: $filter, orderBy: { field: DUE_ON, direction: ASC }) { totalCount nodes { id dueOn } } }';
    const { handovers } = await world.as('planner').data(list, { filter: { statuses: ['OPEN'], toManagerIds: [world.userId('second-manager')], fromManagerIds: [world.userId('manager')] } });
    expect(handovers).toEqual({ totalCount: 1, nodes: [{ id: seeded, dueOn: null }] });
  });
});

function uuid(globalId: string): string {
  return Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
}

interface Told {
  readonly action: string;
  readonly subjectType: string;
  readonly changes: readonly { readonly field: string }[];
}

/** Everything that the history of a relationship tells somebody, newest first. */
async function timelineOf(persona: string, id: string): Promise<Told[]> {
  const source = 'query ($id: ID!, $after: String) { relationship(id: $id) { timeline(first: 100, after: $after) { nodes { action subjectType changes { field } } pageInfo { hasNextPage endCursor } } } }';
  const told: Told[] = [];
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo }: { nodes: Told[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = (await world.as(persona).data(source, { id, after })).relationship.timeline;
    told.push(...nodes);
    if (!pageInfo.hasNextPage) return told;
    after = pageInfo.endCursor;
  }
}
