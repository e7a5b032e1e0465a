import { dayNumber } from '../calendar/day.ts';
import { requireWithin } from '../statistics/require-within.ts';

/** The days of a commitment, both of which belong to it, YYYY-MM-DD. */
export interface CommitmentTerm {
  readonly startsOn: string;
  /** Null for one without end. */
  readonly endsOn: string | null;
}

/** The same days as numbers, so that they can be counted. */
export interface CountedTerm {
  readonly start: number;
  readonly end: number | null;
}

/**
 * A term as numbers.
 * @throws RangeError for what is no day, and for an end before the start
 */
export function countedTerm({ startsOn, endsOn }: CommitmentTerm): CountedTerm {
  const start = countedDay(startsOn);
  return { start, end: endsOn === null ? null : requireWithin('The last day', countedDay(endsOn), start, latest) };
}

/**
 * A day as a number, of the years 0001 to 9999.
 * @throws RangeError for what is no day
 */
export function countedDay(day: string): number {
  return requireWithin('A day', dayNumber(day), earliest, latest);
}

const earliest = dayNumber('0001-01-01');
const latest = dayNumber('9999-12-31');
