import { defineJob } from '../../platform/jobs/job.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import { inBatches } from '../../trust/in-batches.ts';
import { EsiGateConditionEntity, type EsiGateConditionRecord } from '../projects/gate-parts.entity.ts';
import { noteOverdueConditionsRule } from '../projects/gates.policy.ts';

/** Notes each hour the conditions of gates that became overdue: their day is over everywhere on earth, and they are neither met nor waived. */
export const noteOverdueConditions = defineJob({
  name: 'esi.note-overdue-conditions',
  every: 60 * 60_000,
  async run(job) {
    await inBatches<{ readonly id: string }>(job, {
      name: 'note-overdue', rule: noteOverdueConditionsRule, due: overdue, keyOf: ({ id }) => id,
      async work({ em, ctx, record }, { id }) {
        const condition = await lockVisible<EsiGateConditionRecord>(em, EsiGateConditionEntity, ctx, id, []);
        // Somebody may have been faster.
        if (condition.resolution == null && condition.overdueNotedAt == null) em.assign(condition, { overdueNotedAt: ctx.now });
        else record({ subjectType: 'EsiGateCondition', subjectId: id, ownerId: condition.projectId, changes: {} });
      },
    });
  },
});

function overdue(workspaceId: string, most: number): Sql {
  return sql`select c.id from esi_gate_condition c join esi_project p on p.workspace_id = c.workspace_id and p.id = c.project_id and p.status <> 'CANCELLED'
    where c.workspace_id = ${workspaceId}::uuid and c.resolution is null and c.overdue_noted_at is null and c.due_on < (now() at time zone 'UTC' - interval '12 hours')::date order by c.due_on, c.id limit ${most}`;
}
