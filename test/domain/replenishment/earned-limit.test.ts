import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type AutonomyStep, earnedStep, limitAt, nextStep, patienceDays, signedStep } from '../../../src/domain/replenishment/earned-limit.ts';
import { obstacleTo, proposalActs } from '../../../src/domain/replenishment/proposal-course.ts';
import { pushingOf } from '../../../src/domain/replenishment/pushing.ts';
import { storedUnits } from '../../../src/domain/units.ts';

const bands = { mediumFrom: 45, highFrom: 70 };
const steps = [0, 1, 2, 3, 4] as const;
const step = fc.constantFrom<AutonomyStep>(...steps);
const amount = fc.bigInt({ min: 0n, max: 10n ** 17n }).map((value) => `${value / 10_000n}.${String(value % 10_000n).padStart(4, '0')}`);

test.each([[null, 2], [0, 0], [44.9, 0], [45, 1], [57.4, 1], [57.5, 2], [69.9, 2], [70, 3], [84.9, 3], [85, 4], [100, 4]])('trust of %s is worth step %i', (trust, expected) => {
  expect(earnedStep({ trust, ...bands })).toBe(expected);
});

test('what is earned more is never worth less, and what is unknown is worth what was signed', () => {
  fc.assert(fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }), (one, other) => {
    expect(earnedStep({ trust: Math.max(one, other), ...bands })).toBeGreaterThanOrEqual(earnedStep({ trust: Math.min(one, other), ...bands }));
  }));
  expect(earnedStep({ trust: null, ...bands })).toBe(signedStep);
});

describe('from step to step', () => {
  test('down at once, up by one, and no sooner than the patience', () => {
    fc.assert(fc.property(step, step, fc.option(fc.double({ min: 0, max: 1_000, noNaN: true })), (current, earned, days) => {
      const isPatient = days === null || days >= patienceDays;
      expect(nextStep(current, earned, days)).toBe(earned <= current ? earned : current + Number(isPatient));
    }));
  });

  test('limits rise with the steps, exact, and never above the cap', () => {
    fc.assert(fc.property(amount, amount, (one, other) => {
      const [limit, cap] = storedUnits(one) <= storedUnits(other) ? [one, other] : [other, one];
      const limits = steps.map((each) => storedUnits(limitAt(each, { limit, cap })));
      expect(limits[0]).toBe(0n);
      expect(limits[signedStep]).toBe(storedUnits(limit));
      expect(limits[4]).toBe(storedUnits(cap));
      limits.slice(1).forEach((each, index) => expect(each >= limits[index]!).toBe(true));
      expect(limitAt(4, { limit, cap: null })).toBe(limitAt(2, { limit, cap }));
    }));
  });
});

test('pushing is what is shipped above what was proposed and a tenth', () => {
  expect(pushingOf(0, 0)).toEqual({ share: null, isAbovePolicy: false });
  expect(pushingOf(5, 0)).toEqual({ share: null, isAbovePolicy: true });
  expect(pushingOf(110, 100)).toEqual({ share: 1.1, isAbovePolicy: false });
  expect(pushingOf(111, 100).isAbovePolicy).toBe(true);
});

test('what is decided, or over, takes no act of any side', () => {
  const standing = { approvers: 'BOTH', approvedBy: [], counteredBy: 'VENDOR', isAgreementActive: true } as const;
  for (const act of proposalActs) {
    for (const role of ['VENDOR', 'BUYER'] as const) {
      for (const status of ['APPROVED', 'REJECTED', 'EXPIRED', 'SUPERSEDED']) expect(obstacleTo(act, { ...standing, status, isExpired: false }, role)).toBe('WRONG_STATE');
      expect(['WRONG_STATE', 'EXPIRED']).toContain(obstacleTo(act, { ...standing, status: 'COUNTERED', isExpired: true }, role));
    }
  }
});
