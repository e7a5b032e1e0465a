import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { seedId } from '../../../src/server/seed.ts';
import { statementsOf } from '../../statements.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const errors = 'userErrors { __typename code message field }';
const setLimit = `mutation ($input: SetManagerLimitInput!) { setManagerLimit(input: $input) { managerLimit { id limit reason version user { id } lastChange { action } } managerLoad { limit keyRelationships isOverLimit } ${errors} } }`;
const assign = `mutation ($input: AssignRelationshipManagerInput!) { assignRelationshipManager(input: $input) {
  relationship { id manager { id } loadOverrides { totalCount nodes { manager { id } keyRelationships limit reason overriddenBy { id } } } } ${errors} } }`;
const update = `mutation ($input: UpdateRelationshipInput!) { updateRelationship(input: $input) { relationship { id isKey loadOverrides { totalCount } } ${errors} } }`;
const create = `mutation ($input: CreateRelationshipInput!) { createRelationship(input: $input) { relationship { id isKey loadOverrides { nodes { reason } } } ${errors} } }`;
const loads = `query ($filter: ManagerLoadFilter, $orderBy: ManagerLoadOrder) { managerLoads(first: 50, filter: $filter, orderBy: $orderBy) {
  totalCount nodes { manager { id } isActive keyRelationships otherRelationships limit isOverLimit handoversOut handoversIn } } }`;

const loadOf = async (user: string) => {
  const { managerLoads } = await world.as('admin').data(loads);
  return managerLoads.nodes.find(({ manager }: { manager: { id: string } }) => manager.id === world.userId(user));
};

