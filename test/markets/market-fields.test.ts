import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

/** One query shows a page of every market: the interface selects what all have, each type what it has of its own. */
const page = `query ($id: ID!) { relationship(id: $id) { __typename market stage
  ... on SupplierRelationship { supplierKind supplyCategory annualSpend { amount currencyCode } shareOfItsRevenue }
  ... on InternalRelationship { providingDepartment { id } receivingDepartment { id } serviceOwed }
  ... on CompetitorRelationship { isAllied alliancePurpose complementaryResource hasInformationBarrier allianceFrom allianceUntil }
  ... on DistributorRelationship { tier territories channel }
  ... on CustomerRelationship { segment customerStage annualRevenue { amount currencyCode } estimatedWallet { amount } walletSource walletConfidence shareOfWallet }
  ... on InfluencerRelationship { influencerKind stance power reach issues nextEngagementOn }
} }`;

const update = (Market: string, selection: string) => `mutation ($input: Update${Market}RelationshipInput!) {
  update${Market}Relationship(input: $input) { relationship { ${selection} version } userErrors { __typename code field message ... on StateConflictError { currentState allowedActions } } } }`;

async function change(Market: string, key: string, input: object, selection = 'id'): Promise<any> {
  const data = await world.as('manager').data(update(Market, selection), { input: { relationshipId: world.relationshipId(key), ...input } });
  return data[`update${Market}Relationship`];
}

describe('what makes each market a market', () => {
  test.each([
    ['jade-cell.supplier', { supplierKind: 'GOODS', supplyCategory: 'STRATEGIC', annualSpend: { amount: '412000000.00', currencyCode: 'TWD' }, shareOfItsRevenue: 0.31 }],
    ['kitano-geartrain.supplier', { annualSpend: { amount: '520000000', currencyCode: 'JPY' } }],
    ['ridgeline.competitor', { isAllied: true, hasInformationBarrier: true, alliancePurpose: 'One exchangeable battery standard for light vehicles.', allianceUntil: null }],
    ['radhafen.distributor', { tier: 'PLATINUM', territories: ['DE-HH', 'DE-NI', 'DE-SH', 'DE-HB'], channel: 'WHOLESALE' }],
    ['citypulse.customer', { customerStage: 'LOYAL', shareOfWallet: 74 / 110, estimatedWallet: { amount: '110000000.00' }, walletConfidence: 'HIGH' }],
    ['dumpling-dash.customer', { customerStage: 'LOST', annualRevenue: null, shareOfWallet: null }],
    ['mobility-ministry.influencer', { influencerKind: 'GOVERNMENT', stance: 'FAVORABLE', power: 5, reach: 23_000_000 }],
  ])('is read by staff: %s', async (key, expected) => {
    const { relationship } = await world.as('manager').data(page, { id: world.relationshipId(key) });
    expect(relationship).toMatchObject(expected);
  });

  test.each([
    ['supplier', 'jade-cell.supplier', ['supplyCategory', 'annualSpend', 'shareOfItsRevenue']],
    ['competitor', 'ridgeline.competitor', ['complementaryResource']],
    ['customer', 'citypulse.customer', ['segment', 'customerStage', 'annualRevenue', 'estimatedWallet', 'walletSource', 'walletConfidence', 'shareOfWallet']],
    ['influencer', 'battery-council.influencer', ['stance', 'power', 'reach', 'issues', 'nextEngagementOn']],
  ])('the firm’s judgement is not shown to %s', async (persona, key, hidden) => {
    const { relationship } = await world.as(persona).data(page, { id: world.relationshipId(key) });
    expect(relationship.market).toBeTruthy();
    expect(Object.fromEntries(hidden.map((name) => [name, relationship[name]]))).toEqual(Object.fromEntries(hidden.map((name) => [name, null])));
  });

  test('the database itself refuses a field of another market, and a market without what it needs', async () => {
    const cases = ["supplier_kind = 'GOODS' where market = 'CUSTOMER'", "tier = null where market = 'DISTRIBUTOR'", "annual_spend_minor = 5 where market = 'SUPPLIER' and annual_spend_minor is null",
      "has_information_barrier = false where alliance_purpose is not null", "wallet_source = null where wallet_minor is not null"];
    for (const statement of cases) await expect(world.sql(`update relationship set ${statement}`)).rejects.toThrow(/check constraint/);
  });
});

