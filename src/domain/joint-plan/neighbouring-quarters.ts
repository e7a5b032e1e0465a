import { dayNumber, dayOf } from '../calendar/day.ts';
import { daysOfQuarter, quarterOf } from '../quarters.ts';

/**
 * The quarter before a quarter, both written `2026-Q4`.
 * @param quarter of the years 101 to 9999
 * @throws RangeError for what is no quarter
 */
export function quarterBefore(quarter: string): string {
  return quarterOf(dayOf(dayNumber(daysOfQuarter(quarter).first) - 1)!);
}

/**
 * The same quarter of the year before: what a season's business is compared with.
 * @param quarter of the years 102 to 9999
 * @throws RangeError for what is no quarter
 */
export function quarterOfYearBefore(quarter: string): string {
  return quarterBefore(quarterBefore(quarterBefore(quarterBefore(quarter))));
}
