/** Calendar quarters, written `2026-Q4`, and their days, written YYYY-MM-DD. */

/** The quarter in which a day lies. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/**
 * The first and the last day of a quarter.
 * @throws {RangeError} for what is no quarter
 */
export function daysOfQuarter(quarter: string): { readonly first: string; readonly last: string } {
  const [year, number] = partsOf(quarter);
  const day = (month: number, dayOfMonth: number) => new Date(Date.UTC(year, month, dayOfMonth)).toISOString().slice(0, 10);
  return { first: day((number - 1) * 3, 1), last: day(number * 3, 0) };
}

/** The quarters that days from one to another touch, in their order; none when the last day lies before the first. */
export function quartersBetween(first: string, last: string): string[] {
  if (last < first) return [];
  const [from, until] = [indexOf(quarterOf(first)), indexOf(quarterOf(last))];
  return Array.from({ length: until - from + 1 }, (_, index) => quarterAt(from + index));
}

/** Quarters since the year 0, so that they can be counted. */
function indexOf(quarter: string): number {
  const [year, number] = partsOf(quarter);
  return year * 4 + number - 1;
}

function quarterAt(index: number): string {
  return `${String(Math.floor(index / 4)).padStart(4, '0')}-Q${(index % 4) + 1}`;
}

function partsOf(quarter: string): [year: number, number: number] {
  const match = /^(\d{4})-Q([1-4])$/.exec(quarter);
  if (match === null) throw new RangeError(`${quarter} is no quarter.`);
  return [Number(match[1]), Number(match[2])];
}
