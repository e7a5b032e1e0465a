import { cleanMonthFinding } from '../../domain/trust/outcomes.ts';
import type { Write } from '../../platform/writes/write.ts';
import { type EvidenceDirection, shownBy } from '../evidence/evidence.terms.ts';
import { correctEvidence, type EvidenceFacts } from '../evidence/record-evidence.ts';
import type { OpportunisticActRecord } from './opportunistic-act.entity.ts';

/** What a clean month of one side is, as evidence: months are calendar months in UTC, `2026-11`, and known by their last moment. */
export function cleanMonth(relationshipId: string, direction: EvidenceDirection, month: string): EvidenceFacts {
  return { relationshipId, direction, source: { type: 'Relationship', id: relationshipId, key: month }, occurredAt: lastMomentOf(month), outcome: cleanMonthFinding };
}

/** First days of the whole months that ended before now, oldest first. */
export function monthsBefore(now: Date, count: number): string[] {
  return Array.from({ length: count }, (_, index) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - count + index, 1)).toISOString().slice(0, 7));
}

/** Takes back that the month of a confirmed act was clean, if that was recorded. */
export async function soiled(tx: Write, { relationshipId, committedBySide, occurredOn }: OpportunisticActRecord): Promise<void> {
  const { source, direction } = cleanMonth(relationshipId, shownBy(committedBySide), occurredOn.slice(0, 7));
  await correctEvidence(tx, { ...source, direction }, null);
}

/** Says again that the month was clean, if that was recorded and taken back, and no other confirmed act was done in it. */
export async function cleanAgain(tx: Write, { workspaceId, relationshipId, committedBySide, occurredOn }: OpportunisticActRecord): Promise<void> {
  const month = occurredOn.slice(0, 7);
  const [other] = await tx.em.execute<object[]>(
    `select 1 from opportunistic_act where workspace_id = ? and relationship_id = ? and committed_by_side = ? and status = 'CONFIRMED' and to_char(occurred_on, 'YYYY-MM') = ? limit 1`,
    [workspaceId, relationshipId, committedBySide, month],
  );
  if (other !== undefined) return;
  const { source, direction, occurredAt, outcome } = cleanMonth(relationshipId, shownBy(committedBySide), month);
  await correctEvidence(tx, { ...source, direction }, { occurredAt, outcome });
}

function lastMomentOf(month: string): Date {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 1) - 1);
}
