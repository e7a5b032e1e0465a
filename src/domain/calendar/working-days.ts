import type { BusinessCalendar } from './business-calendar.ts';
import { dayNumber, dayOf, weekdayOf } from './day.ts';

/** Counting in working days, as lead times and terms of delivery do. All days are YYYY-MM-DD. */

export function isWorkingDay(calendar: BusinessCalendar, day: string): boolean {
  return workingDaysOf(calendar)(dayNumber(day));
}

/** The day itself where it is worked, else the first one after it that is; null when none comes within {@link mostDaysAhead} days. */
export function nextWorkingDay(calendar: BusinessCalendar, day: string): string | null {
  const isWorked = workingDaysOf(calendar);
  const first = dayNumber(day);
  for (let number = first; number <= first + mostDaysAhead; number += 1) if (isWorked(number)) return dayOf(number);
  return null;
}

/**
 * The day so many working days later, or earlier for a negative number. The day it is counted from is day zero, whether it is worked or
 * not: what is ordered on a Saturday with a lead time of one day comes on Monday. With zero days it is {@link nextWorkingDay}.
 * Null when there are not that many within {@link mostDaysAhead} days.
 */
export function addWorkingDays(calendar: BusinessCalendar, from: string, days: number): string | null {
  if (days === 0) return nextWorkingDay(calendar, from);
  const isWorked = workingDaysOf(calendar);
  const step = Math.sign(days);
  const start = dayNumber(from);
  let left = Math.abs(days);
  for (let distance = 1; distance <= mostDaysAhead; distance += 1) {
    const number = start + step * distance;
    if (isWorked(number) && --left === 0) return dayOf(number);
  }
  return null;
}

/** Working days after the first day, up to and with the second; negative when the second comes first. The counterpart of {@link addWorkingDays}. */
export function workingDaysBetween(calendar: BusinessCalendar, from: string, to: string): number {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  // Backwards the day counted from is left out again, and the one arrived at is counted.
  if (end < start) return -countWorked(calendar, end, start - 1);
  return countWorked(calendar, start + 1, end);
}

/** Days looked through at most: some 27 years. */
export const mostDaysAhead = 10_000;

/** Worked days from the first to the last, both included. Whole weeks are multiplied, so that the span may be of any length. */
function countWorked({ workingDays, specialDays }: BusinessCalendar, first: number, last: number): number {
  const week = new Set(workingDays);
  const weeks = Math.max(0, Math.floor((last - first + 1) / 7));
  let count = weeks * week.size;
  for (let number = first + weeks * 7; number <= last; number += 1) if (week.has(weekdayOf(number))) count += 1;
  for (const { on, isWorkingDay: isWorked } of specialDays) {
    const number = dayNumber(on);
    if (number >= first && number <= last) count += Number(isWorked) - Number(week.has(weekdayOf(number)));
  }
  return count;
}

function workingDaysOf({ workingDays, specialDays }: BusinessCalendar): (number: number) => boolean {
  const week = new Set(workingDays);
  const special = new Map(specialDays.map(({ on, isWorkingDay: isWorked }) => [dayNumber(on), isWorked]));
  return (number) => special.get(number) ?? week.has(weekdayOf(number));
}