describe('changing a market’s own fields', () => {
  test('keeps what is absent, clears what is null, and refuses nonsense', async () => {
    const spend = await change('Supplier', 'mingyi-display.supplier', { annualSpend: { amount: '12.5', currencyCode: 'EUR' } }, 'supplyCategory annualSpend { amount currencyCode }');
    expect(spend).toMatchObject({ userErrors: [], relationship: { supplyCategory: 'NONCRITICAL', annualSpend: { amount: '12.50', currencyCode: 'EUR' } } });
    const cleared = await change('Supplier', 'mingyi-display.supplier', { annualSpend: null }, 'annualSpend { amount }');
    expect(cleared.relationship.annualSpend).toBeNull();
    for (const [input, code, field] of [
      [{ annualSpend: { amount: '1.234', currencyCode: 'EUR' } }, 'INVALID', 'annualSpend'],
      [{ annualSpend: { amount: '-1', currencyCode: 'EUR' } }, 'OUT_OF_RANGE', 'annualSpend'],
      [{ shareOfItsRevenue: 1.01 }, 'OUT_OF_RANGE', 'shareOfItsRevenue'],
      [{ supplierKind: null }, 'REQUIRED', 'supplierKind'],
    ] as const) {
      expect(await change('Supplier', 'mingyi-display.supplier', input)).toMatchObject({ relationship: null, userErrors: [{ code, field: ['input', field] }] });
    }
  });

  test('of another market is refused', async () => {
    expect(await change('Supplier', 'citypulse.customer', { shareOfItsRevenue: 0.5 })).toMatchObject({ userErrors: [{ code: 'INVALID', field: ['input', 'relationshipId'] }] });
  });

  test('an alliance keeps its barrier, its purpose and its order', async () => {
    const key = 'ridgeline.competitor';
    expect(await change('Competitor', key, { hasInformationBarrier: false })).toMatchObject({ userErrors: [{ code: 'INVALID', field: ['input', 'hasInformationBarrier'] }] });
    expect(await change('Competitor', key, { allianceUntil: '2001-01-01' })).toMatchObject({ userErrors: [{ code: 'INVALID', field: ['input', 'allianceUntil'] }] });
    expect(await change('Competitor', 'huanchi-mobility.competitor', { complementaryResource: 'x' })).toMatchObject({ userErrors: [{ code: 'INVALID', field: ['input', 'alliancePurpose'] }] });
    const ended = await change('Competitor', key, { alliancePurpose: null }, 'isAllied complementaryResource allianceFrom');
    expect(ended.relationship).toMatchObject({ isAllied: false, complementaryResource: null, allianceFrom: null });
  });

  test('an estimate names its source', async () => {
    const wallet = { amount: '5000', currencyCode: 'TWD' };
    expect(await change('Customer', 'lakeshore-rentals.customer', { estimatedWallet: wallet })).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['input', 'walletSource'] }] });
    const told = await change('Customer', 'lakeshore-rentals.customer', { estimatedWallet: wallet, walletSource: 'asked', walletConfidence: 'LOW' }, 'estimatedWallet { amount }');
    expect(told.relationship.estimatedWallet.amount).toBe('5000.00');
  });

  test('a service is owed inside the firm', async () => {
    const { relationship } = await world.as('manager').data(page, { id: world.relationshipId('sales.internal') });
    expect(relationship.providingDepartment.id).toBe(world.id('sales'));
    expect(await change('Internal', 'sales.internal', { receivingDepartmentId: world.id('ridgeline') })).toMatchObject({ userErrors: [{ code: 'INVALID', field: ['input', 'receivingDepartmentId'] }] });
    expect(await change('Internal', 'sales.internal', { receivingDepartmentId: world.id('sales') })).toMatchObject({ userErrors: [{ code: 'INVALID' }] });
    const changed = await change('Internal', 'sales.internal', { receivingDepartmentId: world.id('finance') }, 'receivingDepartment { id }');
    expect(changed.relationship.receivingDepartment.id).toBe(world.id('finance'));
  });

  test('a territory is a code, an influencer’s power has a range, a reach may be large', async () => {
    expect(await change('Distributor', 'radhafen.distributor', { territories: ['Hamb'] })).toMatchObject({ userErrors: [{ code: 'INVALID' }] });
    expect((await change('Distributor', 'radhafen.distributor', { territories: ['DE', 'DE', 'AT'] }, 'territories')).relationship.territories).toEqual(['DE', 'AT']);
    expect(await change('Influencer', 'riders-voice.influencer', { power: 6 })).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['input', 'power'] }] });
    expect((await change('Influencer', 'riders-voice.influencer', { reach: 5_000_000_000, stance: 'CRITICAL' }, 'reach stance')).relationship).toMatchObject({ reach: 5_000_000_000, stance: 'CRITICAL' });
  });
});

