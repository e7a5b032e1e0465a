import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { allFacts, assessed, assessmentFields, dayFromNow, fact, measured, tried } from './acts.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const forcesOf = async (persona: string, relationship: string, locales: readonly string[] = []) => {
  const { relationship: found } = await world.as(persona, { locales }).data(`query ($id: ID!) { relationship(id: $id) { forces { ${assessmentFields} } forceHistory { totalCount nodes { id isCurrent } } } }`, { id: world.relationshipId(relationship) });
  return found;
};

describe('the forces of a relationship', () => {
  test('are told with their parts, and what follows from them', async () => {
    const { forces, forceHistory } = await forcesOf('manager', 'jade-cell.supplier');
    expect(forces).toMatchObject({ isCurrent: true, isStale: false, assessedBy: { id: world.userId('manager') }, supersedes: { id: forceHistory.nodes[1].id } });
    expect(forces.facts).toHaveLength(10);
    const { balance } = forces;
    expect(balance).toMatchObject({ relation: 'WEAKER', tolerance: 0.1, leastKnown: 0.5, advantaged: 'PARTNER', ourDependence: 0.9 });
    expect(balance.theirDependence).toBeCloseTo(0.31 * (1 - 4 / 5), 9);
    expect(balance.imbalance).toBeCloseTo(0.9 - 0.062, 9);
    // (0 + .38 + .31 + .65 + .425) / 5 − (.8 + .82 + .9 + .88 + .575) / 5
    expect(balance.difference).toBeCloseTo(0.353 - 0.795, 9);
    expect(balance.consequences.map(({ key }: { key: string }) => key)).toEqual(['DIVERSIFY', 'NEGOTIATE_TOGETHER']);
    expect(balance.consequences[0].because.map(({ name, bound }: any) => [name, bound])).toEqual([['OUR_DEPENDENCE', 0.5], ['IMBALANCE', 0.1]]);
    expect(forceHistory).toMatchObject({ totalCount: 2, nodes: [{ isCurrent: true }, { isCurrent: false }] });
  });

  test('say what follows in three languages', async () => {
    const said = async (locale: string) => (await forcesOf('manager', 'jade-cell.supplier', [locale])).forces.balance.consequences[0];
    expect(await said('en')).toMatchObject({ text: expect.stringContaining('alternatives'), because: [{ text: 'Our dependence: 0.90 (bound 0.50)' }, { text: expect.stringContaining('0.84') }] });
    expect((await said('zh-TW')).text).toContain('替代方案：認證');
    expect((await said('zh-CN')).because[0].text).toBe('我方依赖程度：0.90（阈值 0.50）');
  });

  test('of whom little is known are unknown, and ask to find out', async () => {
    const { forces: { balance } } = await forcesOf('buyer', 'saebom.supplier');
    expect(balance).toMatchObject({ relation: null, difference: null, ourDependence: null, theirDependence: null, mutualDependence: null, imbalance: null, advantaged: null, ours: { value: null, knownWeight: 0.4 }, theirs: { value: null, knownWeight: 0 } });
    expect(balance.ours.missing).toEqual(['MARKET_CONCENTRATION', 'SWITCHING_COST', 'INFORMATION']);
    expect(balance.consequences.map(({ key }: { key: string }) => key)).toEqual(['FIND_OUT']);
    expect((await forcesOf('manager', 'mingyi-display.supplier')).forces).toBeNull();
  });

  test('that nobody has looked at for a year, or that rest on what holds no longer, are stale', async () => {
    const stale = async () => (await world.as('manager').data('query ($id: ID!) { relationship(id: $id) { forceHistory(filter: { isStale: true }) { nodes { isCurrent } } } }', { id: world.relationshipId('jade-cell.supplier') })).relationship.forceHistory.nodes;
    expect(await stale()).toEqual([{ isCurrent: false }]);
    await assessed(world, 'manager', { relationshipId: world.relationshipId('kitano-geartrain.supplier'), facts: [fact('FOCAL', 'ALTERNATIVES', 3, { validUntil: dayFromNow(1) })] });
    await world.sql('alter table force_fact disable trigger user');
    await world.sql(`update force_fact set valid_until = (now() at time zone 'UTC')::date - 1 where valid_until = $1`, [dayFromNow(1)]);
    await world.sql('alter table force_fact enable trigger user');
    expect((await forcesOf('manager', 'kitano-geartrain.supplier')).forces).toMatchObject({ isStale: true, facts: [{ part: 'ALTERNATIVES', isOutOfDate: true }, { origin: 'RELATIONSHIP', isOutOfDate: false }] });
  });
});

