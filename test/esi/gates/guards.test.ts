import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { act, day, done, forbidden, meetCriteria, passed, refused, seeded, started, voted } from './acting.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

test('everything that a gate lacks is listed at once; what is not mandatory keeps nobody', async () => {
  const { gates: [first] } = await started(world);
  await done(world, 'engineer', 'addEsiGateCriterion', { esiGateId: first, code: 'NICE_TO_HAVE', labelEn: 'It looks good.', labelZhHant: '外觀良好。', labelZhHans: '外观良好。', isMandatory: false });
  await voted(world, first!, { buyer: 'PASS' });
  const pass = { esiGateId: first, outcome: 'PASSED', reason: 'Go.' };
  const missing = await refused(world, 'buyer', 'decideEsiGate', pass);
  expect(missing).toMatchObject({ code: 'BLOCKED', unmet: [{ code: 'CRITERION_UNMET', message: expect.stringContaining('MARKET_CASE') }, { code: 'CRITERION_UNMET', message: expect.stringContaining('SUPPLIERS_SCREENED') }] });
  const { node } = await world.as('buyer').data('query ($id: ID!) { node(id: $id) { ... on EsiGateCriterion { code isMet } } }', { id: missing['unmet'][0].aboutId });
  expect(node).toEqual({ code: 'MARKET_CASE', isMet: false });
  await meetCriteria(world, first!);
  expect(await done(world, 'buyer', 'decideEsiGate', pass)).toMatchObject({ esiGate: { isReady: true, unmet: [] } });
});

test('the last gate is decided by others than the sponsor and whoever opened its review, and is passed or not', async () => {
  const { gates } = await started(world);
  for (const gate of gates.slice(0, 4)) await passed(world, gate);
  const esiGateId = gates[4]!;
  const named = (userKeys: readonly string[]) => ({ esiGateId, userIds: userKeys.map((key) => world.userId(key)) });
  expect(await refused(world, 'buyer', 'nameEsiGateDeciders', named(['manager', 'buyer']))).toMatchObject({ code: 'INVALID', field: ['input', 'userIds'] });
  await done(world, 'manager', 'nameEsiGateDeciders', named(['admin', 'buyer']));
  expect(await refused(world, 'buyer', 'openEsiGateReview', { esiGateId })).toMatchObject({ code: 'NOT_ALLOWED' });
  await done(world, 'engineer', 'openEsiGateReview', { esiGateId });
  expect(await refused(world, 'engineer', 'voteAtEsiGate', { esiGateId, vote: 'PASS' })).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await refused(world, 'buyer', 'voteAtEsiGate', { esiGateId, vote: 'CONDITIONAL', reason: 'Nearly.' })).toMatchObject({ code: 'INVALID', field: ['input', 'vote'] });
  await done(world, 'buyer', 'voteAtEsiGate', { esiGateId, vote: 'PASS' });
  // Who becomes the sponsor meanwhile decides no more.
  const { esiProject } = await world.as('buyer').data('query ($id: ID!) { esiProject: node(id: $id) { ... on EsiGate { project { id } } } }', { id: esiGateId });
  await done(world, 'buyer', 'updateEsiProject', { esiProjectId: esiProject.project.id, sponsorId: world.userId('admin') });
  expect(await refused(world, 'admin', 'voteAtEsiGate', { esiGateId, vote: 'PASS' })).toMatchObject({ code: 'NOT_ALLOWED' });
});

