/** Days as a place has them. */

/** The last millisecond of a day at a place. */
export function endOfDayAt(day: string, timeZone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`) + millisecondsPerDay;
  // The offset may change between here and there: the second look is at the moment itself.
  const near = midnight - offsetAt(midnight, timeZone);
  return new Date(midnight - offsetAt(near, timeZone) - 1);
}

/** The day that it is at a place, YYYY-MM-DD. */
export function dayAt(moment: Date, timeZone: string): string {
  return new Date(moment.getTime() + offsetAt(moment.getTime(), timeZone)).toISOString().slice(0, 10);
}

const millisecondsPerDay = 86_400_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds by which clocks at a place are ahead of UTC. */
function offsetAt(moment: number, timeZone: string): number {
  const said = clockOf(timeZone).formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours = '0', minutes = '0'] = /^GMT([+-])(\d\d):?(\d\d)?/.exec(said) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  clocks.set(timeZone, known);
  return known;
}
