import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { noteOverdueWork } from '../../../src/work/work-plans/note-overdue.job.ts';
import { statementsOf } from '../../statements.ts';
import { runJobs } from '../../trust/jobs.ts';
import { day, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { done, drafted, inForce, plan, planned, refused, tried } from './acts.ts';

/** What is done for a plan, what it takes, and how far it has come. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const progressOf = async (id: string) => (await world.as('manager').data('query ($id: ID!) { workPlan(id: $id) { progress { shareDone status unknownActions openActions overdueActions } objectives { progress { shareDone } } } }', { id })).workPlan;

describe('progress', () => {
  test('of what nobody has said anything of is unknown, and grows with what is said', async () => {
    const { workPlanId, workObjectiveId } = await inForce(world, 'ridgeline.supplier');
    expect((await progressOf(workPlanId)).progress).toEqual({ shareDone: null, status: null, unknownActions: 0, openActions: 0, overdueActions: 0 });
    const first = await planned(world, workObjectiveId, { weight: 3 });
    const second = await planned(world, workObjectiveId, { startsOn: day(100), dueOn: day(150) });
    expect((await progressOf(workPlanId)).progress).toEqual({ shareDone: null, status: null, unknownActions: 2, openActions: 0, overdueActions: 0 });
    await done(world, 'engineer', 'reportWorkAction', { workActionId: first['id'], shareDone: 0.25, usedPersonDays: 2.5, note: 'Slow.' });
    expect(await progressOf(workPlanId)).toMatchObject({ progress: { shareDone: 0.25, status: 'BEHIND', unknownActions: 1, openActions: 1, overdueActions: 0 }, objectives: [{ progress: { shareDone: 0.25 } }] });
    await done(world, 'manager', 'reportWorkAction', { workActionId: second['id'], shareDone: 0 });
    expect((await progressOf(workPlanId)).progress.shareDone).toBeCloseTo(0.1875, 9);
    const { workAction } = await done(world, 'engineer', 'reportWorkAction', { workActionId: first['id'], shareDone: 1 });
    expect(workAction).toMatchObject({ state: 'DONE', shareDone: 1, usedPersonDays: 2.5 });
    expect(await refused(world, 'engineer', 'reportWorkAction', { workActionId: first['id'], shareDone: 0.5 })).toBe('STATE_CONFLICT DONE');
    await done(world, 'manager', 'cancelWorkAction', { workActionId: second['id'], reason: 'Not needed.' });
    expect((await progressOf(workPlanId)).progress).toEqual({ shareDone: 1, status: 'DONE', unknownActions: 0, openActions: 0, overdueActions: 0 });
  });

  test('is not said of a plan that is not in force, nor by whom it does not concern', async () => {
    const { workPlanId, workObjectiveId } = await drafted(world, 'kitano-geartrain.supplier');
    const action = await planned(world, workObjectiveId);
    expect(await refused(world, 'engineer', 'reportWorkAction', { workActionId: action['id'], shareDone: 0.5 })).toBe('STATE_CONFLICT DRAFT');
    await done(world, 'manager', 'submitWorkPlan', { workPlanId });
    expect(await refused(world, 'manager', 'cancelWorkAction', { workActionId: action['id'], reason: 'x' })).toBe('STATE_CONFLICT SUBMITTED');
    await done(world, 'admin', 'approveWorkPlan', { workPlanId });
    expect(await refused(world, 'buyer', 'reportWorkAction', { workActionId: action['id'], shareDone: 0.5 })).toBe('NOT_ALLOWED');
    for (const shareDone of [-0.1, 1.1]) expect(await refused(world, 'engineer', 'reportWorkAction', { workActionId: action['id'], shareDone })).toBe('OUT_OF_RANGE');
    expect(await refused(world, 'second-manager', 'replanWorkAction', { workActionId: action['id'], what: 'x' })).toBe('NOT_ALLOWED');
  });

  test('actions lie within the plan, and are seen to by people of the firm', async () => {
    const { workPlanId, workObjectiveId } = await drafted(world, 'weihu-control.supplier');
    const input = { workObjectiveId, what: 'x', ownerId: world.userId('buyer'), startsOn: day(0), dueOn: day(1) };
    for (const time of [{ startsOn: day(-101) }, { dueOn: day(201) }, { startsOn: day(2) }]) expect(await refused(world, 'manager', 'planWorkAction', { ...input, ...time })).toBe('OUT_OF_RANGE');
    expect(await refused(world, 'manager', 'planWorkAction', { ...input, ownerId: world.userId('auditor') })).toBe('INVALID');
    expect(await refused(world, 'manager', 'planWorkAction', { ...input, ownerId: world.userId('supplier') })).toBe('INVALID');
    expect(await refused(world, 'manager', 'planWorkAction', { ...input, ownerId: world.id('purchasing') })).toBe('NOT_FOUND');
    expect(await refused(world, 'manager', 'planWorkAction', { ...input, weight: 0 })).toBe('OUT_OF_RANGE');
    await planned(world, workObjectiveId, { startsOn: day(-100), dueOn: day(200) });
    expect(await refused(world, 'manager', 'reviseWorkPlan', { workPlanId, startsOn: day(-99) })).toBe('INVALID');
  });
});

describe('resources', () => {
  test('are summed by currency over what is known', async () => {
    const { workPlanId, workObjectiveId } = await inForce(world, 'tieshan-frames.supplier');
    await planned(world, workObjectiveId, { plannedPersonDays: 10, plannedMoney: { amount: '1200.50', currencyCode: 'EUR' } });
    const second = await planned(world, workObjectiveId, { plannedPersonDays: 2.5, plannedMoney: { amount: '900', currencyCode: 'TWD' } });
    await planned(world, workObjectiveId, { plannedMoney: { amount: '99.50', currencyCode: 'EUR' } });
    await planned(world, workObjectiveId);
    await done(world, 'engineer', 'reportWorkAction', { workActionId: second['id'], shareDone: 0.5, usedPersonDays: 4, usedMoney: { amount: '1000', currencyCode: 'TWD' } });
    const { workPlan } = await world.as('auditor').data(`query ($id: ID!) { workPlan(id: $id) { ${plan} } }`, { id: workPlanId });
    expect(workPlan.resources).toEqual({
      plannedPersonDays: 12.5, usedPersonDays: 4, unplannedActions: 1, plannedMoney: [{ amount: '1300.00', currencyCode: 'EUR' }, { amount: expect.stringMatching(/^900/), currencyCode: 'TWD' }], usedMoney: [{ amount: expect.stringMatching(/^1000/), currencyCode: 'TWD' }],
    });
    const { workPlan: empty } = await world.as('auditor').data('query ($id: ID!) { workPlan(id: $id) { resources { plannedPersonDays usedPersonDays plannedMoney { amount } unplannedActions } } }', { id: (await drafted(world, 'tieshan-frames.supplier')).workPlanId });
    expect(empty.resources).toEqual({ plannedPersonDays: null, usedPersonDays: null, plannedMoney: [], unplannedActions: 0 });
  });
});

describe('objectives', () => {
  test('are tied to a driver, or to a practice with a figure of its own', async () => {
    const { workPlanId } = await drafted(world, 'jade-cell.supplier');
    const target = { indicator: 'PROMISES_KEPT_BY_PARTNER', comparison: 'AT_LEAST', value: 0.95 };
    const add = (objective: object) => tried(world, 'manager', 'addWorkObjective', { workPlanId, objective: { title: 'x', ...objective } });
    const { answer } = await add({ practice: 'TRUST', target });
    expect(answer['workPlan'].objectives[1]).toMatchObject({ practice: 'TRUST', driver: null, indicator: 'PROMISES_KEPT_BY_PARTNER', value: 0.95, baseValue: expect.any(Number), targetProgress: { value: expect.any(Number), status: expect.any(String) } });
    expect(answer['workPlan'].objectives[1].targetProgress.value).toBe(answer['workPlan'].objectives[1].baseValue);
    const codes = async (objective: object) => (await add(objective)).userErrors.map(({ code, field }) => `${code} ${field.join('.')}`).join();
    expect(await codes({})).toBe('INVALID input.objective.driver');
    expect(await codes({ driver: 'PROMISE', practice: 'TRUST' })).toBe('INVALID input.objective.driver');
    expect(await codes({ driver: 'PROMISE', target })).toBe('INVALID input.objective.target');
    expect(await codes({ practice: 'EQUALITY', target })).toBe('INVALID input.objective.target.indicator');
    expect(await codes({ practice: 'TRUST', target: { ...target, comparison: 'AT_MOST' } })).toBe('INVALID input.objective.target.comparison');
    expect(await codes({ practice: 'TRUST', target: { ...target, value: 1.5 } })).toBe('OUT_OF_RANGE input.objective.target.value');
    expect(await codes({ driver: 'PROMISE', weight: 0 })).toBe('OUT_OF_RANGE input.objective.weight');
  });

  test('without an indicator, and those of the firm, have no figure to measure', async () => {
    const { workPlanId } = await drafted(world, null);
    const { workPlan } = await done(world, 'manager', 'addWorkObjective', { workPlanId, objective: { title: 'Pay in time', practice: 'EQUALITY', target: { indicator: 'PAYMENT_DELAY', comparison: 'AT_MOST', value: 3 } } });
    expect(workPlan.objectives).toMatchObject([{ indicator: null, targetProgress: null }, { indicator: 'PAYMENT_DELAY', value: 3, baseValue: null, targetProgress: null }]);
  });
});

describe('what is overdue', () => {
  test('is noted once a day that was set, and the end of a plan once', async () => {
    const { workPlanId, workObjectiveId } = await inForce(world, 'saebom.supplier', { startsOn: day(-100), endsOn: day(-2) });
    const action = await planned(world, workObjectiveId, { dueOn: day(-5) });
    const noted = () => world.sql('select a.overdue_noted_on::text as day, a.version as action, p.version as plan, p.end_noted_at is not null as over from work_action a join work_plan p on p.id = a.plan_id where a.id = $1', [uuidOf(action['id'])]);
    await runJobs(world, noteOverdueWork);
    const [once] = await noted();
    expect(once).toMatchObject({ day: day(-5), over: true });
    await runJobs(world, noteOverdueWork);
    expect(await noted()).toEqual([once]);
    await done(world, 'manager', 'replanWorkAction', { workActionId: action['id'], dueOn: day(-3) });
    await runJobs(world, noteOverdueWork);
    expect(await noted()).toMatchObject([{ day: day(-3) }]);
    const { workActions } = await world.as('engineer').data('query ($of: [ID!], $day: Date) { workActions(filter: { ownerIds: $of, dueOnOrBefore: $day, isOverdue: true, states: [OPEN], planStates: [IN_FORCE] }) { nodes { id isOverdue plan { id } } } }', { of: [world.userId('engineer')], day: day(-3) });
    expect(workActions.nodes).toContainEqual({ id: action['id'], isOverdue: true, plan: { id: workPlanId } });
  });
});

test('a plan takes as many statements with many objectives and actions as with one', async () => {
  const { workPlanId, workObjectiveId } = await drafted(world, 'stilva-brakes.supplier');
  const look = () => statementsOf(world, () => world.as('manager').data(`query ($id: ID!, $of: ID!) { workPlan(id: $id) { ${plan} timeline { nodes { action } } } relationship(id: $of) { workPlans(first: 3) { nodes { ${plan} } } } workActions { totalCount nodes { id plan { id } objective { id } } } }`,
    { id: workPlanId, of: world.relationshipId('stilva-brakes.supplier') }));
  await planned(world, workObjectiveId);
  await look();
  const before = (await look()).length;
  for (let index = 0; index < 4; index += 1) {
    const { workObjective } = await done(world, 'manager', 'addWorkObjective', { workPlanId, objective: { title: `Objective ${index}`, driver: 'BENEFITS' } });
    await planned(world, workObjective.id);
  }
  expect((await look()).length).toBe(before);
  expect(before).toBeLessThan(6);
});
