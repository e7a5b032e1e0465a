import { dayNumber, dayOf } from '../calendar/day.ts';
import { requireWithin } from '../statistics/require-within.ts';

/** The periods that scorecards are kept for: whole calendar months, never spans of so many days. Days are YYYY-MM-DD. */
export const periodKinds = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** One period of a calendar year, or of a fiscal year that begins in another month. Periods of one kind follow each other without a gap. */
export interface Period {
  readonly kind: PeriodKind;
  /** The month that the fiscal year begins in, 1 to 12; 1 for calendar years. */
  readonly yearBeginsIn: number;
  /** The calendar year that the fiscal year begins in: 2026 for April 2026 to March 2027. */
  readonly year: number;
  /** Its place in that year: 1 to 12 for months, to 4 for quarters, to 2 for half years, 1 for a year. */
  readonly number: number;
  readonly firstDay: string;
  readonly lastDay: string;
}

/**
 * The period in which a day lies.
 * @param yearBeginsIn the month that the fiscal year begins in, 1 to 12
 * @throws RangeError for what is no day or no month, and for a period that reaches out of the years 0001 to 9999
 */
export function periodOf(day: string, kind: PeriodKind, yearBeginsIn = 1): Period {
  requireWithin('The day', dayNumber(day), earliest, latest);
  requireWithin('The month that a year begins in', yearBeginsIn, 1, 12);
  if (!Number.isInteger(yearBeginsIn)) throw new RangeError(`The month that a year begins in is ${yearBeginsIn}, which is no whole number`);
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - yearBeginsIn;
  return periodAt(Math.floor(month / monthsOf[kind]), kind, yearBeginsIn);
}

/**
 * The period after.
 * @throws RangeError after the year 9999
 */
export function nextPeriod(period: Period): Period {
  return periodAt(indexOf(period) + 1, period.kind, period.yearBeginsIn);
}

/**
 * The period before.
 * @throws RangeError before the year 0001
 */
export function previousPeriod(period: Period): Period {
  return periodAt(indexOf(period) - 1, period.kind, period.yearBeginsIn);
}

const earliest = dayNumber('0001-01-01');
const latest = dayNumber('9999-12-31');
const monthsOf: Readonly<Record<PeriodKind, number>> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 };

/** Periods of the kind since the one that begins the year 0, so that they can be counted. */
function indexOf({ kind, year, number }: Period): number {
  return (year * 12) / monthsOf[kind] + number - 1;
}

function periodAt(index: number, kind: PeriodKind, yearBeginsIn: number): Period {
  const months = monthsOf[kind];
  const firstMonth = index * months + yearBeginsIn - 1;
  const [firstDay, lastDay] = [dayOf(firstOfMonth(firstMonth)), dayOf(firstOfMonth(firstMonth + months) - 1)];
  if (firstDay === null || lastDay === null) throw new RangeError('The period reaches out of the years 0001 to 9999');
  const year = Math.floor((index * months) / 12);
  return { kind, yearBeginsIn, year, number: index - (year * 12) / months + 1, firstDay, lastDay };
}

/** The number of a month's first day; months are counted since the year 0. Written with six digits, a year may lie past 9999, and before 0. */
function firstOfMonth(month: number): number {
  const year = Math.floor(month / 12);
  return dayNumber(`${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}-${String(month - year * 12 + 1).padStart(2, '0')}-01`);
}
