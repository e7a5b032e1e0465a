import type { BusinessCalendar } from './calendar/business-calendar.ts';
import { dayNumber, dayOf } from './calendar/day.ts';
import { localTime } from './calendar/opening.ts';
import { isWorkingDay, mostDaysAhead } from './calendar/working-days.ts';

/** When the side that is to answer works, by its own clock. */
export interface WorkingTime {
  readonly calendar: BusinessCalendar;
  /** IANA name. */
  readonly timeZone: string;
}

/** Hours to answer in where the sides have agreed nothing. */
export const usualReplyHours = 48;

/** A question that is not answered in so many times the time agreed is closed as unanswered. */
export const unansweredAfter = 10;

/**
 * Hours that count between two instants: those of the working days of whoever is to answer, midnight to midnight by its own clock, so that
 * 48 hours are two working days; all hours where its calendar is not known. 0 when the second comes first.
 */
export function countedHours(from: Date, to: Date, work: WorkingTime | null): number {
  if (work === null || !hasWorkingDays(work)) return Math.max(0, hoursBetween(from, to));
  let hours = 0;
  const [first, last] = [dayNumber(localTime(from, work.timeZone).day), dayNumber(localTime(to, work.timeZone).day)];
  for (let number = first; number <= last; number += 1) {
    const day = dayOf(number)!;
    if (!isWorkingDay(work.calendar, day)) continue;
    hours += Math.max(0, hoursBetween(later(from, startOfDay(number, work.timeZone)), earlier(to, startOfDay(number + 1, work.timeZone))));
  }
  return hours;
}

/** The instant by which so many hours have counted; the counterpart of {@link countedHours}. A calendar with no working day to come counts all hours. */
export function replyDueAt(from: Date, hours: number, work: WorkingTime | null): Date {
  const byClock = new Date(from.getTime() + hours * millisecondsPerHour);
  if (work === null || !hasWorkingDays(work)) return byClock;
  let left = hours;
  const first = dayNumber(localTime(from, work.timeZone).day);
  for (let number = first; number <= first + mostDaysAhead; number += 1) {
    if (!isWorkingDay(work.calendar, dayOf(number)!)) continue;
    const begins = later(from, startOfDay(number, work.timeZone));
    const length = hoursBetween(begins, startOfDay(number + 1, work.timeZone));
    if (left <= length) return new Date(begins.getTime() + left * millisecondsPerHour);
    left -= length;
  }
  return byClock;
}

/** A week in which nobody works is no calendar to count by. */
function hasWorkingDays({ calendar }: WorkingTime): boolean {
  return calendar.workingDays.length > 0;
}

/** When a day begins by the clock of a place. */
function startOfDay(number: number, timeZone: string): Date {
  const midnight = number * 24 * millisecondsPerHour;
  const guess = midnight - offsetAt(new Date(midnight), timeZone);
  return new Date(midnight - offsetAt(new Date(guess), timeZone));
}

/** How far the clock of a place is ahead of UTC, to the minute. */
function offsetAt(instant: Date, timeZone: string): number {
  const { day, time } = localTime(instant, timeZone);
  return Date.parse(`${day}T${time}:00Z`) - Math.floor(instant.getTime() / 60_000) * 60_000;
}

function hoursBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / millisecondsPerHour;
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

const millisecondsPerHour = 3_600_000;
