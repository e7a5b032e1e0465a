import { abandonedAfterDays, judgementDays } from '../../domain/disputes.ts';
import { sessionOf } from '../../platform/database/session.ts';
import { defineJob, type RunningJob } from '../../platform/jobs/job.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import type { Write } from '../../platform/writes/write.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import { concludeSettlement, concludeUnsettled } from './conclude-dispute.ts';
import { DisputeEntity, type DisputeRecord, openStatuses } from './dispute.entity.ts';
import { concludeDisputeRule } from './disputes.policy.ts';

/** Disputes in one transaction. */
const batch = 100;

/**
 * Ends once a day what nobody ends: a settlement that a side has not judged in time counts as fair to it, and a dispute open long past its
 * term as never settled.
 */
export const concludeDisputes = defineJob({
  name: 'disputes.conclude',
  every: 24 * 60 * 60_000,
  async run(job) {
    for (let done = 0; ;) {
      const due = await dueDisputes(job);
      if (due.length === 0) return;
      // What is concluded is due no more, so each batch is another one, and so is its name.
      await job.write(due[0]!, { rule: concludeDisputeRule }, async (tx) => {
        for (const id of due) await conclude(tx, id);
        return { concluded: due.length };
      });
      done += due.length;
      await job.progress({ done });
    }
  },
});

async function dueDisputes({ ctx }: RunningJob<Record<string, never>>): Promise<string[]> {
  const { workspaceId } = ctx.principal;
  const rows = await ctx.database.read<{ id: string }>(sessionOf(ctx.principal), sql`
    (select id from dispute where workspace_id = ${workspaceId}::uuid and status = 'SETTLED' and concluded_at is null and settled_at < now() - ${days(judgementDays)})
    union all (select id from dispute where workspace_id = ${workspaceId}::uuid and status in ('RAISED', 'ACKNOWLEDGED', 'IN_TALKS', 'SETTLEMENT_PROPOSED')
      and due_on < (now() at time zone 'UTC')::date - ${abandonedAfterDays}::integer)
    order by id limit ${batch}`);
  return rows.map(({ id }) => id);
}

function days(count: number): Sql {
  return sql`make_interval(days => ${count}::integer)`;
}

/** Under its lock it is looked at again: somebody may have spoken meanwhile. What is done is on record either way. */
async function conclude(tx: Write, id: string): Promise<void> {
  const dispute = await lockVisible<DisputeRecord>(tx.em, DisputeEntity, tx.ctx, id, []);
  if (dispute.status === 'SETTLED' && dispute.concludedAt == null) await concludeSettlement(tx, dispute);
  else if ((openStatuses as readonly string[]).includes(dispute.status)) await concludeUnsettled(tx, dispute, `Nobody has ended it within ${abandonedAfterDays} days after its term.`);
  else tx.record({ subjectType: 'Dispute', subjectId: id, ownerId: dispute.relationshipId, changes: {} });
}
