/** Calendar days as whole numbers, so that they can be counted. A day has no time zone. */

/** Days since 1970-01-01 of a day written YYYY-MM-DD (proleptic Gregorian calendar, as ISO 8601 has it). */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
}

/** The day so many days after 1970-01-01, YYYY-MM-DD; null outside the years 0001 to 9999, which four digits cannot write. */
export function dayOf(number: number): string | null {
  return number < firstDay || number > lastDay ? null : new Date(number * millisecondsPerDay).toISOString().slice(0, 10);
}

/** ISO 8601 day of the week: 1 for Monday to 7 for Sunday. */
export function weekdayOf(number: number): number {
  // 1970-01-01 was a Thursday.
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

const millisecondsPerDay = 86_400_000;
const firstDay = dayNumber('0001-01-01');
const lastDay = dayNumber('9999-12-31');
