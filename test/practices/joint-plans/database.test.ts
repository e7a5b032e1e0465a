import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { attempt, sessionOf } from '../../trust/sessions.ts';
import { proposed, quarterAgo, seeded, uuid } from './acts.ts';

const firm = sessionOf('manager', 'formosa-stride');
const jade = sessionOf('supplier', 'jade-cell');
const rival = sessionOf('rival-supplier', 'saebom');
const refusedBy = (constraint: string) => expect.objectContaining({ constraint });
const pack = uuid(seeded('JointPlan', 'joint-plan', 'jade-pack'));

let world: World;
let version: string;
let plan: string;
beforeAll(async () => {
  world = await openWorld();
  const made = await proposed(world);
  [plan, version] = [uuid(made.planId), uuid(made.versionId)];
});
afterAll(() => world.close());

const set = (table: string, columns: string, id: string) => `update ${table} set ${columns} where id = '${id}'`;

test('takes a signature from nobody but that side, and none for both', async () => {
  const both = `state = 'SIGNED', focal_signed_by = '${firm.principalId}', focal_signed_at = now(), partner_signed_by = '${jade.principalId}', partner_signed_at = now()`;
  for (const session of [firm, jade]) await expect(attempt(world, session, set('joint_plan_version', both, version))).rejects.toEqual(refusedBy('joint_plan_version_side'));
  await expect(attempt(world, jade, set('joint_plan_version', `focal_signed_by = '${firm.principalId}', focal_signed_at = now()`, version))).rejects.toEqual(refusedBy('joint_plan_version_side'));
  await expect(attempt(world, jade, set('joint_plan_version', `partner_signed_by = '${firm.principalId}', partner_signed_at = now()`, version))).rejects.toEqual(refusedBy('joint_plan_version_side'));
  await attempt(world, jade, set('joint_plan_version', `partner_signed_by = '${jade.principalId}', partner_signed_at = now()`, version));
});

test('lets nobody rewrite what was put forward, nor skip a step', async () => {
  await expect(attempt(world, firm, set('joint_plan_version', 'focal_gain_share = 0.9', version))).rejects.toEqual(refusedBy('joint_plan_version_course'));
  await expect(attempt(world, firm, set('joint_plan', "state = 'AGREED', agreed_at = now()", plan))).rejects.toEqual(refusedBy('joint_plan_side'));
  await expect(attempt(world, firm, set('joint_plan', "title = 'Ours'", plan))).rejects.toEqual(refusedBy('joint_plan_course'));
  await expect(attempt(world, jade, set('joint_plan_review', `state = 'HELD', answered_by = '${jade.principalId}', answered_at = now(), answer = 'x'`, uuid(seeded('JointPlanReview', 'joint-plan-review', 'jade-pack/2'))))).rejects.toEqual(refusedBy('joint_plan_review_side'));
  await expect(attempt(world, firm, `insert into joint_plan_review (workspace_id, id, relationship_id, plan_id, quarter, due_on, state) select workspace_id, gen_random_uuid(), relationship_id, id, '2031-Q1', current_date, 'DUE' from joint_plan where id = '${plan}'`))
    .rejects.toEqual(refusedBy('joint_plan_review_begins'));
});

test('keeps the figures of a side from the other, as far as was agreed, and from everybody else', async () => {
  const figures = (of: string) => `select side, count(*)::int as n from joint_plan_figure where plan_id = '${of}' group by side order by side`;
  expect(await attempt(world, firm, figures(pack))).toEqual([{ side: 'FOCAL', n: 6 }]);
  expect(await attempt(world, jade, figures(pack))).toEqual([{ side: 'FOCAL', n: 6 }, { side: 'PARTNER', n: 6 }]);
  for (const table of ['joint_plan', 'joint_plan_version', 'joint_plan_review', 'joint_plan_figure']) expect(await attempt(world, rival, `select id from ${table}`)).toEqual([]);
});

test('takes a figure from its own side alone, in turn, in time, and never changed', async () => {
  const add = (side: string, by: string, { quarter = quarterAgo(4), revision = 1, kind = 'ACTUAL' } = {}) => `insert into joint_plan_figure (workspace_id, id, relationship_id, plan_id, side, quarter, kind, version_id, revision, currency, revenue_minor, entered_by)
    select workspace_id, gen_random_uuid(), relationship_id, id, '${side}', '${quarter}', '${kind}', ${kind === 'ACTUAL' ? 'null' : `(select v.id from joint_plan_version v where v.plan_id = joint_plan.id limit 1)`}, ${revision}, 'TWD', 1, '${by}' from joint_plan where id = '${pack}'`;
  await expect(attempt(world, firm, add('PARTNER', firm.principalId))).rejects.toThrow(/row-level security/);
  await expect(attempt(world, jade, add('FOCAL', jade.principalId))).rejects.toThrow(/row-level security/);
  await expect(attempt(world, jade, add('PARTNER', firm.principalId))).rejects.toThrow(/row-level security/);
  await attempt(world, jade, add('PARTNER', jade.principalId));
  await expect(attempt(world, jade, add('PARTNER', jade.principalId, { revision: 3 }))).rejects.toEqual(refusedBy('joint_plan_figure_in_turn'));
  await expect(attempt(world, jade, add('PARTNER', jade.principalId, { quarter: quarterAgo(0) }))).rejects.toEqual(refusedBy('joint_plan_figure_in_time'));
  await expect(attempt(world, jade, add('PARTNER', jade.principalId, { quarter: quarterAgo(0), kind: 'PLANNED' }))).rejects.toEqual(refusedBy('joint_plan_figure_fixed'));
  await expect(attempt(world, jade, `update joint_plan_figure set revenue_minor = 1 where plan_id = '${pack}'`)).rejects.toThrow(/permission denied/);
  await expect(attempt(world, jade, `delete from joint_plan where id = '${pack}'`)).rejects.toThrow(/permission denied/);
});
