import { dayNumber, dayOf } from './calendar/day.ts';

/** How often something is to happen: every so many days, every week, or every month. */
export type Rhythm = { readonly kind: 'DAYS'; readonly everyDays: number } | { readonly kind: 'WEEKLY' } | { readonly kind: 'MONTHLY' };

/**
 * The last day of the period of a rhythm that begins on a day. Periods follow each other without a gap from the day the rhythm starts;
 * months keep to that day of the month, or to a month's last where it is shorter. All days are YYYY-MM-DD.
 * @param startsOn the first day of the first period
 * @param firstDay the first day of this one
 */
export function lastDayOfPeriod(rhythm: Rhythm, startsOn: string, firstDay: string): string {
  if (rhythm.kind !== 'MONTHLY') return dayOf(dayNumber(firstDay) + (rhythm.kind === 'WEEKLY' ? 7 : rhythm.everyDays) - 1)!;
  return dayOf(dayNumber(monthsAfter(startsOn, monthOf(firstDay) - monthOf(startsOn) + 1)) - 1)!;
}

/** The day after. */
export function nextDay(day: string): string {
  return dayOf(dayNumber(day) + 1)!;
}

function monthsAfter(day: string, months: number): string {
  const month = monthOf(day) + months;
  const [first, next] = [firstOfMonth(month), firstOfMonth(month + 1)];
  return dayOf(Math.min(first + Number(day.slice(8)), next) - 1)!;
}

/** Months since the year 0. */
function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function firstOfMonth(month: number): number {
  return dayNumber(`${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`);
}
