import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import { listen } from '../../server/subscriptions/listening.ts';
import { statementsOf } from '../../statements.ts';
import { until } from '../../until.ts';
import { openWorld, type World } from '../../world.ts';
import { done, seeded } from './acting.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const strideTwo = seeded('EsiProject', 'esi-project', 'stride-two');
const designGate = seeded('EsiGate', 'esi-gate', 'stride-two/DESIGN');
const criterionId = (key: string) => toGlobalId('EsiGateCriterion', seedId('formosa', 'esi-gate-criterion', key));

const inside = `query ($id: ID!) { esiProject(id: $id) { costTargets { id } currentGate { stage plannedOn } gates { stage state quorum isReady unmet { code } openConditionCount viewerActions { isAllowed }
  deciders { id } votes { id } reviews { id } conditions { id } criteria { code label isMet metBy { id } evidenceNote removedAt } } timeline(first: 100) { nodes { subjectType changes { field after } } } } }`;

test('a supplier to whom the project is open sees gates, days and what concerns suppliers; no votes, no people, no judgement', async () => {
  for (const persona of ['supplier', 'rival-supplier']) {
    const { esiProject } = await world.as(persona, { locales: ['en'] }).data(inside, { id: strideTwo });
    expect(esiProject.currentGate).toMatchObject({ stage: 'DESIGN', plannedOn: expect.any(String) });
    expect(esiProject.gates.map(({ state }: { state: string }) => state)).toEqual(['PASSED', 'CONDITIONAL', 'PENDING', 'PENDING', 'PENDING']);
    for (const gate of esiProject.gates) {
      expect(gate).toMatchObject({ quorum: null, isReady: null, unmet: null, openConditionCount: null, deciders: [], votes: [], reviews: [], conditions: [] });
      expect(gate.viewerActions.some(({ isAllowed }: { isAllowed: boolean }) => isAllowed)).toBe(false);
      for (const criterion of gate.criteria) expect(criterion).toMatchObject({ metBy: null, evidenceNote: null, removedAt: null });
    }
    expect(esiProject.gates[2].criteria).toMatchObject([{ code: 'DESIGN_FROZEN', isMet: false }, { code: 'RISKS_ASSESSED', isMet: true }]);
    expect(esiProject.costTargets).toEqual([]);
  }
  const { esiProject: invited } = await world.as('motor-supplier').data(inside, { id: strideTwo });
  expect(invited).toMatchObject({ currentGate: null, gates: [] });
  const records = { 'esi-gate-review': ['EsiGateReview', 'stride-two/CONCEPT/1'], 'esi-gate-vote': ['EsiGateVote', 'stride-two/CONCEPT/1/buyer'], 'esi-gate-decider': ['EsiGateDecider', 'stride-two/DESIGN/buyer'], 'esi-gate-condition': ['EsiGateCondition', 'stride-two/frame'], 'esi-cost-target': ['EsiCostTarget', 'stride-two/1'], 'esi-gate-criterion': ['EsiGateCriterion', 'stride-two/DESIGN/SECOND_SOURCE'] } as const;
  for (const [kind, [type, key]] of Object.entries(records)) {
    const id = toGlobalId(type, seedId('formosa', kind, key));
    const see = async (persona: string) => (await world.as(persona).data('query ($id: ID!) { node(id: $id) { id } }', { id })).node;
    expect([kind, await see('supplier'), await see('channel'), await see('other-workspace')]).toEqual([kind, null, null, null]);
    expect(await see('auditor')).toEqual({ id });
  }
});

test('of a project’s history a supplier reads what it sees of the record: no evidence note, no vote, no decider', async () => {
  await done(world, 'engineer', 'assessEsiGateCriterion', { esiGateCriterionId: criterionId('stride-two/DESIGN/DESIGN_FROZEN'), isMet: true, evidenceNote: 'A secret note.' });
  await done(world, 'engineer', 'assessEsiGateCriterion', { esiGateCriterionId: criterionId('stride-two/DESIGN/SECOND_SOURCE'), isMet: true, evidenceNote: 'Another secret.' });
  await done(world, 'buyer', 'nameEsiGateDeciders', { esiGateId: designGate, userIds: [world.userId('buyer')] });
  const timeline = async (persona: string) => (await world.as(persona).data(inside, { id: strideTwo })).esiProject.timeline.nodes as { subjectType: string; changes: { field: string }[] }[];
  const seen = await timeline('supplier');
  expect(JSON.stringify(seen)).not.toMatch(/secret/);
  const fields = seen.filter(({ subjectType }) => subjectType === 'EsiGateCriterion').map(({ changes }) => changes.map(({ field }) => field));
  // The newest, and how the six that concern suppliers were laid out.
  expect(fields).toEqual([['metAt'], ...Array.from({ length: 6 }, () => ['code', 'concernsSuppliers', 'isMandatory', 'metAt', 'place'])]);
  expect(seen.some(({ subjectType }) => /Decider|Vote|Review|Condition/.test(subjectType))).toBe(false);
  expect((await timeline('motor-supplier'))).toEqual([]);
  expect(JSON.stringify(await timeline('manager'))).toMatch(/secret/);
});

