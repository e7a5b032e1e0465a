import { sessionOf } from '../../platform/database/session.ts';
import { newId } from '../../platform/ids.ts';
import { defineJob, type RunningJob } from '../../platform/jobs/job.ts';
import { column, sql } from '../../platform/sql.ts';
import type { Write } from '../../platform/writes/write.ts';
import { type KpiFacts, kpiFactsInSql } from './kpi-facts.ts';
import { KpiSnapshotEntity, type KpiSnapshotRecord } from './kpi-snapshot.entity.ts';
import { keepKpisRule } from './kpis.policy.ts';
import { measureKpis } from './measure-kpis.ts';

interface DueMonth {
  readonly agreementId: string;
  readonly relationshipId: string;
  /** YYYY-MM-DD: the first day and the last. */
  readonly month: string;
  readonly until: string;
}

/** Days after a month before it is taken for over: receipts and reports of its last days come in until then. */
const daysAfter = 3;

/** Keeps the figures of the last month of each agreement, once. */
export const keepKpis = defineJob({
  name: 'vmi.keep-kpis',
  every: 24 * 60 * 60_000,
  async run(job) {
    const { ctx, progress } = job;
    const due = await ctx.database.read<DueMonth>(sessionOf(ctx.principal), sql`select a.id as "agreementId", a.relationship_id as "relationshipId", m.month::text, (m.month + interval '1 month - 1 day')::date::text as until
      from vmi_agreement a cross join (select (date_trunc('month', now() - make_interval(days => ${daysAfter}::integer)) - interval '1 month')::date as month) m
      where a.workspace_id = ${ctx.principal.workspaceId}::uuid and a.status in ('ACTIVE', 'SUSPENDED', 'TERMINATED', 'EXPIRED')
        and exists (select from vmi_agreement_version v where v.workspace_id = a.workspace_id and v.agreement_id = a.id and v.status = 'SIGNED' and v.valid_from <= (m.month + interval '1 month - 1 day')::date and coalesce(v.valid_until >= m.month, true))
        and not exists (select from kpi_snapshot s where s.workspace_id = a.workspace_id and s.agreement_id = a.id and s.month = m.month) order by a.id`);
    for (const [at, month] of due.entries()) {
      await keep(job, month);
      await progress({ done: at + 1, total: due.length });
    }
  },
});

async function keep({ ctx, write }: RunningJob<object>, { agreementId, month, until, relationshipId }: DueMonth): Promise<void> {
  const today = ctx.now.toISOString().slice(0, 10);
  const [row] = await ctx.database.read<{ facts: KpiFacts | null }>(sessionOf(ctx.principal), sql`select ${kpiFactsInSql((name) => column('a', name), { from: month, until }, today)} as facts
    from vmi_agreement a where a.workspace_id = ${ctx.principal.workspaceId}::uuid and a.id = ${agreementId}::uuid`);
  if (row?.facts == null) return;
  const { facts } = row;
  await write(`${agreementId}/${month}`, { rule: keepKpisRule }, async (tx) => ({ snapshotId: add(tx, { agreementId, relationshipId, month, until }, facts) }));
}

function add({ em, ctx }: Write, { agreementId, relationshipId, month }: DueMonth, facts: KpiFacts): string {
  const id = newId();
  em.create(KpiSnapshotEntity, {
    workspaceId: ctx.principal.workspaceId, id, relationshipId, agreementId, versionId: facts.versionId, month, figures: measureKpis(facts), definitions: { ...facts.definitions, reviewDays: facts.reviewDays }, computedAt: ctx.now,
  } as KpiSnapshotRecord);
  return id;
}
