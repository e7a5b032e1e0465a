import { newId } from '../../platform/ids.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { inBatches } from '../../trust/in-batches.ts';
import { JointPlanEntity, type JointPlanRecord, JointPlanReviewEntity, type JointPlanReviewRecord } from './joint-plan.entity.ts';
import { followPlansRule as rule } from './joint-plans.policy.ts';

interface Due { readonly id: string }
interface DueReview { readonly planId: string; readonly relationshipId: string; readonly quarter: string; readonly dueOn: string }

/** Days after a quarter within which its review is held in time. */
export const reviewDays = 30;

/** Each day: plans begin with their first year, quarters that are over are to be reviewed, and what was not reviewed in time is noted. */
export const followPlans = defineJob({
  name: 'joint-plans.follow-days',
  every: 24 * 60 * 60_000,
  async run(job) {
    await inBatches<Due>(job, {
      name: 'begin', rule, keyOf: ({ id }) => id, work: begin,
      due: (workspaceId, most) => sql`select p.id from joint_plan p where p.workspace_id = ${workspaceId}::uuid and p.state = 'AGREED'
        and make_date(p.first_year, 1, 1) <= (now() at time zone 'UTC')::date order by p.id limit ${most}`,
    });
    await inBatches<DueReview>(job, {
      name: 'review', rule, keyOf: ({ planId, quarter }) => `${planId}/${quarter}`, work: layOut,
      // Quarters that ended since the plan was agreed, of its own years.
      due: (workspaceId, most) => sql`select p.id as "planId", p.relationship_id as "relationshipId", to_char(q.first_day, 'YYYY"-Q"Q') as quarter,
          ((q.first_day + interval '3 months')::date - 1 + ${reviewDays}::integer)::text as "dueOn"
        from joint_plan p join relationship r on r.workspace_id = p.workspace_id and r.id = p.relationship_id and r.stage <> 'TERMINATED'
          cross join lateral generate_series(make_date(p.first_year, 1, 1)::timestamp, make_date(p.last_year, 10, 1)::timestamp, interval '3 months') q(first_day)
        where p.workspace_id = ${workspaceId}::uuid and p.state = 'RUNNING' and (q.first_day + interval '3 months')::date <= (now() at time zone 'UTC')::date
          and (q.first_day + interval '3 months')::date > (p.agreed_at at time zone 'UTC')::date
          and not exists (select from joint_plan_review v where v.workspace_id = p.workspace_id and v.plan_id = p.id and v.quarter = to_char(q.first_day, 'YYYY"-Q"Q'))
        order by p.id, q.first_day limit ${most}`,
    });
    await inBatches<Due>(job, {
      name: 'overdue', rule, keyOf: ({ id }) => id, work: noteOverdue,
      due: (workspaceId, most) => sql`select v.id from joint_plan_review v join joint_plan p on p.workspace_id = v.workspace_id and p.id = v.plan_id and p.state = 'RUNNING'
        where v.workspace_id = ${workspaceId}::uuid and v.state <> 'HELD' and v.overdue_noted_at is null and v.due_on < (now() at time zone 'UTC')::date order by v.id limit ${most}`,
    });
  },
});

/** Under its lock each is looked at again: somebody may have acted meanwhile. */
async function begin(tx: Write, { id }: Due): Promise<void> {
  const plan = await lockVisible<JointPlanRecord>(tx.em, JointPlanEntity, tx.ctx, id, []);
  if (plan.state === 'AGREED') tx.em.assign(plan, { state: 'RUNNING', runningAt: tx.ctx.now });
  else tx.record({ subjectType: 'JointPlan', subjectId: id, ownerId: plan.relationshipId, changes: {} });
  await tx.em.flush();
}

async function layOut({ em, ctx, record }: Write, { planId, relationshipId, quarter, dueOn }: DueReview): Promise<void> {
  em.create(JointPlanReviewEntity, { workspaceId: ctx.principal.workspaceId, id: newId(), relationshipId, planId, quarter, dueOn, state: 'DUE' } as JointPlanReviewRecord);
  record({ subjectType: 'JointPlan', subjectId: planId, ownerId: relationshipId, changes: {} });
  await em.flush();
}

async function noteOverdue(tx: Write, { id }: Due): Promise<void> {
  const review = await lockVisible<JointPlanReviewRecord>(tx.em, JointPlanReviewEntity, tx.ctx, id, []);
  if (review.state !== 'HELD') tx.em.assign(review, { overdueNotedAt: tx.ctx.now });
  tx.record({ subjectType: 'JointPlan', subjectId: review.planId, ownerId: review.relationshipId, changes: {} });
  await tx.em.flush();
}
