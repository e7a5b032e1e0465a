import type { BusinessCalendar, OpeningSpan } from './business-calendar.ts';
import { dayNumber, weekdayOf } from './day.ts';

/** What a clock and a calendar on a wall show. */
export interface LocalTime {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** HH:MM. */
  readonly time: string;
}

/**
 * Whether a place is open at an instant, by the clock on its wall; null when nobody has recorded the hours.
 * An hour that summer time skips is never shown by that clock, and one that it repeats is open both times.
 * @param timeZone IANA name of the place's time zone
 */
export function isOpenAt(calendar: BusinessCalendar, instant: Date, timeZone: string): boolean | null {
  const { day, time } = localTime(instant, timeZone);
  const hours = hoursOn(calendar, day);
  return hours === null ? null : hours.some(({ opens, closes }) => opens <= time && time < closes);
}

/** The hours of one day; empty when closed, null when unknown. */
export function hoursOn({ openingHours, specialDays }: BusinessCalendar, day: string): readonly OpeningSpan[] | null {
  const special = specialDays.find(({ on }) => on === day);
  if (special !== undefined && (special.hours.length > 0 || !special.isWorkingDay)) return special.hours;
  if (openingHours.length === 0) return null;
  const weekday = weekdayOf(dayNumber(day));
  const usual = openingHours.filter((span) => span.weekday === weekday);
  // Worked out of turn, at hours that nobody has said.
  return special !== undefined && usual.length === 0 ? null : usual;
}

/** An instant on the clock of a place. The language's own internationalisation keeps the rules of time zones, past and present. */
export function localTime(instant: Date, timeZone: string): LocalTime {
  const parts = Object.fromEntries(clockOf(timeZone).formatToParts(instant).map(({ type, value }) => [type, value]));
  return { day: `${parts['year']!.padStart(4, '0')}-${parts['month']}-${parts['day']}`, time: `${parts['hour']}:${parts['minute']}` };
}

/** Making one takes a hundred times as long as using it. There are some six hundred zones, each in few spellings. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone, calendar: 'iso8601', numberingSystem: 'latn', hourCycle: 'h23',
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  });
  if (clocks.size >= 2_000) clocks.clear();
  clocks.set(timeZone, clock);
  return clock;
}
