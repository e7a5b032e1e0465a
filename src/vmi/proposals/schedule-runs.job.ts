import { sessionOf } from '../../platform/database/session.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';
import { replenishRule } from './proposals.policy.ts';
import { startRun } from './run-record.ts';

interface DueRun {
  readonly agreementId: string;
  readonly relationshipId: string;
  readonly versionId: string;
  /** The day that the present review began on. */
  readonly cycle: string;
  readonly isReviewed: boolean;
}

const interval = 15 * 60_000;

/**
 * Starts each agreement's run on every day of review, counted from the first day of its terms; and between reviews, where an open proposal
 * rests on something that has changed since, a run that renews such proposals and proposes nothing new.
 */
export const scheduleRuns = defineJob({
  name: 'vmi.schedule-replenishment',
  every: interval,
  async run({ ctx, write, progress }) {
    const { workspaceId } = ctx.principal;
    const due = await ctx.database.read<DueRun>(sessionOf(ctx.principal), dueRuns(workspaceId));
    const slot = new Date(Math.floor(ctx.now.getTime() / interval) * interval).toISOString().slice(0, 16);
    for (const [at, { agreementId, relationshipId, versionId, cycle, isReviewed }] of due.entries()) {
      // A run that is still at work is refused here, and asked for again with the next interval.
      await write(`${agreementId}/${isReviewed ? slot : cycle}`, { rule: replenishRule }, async (tx) => {
        await tx.em.execute('select 1 from vmi_agreement where workspace_id = ? and id = ? for no key update', [workspaceId, agreementId]);
        const agreement = { workspaceId, id: agreementId, relationshipId };
        return { runId: await startRun(tx, { agreement, terms: { id: versionId }, cycle: isReviewed ? `${cycle} renewed ${slot}` : cycle, isFull: !isReviewed, isRenewal: isReviewed }) };
      });
      await progress({ done: at + 1, total: due.length });
    }
  },
});

function dueRuns(workspaceId: string) {
  return sql`with reviewed as (select a.workspace_id, a.id, a.relationship_id, v.id as version_id, (v.valid_from + (current_date - v.valid_from) / v.review_days * v.review_days)::text as cycle
      from vmi_agreement a cross join lateral (select t.* from vmi_agreement_version t where t.workspace_id = a.workspace_id and t.agreement_id = a.id and t.status = 'SIGNED' and t.valid_from <= current_date
        order by t.valid_from desc, t.number desc limit 1) v
      where a.workspace_id = ${workspaceId}::uuid and a.status = 'ACTIVE' and (v.valid_until is null or v.valid_until >= current_date)),
    seen as (select r.*, exists (select from replenishment_run done where done.workspace_id = r.workspace_id and done.agreement_id = r.id and done.cycle = r.cycle) as is_reviewed,
        (select max(started_at) from replenishment_run done where done.workspace_id = r.workspace_id and done.agreement_id = r.id) as last_at from reviewed r)
    select s.id as "agreementId", s.relationship_id as "relationshipId", s.version_id as "versionId", s.cycle, s.is_reviewed as "isReviewed" from seen s
    where not s.is_reviewed or exists (select from replenishment_proposal p join stock_position k on k.workspace_id = p.workspace_id and k.agreement_id = p.agreement_id and k.location_id = p.ship_to_id
      left join position_demand d on d.workspace_id = k.workspace_id and d.position_id = k.id
      where p.workspace_id = s.workspace_id and p.agreement_id = s.id and p.status in ('COMPUTED', 'PENDING_APPROVAL') and greatest(k.inputs_changed_at, d.updated_at) > s.last_at)
    order by s.id`;
}
