import { requireAmount } from '../statistics/require-within.ts';

/** A line of an order, with all that came for it. Days are numbers, as in `calendar/day.ts`. */
export interface DeliveredLine {
  readonly ordered: number;
  readonly promisedDay: number;
  /** In any order; none where nothing has come. */
  readonly receipts: readonly { readonly day: number; readonly units: number }[];
}

/** What the partners have agreed to call on time. */
export interface DeliveryTerms {
  readonly earlyToleranceDays: number;
  readonly lateToleranceDays: number;
}

/** Each a part of 1; null where no line counts, which is not a full mark. */
export interface DeliveryPerformance {
  /** Lines that count: those due, and those that came before. */
  readonly lines: number;
  readonly onTime: number | null;
  readonly inFull: number | null;
  /** On time and in full. */
  readonly onTimeInFull: number | null;
  /** Units delivered over units ordered; what was too much on one line makes up for nothing on another. */
  readonly unitFillRate: number | null;
  /** Lines delivered in full. */
  readonly lineFillRate: number | null;
}

export interface LineOutcome {
  readonly isOnTime: boolean;
  readonly isInFull: boolean;
  /** Units, at most those ordered. */
  readonly filled: number;
}

/**
 * Delivery performance by line, as SCOR defines it (Supply Chain Council, Perfect Order Fulfillment). A line counts from the day on after
 * which it is late, or as soon as it is complete.
 * @param asOf the day of the measurement
 * @throws RangeError for a tolerance below 0
 */
export function deliveryPerformance(lines: readonly DeliveredLine[], terms: DeliveryTerms, asOf: number): DeliveryPerformance {
  let [counted, onTime, inFull, both, filled, ordered] = [0, 0, 0, 0, 0, 0];
  for (const line of lines) {
    const outcome = lineOutcome(line, terms, asOf);
    if (!outcome) continue;
    counted += 1;
    onTime += outcome.isOnTime ? 1 : 0;
    inFull += outcome.isInFull ? 1 : 0;
    both += outcome.isOnTime && outcome.isInFull ? 1 : 0;
    filled += outcome.filled;
    ordered += line.ordered;
  }
  return {
    lines: counted,
    onTime: part(onTime, counted),
    inFull: part(inFull, counted),
    onTimeInFull: part(both, counted),
    unitFillRate: part(filled, ordered),
    lineFillRate: part(inFull, counted),
  };
}

/**
 * How one line went. Several receipts are as good as one: the line is on time if the first is not too early, and the one that completes it
 * (or the last, of what stays short) is not too late.
 * @returns null while it is neither complete nor overdue
 * @throws RangeError for a tolerance below 0
 */
export function lineOutcome({ ordered, promisedDay, receipts }: DeliveredLine, terms: DeliveryTerms, asOf: number): LineOutcome | null {
  const lastDay = promisedDay + requireAmount('Late tolerance', terms.lateToleranceDays);
  const firstDay = promisedDay - requireAmount('Early tolerance', terms.earlyToleranceDays);
  const known = receipts.filter(({ day, units }) => day <= asOf && units > 0).toSorted((one, other) => one.day - other.day);
  let delivered = 0;
  let completedOn: number | null = null;
  for (const { day, units } of known) {
    delivered += units;
    if (completedOn === null && delivered >= ordered) completedOn = day;
  }
  if (completedOn === null && asOf <= lastDay) return null;
  const [first, last] = [known.at(0), known.at(-1)];
  const isOnTime = first !== undefined && first.day >= firstDay && (completedOn ?? last!.day) <= lastDay;
  return { isOnTime, isInFull: completedOn !== null, filled: Math.min(delivered, ordered) };
}

function part(value: number, of: number): number | null {
  return of === 0 ? null : value / of;
}
