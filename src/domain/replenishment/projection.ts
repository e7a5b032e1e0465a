import { requireAmount } from '../statistics/require-within.ts';
import type { ExpectedReceipt } from './inventory-position.ts';

export interface ProjectionInputs<Receipt extends ExpectedReceipt = ExpectedReceipt> {
  /** Units on hand now, less those that are allocated or owed. */
  readonly available: number;
  /** Units a day from today on. */
  readonly forecast: ArrayLike<number>;
  readonly receipts: readonly Receipt[];
  /** Deviation of the demand summed from today to each day, units; without it there is no band. */
  readonly deviations?: ArrayLike<number>;
}

export interface ProjectedDay {
  /** Days from today; 0 for today. */
  readonly day: number;
  readonly received: number;
  readonly demand: number;
  /** Units at the end of the day; below 0 is demand that waits. */
  readonly closing: number;
  /** Middle 90 % of what closing may come to; null without deviations. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface Projection<Receipt extends ExpectedReceipt = ExpectedReceipt> {
  readonly days: readonly ProjectedDay[];
  /** The first day that ends short; null where none does as far as the forecast reaches. */
  readonly stockOutDay: number | null;
  /** The same if nothing came. */
  readonly stockOutDayWithoutReceipts: number | null;
  /** The receipts that it counts on, those of the days projected, and those it does not: later, or without a day. */
  readonly countedOn: readonly Receipt[];
  readonly notCountedOn: readonly Receipt[];
}

/**
 * Stock at the end of each day that the forecast has. What is to come on a day is there before the demand of the day; what was due before
 * today and has not come counts today.
 */
export function projectStock<Receipt extends ExpectedReceipt>(inputs: ProjectionInputs<Receipt>): Projection<Receipt> {
  const { available, forecast, receipts, deviations } = inputs;
  const isCounted = ({ day }: Receipt): boolean => day !== null && day < forecast.length;
  const days: ProjectedDay[] = [];
  const arriving = arrivals(receipts, forecast.length);
  let closing = available;
  for (let day = 0; day < forecast.length; day += 1) {
    closing += arriving[day]! - forecast[day]!;
    const spread = deviations === undefined ? null : zOfBand * requireAmount('Deviation', deviations[day]!);
    const band = { low: spread === null ? null : closing - spread, high: spread === null ? null : closing + spread };
    days.push({ day, received: arriving[day]!, demand: forecast[day]!, closing, ...band });
  }
  return {
    days,
    stockOutDay: stockOutDay(available, forecast, arriving),
    stockOutDayWithoutReceipts: stockOutDay(available, forecast, arriving.map(() => 0)),
    countedOn: receipts.filter((receipt) => isCounted(receipt)),
    notCountedOn: receipts.filter((receipt) => !isCounted(receipt)),
  };
}

/**
 * Units by which stock falls below a level on its worst day, among those that an order placed today can still help: from its arrival until
 * the next order can arrive. Below 0 it is what there is to spare on that day; minus infinity where none of the days is projected. Supply
 * that comes later hides nothing, since days are looked at one by one.
 * @param level units to be kept, such as safety stock
 * @param window the first day and the last: lead time, and lead time with review interval
 */
export function projectedShortage({ days }: Pick<Projection, 'days'>, level: number, window: { from: number; to: number }): number {
  let shortage = Number.NEGATIVE_INFINITY;
  for (const { day, closing } of days) if (day >= window.from && day <= window.to) shortage = Math.max(shortage, level - closing);
  return shortage;
}

/** The same look ahead for many positions at once: the stock of the worst of those days, without the days that lead there. */
export function lowestStock({ available, forecast, receipts }: ProjectionInputs, window: { from: number; to: number }): { readonly units: number; readonly day: number } {
  let [closing, units, lowestDay] = [available, Number.POSITIVE_INFINITY, window.from];
  const arriving = receipts.length === 0 ? null : arrivals(receipts, forecast.length);
  for (let day = 0; day < forecast.length && day <= window.to; day += 1) {
    closing += (arriving?.[day] ?? 0) - forecast[day]!;
    if (day >= window.from && closing < units) [units, lowestDay] = [closing, day];
  }
  return { units, day: lowestDay };
}

/** Φ⁻¹(.95), for a band of the middle 90 %. */
export const zOfBand = 1.6448536269514722;

function arrivals(receipts: readonly ExpectedReceipt[], length: number): Float64Array {
  const arriving = new Float64Array(length);
  for (const { day, units } of receipts) if (day !== null && day < length) arriving[Math.max(0, day)]! += units;
  return arriving;
}

function stockOutDay(available: number, forecast: ArrayLike<number>, arriving: Float64Array): number | null {
  let stock = available;
  for (let day = 0; day < forecast.length; day += 1) {
    stock += arriving[day]! - forecast[day]!;
    if (stock < -roundingOfSums * forecast[day]!) return day;
  }
  return null;
}

/** A stock that is used up to the last unit has not run out, though sums of decimals end a little below 0. */
const roundingOfSums = 1e-9;
