import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { daysKeyLingers, endingTakesApproval } from '../../src/domain/relationship-ending.ts';

describe('endingTakesApproval', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

  test.each<[boolean, Date | null, boolean, string]>([
    [true, null, true, 'key'],
    [true, daysAgo(400), true, 'key again'],
    [false, null, false, 'never key'],
    [false, daysAgo(0), true, 'key until just now'],
    [false, daysAgo(daysKeyLingers - 0.01), true, 'key less than a month ago'],
    [false, daysAgo(daysKeyLingers), false, 'key a month ago'],
  ])('isKey %p until %p: %p (%s)', (isKey, keyUntil, expected) => expect(endingTakesApproval({ isKey, keyUntil }, now)).toBe(expected));

  test('never ends sooner for what was key later', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 60, noNaN: true }), fc.double({ min: 0, max: 60, noNaN: true }), (one, other) => {
      const [sooner, later] = [Math.max(one, other), Math.min(one, other)];
      return !endingTakesApproval({ isKey: false, keyUntil: daysAgo(sooner) }, now) || endingTakesApproval({ isKey: false, keyUntil: daysAgo(later) }, now);
    }));
  });
});
