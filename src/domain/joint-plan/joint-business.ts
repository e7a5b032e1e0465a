import { quartersBetween } from '../quarters.ts';
import type { Side } from '../sides.ts';
import { requireWithin } from '../statistics/require-within.ts';
import { quarterOfYearBefore } from './neighbouring-quarters.ts';

/** What one side had of the joint business in a quarter. */
export interface JointFigure {
  /** As `2026-Q4`. */
  readonly quarter: string;
  readonly side: Side;
  /** ISO 4217 code; each side may keep its books in its own. */
  readonly currencyCode: string;
  /** In whole minor units, at most 10¹⁸ of them; null while unknown. */
  readonly revenue: bigint | null;
  /** What is left of the revenue after its costs, below 0 for a loss; as the revenue. */
  readonly profit: bigint | null;
}

/** How one side fares in a quarter. Null wherever a figure that it takes is unknown, or the year before was kept in another currency. */
export interface SideQuarter {
  readonly currencyCode: string | null;
  readonly revenue: bigint | null;
  readonly profit: bigint | null;
  /** Of revenue against the same quarter of the year before: 0.1 is a tenth more. Null where there was none to grow from, too. */
  readonly growth: number | null;
  /** Profit over revenue; null without revenue, too. */
  readonly margin: number | null;
  /** Revenue of the same quarter of the year before, above 0; null where there was none. */
  readonly revenueBefore: bigint | null;
  /** Profit beyond that of the same quarter of the year before, in minor units; below 0 where there is less. */
  readonly gained: bigint | null;
  /**
   * What was gained over the revenue of the year before. It holds growth and margin in one figure, since it is
   * margin × (1 + growth) − margin of the year before. The platform's own measure.
   */
  readonly relativeGain: number | null;
}

/** Both sides of the joint business in a quarter. */
export interface JointQuarter {
  readonly quarter: string;
  readonly sides: Readonly<Record<Side, SideQuarter>>;
}

/**
 * The joint business quarter by quarter, for both sides.
 * @param figures one for each quarter and side at most, from a year before the first day on
 * @param first first day, YYYY-MM-DD; its quarter is taken whole
 * @param last last day; its quarter is taken whole
 * @throws RangeError for two figures of one side and quarter, and for amounts beyond 10¹⁸
 */
export function jointBusinessOf(figures: readonly JointFigure[], first: string, last: string): JointQuarter[] {
  const known = new Map<string, JointFigure>();
  for (const figure of figures) {
    const key = keyOf(figure.quarter, figure.side);
    if (known.has(key)) throw new RangeError(`Two figures for ${key}`);
    known.set(key, checked(figure));
  }
  const sideOf = (quarter: string, side: Side) => fare(known.get(keyOf(quarter, side)), known.get(keyOf(quarterOfYearBefore(quarter), side)));
  return quartersBetween(first, last).map((quarter) => ({ quarter, sides: { FOCAL: sideOf(quarter, 'FOCAL'), PARTNER: sideOf(quarter, 'PARTNER') } }));
}

function fare(now: JointFigure | undefined, yearBefore: JointFigure | undefined): SideQuarter {
  const { currencyCode = null, revenue = null, profit = null } = now ?? {};
  const before = yearBefore !== undefined && yearBefore.currencyCode === currencyCode ? yearBefore : { revenue: null, profit: null };
  const revenueBefore = before.revenue !== null && before.revenue > 0n ? before.revenue : null;
  const gained = difference(profit, before.profit);
  return {
    currencyCode, revenue, profit, revenueBefore, gained,
    growth: over(difference(revenue, revenueBefore), revenueBefore),
    margin: over(profit, revenue),
    relativeGain: over(gained, revenueBefore),
  };
}

function difference(one: bigint | null, other: bigint | null): bigint | null {
  return one === null || other === null ? null : one - other;
}

function over(part: bigint | null, whole: bigint | null): number | null {
  return part === null || whole === null || whole <= 0n ? null : Number(part) / Number(whole);
}

function checked(figure: JointFigure): JointFigure {
  for (const amount of [figure.revenue, figure.profit]) if (amount !== null) requireWithin('Amount', Number(amount), -largestAmount, largestAmount);
  return figure;
}

function keyOf(quarter: string, side: Side): string {
  return `${quarter} ${side}`;
}

const largestAmount = 1e18;
