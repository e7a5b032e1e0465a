import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listen } from '../../server/subscriptions/listening.ts';
import { attempt, day, sessionOf, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { done, drafted, inForce, planned, refused } from './acts.ts';

/** Who learns of work plans: the firm's own people, and nobody else by any path. */

let world: World;
let made: { workPlanId: string; workObjectiveId: string };
let action: Record<string, any>;
beforeAll(async () => {
  world = await openWorld();
  made = await inForce(world, 'jade-cell.supplier');
  action = await planned(world, made.workObjectiveId);
});
afterAll(() => world.close());

const tables = ['work_plan', 'work_objective', 'work_action', 'work_review'];

describe('the partner', () => {
  test.each(['supplier', 'rival-supplier'])('%s finds nothing of them', async (persona) => {
    const relationship = persona === 'supplier' ? 'jade-cell.supplier' : 'saebom.supplier';
    const { nodes, relationship: own } = await world.as(persona).data(`query ($ids: [ID!]!, $id: ID!) { nodes(ids: $ids) { id } relationship(id: $id) { workPlans { totalCount nodes { id } }
      timeline(filter: { subjectTypes: ["WorkPlan", "WorkObjective", "WorkAction", "WorkReview"] }) { totalCount } } }`, { ids: [made.workPlanId, made.workObjectiveId, action['id']], id: world.relationshipId(relationship) });
    expect(nodes).toEqual([null, null, null]);
    expect(own).toEqual({ workPlans: { totalCount: null, nodes: [] }, timeline: { totalCount: 0 } });
    for (const root of ['workPlans', 'workActions']) expect((await world.as(persona).query(`{ ${root} { totalCount } }`)).data?.[root] ?? null).toBeNull();
    expect((await world.as(persona).query('query ($id: ID!) { workPlan(id: $id) { id } }', { id: made.workPlanId })).data?.['workPlan'] ?? null).toBeNull();
  });

  test('is answered as of what is not there, whatever it tries', async () => {
    expect(await refused(world, 'supplier', 'reportWorkAction', { workActionId: action['id'], shareDone: 1 })).toBe('NOT_FOUND');
    const { errors } = await world.as('supplier').query('mutation ($input: ChangeWorkPlanInput!) { submitWorkPlan(input: $input) { userErrors { code } } }', { input: { idempotencyKey: 'k', workPlanId: made.workPlanId } });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('reads and writes no row in its own session', async () => {
    const session = sessionOf('supplier', 'jade-cell');
    for (const table of tables) expect(await attempt(world, session, `select count(*)::integer as found from ${table}`)).toEqual([{ found: 0 }]);
    expect(await attempt(world, session, "select count(*)::integer as found from audit_entry where subject_type like 'Work%'")).toEqual([{ found: 0 }]);
    await expect(attempt(world, session, `insert into work_plan (workspace_id, id, relationship_id, horizon, title, aim, starts_on, ends_on, owner_id, state, drafted_by)
      values ('${session.workspaceId}', gen_random_uuid(), '${uuidOf(world.relationshipId('jade-cell.supplier'))}', 'YEARLY', 'x', 'x', '2027-01-01', '2027-12-31', '${session.principalId}', 'DRAFT', '${session.principalId}')`)).rejects.toMatchObject({ code: '42501' });
  });

  test('is not woken by a plan', async () => {
    const query = 'subscription ($id: ID!) { relationshipChanged(id: $id) { version } }';
    const id = world.relationshipId('suhe-motor.supplier');
    const listening = listen('WebSocket', { url: world.url, token: () => world.as('motor-supplier').token(), query, variables: { id } });
    await listening.results(1);
    await drafted(world, 'suhe-motor.supplier');
    await world.as('manager').data('mutation ($input: UpdateRelationshipInput!) { updateRelationship(input: $input) { userErrors { code } } }', { input: { relationshipId: id, note: 'Looked at.' } });
    await listening.results(2);
    expect(listening.heard).toHaveLength(2);
    listening.stop();
  });
});

describe('the firm', () => {
  test('hears of a plan, and reads plans in every role; another firm reads none', async () => {
    const listening = listen('WebSocket', { url: world.url, token: () => world.as('planner').token(), query: 'subscription ($id: ID!) { workPlanChanged(id: $id) { progress { shareDone } } }', variables: { id: made.workPlanId } });
    await listening.results(1);
    await done(world, 'engineer', 'reportWorkAction', { workActionId: action['id'], shareDone: 0.5 });
    await listening.results(2);
    listening.stop();
    for (const persona of ['planner', 'auditor', 'engineer', 'buyer']) expect((await world.as(persona).data('query ($id: ID!) { workPlan(id: $id) { progress { shareDone } } }', { id: made.workPlanId })).workPlan).toEqual({ progress: { shareDone: 0.5 } });
    expect((await world.as('other-workspace').data('query ($id: ID!) { workPlan(id: $id) { id } }', { id: made.workPlanId })).workPlan).toBeNull();
  });

  test('keeps the database’s own guards, its people too', async () => {
    const [manager, admin, engineer] = [sessionOf('manager', 'formosa-stride'), sessionOf('admin', 'formosa-stride'), sessionOf('engineer', 'formosa-stride')];
    const draft = await drafted(world, 'kitano-geartrain.supplier');
    const id = uuidOf(draft.workPlanId);
    const into = `update work_plan set state = 'IN_FORCE', approved_by = app_principal(), approved_at = now() where id = '${id}'`;
    await expect(attempt(world, admin, into)).rejects.toMatchObject({ constraint: 'work_plan_course' });
    await expect(attempt(world, manager, `update work_plan set state = 'SUBMITTED', submitted_by = '${admin.principalId}', submitted_at = now() where id = '${id}'`)).rejects.toMatchObject({ constraint: 'work_plan_side' });
    await done(world, 'manager', 'submitWorkPlan', { workPlanId: draft.workPlanId });
    // Four eyes; nothing is written into what is submitted; what is in force keeps its objectives.
    await expect(attempt(world, manager, into)).rejects.toMatchObject({ constraint: 'work_plan_four_eyes' });
    await expect(attempt(world, manager, `update work_plan set title = 'x' where id = '${id}'`)).rejects.toMatchObject({ constraint: 'work_plan_course' });
    await expect(attempt(world, manager, `update work_objective set title = 'x' where plan_id = '${id}'`)).rejects.toMatchObject({ constraint: 'work_objective_side' });
    await expect(attempt(world, manager, `insert into work_review (workspace_id, id, plan_id, held_on, finding, reviewed_by) values ('${manager.workspaceId}', gen_random_uuid(), '${id}', '2026-01-01', 'x', app_principal())`)).rejects.toMatchObject({ constraint: 'work_review_stands' });
    const acted = uuidOf(action['id']);
    await expect(attempt(world, engineer, `update work_action set share_done = 1, reported_by = '${manager.principalId}', reported_at = now() where id = '${acted}'`)).rejects.toMatchObject({ constraint: 'work_action_side' });
    await expect(attempt(world, engineer, `update work_action set overdue_noted_on = due_on where id = '${acted}'`)).rejects.toMatchObject({ constraint: 'work_action_side' });
    await expect(attempt(world, engineer, `update work_action set state = 'DONE', ended_by = app_principal(), ended_at = now(), share_done = 0.5, reported_by = app_principal(), reported_at = now() where id = '${acted}'`)).rejects.toMatchObject({ code: '23514' });
    await expect(attempt(world, manager, 'delete from work_action')).rejects.toMatchObject({ code: '42501' });
    await expect(attempt(world, manager, `insert into work_plan (workspace_id, id, parent_id, horizon, title, aim, starts_on, ends_on, owner_id, state, drafted_by)
      values ('${manager.workspaceId}', gen_random_uuid(), '${id}', 'YEARLY', 'x', 'x', '${day(0)}', '${day(50)}', '${manager.principalId}', 'DRAFT', '${manager.principalId}')`)).rejects.toMatchObject({ constraint: 'work_plan_stands_under' });
  });
});
