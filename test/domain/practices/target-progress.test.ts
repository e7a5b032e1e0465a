import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayNumber, dayOf } from '../../../src/domain/calendar/day.ts';
import { type Indicator, indicators } from '../../../src/domain/practices/indicators.ts';
import { comparisonOf } from '../../../src/domain/practices/maturity-model.ts';
import { progressOf, type Target, type TargetStatus } from '../../../src/domain/practices/target-progress.ts';
import { anyValueOf } from './cases.ts';

/** From 40 to 80 points in 100 days; the catalogue asks for 5 answers. */
const more: Target = { indicator: 'CUSTOMER_ORIENTATION', comparison: 'AT_LEAST', value: 80, baseValue: 40, startDay: '2026-01-01', byDay: '2026-04-11' };
/** From 72 to 24 hours in 24 days, over a leap day. */
const less: Target = { indicator: 'HAND_OVER_TIME', comparison: 'AT_MOST', value: 24, baseValue: 72, startDay: '2028-02-20', byDay: '2028-03-15' };
const progressAt = (target: Target, value: number | null, day: string, evidence = 10) => progressOf(target, { value, evidence }, day);

describe('by hand', () => {
  test.each<[string, Target, number | null, string, TargetStatus, number | null, number, number | null, number | null]>([
    ['as it began', more, 40, '2026-01-01', 'ON_TRACK', 0, 0, 40, 40],
    ['before it began', more, 40, '2025-12-01', 'ON_TRACK', 0, 0, 40, 40],
    ['on the line', more, 60, '2026-02-20', 'ON_TRACK', 0.5, 0.5, 60, 20],
    ['below the line', more, 59, '2026-02-20', 'BEHIND', 0.475, 0.5, 60, 21],
    ['worse than it began', more, 30, '2026-02-20', 'BEHIND', 0, 0.5, 60, 50],
    ['reached early', more, 80, '2026-01-11', 'REACHED', 1, 0.1, 44, 0],
    ['fallen again', more, 70, '2026-04-11', 'BEHIND', 0.75, 1, 80, 10],
    ['fallen again after the last day', more, 70, '2026-04-12', 'MISSED', 0.75, 1, 80, 10],
    ['reached after the last day', more, 95, '2027-01-01', 'REACHED', 1, 1, 80, 0],
    ['not known', more, null, '2026-04-12', 'UNKNOWN', null, 1, 80, null],
    ['downwards, on the line', less, 48, '2028-03-03', 'ON_TRACK', 0.5, 0.5, 48, 24],
    ['downwards, behind it', less, 60, '2028-03-03', 'BEHIND', 0.25, 0.5, 48, 36],
    ['downwards, reached', less, 24, '2028-03-03', 'REACHED', 1, 0.5, 48, 0],
    ['without a base', { ...more, baseValue: null }, 60, '2026-02-20', 'UNKNOWN', null, 0.5, null, 20],
    ['without a base, reached', { ...more, baseValue: null }, 80, '2026-02-20', 'REACHED', null, 0.5, null, 0],
    ['without a base, missed', { ...more, baseValue: null }, 60, '2026-05-01', 'MISSED', null, 1, null, 20],
    ['to stay where it is, and it does', { ...more, baseValue: 80 }, 80, '2026-02-20', 'REACHED', null, 0.5, 80, 0],
    ['to stay where it is, and it does not', { ...more, baseValue: 80 }, 79, '2026-01-01', 'BEHIND', null, 0, 80, 1],
    ['not to fall below, from above', { ...more, baseValue: 90 }, 75, '2026-02-20', 'BEHIND', null, 0.5, 80, 5],
  ])('%s', (_case, target, value, day, status, share, expectedShare, expectedValue, distance) => {
    const progress = progressAt(target, value, day);
    expect(progress).toMatchObject({ status, expectedShare });
    expect([progress.share, progress.expectedValue, progress.distance]).toEqual([share, expectedValue, distance]);
  });

  test('too few records are as good as none', () => {
    expect(progressAt(more, 80, '2026-02-20', 4)).toMatchObject({ status: 'UNKNOWN', share: null, distance: null });
    expect(progressAt(more, 80, '2026-02-20', 5)).toMatchObject({ status: 'REACHED', share: 1, distance: 0 });
  });
});

