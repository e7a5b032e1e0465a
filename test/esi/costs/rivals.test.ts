import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { agreeQuoteRule, openRoundRule, submitQuoteRule } from '../../../src/esi/costs/costs.policy.ts';
import { permissionsOfRole, type Principal } from '../../../src/platform/principal.ts';
import { can } from '../../../src/platform/rules.ts';
import { openWorld, type World } from '../../world.ts';
import { act, ahead, asSession, componentId, jade, openRound, partId, projectId, quoteId, requestId, roundId, sql, uuidOf } from './costs.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const everything = `{ quoteRequests { totalCount nodes { state subject quotes { revision unitPrice } round: involvement { scope } } }
  esiProjects(first: 5) { nodes { number targetCostGap { gap } targetCostGapTrend { gap } targetCostGapExplanations { explanation } costComponents { totalCount } quoteRounds { totalCount } gates { targetCostGaps { gap } }
    involvements(first: 5) { totalCount nodes { quoteRequests(first: 5) { totalCount nodes { subject } } } } timeline(first: 20) { totalCount nodes { __typename } } } } }`;

test('a rival learns nothing from what the other is asked and answers', async () => {
  const before = await world.as('supplier').data(everything);
  const { roundId: round, requestOf } = await openRound(world, { parts: ['stride-two/saebom'] });
  await act(world, 'rival-supplier', 'submitQuote', { quoteRequestId: requestOf('saebom.supplier'), unitPrice: '77' });
  await act(world, 'manager', 'cancelQuoteRound', { quoteRoundId: round, reason: 'No need.' });
  expect(await world.as('supplier').data(everything)).toEqual(before);
  expect(before).toMatchObject({ quoteRequests: { totalCount: 2 } });
  expect(JSON.stringify(before)).not.toMatch(/Saebom|13890/);
});

test('what is somebody else’s is not found, whatever is asked of it', async () => {
  const foreign = [
    componentId('stride-two/pack'), roundId('stride-two/pack/2'), requestId('stride-two/pack/2/stride-two/saebom'), quoteId('stride-two/pack/1/stride-two/saebom/1'),
    requestId('quiet-pack/pack/1/quiet-pack/twin', 'fjordhave'), quoteId('quiet-pack/pack/1/quiet-pack/twin/1', 'fjordhave'), componentId('quiet-pack/pack', 'fjordhave'),
  ];
  const { nodes } = await world.as('supplier').data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: foreign });
  expect(nodes).toEqual(foreign.map(() => null));
  for (const id of [requestId('stride-two/pack/2/stride-two/saebom'), requestId('quiet-pack/pack/1/quiet-pack/twin', 'fjordhave')]) {
    expect(await act(world, 'supplier', 'submitQuote', { quoteRequestId: id, unitPrice: '1' })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['input', 'quoteRequestId'] }] });
  }
  for (const [name, input] of [
    ['addCostComponent', { esiProjectId: projectId('stride-two'), code: 'x', name: 'x' }], ['updateCostComponent', { costComponentId: componentId('stride-two/pack'), name: 'x' }],
    ['explainTargetCostGap', { esiProjectId: projectId('stride-two'), explanation: 'x' }], ['closeQuoteRound', { quoteRoundId: roundId('stride-two/pack/2') }],
    ['openQuoteRound', { costComponentId: componentId('stride-two/pack'), esiInvolvementIds: [partId('stride-two/jade')], dueAt: ahead(1), specification: 'x' }],
  ] as const) expect(await act(world, 'supplier', name, input)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
  const refused = await world.as('supplier').query(`mutation { agreeQuote(input: { idempotencyKey: "x", quoteRoundId: "x", costQuoteId: "x", reason: "x" }) { userErrors { code } } }`);
  expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

test('nobody of the firm reads what is sealed, by any path', async () => {
  const id = quoteId('stride-two/pack/2/stride-two/jade/1');
  for (const persona of ['admin', 'manager', 'buyer', 'engineer', 'auditor']) {
    const { node, quoteRound } = await world.as(persona).data('query ($id: ID!, $round: ID!) { node(id: $id) { id } quoteRound(id: $round) { quotes { id } requests { quotes { id } updatedAt version } } }', { id, round: roundId('stride-two/pack/2') });
    expect(node).toBeNull();
    expect(quoteRound.quotes).toEqual([]);
    // Nor whether it has answered: all requests look alike.
    expect(new Set(quoteRound.requests.map(({ quotes, version }: any) => JSON.stringify({ quotes, version }))).size).toBe(1);
  }
  const { roundId: round, requestOf } = await openRound(world);
  const { costQuote } = await act(world, 'supplier', 'submitQuote', { quoteRequestId: requestOf('jade-cell.supplier'), unitPrice: '77' });
  const { auditLog } = await world.as('admin').data('{ auditLog(first: 100) { nodes { subjectType } } }').catch(() => ({ auditLog: { nodes: [] } }));
  expect(auditLog.nodes.some(({ subjectType }: any) => subjectType === 'CostQuote')).toBe(false);
  const written = await world.sql<{ changes: object }>(`select changes from audit_entry where subject_type = 'CostQuote' and subject_id = $1`, [uuidOf(costQuote.id)]);
  expect(written).toMatchObject([{ changes: { unitPrice: { after: '(withheld)' } } }]);
  expect(await world.as('buyer').data('query ($id: ID!) { quoteRound(id: $id) { quotes { id } } }', { id: round })).toEqual({ quoteRound: { quotes: [] } });
});

test('a supplier to whom the project is not open is not asked, and one that is removed neither sees nor quotes', async () => {
  expect(await act(world, 'buyer', 'openQuoteRound', { costComponentId: componentId('stride-two/motor'), esiInvolvementIds: [partId('stride-two/suhe')], dueAt: ahead(3), specification: 'x' }))
    .toMatchObject({ userErrors: [{ code: 'INVALID', field: ['input', 'esiInvolvementIds', '0'] }] });
  expect(await act(world, 'buyer', 'openQuoteRound', { costComponentId: componentId('stride-two/motor'), esiInvolvementIds: [partId('quick-charger/jade')], dueAt: ahead(3), specification: 'x' }))
    .toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
  const { requestOf } = await openRound(world);
  const id = requestOf('saebom.supplier');
  await act(world, 'rival-supplier', 'submitQuote', { quoteRequestId: id, unitPrice: '77' });
  await world.sql('alter table esi_involvement disable trigger user');
  await world.sql(`update esi_involvement set state = 'REMOVED', ended_by = nominated_by, ended_at = now(), end_reason = 'x' where id = $1`, [uuidOf(partId('stride-two/saebom'))]);
  await world.sql('alter table esi_involvement enable trigger user');
  expect(await act(world, 'rival-supplier', 'submitQuote', { quoteRequestId: id, unitPrice: '76' })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['input', 'quoteRequestId'] }] });
  expect(await world.as('rival-supplier').data('query ($id: ID!) { quoteRequest(id: $id) { id } quoteRequests { totalCount } }', { id })).toEqual({ quoteRequest: null, quoteRequests: { totalCount: 0 } });
});

test('by the rules alone a supplier sees and does the same, and keys bind nobody', async () => {
  const principal = { kind: 'API_KEY', isStaff: true, permissions: permissionsOfRole.BUYER } as unknown as Principal;
  const later = { dueAt: new Date(Date.now() + 60_000) };
  expect(can(principal, agreeQuoteRule, { state: 'COMPARED', ...later }).reason?.code).toBe('COST_PEOPLE_ONLY');
  expect(can(principal, openRoundRule, {}).reason?.code).toBe('COST_PEOPLE_ONLY');
  expect(can({ ...principal, isStaff: false, permissions: permissionsOfRole.SUPPLIER_USER }, submitQuoteRule, { state: 'OPEN', ...later }).reason?.code).toBe('COST_PEOPLE_ONLY');
  const tables = ['cost_component', 'quote_round', 'quote_request', 'cost_quote', 'cost_gap_snapshot', 'cost_gap_explanation'];
  const before = await world.as('supplier').data(everything);
  for (const table of tables) await world.sql(`alter table ${table} no force row level security`).then(() => world.sql(`alter table ${table} disable row level security`));
  try {
    expect(await world.as('supplier').data(everything)).toEqual(before);
    expect(await act(world, 'supplier', 'submitQuote', { quoteRequestId: requestId('stride-two/pack/2/stride-two/saebom'), unitPrice: '1' })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await act(world, 'supplier', 'updateCostComponent', { costComponentId: componentId('stride-two/pack'), name: 'x' })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    const { quoteRound } = await world.as('buyer').data('query ($id: ID!) { quoteRound(id: $id) { quotes { id } } }', { id: roundId('stride-two/pack/2') });
    expect(quoteRound.quotes).toEqual([]);
  } finally {
    for (const table of tables) await world.sql(`alter table ${table} enable row level security`).then(() => world.sql(`alter table ${table} force row level security`));
  }
  expect(await asSession(world, jade, sql`select id from cost_component`)).toEqual([]);
});