describe('the life of a relationship', () => {
  const advance = `mutation ($input: AdvanceRelationshipInput!) { advanceRelationship(input: $input) {
    relationship { stage startedOn stageChanges { totalCount nodes { kind fromStage toStage reason changedBy { id } } } }
    userErrors { __typename code field ... on StateConflictError { currentState allowedActions } } } }`;
  const go = async (key: string, stage: string, more: object = {}) =>
    (await world.as('manager').data(advance, { input: { relationshipId: world.relationshipId(key), stage, ...more } })).advanceRelationship;

  test('goes from stage to stage, one at a time, and remembers', async () => {
    const key = 'riders-voice.influencer';
    expect(await go(key, 'ENHANCED')).toMatchObject({ userErrors: [{ __typename: 'StateConflictError', code: 'STATE_CONFLICT', currentState: 'IDENTIFIED' }] });
    expect((await go(key, 'ESTABLISHED')).relationship).toMatchObject({ stage: 'ESTABLISHED', startedOn: new Date().toISOString().slice(0, 10) });
    await go(key, 'MAINTAINED');
    await go(key, 'ENHANCED');
    expect(await go(key, 'MAINTAINED')).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['input', 'reason'] }] });
    const { relationship } = await go(key, 'MAINTAINED', { reason: 'the joint column was dropped' });
    expect(relationship.stageChanges).toMatchObject({
      totalCount: 4,
      nodes: [{ kind: 'LIFECYCLE', fromStage: 'ENHANCED', toStage: 'MAINTAINED', reason: 'the joint column was dropped', changedBy: { id: world.userId('manager') } }, {}, {}, {}],
    });
    expect(await go(key, 'TERMINATED')).toMatchObject({ userErrors: [{ code: 'STATE_CONFLICT' }] });
  });

  test('the database holds the order of stages, and the history is never changed', async () => {
    await expect(world.sql("update relationship set stage = 'ENHANCED' where stage = 'IDENTIFIED'")).rejects.toThrow(/next stage/);
    await expect(world.sql('delete from stage_change')).rejects.toThrow(/append-only/);
  });

  test('a partner sees the steps of its own relationships without the reasons, a rival sees none', async () => {
    await go('saebom.supplier', 'MAINTAINED');
    const history = 'query ($id: ID!) { relationship(id: $id) { stageChanges { totalCount nodes { toStage reason } } } }';
    const { relationship } = await world.as('rival-supplier').data(history, { id: world.relationshipId('saebom.supplier') });
    expect(relationship.stageChanges.nodes.every(({ reason }: { reason: string | null }) => reason === null)).toBe(true);
    expect((await world.as('supplier').data(history, { id: world.relationshipId('saebom.supplier') })).relationship).toBeNull();
  });
});