test('votes are given once, with a reason unless for it, by those named; they decide with the quorum', async () => {
  const { gates: [esiGateId] } = await started(world);
  expect(await refused(world, 'engineer', 'openEsiGateReview', { esiGateId })).toMatchObject({ code: 'INVALID' });
  for (const quorum of [0, 4]) expect(await refused(world, 'buyer', 'nameEsiGateDeciders', { esiGateId, userIds: ['buyer', 'admin', 'engineer'].map((key) => world.userId(key)), quorum })).toMatchObject({ code: 'OUT_OF_RANGE', field: ['input', 'quorum'] });
  for (const [userIds, code] of [[[], 'OUT_OF_RANGE'], [[world.userId('planner')], 'INVALID'], [[world.userId('supplier')], 'INVALID'], [[world.userId('other-workspace', 'fjordhave')], 'NOT_FOUND']] as const) {
    expect(await refused(world, 'buyer', 'nameEsiGateDeciders', { esiGateId, userIds })).toMatchObject({ code, field: ['input', 'userIds'] });
  }
  await done(world, 'buyer', 'nameEsiGateDeciders', { esiGateId, userIds: ['buyer', 'admin', 'engineer'].map((key) => world.userId(key)), quorum: 2 });
  await done(world, 'manager', 'openEsiGateReview', { esiGateId });
  expect(await refused(world, 'manager', 'voteAtEsiGate', { esiGateId, vote: 'PASS' })).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await refused(world, 'buyer', 'voteAtEsiGate', { esiGateId, vote: 'FAIL' })).toMatchObject({ code: 'REQUIRED', field: ['input', 'reason'] });
  await done(world, 'buyer', 'voteAtEsiGate', { esiGateId, vote: 'FAIL', reason: 'No.' });
  expect(await refused(world, 'buyer', 'voteAtEsiGate', { esiGateId, vote: 'PASS' })).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await refused(world, 'buyer', 'decideEsiGate', { esiGateId, outcome: 'FAILED', reason: 'No.' })).toMatchObject({ code: 'INVALID', field: ['input', 'outcome'] });
  expect(await refused(world, 'manager', 'decideEsiGate', { esiGateId, outcome: 'FAILED', reason: 'No.' })).toMatchObject({ code: 'NOT_ALLOWED' });
  await done(world, 'admin', 'voteAtEsiGate', { esiGateId, vote: 'PASS' });
  await done(world, 'engineer', 'voteAtEsiGate', { esiGateId, vote: 'PASS' });
  await meetCriteria(world, esiGateId!);
  expect(await done(world, 'engineer', 'decideEsiGate', { esiGateId, outcome: 'PASSED', reason: 'Two of three.' })).toMatchObject({ esiGate: { state: 'PASSED', reviews: [{ quorum: 2, deciderCount: 3 }] } });
});

test('what a gate asks is changed before its review only; what is found out, until it is passed', async () => {
  const { gates: [esiGateId] } = await started(world);
  const asked = { esiGateId, labelEn: 'A', labelZhHant: '甲', labelZhHans: '甲' };
  expect(await refused(world, 'engineer', 'addEsiGateCriterion', { ...asked, code: 'market case' })).toMatchObject({ code: 'INVALID', field: ['input', 'code'] });
  expect(await refused(world, 'engineer', 'addEsiGateCriterion', { ...asked, code: 'MARKET_CASE' })).toMatchObject({ code: 'DUPLICATE', field: ['input', 'code'] });
  const { esiGate } = await done(world, 'engineer', 'addEsiGateCriterion', { ...asked, code: 'ANOTHER' });
  const { id: esiGateCriterionId } = esiGate.criteria.find(({ code }: { code: string }) => code === 'ANOTHER');
  expect(await done(world, 'engineer', 'updateEsiGateCriterion', { esiGateCriterionId, labelEn: 'B', isMandatory: false })).toMatchObject({ userErrors: [] });
  expect(await refused(world, 'engineer', 'assessEsiGateCriterion', { esiGateCriterionId, isMet: true })).toMatchObject({ code: 'REQUIRED', field: ['input', 'evidenceNote'] });
  expect(await refused(world, 'engineer', 'assessEsiGateCriterion', { esiGateCriterionId, isMet: false })).toMatchObject({ code: 'INVALID' });
  await voted(world, esiGateId!, { buyer: 'PASS' });
  for (const [name, input] of [['updateEsiGateCriterion', { labelEn: 'C' }], ['removeEsiGateCriterion', {}]] as const) expect(await refused(world, 'engineer', name, { esiGateCriterionId, ...input })).toMatchObject({ code: 'STATE_CONFLICT', currentState: 'IN_REVIEW' });
  await meetCriteria(world, esiGateId!);
  await done(world, 'buyer', 'decideEsiGate', { esiGateId, outcome: 'PASSED', reason: 'Go.' });
  expect(await refused(world, 'engineer', 'assessEsiGateCriterion', { esiGateCriterionId, isMet: false })).toMatchObject({ code: 'STATE_CONFLICT', currentState: 'PASSED' });
});

