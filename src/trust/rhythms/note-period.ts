import { scheduleFinding } from '../../domain/trust/outcomes.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { EvidenceDirection } from '../evidence/evidence.terms.ts';
import { recordEvidence } from '../evidence/record-evidence.ts';

/** How one period of something agreed came out. */
export interface PeriodFacts {
  readonly relationshipId: string;
  /** The agreed rhythm, by its public type and id. */
  readonly source: { readonly type: string; readonly id: string };
  /** Who was to do it, towards whom. */
  readonly directions: readonly EvidenceDirection[];
  /** YYYY-MM-DD. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly isKept: boolean;
}

/** Adds to the evidence that something agreed was done in a period, or was not: the door for whatever is to be shared or done on schedule. */
export async function notePeriod(tx: Write, { relationshipId, source, directions, firstDay, lastDay, isKept }: PeriodFacts): Promise<void> {
  const occurredAt = new Date(`${lastDay}T23:59:59.999Z`);
  for (const direction of directions) {
    await recordEvidence(tx, { relationshipId, direction, source: { ...source, key: firstDay }, occurredAt, outcome: (map) => scheduleFinding(isKept, map) });
  }
}