describe('assessing forces', () => {
  test('takes the place of the assessment before, whole', async () => {
    const relationshipId = world.relationshipId('tieshan-frames.supplier');
    const first = await assessed(world, 'manager', { relationshipId, facts: allFacts([4, 0.2, 0.5, 0.1, 0.8], [1, 0.6, 0.2, 0.5, 0.4]), note: 'A first look.' });
    expect(first).toMatchObject({ note: 'A first look.', isCurrent: true, supersedes: null, balance: { relation: 'STRONGER', comparedBy: expect.arrayContaining(['INFORMATION']) } });
    const second = await assessed(world, 'manager', { relationshipId, facts: [fact('FOCAL', 'ALTERNATIVES', 0)], forceAssessmentId: first['id'] });
    expect(second).toMatchObject({ supersedes: { id: first['id'] }, balance: { relation: null } });
    expect((await world.as('auditor').data('query ($id: ID!) { node(id: $id) { ... on ForceAssessment { isCurrent } } }', { id: first['id'] })).node).toEqual({ isCurrent: false });
    const late = await tried(world, 'manager', { relationshipId, facts: [fact('FOCAL', 'ALTERNATIVES', 9)], forceAssessmentId: first['id'] });
    expect(late.userErrors).toMatchObject([{ code: 'STALE_VERSION', field: ['input', 'forceAssessmentId'], current: { id: second['id'] } }]);
    const { forces } = await forcesOf('manager', 'jade-cell.supplier');
    for (const forceAssessmentId of [forces.id, relationshipId, 'x']) expect((await tried(world, 'manager', { relationshipId, facts: [fact('FOCAL', 'ALTERNATIVES', 9)], forceAssessmentId })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('takes shares from the graph where nobody states them, and names the record', async () => {
    const told = async (key: string) => (await assessed(world, 'manager', { relationshipId: world.relationshipId(key), facts: [fact('FOCAL', 'ALTERNATIVES', 2)] }))['facts'].filter(({ origin }: any) => origin !== 'STATED');
    const node = async (id: string) => (await world.as('manager').data('query ($id: ID!) { node(id: $id) { __typename id } }', { id })).node;
    const jade = await told('jade-cell.supplier');
    expect(jade).toMatchObject([{ side: 'FOCAL', origin: 'RELATIONSHIP', value: 0.31 }, { side: 'PARTNER', origin: 'SHARE_OF_WALLET', value: 0.55, source: expect.stringContaining('Purchases of cells') }]);
    expect(await node(jade[1].sourceId)).toEqual({ __typename: 'BenefitMeasure', id: jade[1].sourceId });
    const suhe = await told('suhe-motor.supplier');
    expect(suhe).toMatchObject([{ origin: 'RELATIONSHIP', value: 0.12 }, { side: 'PARTNER', origin: 'TIE', value: 0.4, observedOn: dayFromNow(0) }]);
    expect(await node(suhe[1].sourceId)).toMatchObject({ __typename: 'Tie' });
    expect(await told('radhafen.distributor')).toMatchObject([{ side: 'FOCAL', origin: 'SHARE_OF_WALLET', value: 0.38 }]);
    // In none but trade does one side buy from the other; and nothing is stated of it.
    const { userErrors } = await tried(world, 'manager', { relationshipId: world.relationshipId('ridgeline.competitor'), facts: [] });
    expect(userErrors).toMatchObject([{ code: 'REQUIRED', field: ['input', 'facts'] }]);
  });

  test('takes the share of sales from figures that are whole and in one currency', async () => {
    const year = new Date().getUTCFullYear() - 1;
    const figures = await world.sql<{ currency: string }>(`select distinct f.currency from relationship_figure f join relationship r on r.workspace_id = f.workspace_id and r.id = f.relationship_id where r.market in ('DISTRIBUTOR', 'CUSTOMER') and f.year = $1`, [year]);
    expect(figures.length).toBeGreaterThan(1);
    const shareOf = async () => (await assessed(world, 'second-manager', { relationshipId: world.relationshipId('radhafen.distributor'), facts: [fact('FOCAL', 'ALTERNATIVES', 2)] }))['facts'].find(({ side }: any) => side === 'PARTNER');
    expect(await shareOf()).toBeUndefined();
    await world.sql('alter table relationship_figure disable trigger user');
    await world.sql(`update relationship_figure set currency = 'EUR' where year = $1`, [year]);
    await world.sql('alter table relationship_figure enable trigger user');
    expect(await shareOf()).toMatchObject({ origin: 'FIGURE', part: 'SHARE_OF_THEIR_BUSINESS', observedOn: `${year}-12-31` });
    const { value } = await shareOf();
    expect(value).toBeGreaterThan(0);
    expect(value).toBeLessThan(1);
  });

  test('is refused where what is said cannot be', async () => {
    const relationshipId = world.relationshipId('weihu-control.supplier');
    const refused = async (...facts: object[]) => (await tried(world, 'manager', { relationshipId, facts })).userErrors;
    expect(await refused(fact('FOCAL', 'ALTERNATIVES', 1.5))).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'facts', '0', 'value'] }]);
    expect(await refused(fact('FOCAL', 'ALTERNATIVES', 1001))).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
    expect(await refused(fact('FOCAL', 'INFORMATION', 1.01))).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
    expect(await refused(fact('FOCAL', 'INFORMATION', 1), fact('FOCAL', 'INFORMATION', 0))).toMatchObject([{ code: 'DUPLICATE', field: ['input', 'facts', '1'] }]);
    expect(await refused(fact('FOCAL', 'INFORMATION', 1, { source: ' ' }))).toMatchObject([{ code: 'REQUIRED', field: ['input', 'facts', '0', 'source'] }]);
    expect(await refused(fact('FOCAL', 'INFORMATION', 1, { observedOn: dayFromNow(3) }))).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'facts', '0', 'observedOn'] }]);
    expect(await refused(fact('FOCAL', 'INFORMATION', 1, { observedOn: dayFromNow(-400) }))).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'facts', '0', 'observedOn'] }]);
    expect(await refused(fact('FOCAL', 'INFORMATION', 1, { validUntil: dayFromNow(-4) }))).toMatchObject([{ code: 'INVALID', field: ['input', 'facts', '0', 'validUntil'] }]);
    expect(await refused(fact('FOCAL', 'INFORMATION', 1, { validUntil: dayFromNow(-2) }))).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'facts', '0', 'validUntil'] }]);
    const ended = await world.sql<{ id: string }>(`select id from relationship where stage = 'TERMINATED' and market = 'SUPPLIER' limit 1`);
    const over = Buffer.from(`Relationship:${ended[0]!.id}`).toString('base64url');
    expect((await tried(world, 'manager', { relationshipId: over, facts: [fact('FOCAL', 'INFORMATION', 1)] })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await forcesOf('manager', 'weihu-control.supplier')).forces).toBeNull();
  });

  test('happens once for one key; of two at once both stand, one in the place of the other', async () => {
    const relationshipId = world.relationshipId('anchong-power.supplier');
    const input = { relationshipId, idempotencyKey: 'same', facts: [fact('FOCAL', 'ALTERNATIVES', 2)] };
    const first = await assessed(world, 'manager', input);
    expect((await assessed(world, 'manager', input))['id']).toBe(first['id']);
    expect((await tried(world, 'manager', { ...input, note: 'Other' })).userErrors).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH' }]);
    const both = await Promise.all([1, 2].map((value) => tried(world, 'manager', { relationshipId, facts: [fact('FOCAL', 'ALTERNATIVES', value)] })));
    expect(both.map(({ userErrors }) => userErrors)).toEqual([[], []]);
    expect((await forcesOf('manager', 'anchong-power.supplier')).forceHistory).toMatchObject({ totalCount: 3, nodes: [{ isCurrent: true }, { isCurrent: false }, { isCurrent: false }] });
    const racing = await Promise.all([3, 4].map(async (value) => tried(world, 'manager', { relationshipId, facts: [fact('FOCAL', 'ALTERNATIVES', value)], forceAssessmentId: (await forcesOf('manager', 'anchong-power.supplier')).forces.id })));
    expect(racing.filter(({ userErrors }) => userErrors.length === 0).length).toBeGreaterThanOrEqual(1);
  });

  test('moves what is measured, and moves it back', async () => {
    const relationshipId = world.relationshipId('chuanlian-wiring.supplier');
    const none = await measured(world, 'FORCE_IMBALANCE', 'chuanlian-wiring.supplier');
    expect(none).toEqual({ value: null, evidence: 0, records: [] });
    const even = allFacts([2, 0.3, 0.4, 0.2, 0.5], [2, 0.3, 0.4, 0.2, 0.5]);
    await assessed(world, 'manager', { relationshipId, facts: even });
    expect(await measured(world, 'FORCE_IMBALANCE', 'chuanlian-wiring.supplier')).toMatchObject({ value: 0, evidence: 5 });
    const before = await measured(world, 'DEPENDENCE_IMBALANCE', 'chuanlian-wiring.supplier');
    expect(before).toMatchObject({ value: 0, evidence: 2 });
    const uneven = await assessed(world, 'manager', { relationshipId, facts: allFacts([8, 0.1, 0.68, 0.05, 0.9], [0, 0.7, 0.1, 0.6, 0.2]) });
    const moved = await measured(world, 'FORCE_IMBALANCE', 'chuanlian-wiring.supplier');
    expect(moved.value).toBeCloseTo(Math.abs(uneven['balance'].difference), 9);
    expect(moved.value).toBeGreaterThan(0.3);
    expect(moved.records.map(({ id }) => id).toSorted()).toEqual(uneven['facts'].map(({ id }: any) => Buffer.from(id, 'base64url').toString().split(':')[1]).toSorted());
    const dependence = await measured(world, 'DEPENDENCE_IMBALANCE', 'chuanlian-wiring.supplier');
    expect(dependence.value).toBeCloseTo(uneven['balance'].imbalance, 9);
    expect(dependence.records).toHaveLength(4);
    await assessed(world, 'manager', { relationshipId, facts: even });
    expect((await measured(world, 'FORCE_IMBALANCE', 'chuanlian-wiring.supplier')).value).toBe(0);
    expect((await measured(world, 'DEPENDENCE_IMBALANCE', 'chuanlian-wiring.supplier')).value).toBe(before.value);
  });
});
