import { LockMode } from '@mikro-orm/core';
import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { ChangedCause } from './changed-causes.ts';
import { escalationOf } from './escalation.ts';
import { SupplyExceptionEntity, type SupplyExceptionRecord } from './exception.entity.ts';

/** Opens, ends and changes exceptions as their causes do. What somebody else was faster with is left as it is. */
export async function applyCauses(tx: Write, changed: readonly ChangedCause[]): Promise<{ readonly applied: number }> {
  const { em, ctx, record } = tx;
  const { workspaceId } = ctx.principal;
  const standing = changed.flatMap(({ id }) => id ?? []);
  const held = standing.length === 0 ? [] : await em.find(SupplyExceptionEntity, { workspaceId, id: { $in: standing }, causeGoneAt: null }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } }) as SupplyExceptionRecord[];
  const byId = new Map(held.map((exception) => [exception.id, exception]));
  for (const cause of changed) {
    if (cause.step === 'OPEN') open(tx, cause);
    else if (byId.has(cause.id!)) changeOrEnd(tx, byId.get(cause.id!)!, cause);
  }
  record({ subjectType: 'SupplyException', subjectId: changed[0]!.subjectId, changes: {} });
  return { applied: changed.length };
}

function open({ em, ctx }: Write, { step: _step, id: _id, ...cause }: ChangedCause): void {
  em.create(SupplyExceptionEntity, {
    workspaceId: ctx.principal.workspaceId, id: newId(), ...cause, status: 'OPEN', statusChangedBy: ctx.principal.id, statusChangedAt: ctx.now, statusReason: null, ownerId: null, ownerSide: null, snoozedUntil: null,
    escalatesAt: escalationOf(cause.severity, ctx.now), openedAt: ctx.now, causeGoneAt: null,
  } as SupplyExceptionRecord);
}

function changeOrEnd({ em, ctx }: Write, exception: SupplyExceptionRecord, { step, severity, forSide, unitsAtRisk, moneyAtRisk, concerned }: ChangedCause): void {
  if (step === 'CHANGE') em.assign(exception, { severity, forSide, unitsAtRisk, moneyAtRisk, concerned, ...(exception.status === 'OPEN' && severity !== exception.severity && { escalatesAt: escalationOf(severity, ctx.now) }) });
  else if (exception.status === 'RESOLVED') em.assign(exception, { causeGoneAt: ctx.now });
  else em.assign(exception, { status: 'RESOLVED', statusChangedBy: ctx.principal.id, statusChangedAt: ctx.now, statusReason: null, snoozedUntil: null, escalatesAt: null, causeGoneAt: ctx.now });
}
