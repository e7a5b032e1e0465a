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
  const quarters: string[] = [];
  for (let [year, number] = partsOf(quarterOf(first)); last >= first && `${pad(year)}-Q${number}` <= quarterOf(last); [year, number] = number === 4 ? [year + 1, 1] : [year, number + 1]) {
    quarters.push(`${pad(year)}-Q${number}`);
  }
  return quarters;
}

function partsOf(quarter: string): [year: number, number: number] {
  const match = /^(\d{4})-Q([1-4])$/.exec(quarter);
  if (match === null) throw new RangeError(`${quarter} is no quarter.`);
  return [Number(match[1]), Number(match[2])];
}

function pad(year: number): string {
  return String(year).padStart(4, '0');
}
