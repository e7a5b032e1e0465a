import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { noteOverdueConditions } from '../../../src/esi/gates/note-overdue-conditions.job.ts';
import { idOf } from '../../../src/platform/ids.ts';
import { runJobs } from '../../trust/jobs.ts';
import { openWorld, type World } from '../../world.ts';
import { day, done, meetCriteria, passed, refused, started, voted } from './acting.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

test('a project goes from its draft through five gates to its end', async () => {
  const { esiProjectId, gates } = await started(world, false);
  expect(await done(world, 'manager', 'updateEsiProject', { esiProjectId, title: 'A lamp, smaller', product: null, number: 'LAMP-1' })).toMatchObject({ esiProject: { title: 'A lamp, smaller', number: 'LAMP-1', status: 'DRAFT', stage: null, currentGate: null } });
  await done(world, 'manager', 'setEsiTargetCost', { esiProjectId, targetPrice: '1200.00', targetMargin: '0.25', reason: 'As the market pays today.' });
  const { esiProject } = await done(world, 'manager', 'setEsiTargetCost', { esiProjectId, targetPrice: '1100', targetMargin: '0.25', reason: 'A rival is cheaper.' });
  expect(esiProject).toMatchObject({ targetPrice: '1100', targetMargin: '0.25', targetCost: '825' });
  const { esiProject: withHistory } = await world.as('auditor').data('query ($id: ID!) { esiProject(id: $id) { costTargets { targetCost reason setBy { id } } } }', { id: esiProjectId });
  expect(withHistory.costTargets).toMatchObject([{ targetCost: '900', reason: 'As the market pays today.' }, { targetCost: '825', reason: 'A rival is cheaper.', setBy: { id: world.userId('manager') } }]);
  expect(await refused(world, 'engineer', 'openEsiGateReview', { esiGateId: gates[0] })).toMatchObject({ __typename: 'StateConflictError', currentState: 'PENDING' });
  expect(await done(world, 'buyer', 'startEsiProject', { esiProjectId })).toMatchObject({ esiProject: { status: 'ACTIVE', stage: 'SCREENING', currentGate: { id: gates[0], stage: 'SCREENING', state: 'PENDING' } } });
  expect(await refused(world, 'buyer', 'updateEsiProject', { esiProjectId, number: 'LAMP-2' })).toMatchObject({ code: 'INVALID', field: ['input', 'number'] });

  for (const [index, stage] of ['CONCEPT', 'DESIGN', 'PROTOTYPE', 'PRODUCTION'].entries()) {
    expect(await passed(world, gates[index]!)).toMatchObject({ esiGate: { state: 'PASSED', round: 1, isReady: true, exitedAt: expect.any(String) }, esiProject: { stage, currentGate: { id: gates[index + 1], state: 'PENDING' } } });
  }
  expect(await refused(world, 'engineer', 'openEsiGateReview', { esiGateId: gates[0] })).toMatchObject({ code: 'STATE_CONFLICT', currentState: 'PASSED' });
  await done(world, 'buyer', 'noteEsiLaunch', { esiProjectId, launchedOn: day(-1) });
  expect(await passed(world, gates[4]!)).toMatchObject({ esiGate: { state: 'PASSED' }, esiProject: { status: 'CLOSED', stage: 'PRODUCTION', launchedOn: day(-1) } });
  expect(await refused(world, 'manager', 'cancelEsiProject', { esiProjectId, reason: 'Too late.' })).toMatchObject({ code: 'STATE_CONFLICT', currentState: 'CLOSED', allowedActions: ['NOTE_ESI_LAUNCH'] });
});

test('a gate that fails is reviewed again, and its reviews stay with their votes', async () => {
  const { gates: [esiGateId] } = await started(world);
  await meetCriteria(world, esiGateId!);
  await voted(world, esiGateId!, { buyer: 'PASS', admin: 'FAIL' });
  expect(await refused(world, 'buyer', 'decideEsiGate', { esiGateId, outcome: 'PASSED', reason: 'Never mind.' })).toMatchObject({ code: 'INVALID', message: expect.stringContaining('FAILED'), field: ['input', 'outcome'] });
  expect(await done(world, 'buyer', 'decideEsiGate', { esiGateId, outcome: 'FAILED', reason: 'The market is not shown.' })).toMatchObject({ esiGate: { state: 'FAILED', exitedAt: null }, esiProject: { stage: 'SCREENING' } });
  await voted(world, esiGateId!, { buyer: 'PASS', admin: 'PASS' });
  const { esiGate } = await done(world, 'admin', 'decideEsiGate', { esiGateId, outcome: 'PASSED', reason: 'Now it is.' });
  expect(esiGate).toMatchObject({ state: 'PASSED', round: 2, reviews: [{ round: 1, outcome: 'FAILED', deciderCount: 2, quorum: 2, votes: [{ vote: 'PASS' }, { vote: 'FAIL' }] }, { round: 2, outcome: 'PASSED', votes: [{ vote: 'PASS' }, { vote: 'PASS' }] }] });
});

