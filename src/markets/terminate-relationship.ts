import { Refusal } from '../platform/errors/refusal.ts';
import type { Write } from '../platform/writes/write.ts';
import { cancelWithRelationship } from './handovers/open-handover.ts';
import { marketMessages } from './markets.messages.ts';
import type { EndReason, RelationshipRecord } from './relationship.entity.ts';
import { recordStage } from './stage-change.entity.ts';

/** How a relationship ends. */
export interface Ending {
  readonly reason: EndReason;
  readonly note: string | null;
  /** YYYY-MM-DD; today when not said. */
  readonly endedOn: string | null;
}

/** Refuses a last day before the first. */
export function checkEnding({ startedOn }: RelationshipRecord, endedOn: string): void {
  if (startedOn != null && endedOn < startedOn) throw new Refusal({ code: 'OUT_OF_RANGE', message: marketMessages.endsBeforeStart, field: ['input', 'endedOn'] });
}

/** Ends a locked, living relationship, and keeps the step in its history; a hand-over under way ends with it. Returns what changes of it. */
export async function terminate(tx: Write, relationship: RelationshipRecord, { reason, note, endedOn }: Ending): Promise<Partial<RelationshipRecord>> {
  const day = endedOn ?? tx.ctx.now.toISOString().slice(0, 10);
  checkEnding(relationship, day);
  await cancelWithRelationship(tx, relationship);
  recordStage(tx, relationship, { kind: 'LIFECYCLE', from: relationship.stage, to: 'TERMINATED', reason: note });
  return { stage: 'TERMINATED', endedOn: day, endReason: reason, endNote: note };
}
