import { expect, test } from '@jest/globals';
import { lastDayOfPeriod, nextDay, type Rhythm } from '../../src/domain/rhythm.ts';

/** The first days of the periods, and the last day of the last. */
function periods(rhythm: Rhythm, startsOn: string, count: number): string[] {
  const days = [startsOn];
  for (let index = 0; index < count; index += 1) days.push(nextDay(lastDayOfPeriod(rhythm, startsOn, days.at(-1)!)));
  return days;
}

test.each([
  ['so many days', { kind: 'DAYS', everyDays: 10 }, '2026-02-20', ['2026-02-20', '2026-03-02', '2026-03-12']],
  ['one day', { kind: 'DAYS', everyDays: 1 }, '2026-12-31', ['2026-12-31', '2027-01-01', '2027-01-02']],
  ['weeks', { kind: 'WEEKLY' }, '2026-11-23', ['2026-11-23', '2026-11-30', '2026-12-07']],
  ['months', { kind: 'MONTHLY' }, '2026-11-15', ['2026-11-15', '2026-12-15', '2027-01-15']],
  ['months from the first', { kind: 'MONTHLY' }, '2026-01-01', ['2026-01-01', '2026-02-01', '2026-03-01']],
  ['months that are shorter', { kind: 'MONTHLY' }, '2026-12-31', ['2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']],
] as const)('periods of %s follow each other without a gap', (_name, rhythm, startsOn, days) => {
  expect(periods(rhythm, startsOn, days.length - 1)).toEqual(days);
});