test('what a gate was passed on condition of is done, or waived by somebody else, before the next is passed', async () => {
  const { gates: [first, second] } = await started(world);
  await meetCriteria(world, first!);
  await voted(world, first!, { buyer: 'PASS', admin: 'CONDITIONAL' });
  const decided = { esiGateId: first, outcome: 'CONDITIONAL', reason: 'Nearly.' };
  expect(await refused(world, 'buyer', 'decideEsiGate', decided)).toMatchObject({ code: 'INVALID', field: ['input', 'conditions'] });
  const condition = { ownerId: world.userId('engineer'), dueOn: day(3) };
  expect(await refused(world, 'buyer', 'decideEsiGate', { ...decided, conditions: [{ ...condition, statement: 'Ask a second market.', dueOn: day(-3) }] })).toMatchObject({ code: 'OUT_OF_RANGE', field: ['input', 'conditions', '0', 'dueOn'] });
  const { esiGate, esiProject } = await done(world, 'buyer', 'decideEsiGate', { ...decided, conditions: [{ ...condition, statement: 'Ask a second market.' }, { ...condition, statement: 'Ask a third.', dueOn: day(4) }] });
  expect([esiGate.state, esiProject.stage]).toEqual(['CONDITIONAL', 'CONCEPT']);
  const [one, other] = esiGate.conditions;

  await meetCriteria(world, second!);
  await voted(world, second!, { buyer: 'PASS' });
  const pass = { esiGateId: second, outcome: 'PASSED', reason: 'Good.' };
  expect(await refused(world, 'buyer', 'decideEsiGate', pass)).toMatchObject({ __typename: 'CriteriaNotMetError', code: 'BLOCKED', unmet: [{ code: 'CONDITION_OPEN', aboutId: expect.any(String) }, { code: 'CONDITION_OPEN' }] });
  expect(await refused(world, 'engineer', 'waiveEsiGateCondition', { esiGateConditionId: one.id, reason: 'No need.' })).toMatchObject({ code: 'NOT_ALLOWED' });
  await done(world, 'engineer', 'meetEsiGateCondition', { esiGateConditionId: one.id, note: 'Asked in Tainan.' });
  expect(await refused(world, 'manager', 'meetEsiGateCondition', { esiGateConditionId: one.id, note: 'Again.' })).toMatchObject({ code: 'STATE_CONFLICT', currentState: 'MET' });
  await done(world, 'manager', 'waiveEsiGateCondition', { esiGateConditionId: other.id, reason: 'Two are enough.' });
  expect(await done(world, 'buyer', 'decideEsiGate', pass)).toMatchObject({ esiGate: { state: 'PASSED' } });
});

test('a condition is noted as overdue once its day is over everywhere, and once only', async () => {
  const { gates: [first] } = await started(world);
  await meetCriteria(world, first!);
  await voted(world, first!, { buyer: 'CONDITIONAL' });
  const { esiGate: { conditions: [condition] } } = await done(world, 'buyer', 'decideEsiGate', { esiGateId: first, outcome: 'CONDITIONAL', reason: 'Nearly.', conditions: [{ statement: 'Count again.', ownerId: world.userId('buyer'), dueOn: day(0) }] });
  const look = async () => (await world.as('manager').data('query ($id: ID!) { node(id: $id) { ... on EsiGateCondition { isOverdue overdueNotedAt version } } }', { id: condition.id })).node;
  await runJobs(world, noteOverdueConditions);
  expect(await look()).toMatchObject({ isOverdue: false, overdueNotedAt: null });
  await world.sql('alter table esi_gate_condition disable trigger user');
  await world.sql('update esi_gate_condition set due_on = current_date - 3 where id = $1', [idOf('EsiGateCondition', condition.id)]);
  await world.sql('alter table esi_gate_condition enable trigger user');
  await runJobs(world, noteOverdueConditions);
  const noted = await look();
  expect(noted).toMatchObject({ isOverdue: true, overdueNotedAt: expect.any(String) });
  await runJobs(world, noteOverdueConditions);
  expect(await look()).toEqual(noted);
});

test('on hold nobody votes; a review taken back lets others be named', async () => {
  const { esiProjectId, gates: [esiGateId] } = await started(world);
  await done(world, 'buyer', 'nameEsiGateDeciders', { esiGateId, userIds: [world.userId('buyer'), world.userId('admin')] });
  await done(world, 'engineer', 'openEsiGateReview', { esiGateId });
  expect(await refused(world, 'buyer', 'nameEsiGateDeciders', { esiGateId, userIds: [world.userId('buyer')] })).toMatchObject({ code: 'STATE_CONFLICT', currentState: 'IN_REVIEW' });
  await done(world, 'manager', 'holdEsiProject', { esiProjectId, reason: 'No money this quarter.' });
  expect(await refused(world, 'buyer', 'voteAtEsiGate', { esiGateId, vote: 'PASS' })).toMatchObject({ code: 'STATE_CONFLICT', allowedActions: ['ASSESS_ESI_GATE_CRITERION'] });
  expect(await done(world, 'manager', 'resumeEsiProject', { esiProjectId })).toMatchObject({ esiProject: { status: 'ACTIVE', statusReason: null, stage: 'SCREENING' } });
  await done(world, 'buyer', 'voteAtEsiGate', { esiGateId, vote: 'PASS' });
  expect(await done(world, 'engineer', 'withdrawEsiGateReview', { esiGateId, reason: 'The admin is away.' })).toMatchObject({ esiGate: { state: 'PENDING', round: 1, reviews: [{ outcome: 'WITHDRAWN', votes: [{ vote: 'PASS' }] }] } });
  await done(world, 'buyer', 'nameEsiGateDeciders', { esiGateId, userIds: [world.userId('buyer')] });
  // A vote counts in the review that it was given in.
  expect(await done(world, 'engineer', 'openEsiGateReview', { esiGateId })).toMatchObject({ esiGate: { round: 2, votes: [], deciders: [{ user: { id: world.userId('buyer') } }] } });
  expect(await done(world, 'manager', 'cancelEsiProject', { esiProjectId, reason: 'Nobody wants lamps.' })).toMatchObject({ esiProject: { status: 'CANCELLED', statusReason: 'Nobody wants lamps.' } });
  expect(await refused(world, 'buyer', 'voteAtEsiGate', { esiGateId, vote: 'PASS' })).toMatchObject({ code: 'STATE_CONFLICT', allowedActions: [] });
});
