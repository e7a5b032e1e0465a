import { dayNumber } from '../../domain/calendar/day.ts';
import { methodOf } from '../../domain/forecast/forecast-state.ts';
import type { Write } from '../../platform/writes/write.ts';
import { eventsOf } from './events-of-positions.ts';
import { holdDemand, type KeptDemand, keepDemand } from './kept-demand.ts';
import { foldOn, isFitDue, learnAnew, type Learning } from './learn-demand.ts';

/** Brings the forecasts of positions up to date: days that are over are folded in, and the method is chosen anew where that is due. */
export async function fitDemand(tx: Write, positionIds: readonly string[]): Promise<void> {
  const kept = await holdDemand(tx, positionIds);
  const eventsFor = await eventsOf(tx, kept);
  const today = dayNumber(tx.ctx.now.toISOString().slice(0, 10));
  const learned: KeptDemand[] = [];
  for (const one of kept) {
    learned.push({ ...one, ...brought(one, { today, events: eventsFor(one) }) });
    // A fit takes some milliseconds: others are to have their turn in between.
    await new Promise((resolve) => { setImmediate(resolve); });
  }
  await keepDemand(tx, learned);
  for (const [at, after] of learned.entries()) recordMethod(tx, kept[at]!, after);
}

function brought(kept: KeptDemand, learning: Learning) {
  const folded = isFitDue(kept) ? kept : foldOn(kept, learning);
  return isFitDue(folded) ? learnAnew(folded, learning) : folded;
}

function recordMethod(tx: Write, before: KeptDemand, after: KeptDemand): void {
  const [old, method] = [methodOf(before.state), methodOf(after.state)];
  tx.record({ subjectType: 'PositionDemand', subjectId: after.positionId, ownerId: after.positionId, changes: old === method ? {} : { method: { before: old, after: method } } });
}
