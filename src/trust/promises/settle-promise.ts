import { keptStatus } from '../../domain/trust/promise-course.ts';
import { promiseFinding } from '../../domain/trust/outcomes.ts';
import type { Write } from '../../platform/writes/write.ts';
import { shownBy } from '../evidence/evidence.terms.ts';
import { correctEvidence, type EvidenceFacts, recordEvidence } from '../evidence/record-evidence.ts';
import { PartnerPromiseEntity, type PartnerPromiseRecord } from './promise.entity.ts';

/** How a promise ended: kept on a day, or with null not kept. */
export interface PromiseEnd {
  readonly keptOn: string | null;
}

/** Settles a promise, with whatever else the act notes on it, and writes what it shows in the same transaction. */
export async function settlePromise(tx: Write, promise: PartnerPromiseRecord, { keptOn }: PromiseEnd, noted: Partial<PartnerPromiseRecord> = {}): Promise<void> {
  const status = keptOn === null ? 'BROKEN' : keptStatus(keptOn, promise.dueOn);
  // It was evidence already, of a promise broken, where that was reported and then contested.
  const wasEvidence = promise.status === 'CONTESTED' && promise.reportedAt != null;
  await closePromise(tx, promise, { ...noted, status, keptOn });
  const facts: EvidenceFacts = {
    relationshipId: promise.relationshipId,
    direction: shownBy(promise.madeBySide),
    source: { type: 'PartnerPromise', id: promise.id },
    occurredAt: startOf(keptOn ?? promise.dueOn, tx.ctx.now),
    outcome: (map) => promiseFinding(status, promise.importance, map),
  };
  if (!wasEvidence) await recordEvidence(tx, facts);
  else if (status !== 'BROKEN') await correctEvidence(tx, facts.source, facts);
}

/** Ends a promise in a state of which nothing follows, or which the caller makes evidence. Other terms that wait for an answer go with it. */
export async function closePromise({ em, ctx }: Write, promise: PartnerPromiseRecord, end: Partial<PartnerPromiseRecord>): Promise<void> {
  const resolved = { resolvedBy: ctx.principal.id, resolvedAt: ctx.now };
  em.assign(promise, { ...end, ...resolved });
  // First the promise: while it is open, the database lets nobody take back the other side's terms.
  await em.flush();
  const { workspaceId, id: supersedesId } = promise;
  const counters = await em.find<PartnerPromiseRecord>(PartnerPromiseEntity, { workspaceId, supersedesId, status: 'MADE' }, { orderBy: { id: 'asc' } });
  for (const counter of counters) em.assign(counter, { ...resolved, status: 'WITHDRAWN' });
  await em.flush();
}

/** A day as an instant: when it begins in UTC, or now, for a day that has begun only further east. */
function startOf(day: string, now: Date): Date {
  const start = new Date(`${day}T00:00:00Z`);
  return start < now ? start : now;
}
