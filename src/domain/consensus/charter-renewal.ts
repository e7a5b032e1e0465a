import { dayNumber } from '../calendar/day.ts';
import { requireWithin } from '../statistics/require-within.ts';

/** Days before a renewal is due from which it is warned of. */
export const renewalWarningDays = 30;

/** Where the yearly renewal of a charter in force stands: not yet to be thought of, coming, or due, on its day and ever after until it is renewed. */
export type CharterRenewal = 'NOT_YET' | 'COMING' | 'DUE';

/**
 * The day on which the renewal is due: a year after the charter came into force, and 28 February for one of 29 February.
 * @param inForceOn YYYY-MM-DD, to the year 9998
 * @throws RangeError for what is no such day
 */
export function renewalDueOn(inForceOn: string): string {
  requireWithin('The day it came into force', dayNumber(inForceOn), earliestDay, lastRenewableDay);
  const [year, monthAndDay] = [Number(inForceOn.slice(0, 4)) + 1, inForceOn.slice(4)];
  return `${String(year).padStart(4, '0')}${monthAndDay === '-02-29' ? '-02-28' : monthAndDay}`;
}

/**
 * Where the renewal stands on a day.
 * @throws RangeError for what is no day, and a day before the charter came into force
 */
export function renewalOn(today: string, inForceOn: string): CharterRenewal {
  const due = dayNumber(renewalDueOn(inForceOn));
  const left = due - requireWithin('The day asked for', dayNumber(today), dayNumber(inForceOn), latestDay);
  if (left <= 0) return 'DUE';
  return left <= renewalWarningDays ? 'COMING' : 'NOT_YET';
}

const earliestDay = dayNumber('0001-01-01');
const lastRenewableDay = dayNumber('9998-12-31');
const latestDay = dayNumber('9999-12-31');
