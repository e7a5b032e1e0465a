import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultPropensityModel, propensityToLeave } from '../../../src/domain/trust/propensity-to-leave.ts';
import type { DirectedScores } from '../../../src/domain/trust/score.ts';
import { scoreOf } from './cases.ts';

const scores = (commitment: number, trust: number): DirectedScores => ({ commitment: scoreOf(commitment), trust: scoreOf(trust) });
const points = fc.double({ min: 0, max: 100, noNaN: true });

describe('propensity to leave', () => {
  test.each([
    [100, 100, 0, 'LOW'], [0, 0, 1, 'HIGH'], [60, 60, 0.4, 'MEDIUM'], [40, 59, 0.5525, 'HIGH'], [40, 61, 0.5475, 'MEDIUM'],
    [70, 49, 0.3525, 'MEDIUM'], [70, 51, 0.3475, 'LOW'],
  ] as const)('with commitment %d and trust %d is %d', (commitment, trust, value, band) => {
    expect(propensityToLeave(scores(commitment, trust))).toMatchObject({ value: expect.closeTo(value, 10), band, modelVersion: '1' });
  });

  test('lies between 0 and 1 within its ends, is the sum of its parts, and falls as commitment or trust rise', () => {
    fc.assert(fc.property(points, points, points, (commitment, trust, more) => {
      const { value, low, high, parts } = propensityToLeave(scores(commitment, trust))!;
      expect([low <= value, value <= high, low >= -1e-12, high <= 1 + 1e-12]).toEqual([true, true, true, true]);
      expect(parts.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(value, 12);
      expect(propensityToLeave(scores(Math.max(commitment, more), trust))!.value).toBeLessThanOrEqual(value + 1e-12);
      expect(propensityToLeave(scores(commitment, Math.max(trust, more)))!.value).toBeLessThanOrEqual(value + 1e-12);
    }));
  });

  test('follows the model given, and names it', () => {
    const other = { ...defaultPropensityModel, version: '2', commitmentWeight: 1 };
    expect(propensityToLeave(scores(20, 100), other)).toMatchObject({ value: expect.closeTo(0.8, 12), modelVersion: '2' });
  });

  test('is not said where either score rests on too little', () => {
    expect(propensityToLeave({ trust: scoreOf(90), commitment: scoreOf(90, false) })).toBeNull();
    expect(propensityToLeave({ trust: scoreOf(90, false), commitment: scoreOf(90) })).toBeNull();
  });
});