test('numbers, days and people of a project are what they can be', async () => {
  const project = { number: 'T-X', title: 'X', outline: 'X', sponsorId: world.userId('engineer'), currency: 'TWD' };
  expect(await refused(world, 'buyer', 'createEsiProject', { ...project, number: 'ESI-0101' })).toMatchObject({ code: 'DUPLICATE', field: ['input', 'number'] });
  expect(await refused(world, 'buyer', 'createEsiProject', { ...project, sponsorId: world.userId('auditor') })).toMatchObject({ code: 'INVALID', field: ['input', 'sponsorId'] });
  expect(await refused(world, 'buyer', 'createEsiProject', { ...project, yearlyUnits: 0 })).toMatchObject({ code: 'OUT_OF_RANGE', field: ['input', 'yearlyUnits'] });
  expect(await refused(world, 'buyer', 'createEsiProject', { ...project, title: ' ' })).toMatchObject({ code: 'REQUIRED', field: ['input', 'title'] });
  expect(await refused(world, 'buyer', 'createEsiProject', { ...project, title: '\u200b\u202e' })).toMatchObject({ code: 'REQUIRED', field: ['input', 'title'] });
  expect(await done(world, 'buyer', 'createEsiProject', { ...project, number: 'T-SMALL', currency: 'twd' })).toMatchObject({ esiProject: { currency: 'TWD' } });
  const { esiProjectId } = await started(world);
  const target = { esiProjectId, targetPrice: '100', targetMargin: '0.2', reason: 'So.' };
  for (const [wrong, field] of [[{ targetPrice: '0' }, 'targetPrice'], [{ targetPrice: '1.00001' }, 'targetPrice'], [{ targetMargin: '1' }, 'targetMargin'], [{ targetMargin: '-0.1' }, 'targetMargin']] as const) {
    expect(await refused(world, 'buyer', 'setEsiTargetCost', { ...target, ...wrong })).toMatchObject({ code: 'OUT_OF_RANGE', field: ['input', field] });
  }
  await done(world, 'buyer', 'setEsiTargetCost', target);
  expect(await refused(world, 'buyer', 'setEsiTargetCost', { ...target, targetPrice: '100.00' })).toMatchObject({ code: 'INVALID' });
  expect(await refused(world, 'buyer', 'noteEsiLaunch', { esiProjectId, launchedOn: day(0) })).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await refused(world, 'buyer', 'holdEsiProject', { esiProjectId, reason: 'x', expectedVersion: 99 })).toMatchObject({ code: 'STALE_VERSION' });
  expect(await refused(world, 'buyer', 'resumeEsiProject', { esiProjectId })).toMatchObject({ code: 'STATE_CONFLICT', currentState: 'ACTIVE' });
});

test('who may not decide is refused before anything is looked at; keys decide nothing', async () => {
  const esiProjectId = seeded('EsiProject', 'esi-project', 'stride-two');
  const esiGateId = seeded('EsiGate', 'esi-gate', 'stride-two/DESIGN');
  for (const persona of ['supplier', 'rival-supplier', 'motor-supplier', 'planner', 'auditor', 'channel']) {
    await forbidden(world, persona, 'holdEsiProject', { esiProjectId, reason: 'x' });
    await forbidden(world, persona, 'voteAtEsiGate', { esiGateId, vote: 'PASS' });
  }
  expect(await refused(world, 'other-workspace', 'openEsiGateReview', { esiGateId })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await refused(world, 'other-workspace', 'cancelEsiProject', { esiProjectId, reason: 'x' })).toMatchObject({ code: 'NOT_FOUND' });
});

test('of two who decide at once one does; of two votes of one person one counts', async () => {
  const { gates: [esiGateId] } = await started(world);
  await meetCriteria(world, esiGateId!);
  await done(world, 'buyer', 'nameEsiGateDeciders', { esiGateId, userIds: [world.userId('buyer'), world.userId('admin')], quorum: 1 });
  const opened = await Promise.all(['engineer', 'manager'].map((persona) => act(world, persona, 'openEsiGateReview', { esiGateId })));
  expect(opened.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  const votes = await Promise.all([1, 2].map(() => act(world, 'buyer', 'voteAtEsiGate', { esiGateId, vote: 'PASS' })));
  expect(votes.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  const decisions = await Promise.all(['buyer', 'admin'].map((persona) => act(world, persona, 'decideEsiGate', { esiGateId, outcome: 'PASSED', reason: 'Go.' })));
  const codes = decisions.map(({ userErrors }) => (userErrors[0]?.code ?? 'DONE') as string);
  expect(codes.toSorted((one, other) => one.localeCompare(other))).toEqual(['DONE', 'STATE_CONFLICT']);
  const { esiGate } = await world.as('buyer').data('query ($id: ID!) { esiGate: node(id: $id) { ... on EsiGate { round votes { vote } reviews { round } project { stage } } } }', { id: esiGateId });
  expect(esiGate).toEqual({ round: 1, votes: [{ vote: 'PASS' }], reviews: [{ round: 1 }], project: { stage: 'CONCEPT' } });
});