describe('refuses', () => {
  test.each<[string, Target, number, string]>([
    ['a target that the unit does not have', { ...more, value: 101 }, 50, '2026-02-20'],
    ['a base that the unit does not have', { ...more, baseValue: Number.NaN }, 50, '2026-02-20'],
    ['a present that the unit does not have', more, -1, '2026-02-20'],
    ['to do worse', { ...more, comparison: 'AT_MOST' }, 50, '2026-02-20'],
    ['an end on the first day', { ...more, byDay: more.startDay }, 50, '2026-02-20'],
    ['a first day that the calendar does not have', { ...more, startDay: '2026-02-30' }, 50, '2026-02-20'],
    ['a day that is none', more, 50, 'tomorrow'],
  ])('%s', (_case, target, value, day) => {
    expect(() => progressAt(target, value, day)).toThrow(RangeError);
  });
});

describe('for any target', () => {
  const known: Indicator[] = ['CUSTOMER_ORIENTATION', 'HAND_OVER_TIME', 'SKILLS_MET', 'PAYMENT_DELAY'];
  const order: readonly TargetStatus[] = ['MISSED', 'BEHIND', 'ON_TRACK', 'REACHED'];
  const first = dayNumber('2026-01-01');
  const anyTarget = fc.constantFrom(...known).chain((indicator) => fc.record({
    indicator: fc.constant(indicator),
    value: anyValueOf(indicator),
    baseValue: anyValueOf(indicator),
    length: fc.integer({ min: 1, max: 400 }),
    present: anyValueOf(indicator),
    other: anyValueOf(indicator),
    passed: fc.integer({ min: -10, max: 500 }),
    later: fc.integer({ min: 0, max: 500 }),
  })).map(({ indicator, value, baseValue, length, passed, later, ...rest }) => {
    const target: Target = { indicator, comparison: comparisonOf(indicator), value, baseValue, startDay: dayOf(first)!, byDay: dayOf(first + length)! };
    return { target, day: dayOf(first + passed)!, laterDay: dayOf(first + passed + later)!, ...rest };
  });

  test('shares lie between 0 and 1, and what is reached is all the way', () => {
    fc.assert(fc.property(anyTarget, ({ target, present, day }) => {
      const { status, share, expectedShare, expectedValue, distance } = progressAt(target, present, day);
      for (const one of [share ?? 0, expectedShare]) expect(one >= 0 && one <= 1).toBe(true);
      const ends = [target.baseValue!, target.value];
      expect(expectedValue! >= Math.min(...ends) && expectedValue! <= Math.max(...ends)).toBe(true);
      expect(distance === 0).toBe(status === 'REACHED');
      expect(status !== 'REACHED' || share === null || share === 1).toBe(true);
    }), { numRuns: 300 });
  });

  test('to do better never makes it worse, and it is taken back when the measure falls', () => {
    fc.assert(fc.property(anyTarget, ({ target, present, other, day }) => {
      const values = [present, other].toSorted((one, two) => one - two);
      const [worse, better] = indicators[target.indicator].direction === 'MORE_IS_BETTER' ? [values[0]!, values[1]!] : [values[1]!, values[0]!];
      const [low, high] = [progressAt(target, worse, day), progressAt(target, better, day)];
      expect(order.indexOf(high.status)).toBeGreaterThanOrEqual(order.indexOf(low.status));
      expect(high.share ?? 1).toBeGreaterThanOrEqual(low.share ?? 0);
      expect(progressAt(target, worse, day)).toEqual(low);
    }), { numRuns: 300 });
  });

  test('time alone never makes it better', () => {
    fc.assert(fc.property(anyTarget, ({ target, present, day, laterDay }) => {
      const [now, then] = [progressAt(target, present, day), progressAt(target, present, laterDay)];
      expect(order.indexOf(then.status)).toBeLessThanOrEqual(order.indexOf(now.status));
      expect(then.expectedShare).toBeGreaterThanOrEqual(now.expectedShare);
      expect(then.share).toBe(now.share);
    }), { numRuns: 300 });
  });
});
