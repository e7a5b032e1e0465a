import { dayNumber } from '../../domain/calendar/day.ts';
import { invariant } from '../../platform/errors/request-error.ts';
import type { Write } from '../../platform/writes/write.ts';
import { holdPositions } from '../stock/hold-positions.ts';
import type { DayNote } from './demand-history.ts';
import { eventsOf } from './events-of-positions.ts';
import { beginDemand, holdDemand, type KeptDemand, keepDemand, type PositionToLearn } from './kept-demand.ts';
import { learnDays, nothingLearned } from './learn-demand.ts';

/** What became known of a day of a position, in base units. */
export interface DemandNote {
  readonly relationshipId: string;
  readonly agreementId: string;
  readonly positionId: string;
  /** YYYY-MM-DD, of the position's place; tomorrow of the server's at the latest. */
  readonly day: string;
  /** What was sold or used on the day; null where that is taken back, absent where nothing was said of it. */
  readonly demand?: number | null;
  /** What was on hand at the day's end; null and absent as above. */
  readonly closing?: number | null;
}

/**
 * Writes days into the packed history of their positions, in the transaction of the report that tells of them, and folds what follows into
 * the forecast: a constant number of statements, however many days. A day before those already folded in marks the position, whose forecast
 * is then learned anew from its history. Positions are held before their demand, as by whatever moves stock.
 */
export async function noteDemand(tx: Write, notes: readonly DemandNote[]): Promise<void> {
  if (notes.length === 0) return;
  await tx.em.flush();
  const today = dayNumber(tx.ctx.now.toISOString().slice(0, 10));
  const byPosition = notesByPosition(notes, today + 1);
  await holdPositions(tx, [...byPosition.keys()]);
  const kept = await holdNoted(tx, byPosition);
  const eventsFor = await eventsOf(tx, kept);
  const learned = kept.map((one) => ({ ...one, ...learnDays(one, byPosition.get(one.positionId)!.days, { today, events: eventsFor(one) }) }));
  await keepDemand(tx, learned);
}

/** Most positions have been told of before: only for the others a row is begun. The position is held, so nobody else begins it. */
async function holdNoted(tx: Write, byPosition: ReadonlyMap<string, NotesOfPosition>): Promise<KeptDemand[]> {
  const kept = await holdDemand(tx, [...byPosition.keys()]);
  const known = new Set(kept.map(({ positionId }) => positionId));
  const begun = [...byPosition.values()].map(({ position }) => position).filter(({ positionId }) => !known.has(positionId));
  if (begun.length === 0) return kept;
  await beginDemand(tx, begun, nothingLearned(0));
  const all = [...kept, ...await holdDemand(tx, begun.map(({ positionId }) => positionId))];
  invariant(all.length === byPosition.size, 'demand is noted of positions that are there');
  return all;
}

interface NotesOfPosition {
  readonly position: PositionToLearn;
  readonly days: DayNote[];
}

function notesByPosition(notes: readonly DemandNote[], latest: number): Map<string, NotesOfPosition> {
  const byPosition = new Map<string, NotesOfPosition>();
  for (const { relationshipId, agreementId, positionId, day: name, demand, closing } of notes) {
    const day = dayNumber(name);
    invariant(day <= latest, 'demand is noted of days that have begun somewhere');
    const before = byPosition.get(positionId);
    const firstDay = Math.min(before?.position.firstDay ?? day, day);
    byPosition.set(positionId, { position: { relationshipId, agreementId, positionId, firstDay }, days: before?.days ?? [] });
    byPosition.get(positionId)!.days.push({ day, demand, closing });
  }
  return byPosition;
}