test('what waits for somebody’s vote is listed for them until they vote; for partners nothing is', async () => {
  const esiGateId = seeded('EsiGate', 'esi-gate', 'trike-cab/SCREENING');
  const waiting = async (persona: string) => (await world.as(persona).data('{ gatesToDecide(first: 10) { totalCount nodes { id project { number } } } }')).gatesToDecide;
  expect(await waiting('buyer')).toEqual({ totalCount: 1, nodes: [{ id: esiGateId, project: { number: 'ESI-0102' } }] });
  expect([await waiting('manager'), await waiting('engineer'), await waiting('auditor')].map(({ totalCount }) => totalCount)).toEqual([0, 0, 0]);
  const { errors } = await world.as('supplier').query('{ gatesToDecide { totalCount } }');
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  const { node } = await world.as('buyer').data('query ($id: ID!) { node(id: $id) { ... on EsiGate { viewerActions { action isAllowed } } } }', { id: esiGateId });
  expect(node.viewerActions).toContainEqual({ action: 'VOTE_AT_ESI_GATE', isAllowed: true });
  await done(world, 'buyer', 'voteAtEsiGate', { esiGateId, vote: 'PASS' });
  expect(await waiting('buyer')).toMatchObject({ totalCount: 0 });
});

test('staff hear of each change in a project, suppliers of what they see, others of nothing', async () => {
  const query = 'subscription ($id: ID!) { esiProjectChanged(id: $id) { gates { stage criteria { code isMet } } } }';
  const ears = await Promise.all(['manager', 'supplier', 'motor-supplier', 'channel'].map(async (persona) => listen('WebSocket', { url: world.url, token: await world.as(persona).token(), query, variables: { id: strideTwo } })));
  const [manager, supplier, motor, channel] = ears;
  await until(() => [manager, supplier, motor].every((one) => one!.heard.length > 0), 60);
  const before = supplier!.heard.length;
  const secret = { esiGateCriterionId: criterionId('stride-two/PRODUCTION/LAUNCH_READY') };
  const heardByManager = manager!.heard.length;
  await done(world, 'engineer', 'assessEsiGateCriterion', { ...secret, isMet: true, evidenceNote: 'Ready.' });
  await until(() => manager!.heard.length > heardByManager);
  await done(world, 'engineer', 'assessEsiGateCriterion', { esiGateCriterionId: criterionId('stride-two/PRODUCTION/CAPACITY_SHOWN'), isMet: true, evidenceNote: 'Ran.' });
  await until(() => supplier!.heard.length > before);
  // What a supplier does not see did not wake it: one change was heard, and that is the second.
  expect(supplier!.heard).toHaveLength(before + 1);
  expect(JSON.stringify(supplier!.heard.at(-1))).toContain('CAPACITY_SHOWN');
  expect(motor!.heard).toHaveLength(1);
  expect(JSON.stringify([...motor!.heard, ...channel!.heard])).not.toContain('CAPACITY');
  for (const one of ears) one.stop();
});

test('a list of projects with all that their gates ask takes as many statements as one project', async () => {
  const all = '{ esiProjects(first: 8) { nodes { gates { unmet { code } isReady criteria { code label } deciders { user { id } } conditions { owner { id } } viewerActions { action } } costTargets { targetCost } } } }';
  const many = await statementsOf(world, () => world.as('manager').data(all));
  const one = await statementsOf(world, () => world.as('manager').data(inside, { id: strideTwo }));
  expect(many.length).toBe(one.length);
});

test('a key of the firm’s prepares, and decides nothing', async () => {
  const { createApiKey } = await world.as('admin').data('mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key userErrors { message } } }', {
    input: { partyId: world.id('formosa-stride'), name: 'Planner of projects', role: 'ADMIN', scopes: ['PARTY_READ', 'RELATIONSHIP_READ', 'ESI_WRITE', 'ESI_DECIDE'] },
  });
  const key = world.bearing(createApiKey.key);
  const tried = async (name: string, type: string, input: object) => (await key.data(`mutation ($input: ${type}!) { answer: ${name}(input: $input) { userErrors { code } } }`, { input: { idempotencyKey: `key ${name}`, ...input } })).answer.userErrors;
  expect(await tried('updateEsiProject', 'UpdateEsiProjectInput', { esiProjectId: strideTwo, title: 'Stride Two' })).toEqual([]);
  expect(await tried('holdEsiProject', 'HoldEsiProjectInput', { esiProjectId: strideTwo, reason: 'x' })).toEqual([{ code: 'NOT_ALLOWED' }]);
  expect(await tried('openEsiGateReview', 'OpenEsiGateReviewInput', { esiGateId: designGate })).toEqual([{ code: 'NOT_ALLOWED' }]);
  expect(await tried('assessEsiGateCriterion', 'AssessEsiGateCriterionInput', { esiGateCriterionId: criterionId('stride-two/DESIGN/SECOND_SOURCE'), isMet: false })).toEqual([{ code: 'NOT_ALLOWED' }]);
});
