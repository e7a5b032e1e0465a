import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BusinessCalendar } from '../../../src/domain/calendar/business-calendar.ts';
import { dayNumber, dayOf, weekdayOf } from '../../../src/domain/calendar/day.ts';
import { hoursOn, isOpenAt, localTime } from '../../../src/domain/calendar/opening.ts';
import { addWorkingDays, isWorkingDay, mostDaysAhead, nextWorkingDay, workingDaysBetween } from '../../../src/domain/calendar/working-days.ts';

/** Monday to Friday from nine to six; closed on Thursday 2026-12-24, worked on Saturday 2026-12-26. */
const office: BusinessCalendar = {
  workingDays: [1, 2, 3, 4, 5],
  openingHours: [1, 2, 3, 4, 5].flatMap((weekday) => [{ weekday, opens: '09:00', closes: '12:00' }, { weekday, opens: '13:00', closes: '18:00' }]),
  specialDays: [
    { on: '2026-12-24', isWorkingDay: false, hours: [] },
    { on: '2026-12-26', isWorkingDay: true, hours: [{ opens: '10:00', closes: '14:00' }] },
  ],
};
const never: BusinessCalendar = { workingDays: [], openingHours: [], specialDays: [] };

test.each([['1970-01-01', 0, 4], ['2026-11-22', 20_779, 7], ['2000-02-29', 11_016, 2], ['1969-12-29', -3, 1], ['0001-01-01', -719_162, 1], ['9999-12-31', 2_932_896, 5]])(
  '%s is day %i, and day %i of its week', (day, number, weekday) => {
    expect([dayNumber(day), weekdayOf(number), dayOf(number)]).toEqual([number, weekday, day]);
  },
);

test('there is no day outside four digits', () => {
  expect([dayOf(dayNumber('0001-01-01') - 1), dayOf(dayNumber('9999-12-31') + 1)]).toEqual([null, null]);
});

test.each([['2026-12-23', true], ['2026-12-24', false], ['2026-12-25', true], ['2026-12-26', true], ['2026-12-27', false]])('%s is worked: %s', (day, worked) => {
  expect(isWorkingDay(office, day)).toBe(worked);
});

test.each([['2026-12-23', '2026-12-23'], ['2026-12-24', '2026-12-25'], ['2026-12-27', '2026-12-28']])('from %s the next working day is %s', (day, next) => {
  expect(nextWorkingDay(office, day)).toBe(next);
});

test.each([
  ['2026-12-23', 1, '2026-12-25'], ['2026-12-23', 2, '2026-12-26'], ['2026-12-23', 3, '2026-12-28'], ['2026-12-27', 0, '2026-12-28'], ['2026-12-23', 0, '2026-12-23'],
  ['2026-12-25', -1, '2026-12-23'], ['2026-12-28', -1, '2026-12-26'], ['2026-12-27', -1, '2026-12-26'], ['2026-12-05', 1, '2026-12-07'],
])('%s and %i working days is %s', (from, days, expected) => {
  expect(addWorkingDays(office, from, days)).toBe(expected);
});

test.each([['2026-12-23', '2026-12-28', 3], ['2026-12-23', '2026-12-23', 0], ['2026-12-28', '2026-12-23', -3], ['2026-12-01', '2026-12-31', 22], ['2026-12-27', '2026-12-26', -1]])(
  'between %s and %s lie %i working days', (from, to, days) => expect(workingDaysBetween(office, from, to)).toBe(days),
);

test('where nobody ever works there is no next day, and the search for one ends', () => {
  expect([nextWorkingDay(never, '2026-12-23'), addWorkingDays(never, '2026-12-23', 1), workingDaysBetween(never, '2026-01-01', '2026-12-31')]).toEqual([null, null, 0]);
  expect(addWorkingDays(office, '2026-01-01', mostDaysAhead)).toBeNull();
  expect(addWorkingDays(office, '9999-12-31', 1)).toBeNull();
});

