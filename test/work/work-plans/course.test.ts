import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { day } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { done, drafted, inForce, planned, refused, tried, words, year } from './acts.ts';

/** The course of a work plan, from its draft to its result, and what is refused on the way. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const none = { shareDone: null, shareExpected: null, status: null, unknownActions: 0, openActions: 0, overdueActions: 0 };

describe('a plan', () => {
  test('is drafted by the manager, submitted, approved by somebody else, and closed with a result', async () => {
    const { workPlanId, workObjectiveId } = await drafted(world, 'ridgeline.supplier');
    const { workPlan: submitted } = await done(world, 'manager', 'submitWorkPlan', { workPlanId });
    expect(submitted).toMatchObject({ state: 'SUBMITTED', scope: 'PARTNER', owner: { id: world.userId('manager') }, progress: none, approvedBy: null });
    const { workPlan: approved } = await done(world, 'admin', 'approveWorkPlan', { workPlanId });
    expect(approved).toMatchObject({ state: 'IN_FORCE', approvedBy: { id: world.userId('admin') } });
    await done(world, 'manager', 'reviewWorkPlan', { workPlanId, heldOn: day(-1), finding: 'On the way.', nextDueOn: day(30) });
    expect(await refused(world, 'manager', 'addWorkObjective', { workPlanId, objective: { title: 'x', driver: 'PROMISE' } })).toBe('STATE_CONFLICT IN_FORCE');
    expect(await refused(world, 'manager', 'changeWorkObjective', { workObjectiveId, objective: { title: 'x', driver: 'PROMISE' } })).toBe('STATE_CONFLICT IN_FORCE');
    expect(await refused(world, 'manager', 'withdrawWorkPlan', { workPlanId, reason: 'x' })).toBe('STATE_CONFLICT IN_FORCE');
    const { workPlan: closed } = await done(world, 'manager', 'closeWorkPlan', { workPlanId, result: 'PARTLY_REACHED', note: 'Returns fell by a third.' });
    expect(closed).toMatchObject({ state: 'CLOSED', result: 'PARTLY_REACHED', closingNote: 'Returns fell by a third.', reviews: [{ heldOn: day(-1), finding: 'On the way.', nextDueOn: day(30) }] });
    for (const [act, more] of [['submitWorkPlan', {}], ['reviewWorkPlan', { heldOn: day(0), finding: 'x' }], ['handOverWorkPlan', { ownerId: world.userId('buyer') }]] as const) {
      expect(await refused(world, 'manager', act, { workPlanId, ...more })).toBe('STATE_CONFLICT CLOSED');
    }
    const { workPlan } = await world.as('manager').data('query ($id: ID!) { workPlan(id: $id) { timeline(first: 10) { nodes { action subjectType } } } }', { id: workPlanId });
    expect(workPlan.timeline.nodes.map(({ action }: { action: string }) => action)).toEqual(['work-plan.close', 'work-plan.review', 'work-plan.approve', 'work-plan.submit', 'work-plan.revise', 'work-plan.draft']);
  });

  test('is given back with a reason, written anew, and withdrawn', async () => {
    const { workPlanId, workObjectiveId } = await drafted(world, 'kitano-geartrain.supplier');
    await done(world, 'manager', 'submitWorkPlan', { workPlanId });
    const { workPlan: returned } = await done(world, 'admin', 'returnWorkPlan', { workPlanId, reason: 'Say what it costs.' });
    expect(returned).toMatchObject({ state: 'DRAFT', returnReason: 'Say what it costs.' });
    await done(world, 'manager', 'reviseWorkPlan', { workPlanId, title: 'Gears that last' });
    await done(world, 'manager', 'changeWorkObjective', { workObjectiveId, objective: { title: 'Answers within an hour', driver: 'COMMUNICATION', weight: 3, strategy: 'One telephone number.' } });
    const action = await planned(world, workObjectiveId);
    const { workPlan: dropped } = await done(world, 'manager', 'dropWorkObjective', { workObjectiveId, reason: 'Not now.' });
    expect(dropped.objectives).toEqual([]);
    expect(await world.sql('select state, end_note from work_action where what = $1 and objective_id = (select id from work_objective where drop_reason = $2)', [action['what'], 'Not now.'])).toEqual([{ state: 'CANCELLED', end_note: 'Not now.' }]);
    expect(await refused(world, 'manager', 'submitWorkPlan', { workPlanId })).toBe('REQUIRED');
    expect(await refused(world, 'manager', 'planWorkAction', { workObjectiveId, what: 'x', ownerId: world.userId('buyer'), startsOn: day(0), dueOn: day(1) })).toBe('STATE_CONFLICT DROPPED');
    const { workPlan } = await done(world, 'manager', 'withdrawWorkPlan', { workPlanId, reason: 'Another year.' });
    expect(workPlan).toMatchObject({ state: 'WITHDRAWN', title: 'Gears that last', withdrawalReason: 'Another year.' });
  });

  test('of a year stands under a long-term one, within its time and about the same', async () => {
    const long = { horizon: 'LONG_TERM', startsOn: day(-100), endsOn: day(900) };
    const { workPlanId: ofFirm } = await inForce(world, null, long);
    const { workPlanId: ofPartner } = await drafted(world, 'mingyi-display.supplier', long);
    const draft = (more: object) => ({ relationshipId: world.relationshipId('mingyi-display.supplier'), ...year, ...words, ...more });
    expect((await done(world, 'manager', 'draftWorkPlan', draft({ parentId: ofFirm }))).workPlan).toMatchObject({ parent: { id: ofFirm } });
    expect((await done(world, 'manager', 'draftWorkPlan', draft({ parentId: ofPartner }))).workPlan).toMatchObject({ parent: { id: ofPartner } });
    expect(await refused(world, 'manager', 'draftWorkPlan', draft({ parentId: ofPartner, startsOn: day(-101), endsOn: day(100) }))).toBe('INVALID');
    expect(await refused(world, 'manager', 'draftWorkPlan', { ...draft({ parentId: ofPartner }), relationshipId: world.relationshipId('weihu-control.supplier') })).toBe('INVALID');
    expect(await refused(world, 'manager', 'draftWorkPlan', draft({ ...long, parentId: ofFirm }))).toBe('INVALID');
    const { workPlan } = await world.as('auditor').data('query ($id: ID!) { workPlan(id: $id) { scope relationship { id } yearlyPlans { parent { id } } } }', { id: ofFirm });
    expect(workPlan).toEqual({ scope: 'FIRM', relationship: null, yearlyPlans: [{ parent: { id: ofFirm } }] });
  });

  test('of a department is about the firm’s relationship with it', async () => {
    const { workPlanId } = await drafted(world, 'production.internal', {}, 'admin');
    const { workPlan } = await world.as('planner').data('query ($id: ID!) { workPlan(id: $id) { scope relationship { market } } }', { id: workPlanId });
    expect(workPlan).toEqual({ scope: 'DEPARTMENT', relationship: { market: 'INTERNAL' } });
    expect(await refused(world, 'admin', 'addWorkObjective', { workPlanId, objective: { title: 'x', practice: 'TRUST' } })).toBe('INVALID');
  });

  test.each([
    ['a yearly one of more than a year', { startsOn: day(0), endsOn: day(366) }, 'OUT_OF_RANGE'], ['a yearly one of a day', { startsOn: day(0), endsOn: day(0) }, 'OUT_OF_RANGE'],
    ['a long-term one of half a year', { horizon: 'LONG_TERM', startsOn: day(0), endsOn: day(180) }, 'OUT_OF_RANGE'], ['a long-term one of eleven years', { horizon: 'LONG_TERM', startsOn: day(0), endsOn: day(4_100) }, 'OUT_OF_RANGE'],
    ['one without a title', { title: ' ' }, 'REQUIRED'], ['one with too long an aim', { aim: 'x'.repeat(4_001) }, 'OUT_OF_RANGE'],
  ])('is refused: %s', async (_, more, code) => {
    expect(await refused(world, 'manager', 'draftWorkPlan', { relationshipId: world.relationshipId('tieshan-frames.supplier'), ...year, ...words, ...more })).toBe(code);
  });

  test('of a calendar year, and of exactly a year, are yearly', async () => {
    for (const time of [{ startsOn: '2027-01-01', endsOn: '2027-12-31' }, { startsOn: '2028-02-29', endsOn: '2029-02-27' }]) {
      expect((await done(world, 'manager', 'draftWorkPlan', { relationshipId: world.relationshipId('tieshan-frames.supplier'), horizon: 'YEARLY', ...words, ...time })).workPlan).toMatchObject(time);
    }
    expect((await done(world, 'manager', 'draftWorkPlan', { relationshipId: world.relationshipId('tieshan-frames.supplier'), horizon: 'LONG_TERM', ...words, startsOn: '2027-01-01', endsOn: '2027-12-31' })).workPlan).toMatchObject({ horizon: 'LONG_TERM' });
  });
});

describe('who may', () => {
  test('submits and approves are two, and who answers for it does not approve', async () => {
    const { workPlanId } = await drafted(world, 'jade-cell.supplier', { ownerId: world.userId('admin') });
    await done(world, 'manager', 'submitWorkPlan', { workPlanId });
    expect(await refused(world, 'admin', 'approveWorkPlan', { workPlanId })).toBe('NOT_ALLOWED');
    expect(await refused(world, 'admin', 'returnWorkPlan', { workPlanId, reason: 'x' })).toBe('NOT_ALLOWED');
    const { workPlanId: other } = await drafted(world, 'rollwell-tyre.supplier');
    await done(world, 'admin', 'submitWorkPlan', { workPlanId: other });
    expect(await refused(world, 'admin', 'approveWorkPlan', { workPlanId: other })).toBe('NOT_ALLOWED');
    const { workPlanId: third } = await inForce(world, 'rollwell-tyre.supplier');
    expect(await refused(world, 'manager', 'handOverWorkPlan', { workPlanId: third, ownerId: world.userId('admin') })).toBe('INVALID');
    expect((await done(world, 'manager', 'handOverWorkPlan', { workPlanId: third, ownerId: world.userId('buyer') })).workPlan).toMatchObject({ owner: { id: world.userId('buyer') } });
  });

  test('only the relationship’s manager plans for it, and managers without it do not', async () => {
    const { workPlanId, workObjectiveId } = await drafted(world, 'jade-cell.supplier');
    expect(await refused(world, 'second-manager', 'draftWorkPlan', { relationshipId: world.relationshipId('jade-cell.supplier'), ...year, ...words })).toBe('NOT_ALLOWED');
    for (const [act, more] of [['reviseWorkPlan', { title: 'x' }], ['submitWorkPlan', {}], ['withdrawWorkPlan', { reason: 'x' }]] as const) expect(await refused(world, 'second-manager', act, { workPlanId, ...more })).toBe('NOT_ALLOWED');
    expect(await refused(world, 'second-manager', 'planWorkAction', { workObjectiveId, what: 'x', ownerId: world.userId('buyer'), startsOn: day(0), dueOn: day(1) })).toBe('NOT_ALLOWED');
    for (const persona of ['planner', 'auditor', 'engineer']) {
      expect((await world.as(persona).query('mutation ($input: ChangeWorkPlanInput!) { submitWorkPlan(input: $input) { userErrors { code } } }', { input: { idempotencyKey: 'k', workPlanId } })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    expect((await world.as('manager').query('mutation ($input: ChangeWorkPlanInput!) { approveWorkPlan(input: $input) { userErrors { code } } }', { input: { idempotencyKey: 'k', workPlanId } })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('is told by viewerActions as the acts judge', async () => {
    const { workPlanId } = await drafted(world, 'jade-cell.supplier');
    const asked = async (persona: string) => {
      const { workPlan } = await world.as(persona).data('query ($id: ID!) { workPlan(id: $id) { viewerActions { action isAllowed } } }', { id: workPlanId });
      return workPlan.viewerActions.filter(({ isAllowed }: { isAllowed: boolean }) => isAllowed).map(({ action }: { action: string }) => action);
    };
    expect(await asked('manager')).toEqual(['REVISE_WORK_PLAN', 'SUBMIT_WORK_PLAN', 'WITHDRAW_WORK_PLAN', 'HAND_OVER_WORK_PLAN']);
    expect(await asked('second-manager')).toEqual([]);
    await done(world, 'manager', 'submitWorkPlan', { workPlanId });
    expect(await asked('admin')).toEqual(['APPROVE_WORK_PLAN', 'RETURN_WORK_PLAN', 'WITHDRAW_WORK_PLAN']);
  });
});

describe('two at once', () => {
  test('approve and return a plan once', async () => {
    const { workPlanId } = await drafted(world, 'anchong-power.supplier');
    await done(world, 'manager', 'submitWorkPlan', { workPlanId });
    const tries = await Promise.all([tried(world, 'admin', 'approveWorkPlan', { workPlanId }), tried(world, 'admin', 'returnWorkPlan', { workPlanId, reason: 'x' })]);
    expect(tries.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(tries.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['STATE_CONFLICT']);
  });

  test('add two objectives, each with a place of its own', async () => {
    const { workPlanId } = await drafted(world, 'anchong-power.supplier');
    const add = (title: string) => done(world, 'manager', 'addWorkObjective', { workPlanId, objective: { title, driver: 'PROMISE' } });
    await Promise.all([add('One'), add('Two'), add('Three')]);
    expect(await world.sql("select array_agg(place order by place) as places from work_objective where plan_id = (select plan_id from work_objective where title = 'Three')")).toEqual([{ places: [1, 2, 3, 4] }]);
  });

  test('a change of what is no longer as it was seen does nothing, and the same key drafts once', async () => {
    const input = { idempotencyKey: 'one-plan', relationshipId: world.relationshipId('hailu-freight.supplier'), ...year, ...words };
    const { workPlan } = await done(world, 'manager', 'draftWorkPlan', input);
    expect((await done(world, 'manager', 'draftWorkPlan', input)).workPlan.id).toBe(workPlan.id);
    expect(await refused(world, 'manager', 'draftWorkPlan', { ...input, title: 'Other' })).toBe('IDEMPOTENCY_MISMATCH');
    await done(world, 'manager', 'reviseWorkPlan', { workPlanId: workPlan.id, title: 'Anew', expectedVersion: workPlan.version });
    expect(await refused(world, 'manager', 'reviseWorkPlan', { workPlanId: workPlan.id, title: 'Again', expectedVersion: workPlan.version })).toBe('STALE_VERSION');
  });
});
