import { defineJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { inBatches } from '../../trust/in-batches.ts';
import { WorkActionEntity, type WorkActionRecord } from './work-action.entity.ts';
import { WorkPlanEntity, type WorkPlanRecord } from './work-plan.entity.ts';
import { noteOverdueRule as rule } from './work-plans.policy.ts';

interface Overdue {
  readonly id: string;
  readonly planId: string;
  readonly dueOn: string;
}

const today = sql`(now() at time zone 'UTC')::date`;

/** Notes each hour the open actions of plans in force whose day is over, each day once, and the plans whose time is; who answers for them reads it. */
export const noteOverdueWork = defineJob({
  name: 'work-plans.note-overdue',
  every: 60 * 60_000,
  run: async (job) => {
    await inBatches<Overdue>(job, {
      name: 'action', rule, keyOf: ({ id, dueOn }) => `${id}/${dueOn}`, work: noteAction,
      due: (workspaceId, most) => sql`select a.id, a.plan_id as "planId", a.due_on::text as "dueOn" from work_action a join work_plan p on p.workspace_id = a.workspace_id and p.id = a.plan_id
        where a.workspace_id = ${workspaceId}::uuid and a.state = 'OPEN' and p.state = 'IN_FORCE' and a.due_on < ${today} and a.overdue_noted_on is distinct from a.due_on order by a.due_on, a.id limit ${most}`,
    });
    await inBatches<Overdue>(job, {
      name: 'plan', rule, keyOf: ({ id }) => id, work: notePlan,
      due: (workspaceId, most) => sql`select p.id, p.id as "planId", p.ends_on::text as "dueOn" from work_plan p
        where p.workspace_id = ${workspaceId}::uuid and p.state = 'IN_FORCE' and p.ends_on < ${today} and p.end_noted_at is null order by p.ends_on, p.id limit ${most}`,
    });
  },
});

async function noteAction({ em, ctx, record }: Write, { id, planId, dueOn }: Overdue): Promise<void> {
  const plan = await lockVisible<WorkPlanRecord>(em, WorkPlanEntity, ctx, planId, []);
  const action = await lockVisible<WorkActionRecord>(em, WorkActionEntity, ctx, id, []);
  // Done, put off or closed since it was looked at: that it was looked at is on record.
  if (plan.state !== 'IN_FORCE' || action.state !== 'OPEN' || action.dueOn !== dueOn) return record({ subjectType: 'WorkAction', subjectId: id, ownerId: planId, changes: {} });
  em.assign(action, { overdueNotedOn: dueOn });
}

async function notePlan({ em, ctx, record }: Write, { id }: Overdue): Promise<void> {
  const plan = await lockVisible<WorkPlanRecord>(em, WorkPlanEntity, ctx, id, []);
  if (plan.state !== 'IN_FORCE') return record({ subjectType: 'WorkPlan', subjectId: id, changes: {} });
  em.assign(plan, { endNotedAt: ctx.now });
}
