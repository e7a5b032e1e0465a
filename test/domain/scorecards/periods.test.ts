import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayNumber, dayOf } from '../../../src/domain/calendar/day.ts';
import { daysOfQuarter, quarterOf } from '../../../src/domain/quarters.ts';
import { nextPeriod, type PeriodKind, periodKinds, periodOf, previousPeriod } from '../../../src/domain/scorecards/periods.ts';

test.each<[string, PeriodKind, number, number, number, string, string]>([
  ['2026-11-22', 'MONTH', 1, 2026, 11, '2026-11-01', '2026-11-30'],
  ['2028-02-29', 'MONTH', 1, 2028, 2, '2028-02-01', '2028-02-29'],
  ['2100-02-28', 'MONTH', 1, 2100, 2, '2100-02-01', '2100-02-28'],
  ['2026-11-22', 'QUARTER', 1, 2026, 4, '2026-10-01', '2026-12-31'],
  ['2026-06-30', 'HALF_YEAR', 1, 2026, 1, '2026-01-01', '2026-06-30'],
  ['2026-07-01', 'HALF_YEAR', 1, 2026, 2, '2026-07-01', '2026-12-31'],
  ['2028-12-31', 'YEAR', 1, 2028, 1, '2028-01-01', '2028-12-31'],
  // A fiscal year of April to March, as in Japan and India.
  ['2027-03-31', 'YEAR', 4, 2026, 1, '2026-04-01', '2027-03-31'],
  ['2027-04-01', 'YEAR', 4, 2027, 1, '2027-04-01', '2028-03-31'],
  ['2027-02-10', 'QUARTER', 4, 2026, 4, '2027-01-01', '2027-03-31'],
  ['2027-02-10', 'MONTH', 4, 2026, 11, '2027-02-01', '2027-02-28'],
  // And one of October to September.
  ['2026-11-22', 'HALF_YEAR', 10, 2026, 1, '2026-10-01', '2027-03-31'],
  // Quarters that do not begin with those of the calendar.
  ['2028-02-29', 'QUARTER', 12, 2027, 1, '2027-12-01', '2028-02-29'],
  ['9999-12-31', 'MONTH', 1, 9999, 12, '9999-12-01', '9999-12-31'],
  ['0001-01-01', 'YEAR', 1, 1, 1, '0001-01-01', '0001-12-31'],
])('%s lies in the %s, years beginning in month %i, of year %i, number %i, from %s to %s', (day, kind, yearBeginsIn, year, number, firstDay, lastDay) => {
  expect(periodOf(day, kind, yearBeginsIn)).toEqual({ kind, yearBeginsIn, year, number, firstDay, lastDay });
});

const days = fc.integer({ min: dayNumber('0003-01-01'), max: dayNumber('9997-12-31') }).map((number) => dayOf(number)!);
const kinds = fc.constantFrom(...periodKinds);
const months = fc.integer({ min: 1, max: 12 });

test('every day lies within its period, whose neighbours touch it and lead back', () => {
  fc.assert(fc.property(days, kinds, months, (day, kind, yearBeginsIn) => {
    const period = periodOf(day, kind, yearBeginsIn);
    expect(period.firstDay <= day && day <= period.lastDay).toBe(true);
    const [next, previous] = [nextPeriod(period), previousPeriod(period)];
    expect(dayNumber(next.firstDay)).toBe(dayNumber(period.lastDay) + 1);
    expect(dayNumber(previous.lastDay)).toBe(dayNumber(period.firstDay) - 1);
    expect([nextPeriod(previous), previousPeriod(next)]).toEqual([period, period]);
    for (const one of [period, next, previous]) expect([periodOf(one.firstDay, kind, yearBeginsIn), periodOf(one.lastDay, kind, yearBeginsIn)]).toEqual([one, one]);
  }), { numRuns: 200 });
});

test('a year has so many periods, and they are all of it', () => {
  fc.assert(fc.property(days, kinds, months, (day, kind, yearBeginsIn) => {
    const year = periodOf(day, 'YEAR', yearBeginsIn);
    let period = periodOf(year.firstDay, kind, yearBeginsIn);
    const numbers = [];
    for (; period.year === year.year; period = nextPeriod(period)) numbers.push(period.number);
    expect(numbers).toEqual(Array.from({ length: { MONTH: 12, QUARTER: 4, HALF_YEAR: 2, YEAR: 1 }[kind] }, (_nothing, place) => place + 1));
    expect(previousPeriod(period).lastDay).toBe(year.lastDay);
  }), { numRuns: 100 });
});

test('quarters of calendar years are the quarters that are known elsewhere', () => {
  fc.assert(fc.property(fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2999-12-31') }), (number) => {
    const { year, number: quarter, firstDay, lastDay } = periodOf(dayOf(number)!, 'QUARTER');
    expect(`${year}-Q${quarter}`).toBe(quarterOf(dayOf(number)!));
    expect({ first: firstDay, last: lastDay }).toEqual(daysOfQuarter(quarterOf(dayOf(number)!)));
  }), { numRuns: 100 });
});

describe('is refused', () => {
  test.each<[string, number]>([['yesterday', 1], ['2026-13-01', 1], ['2026-11-22', 0], ['2026-11-22', 13], ['2026-11-22', 1.5], ['2026-11-22', Number.NaN], ['0001-01-01', 2], ['9999-12-31', 2]])('%s with years that begin in month %d', (day, yearBeginsIn) => {
    expect(() => periodOf(day, 'YEAR', yearBeginsIn)).toThrow(RangeError);
  });

  test('what lies past the first and the last year', () => {
    expect(() => previousPeriod(periodOf('0001-01-01', 'MONTH'))).toThrow(RangeError);
    expect(() => nextPeriod(periodOf('9999-12-31', 'MONTH'))).toThrow(RangeError);
    expect(() => previousPeriod(previousPeriod(periodOf('0001-01-01', 'YEAR')))).toThrow(RangeError);
  });
});