describe('whatever the calendar', () => {
  const day = fc.integer({ min: 18_000, max: 22_000 }).map((number) => dayOf(number)!);
  const special = fc.record({ on: day, isWorkingDay: fc.boolean(), hours: fc.constant([]) });
  const calendars = fc.record({
    workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), openingHours: fc.constant([]),
    specialDays: fc.uniqueArray(special, { maxLength: 40, selector: ({ on }) => on }),
  });

  test('adding working days and counting them are each other’s reverse', () => {
    fc.assert(fc.property(calendars, day, fc.integer({ min: -300, max: 300 }).filter((days) => days !== 0), (calendar, from, days) => {
      const to = addWorkingDays(calendar, from, days)!;
      expect(isWorkingDay(calendar, to)).toBe(true);
      expect(workingDaysBetween(calendar, from, to)).toBe(days);
    }));
  });

  test('counting adds up, day by day and over any day between', () => {
    fc.assert(fc.property(calendars, day, day, day, (calendar, a, b, c) => {
      const [first, second, third] = [a, b, c].toSorted() as [string, string, string];
      expect(workingDaysBetween(calendar, first, second) + workingDaysBetween(calendar, second, third)).toBe(workingDaysBetween(calendar, first, third));
      let counted = 0;
      for (let number = dayNumber(first) + 1; number <= dayNumber(second); number += 1) counted += Number(isWorkingDay(calendar, dayOf(number)!));
      expect(workingDaysBetween(calendar, first, second)).toBe(counted);
    }));
  });

  test('more days are never sooner, and one closure more never makes it sooner', () => {
    fc.assert(fc.property(calendars, day, fc.integer({ min: 1, max: 200 }), day, (calendar, from, days, closed) => {
      const to = addWorkingDays(calendar, from, days)!;
      expect(addWorkingDays(calendar, from, days + 1)! > to).toBe(true);
      const fewer = { ...calendar, specialDays: [...calendar.specialDays.filter(({ on }) => on !== closed), { on: closed, isWorkingDay: false, hours: [] }] };
      expect(addWorkingDays(fewer, from, days)! >= to).toBe(true);
    }));
  });
});

describe('opening', () => {
  test.each([
    ['2026-11-23T00:59:59Z', false], ['2026-11-23T01:00:00Z', true], ['2026-11-23T03:59:59Z', true], ['2026-11-23T04:00:00Z', false], ['2026-11-23T05:00:00Z', true],
    ['2026-11-23T10:00:00Z', false], ['2026-11-22T02:00:00Z', false], ['2026-12-24T02:00:00Z', false], ['2026-12-26T01:00:00Z', false], ['2026-12-26T02:00:00Z', true],
  ])('at %s in Taipei: %s', (instant, open) => {
    expect(isOpenAt(office, new Date(instant), 'Asia/Taipei')).toBe(open);
  });

  test('unknown hours are unknown, and a closure is known', () => {
    const { workingDays, specialDays } = office;
    const unknown = { workingDays, openingHours: [], specialDays };
    expect(isOpenAt(unknown, new Date('2026-11-23T02:00:00Z'), 'Asia/Taipei')).toBeNull();
    expect(isOpenAt(unknown, new Date('2026-12-24T02:00:00Z'), 'Asia/Taipei')).toBe(false);
    // A Saturday that is worked, and nobody has said from when to when.
    expect(hoursOn({ ...office, specialDays: [{ on: '2026-12-26', isWorkingDay: true, hours: [] }] }, '2026-12-26')).toBeNull();
    expect(hoursOn({ ...office, specialDays: [{ on: '2026-12-25', isWorkingDay: true, hours: [] }] }, '2026-12-25')).toHaveLength(2);
  });

  test('the night before summer time has no half past two, and the night it ends has two', () => {
    const night: BusinessCalendar = { workingDays: [7], openingHours: [{ weekday: 7, opens: '02:00', closes: '03:00' }], specialDays: [] };
    const open = (instant: string) => isOpenAt(night, new Date(instant), 'Europe/Berlin');
    // 2026-03-29: after 01:59:59 comes 03:00.
    expect(['2026-03-29T00:59:59Z', '2026-03-29T01:00:00Z', '2026-03-29T01:30:00Z'].map(open)).toEqual([false, false, false]);
    // 2026-10-25: 02:00 to 02:59 in summer time, and once more in winter time.
    expect(['2026-10-24T23:59:59Z', '2026-10-25T00:00:00Z', '2026-10-25T00:59:59Z', '2026-10-25T01:00:00Z', '2026-10-25T01:59:59Z', '2026-10-25T02:00:00Z'].map(open))
      .toEqual([false, true, true, true, true, false]);
  });

  test('a day begins at midnight of the place, and 24:00 is its end', () => {
    const sunday: BusinessCalendar = { workingDays: [7], openingHours: [{ weekday: 7, opens: '00:00', closes: '24:00' }], specialDays: [] };
    expect(['2026-11-21T15:59:59Z', '2026-11-21T16:00:00Z', '2026-11-22T15:59:59Z', '2026-11-22T16:00:00Z'].map((instant) => isOpenAt(sunday, new Date(instant), 'Asia/Taipei')))
      .toEqual([false, true, true, false]);
    expect(localTime(new Date('2026-11-22T10:15:00Z'), 'Asia/Kathmandu')).toEqual({ day: '2026-11-22', time: '16:00' });
  });
});