describe('managerLoads', () => {
  test('shows who manages what, in one statement for all of them', async () => {
    const { managerLoads } = await world.as('admin').data(loads, { orderBy: { field: 'KEY_RELATIONSHIPS', direction: 'DESC' } });
    expect(managerLoads.totalCount).toBe(3);
    expect(managerLoads.nodes).toEqual([
      { manager: { id: world.userId('manager') }, isActive: true, keyRelationships: 5, otherRelationships: 5, limit: 8, isOverLimit: false, handoversOut: 1, handoversIn: 0 },
      { manager: { id: world.userId('second-manager') }, isActive: true, keyRelationships: 4, otherRelationships: 7, limit: 5, isOverLimit: false, handoversOut: 0, handoversIn: 1 },
      expect.objectContaining({ manager: { id: world.userId('admin') }, keyRelationships: 0, isOverLimit: false }),
    ]);
  });

  test('takes one statement, with all relationships, hand-overs and reasons below it', async () => {
    const source = `query ($first: Int!) { managerLoads(first: $first) { nodes { keyRelationships limit isOverLimit handoversIn manager { displayName }
      loadOverrides(first: 5) { nodes { reason } } relationships(first: 10) { nodes { id handovers(first: 5) { nodes { openItems items { name doneBy { displayName } } } } endingRequests(first: 5) { nodes { status } } } } } } }`;
    for (const first of [1, 3]) expect(await statementsOf(world, () => world.as('admin').data(source, { first }))).toHaveLength(1);
  });

  test('is counted as the relationships themselves are', async () => {
    const count = async (filter: object) => (await world.as('planner').data('query ($filter: RelationshipFilter) { relationships(filter: $filter) { totalCount } }', { filter })).relationships.totalCount;
    const living = { not: { stages: ['TERMINATED'] } };
    for (const user of ['manager', 'second-manager', 'admin']) {
      const { keyRelationships, otherRelationships } = await loadOf(user);
      const managerIds = [world.userId(user)];
      expect([keyRelationships, otherRelationships]).toEqual([await count({ ...living, managerIds, isKey: true }), await count({ ...living, managerIds, isKey: false })]);
    }
  });

  test('pages, filters and finds by name', async () => {
    const { managerLoads: found } = await world.as('auditor').data(loads, { filter: { search: 'dalen' } });
    expect(found.nodes).toMatchObject([{ manager: { id: world.userId('second-manager') } }]);
    const { managerLoads: over } = await world.as('auditor').data(loads, { filter: { isOverLimit: true } });
    expect(over.totalCount).toBe(0);
    const page = 'query ($after: String) { managerLoads(first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }';
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const data: Record<string, any> = await world.as('admin').data(page, { after });
      seen.push(...data['managerLoads'].nodes.map(({ id }: { id: string }) => id));
      after = data['managerLoads'].pageInfo.hasNextPage ? data['managerLoads'].pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(3);
  });

  test('finds key relationships that nobody manages', async () => {
    const unmanaged = 'query ($filter: RelationshipFilter) { relationships(filter: $filter) { totalCount nodes { id } } }';
    const relationshipId = world.relationshipId('suhe-motor.competitor');
    const ask = async () => (await world.as('admin').data(unmanaged, { filter: { isKey: true, hasManager: false } })).relationships;
    expect((await ask()).totalCount).toBe(0);
    await world.as('admin').data(update, { input: { relationshipId, isKey: true } });
    expect(await ask()).toEqual({ totalCount: 1, nodes: [{ id: relationshipId }] });
    await world.as('admin').data(update, { input: { relationshipId, isKey: false } });
  });

  test('shows whoever left with relationships in their name', async () => {
    await world.sql("update membership set status = 'SUSPENDED' where id = $1", [seedId('formosa', 'membership', 'second-manager')]);
    expect(await loadOf('second-manager')).toMatchObject({ isActive: false, keyRelationships: 4 });
    const { managerLoads } = await world.as('admin').data(loads, { filter: { isActive: false } });
    expect(managerLoads.totalCount).toBe(1);
    await world.sql("update membership set status = 'ACTIVE' where id = $1", [seedId('formosa', 'membership', 'second-manager')]);
  });

  test.each(['supplier', 'channel', 'customer', 'competitor', 'influencer'])('is not for %s', async (persona) => {
    for (const source of ['{ managerLoads { totalCount } }', '{ managerLimits { totalCount } }']) {
      expect((await world.as(persona).query(source)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });
});

describe('setManagerLimit', () => {
  test('sets a person’s limit, changes it, and gives it back to the workspace’s', async () => {
    const managerId = world.userId('planner');
    const { setManagerLimit: first } = await world.as('admin').data(setLimit, { input: { managerId, limit: 2, reason: ' plans more than she calls ' } });
    expect(first).toMatchObject({ userErrors: [], managerLimit: { limit: 2, reason: 'plans more than she calls', version: 1, user: { id: managerId }, lastChange: { action: 'manager.limit.set' } } });
    const { setManagerLimit: stale } = await world.as('admin').data(setLimit, { input: { managerId, limit: 3, expectedVersion: 7 } });
    expect(stale.userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    const { setManagerLimit: given } = await world.as('admin').data(setLimit, { input: { managerId, limit: null, expectedVersion: 1 } });
    expect(given).toMatchObject({ userErrors: [], managerLimit: { id: first.managerLimit.id, limit: null, reason: null, version: 2 } });
  });

  test('says what of it holds for whom', async () => {
    const { setManagerLimit: wide } = await world.as('admin').data(setLimit, { input: { limit: 9 } });
    expect(wide).toMatchObject({ managerLimit: { limit: 9, user: null }, managerLoad: null });
    expect((await loadOf('manager')).limit).toBe(9);
    expect((await loadOf('second-manager')).limit).toBe(5);
    const { setManagerLimit: none } = await world.as('admin').data(setLimit, { input: { limit: null } });
    expect(none.managerLimit.limit).toBeNull();
    expect((await loadOf('manager')).limit).toBe(8);
    // It takes nothing from anybody who has more.
    const { setManagerLimit: low } = await world.as('admin').data(setLimit, { input: { managerId: world.userId('manager'), limit: 1 } });
    expect(low.managerLoad).toEqual({ limit: 1, keyRelationships: 5, isOverLimit: true });
    await world.as('admin').data(setLimit, { input: { managerId: world.userId('manager'), limit: null } });
  });

  test.each<[string, Record<string, unknown>, string, string[]]>([
    ['less than none', { limit: -1 }, 'OUT_OF_RANGE', ['input', 'limit']],
    ['more than a hundred', { limit: 101 }, 'OUT_OF_RANGE', ['input', 'limit']],
    ['a partner’s user', { limit: 1, managerId: 'supplier' }, 'INVALID', ['input', 'managerId']],
    ['somebody of another workspace', { limit: 1, managerId: 'other-workspace@fjordhave' }, 'NOT_FOUND', ['input', 'managerId']],
    ['a reason that is too long', { limit: 1, reason: 'x'.repeat(2_001) }, 'OUT_OF_RANGE', ['input', 'reason']],
  ])('refuses %s', async (_what, { managerId, ...rest }, code, field) => {
    const [key, slug] = String(managerId).split('@');
    const { setManagerLimit } = await world.as('admin').data(setLimit, { input: { ...rest, ...(managerId !== undefined && { managerId: world.userId(key!, slug) }) } });
    expect(setManagerLimit).toMatchObject({ managerLimit: null, userErrors: [{ code, field }] });
  });

  test.each(['manager', 'second-manager', 'planner', 'buyer', 'auditor', 'supplier', 'channel'])('is not for %s', async (persona) => {
    expect((await world.as(persona).query(setLimit, { input: { limit: 99 } })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('of ten at once leaves one limit', async () => {
    const managerId = world.userId('engineer');
    await Promise.all(Array.from({ length: 10 }, (_, n) => world.as('admin').data(setLimit, { input: { managerId, limit: n } })));
    const { managerLimits } = await world.as('admin').data('{ managerLimits { nodes { user { id } } } }');
    expect(managerLimits.nodes.filter(({ user }: { user: { id: string } | null }) => user?.id === managerId)).toHaveLength(1);
  });
});

describe('the limit', () => {
  const keyOf = ['jade-cell.supplier', 'tieshan-frames.supplier', 'ridgeline.competitor', 'radhafen.distributor', 'polderwiel.distributor'];

  test('is kept when a manager is assigned, but for a reason, which is kept', async () => {
    const managerId = world.userId('buyer');
    await world.as('admin').data(setLimit, { input: { managerId, limit: 1 } });
    const { assignRelationshipManager: first } = await world.as('manager').data(assign, { input: { relationshipId: world.relationshipId('jade-cell.supplier'), managerId } });
    expect(first).toMatchObject({ userErrors: [], relationship: { loadOverrides: { totalCount: 0 } } });
    const input = { relationshipId: world.relationshipId('tieshan-frames.supplier'), managerId };
    const { assignRelationshipManager: second } = await world.as('manager', { locales: ['en'] }).data(assign, { input });
    expect(second).toEqual({ relationship: null, userErrors: [expect.objectContaining({
      code: 'LIMIT_EXCEEDED', field: ['input', 'overrideReason'], message: 'The manager would look after 2 key relationships; the limit is 1. Give a reason to go over it.',
    })] });
    const { assignRelationshipManager: reasoned } = await world.as('manager').data(assign, { input: { ...input, overrideReason: 'Nobody else knows frames.' } });
    expect(reasoned.relationship.loadOverrides).toEqual({
      totalCount: 1, nodes: [{ manager: { id: managerId }, keyRelationships: 2, limit: 1, reason: 'Nobody else knows frames.', overriddenBy: { id: world.userId('manager') } }],
    });
    expect(await loadOf('buyer')).toMatchObject({ keyRelationships: 2, limit: 1, isOverLimit: true });
    // An ordinary relationship takes no place, and whoever has one already gets no second.
    const { assignRelationshipManager: ordinary } = await world.as('manager').data(assign, { input: { relationshipId: world.relationshipId('stilva-brakes.supplier'), managerId } });
    expect(ordinary.userErrors).toEqual([]);
    const { assignRelationshipManager: again } = await world.as('manager').data(assign, { input });
    expect(again.userErrors).toEqual([]);
  });

  test('is kept when a relationship becomes key', async () => {
    const input = { relationshipId: world.relationshipId('stilva-brakes.supplier'), isKey: true };
    const { updateRelationship: refused } = await world.as('manager').data(update, { input });
    expect(refused).toMatchObject({ relationship: null, userErrors: [{ code: 'LIMIT_EXCEEDED' }] });
    const { updateRelationship: reasoned } = await world.as('manager').data(update, { input: { ...input, overrideReason: 'For this season.' } });
    expect(reasoned).toMatchObject({ userErrors: [], relationship: { isKey: true, loadOverrides: { totalCount: 1 } } });
  });

  test('is kept when a relationship begins', async () => {
    const input = { partnerId: world.id('rollwell-tyre'), market: 'INFLUENCER', influencerKind: 'MEDIA', managerId: world.userId('buyer'), isKey: true };
    const { createRelationship: refused } = await world.as('manager').data(create, { input });
    expect(refused).toMatchObject({ relationship: null, userErrors: [{ code: 'LIMIT_EXCEEDED' }] });
    const { createRelationship: reasoned } = await world.as('manager').data(create, { input: { ...input, overrideReason: 'A favour.' } });
    expect(reasoned).toMatchObject({ userErrors: [], relationship: { isKey: true, loadOverrides: { nodes: [{ reason: 'A favour.' }] } } });
  });

  test('lets one of five through when there is one place left', async () => {
    const managerId = world.userId('engineer');
    await world.as('admin').data(setLimit, { input: { managerId, limit: 1 } });
    const answers = await Promise.all(keyOf.map((key) => world.as('admin').data(assign, { input: { relationshipId: world.relationshipId(key), managerId } })));
    const refused = answers.flatMap(({ assignRelationshipManager }) => assignRelationshipManager.userErrors);
    expect(refused.map(({ code }) => code)).toEqual(Array.from({ length: 4 }, () => 'LIMIT_EXCEEDED'));
    expect(await loadOf('engineer')).toMatchObject({ keyRelationships: 1 });
  });

  test('is kept by the database, whatever asks it', async () => {
    const give = 'update relationship set manager_id = $1 where id = $2';
    const [engineer, relationship] = [seedId('formosa', 'user', 'engineer'), seedId('formosa', 'relationship', 'norrland-post.customer')];
    await expect(world.sql(give, [engineer, relationship])).rejects.toThrow(/has 2 key relationships of 1/);
    const [taken] = await world.sql<{ id: string }>('select id from relationship where is_key and manager_id = $1', [engineer]);
    expect(taken).toBeDefined();
    await expect(world.sql('update load_override set reason = reason')).rejects.toThrow('append-only');
  });
});
