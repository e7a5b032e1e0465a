import { LockMode } from '@mikro-orm/core';
import { sessionOf } from '../../platform/database/session.ts';
import { defineJob, type RunningJob } from '../../platform/jobs/job.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import type { Write } from '../../platform/writes/write.ts';
import { applyCauses } from './apply-causes.ts';
import { causesInSql, kindsInSql } from './causes.ts';
import { type ChangedCause, changedCauses } from './changed-causes.ts';
import { escalationOf } from './escalation.ts';
import { type ExceptionKind, SupplyExceptionEntity, type SupplyExceptionRecord } from './exception.entity.ts';
import { watchExceptionsRule } from './exceptions.policy.ts';

/** Exceptions in one transaction. */
const batch = 500;

/**
 * Finds what goes wrong, resolves what no longer does, opens again what was put aside until now, and escalates what nobody has acknowledged in
 * time. Works from what differs, so that a run cut off anywhere has lost nothing, and one that finds nothing new writes nothing.
 */
export const watchExceptions = defineJob({
  name: 'vmi.watch-exceptions',
  every: 5 * 60_000,
  async run(job) {
    await followCauses(job, causesInSql(), kindsInSql());
    await passTime(job);
  },
});

/** Brings exceptions of some kinds in line with their causes. */
export async function followCauses({ ctx, write, progress }: RunningJob<object>, causes: Sql, kinds: readonly ExceptionKind[]): Promise<void> {
  for (let done = 0; ;) {
    const changed = await ctx.database.read<ChangedCause>(sessionOf(ctx.principal), changedCauses(causes, kinds, batch));
    if (changed.length === 0) return;
    // What is applied is found no more, so each batch is another one, and so is its name.
    await write(`${changed[0]!.step}/${changed[0]!.kind}/${changed[0]!.subjectId}`, { rule: watchExceptionsRule }, (tx) => applyCauses(tx, changed));
    await progress({ done: done += changed.length });
    if (changed.length < batch) return;
  }
}

async function passTime({ ctx, write }: RunningJob<object>): Promise<void> {
  for (;;) {
    const due = await ctx.database.read<{ id: string }>(sessionOf(ctx.principal), sql`select id from supply_exception where workspace_id = ${ctx.principal.workspaceId}::uuid
      and ((status = 'SNOOZED' and snoozed_until <= now()) or (status = 'OPEN' and escalates_at <= now())) order by id limit ${batch}::integer`);
    if (due.length === 0) return;
    await write(`time/${due[0]!.id}`, { rule: watchExceptionsRule }, (tx) => wakeOrEscalate(tx, due.map(({ id }) => id)));
    if (due.length < batch) return;
  }
}

/** Changes what is still due: somebody may have been faster. */
async function wakeOrEscalate({ em, ctx, record }: Write, ids: readonly string[]): Promise<{ readonly changed: number }> {
  const held = await em.find(SupplyExceptionEntity, { workspaceId: ctx.principal.workspaceId, id: { $in: [...ids] } }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } }) as SupplyExceptionRecord[];
  const changed = { statusChangedBy: ctx.principal.id, statusChangedAt: ctx.now, statusReason: null };
  for (const exception of held) {
    if (exception.status === 'SNOOZED') em.assign(exception, { ...changed, status: 'OPEN', snoozedUntil: null, escalatesAt: escalationOf(exception.severity, ctx.now) });
    else if (exception.status === 'OPEN') em.assign(exception, { ...changed, status: 'ESCALATED', escalatesAt: null });
  }
  if (held.length === 0) record({ subjectType: 'SupplyException', subjectId: ids[0]!, changes: {} });
  return { changed: held.length };
}
