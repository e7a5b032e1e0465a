import { dayNumber, dayOf } from '../../domain/calendar/day.ts';
import { unitsText } from '../../domain/units.ts';
import type { DemandNote } from '../demand/note-demand.ts';
import type { ReportTerms, ToldLine } from './told-line.ts';

/** What becomes known of days: what was sold on each, and what was there at its end. A period's demand is spread evenly over its days. */
export function demandNotes({ relationshipId, agreementId }: ReportTerms, told: readonly ToldLine[]): DemandNote[] {
  const notes = new Map<string, { relationshipId: string; agreementId: string; positionId: string; day: string; demand?: number; closing?: number }>();
  const noteOf = (positionId: string, day: string) => {
    const key = `${positionId} ${day}`;
    const note = notes.get(key) ?? { relationshipId, agreementId, positionId, day };
    notes.set(key, note);
    return note;
  };
  for (const { line, effect, isOvertaken } of told) {
    if (effect === 'KEPT') continue;
    const { position, measure, units, periodFrom, day } = line;
    if (measure === 'ON_HAND' && !isOvertaken) noteOf(position.positionId, day).closing = Number(unitsText(units));
    if (measure !== 'DEMAND') continue;
    const [first, last] = [dayNumber(periodFrom), dayNumber(day)];
    const each = Number(unitsText(units)) / (last - first + 1);
    // A day on which more came back than was sold had no demand.
    for (let number = first; number <= last; number += 1) noteOf(position.positionId, dayOf(number)!).demand = Math.max(0, each);
  }
  return [...notes.values()];
}
