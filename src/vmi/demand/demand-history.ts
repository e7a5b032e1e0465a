/** What is known of a position's days, packed. Days count from 1970-01-01. */
export interface DemandHistory {
  readonly firstDay: number;
  /** A number a day: what was sold or used, and what was on hand at the day's end; NaN where it is not known. */
  readonly demand: Float32Array;
  readonly closing: Float32Array;
}

/** What became known of a day: null where it is taken back, undefined where nothing was said of it. */
export interface DayNote {
  readonly day: number;
  readonly demand?: number | null | undefined;
  readonly closing?: number | null | undefined;
}

/** Three years: older days have been learned from, and are no longer kept. */
export const daysKept = 1_096;

/** The history with days written into it; of two notes of one day the later one counts. Days too old to be kept are left out. */
export function withDays(history: DemandHistory, notes: readonly DayNote[]): DemandHistory {
  const { from, to } = reachOf(history, notes);
  const widened = from === history.firstDay && to === lastDayOf(history)
    ? { firstDay: from, demand: history.demand.slice(), closing: history.closing.slice() }
    : { firstDay: from, demand: stretched(history.demand, history.firstDay - from, to - from + 1), closing: stretched(history.closing, history.firstDay - from, to - from + 1) };
  for (const { day, demand, closing } of notes) {
    if (day < from) continue;
    if (demand !== undefined) widened.demand[day - from] = demand ?? Number.NaN;
    if (closing !== undefined) widened.closing[day - from] = closing ?? Number.NaN;
  }
  return widened;
}

/** The last day that a history has; the one before its first where it has none. */
export function lastDayOf({ firstDay, demand }: DemandHistory): number {
  return firstDay + demand.length - 1;
}

/** The last day whose demand is known; the one before the first where none is. */
export function lastKnownDay({ firstDay, demand }: DemandHistory): number {
  let at = demand.length - 1;
  while (at >= 0 && Number.isNaN(demand[at])) at -= 1;
  return firstDay + at;
}

function reachOf(history: DemandHistory, notes: readonly DayNote[]): { from: number; to: number } {
  let [from, to] = history.demand.length === 0 ? [Infinity, -Infinity] : [history.firstDay, lastDayOf(history)];
  for (const { day } of notes) {
    if (day < from) from = day;
    if (day > to) to = day;
  }
  return { from: Math.max(from, to - daysKept + 1), to };
}

/** The numbers moved by so many places, with NaN where there was none; what comes to lie outside is dropped. */
function stretched(numbers: Float32Array, by: number, length: number): Float32Array {
  const made = new Float32Array(length).fill(Number.NaN);
  made.set(by < 0 ? numbers.subarray(-by) : numbers, Math.max(0, by));
  return made;
}
