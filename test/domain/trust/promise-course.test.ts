import { otherSide } from '../../../src/domain/sides.ts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { localTime } from '../../../src/domain/calendar/opening.ts';
import { endOfDay, keptStatus, shareKept } from '../../../src/domain/trust/promise-course.ts';

/** Who may do what in which state is tried through the API, in test/trust/promises/course.test.ts. */

describe('the end of a day', () => {
  test.each([
    ['2026-11-22', 'UTC', '2026-11-23T00:00:00.000Z'],
    ['2026-11-22', 'Asia/Taipei', '2026-11-22T16:00:00.000Z'],
    ['2026-11-22', 'Pacific/Kiritimati', '2026-11-22T10:00:00.000Z'],
    ['2026-11-22', 'Pacific/Pago_Pago', '2026-11-23T11:00:00.000Z'],
    ['2026-11-22', 'Asia/Kathmandu', '2026-11-22T18:15:00.000Z'],
    // The days on which the clocks change, of 23 and 25 hours.
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
    // Where summer time begins at midnight, the next day begins at one.
    ['2026-09-05', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
  ])('of %s in %s is %s', (day, timeZone, end) => {
    expect(endOfDay(day, timeZone).toISOString()).toBe(end);
  });

  test('is the first instant that another day is shown', () => {
    const zones = ['UTC', 'Asia/Taipei', 'Europe/Amsterdam', 'America/St_Johns', 'Pacific/Chatham', 'Africa/Cairo'];
    fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(...zones), (number, zone) => {
      const day = new Date(Date.UTC(2000, 0, 1 + number)).toISOString().slice(0, 10);
      const end = endOfDay(day, zone);
      expect(localTime(end, zone).day > day).toBe(true);
      expect(localTime(new Date(end.getTime() - 1), zone).day <= day).toBe(true);
    }), { numRuns: 300 });
  });
});

test('on its due day a promise is kept, and the day after it is kept late', () => {
  expect([keptStatus('2026-11-21', '2026-11-22'), keptStatus('2026-11-22', '2026-11-22'), keptStatus('2026-11-23', '2026-11-22')]).toEqual(['KEPT', 'KEPT', 'KEPT_LATE']);
});

test('the share kept is of those settled, and nothing where none was', () => {
  expect(shareKept({ kept: 0, keptLate: 0, broken: 0 })).toBeNull();
  expect(shareKept({ kept: 3, keptLate: 1, broken: 0 })).toBe(0.75);
  expect(shareKept({ kept: 0, keptLate: 0, broken: 2 })).toBe(0);
});

test('each side has another', () => {
  expect([otherSide('FOCAL'), otherSide('PARTNER')]).toEqual(['PARTNER', 'FOCAL']);
});
