import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { concentrationOf, effectiveNumberOf } from '../../../src/domain/forces/concentration.ts';
import { dependenceOf, powerBalanceOf } from '../../../src/domain/forces/dependence.ts';
import { describeEach, expectWithin, oracleCases } from '../oracle-cases.ts';

describeEach(oracleCases('partner/network_power', 'power_dependence'), ({ inputs, expected, tolerance }) => {
  test('power is the dependence of the other', () => {
    const found = powerBalanceOf({ FOCAL: inputs['dependence_a_on_b'], PARTNER: inputs['dependence_b_on_a'] });
    expectWithin(found.power.FOCAL, expected['power_a_over_b'], tolerance);
    expectWithin(found.power.PARTNER, expected['power_b_over_a'], tolerance);
    expectWithin(found.mutualDependence, expected['mutual_dependence'], tolerance);
    expectWithin(found.imbalance, expected['imbalance'], tolerance);
    expect(found.advantaged).toBe(({ a: 'FOCAL', b: 'PARTNER', none: 'NEITHER' } as Record<string, string>)[expected['advantaged']]);
  });
});

describeEach(oracleCases('partner/network_power', 'supply_concentration_hhi'), ({ inputs, expected, tolerance }) => {
  test('concentration, and as how many equal firms', () => {
    expectWithin(concentrationOf(inputs['spend']), expected['hhi'], tolerance);
    expectWithin(effectiveNumberOf(inputs['spend']), expected['effective_suppliers'], tolerance);
  });
});

describe('concentration', () => {
  test.each<[string, number[], number]>([
    // By hand: 0.5² + 0.3² + 0.2² = 0.38.
    ['three firms of 50, 30 and 20', [50, 30, 20], 0.38],
    // Horizontal Merger Guidelines of the United States (2010), note 9 to section 5.3, from memory: 900 + 900 + 400 + 400 = 2600 points of 10,000; recomputed.
    ['shares of 30, 30, 20 and 20', [30, 30, 20, 20], 0.26],
    ['four equal firms', [7, 7, 7, 7], 0.25],
    ['one alone', [3], 1],
    ['one alone, and one that sells nothing', [3, 0], 1],
    ['amounts whose sum is no number any more', [1e308, 1e308], 0.5],
  ])('of %s', (_market, amounts, expected) => {
    expect(concentrationOf(amounts)).toBeCloseTo(expected, 12);
    expect(effectiveNumberOf(amounts)).toBeCloseTo(1 / expected, 10);
  });

  test.each([[[]], [[0, 0]]])('of %j is unknown', (amounts) => {
    expect([concentrationOf(amounts), effectiveNumberOf(amounts)]).toEqual([null, null]);
  });

  test('refuses what is no amount', () => {
    expect(() => concentrationOf([1, -1])).toThrow(RangeError);
    expect(() => concentrationOf([Number.NaN])).toThrow(RangeError);
  });

  test('lies between that of equal firms and that of one alone, and grows by a merger', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 20 }), ([one, other, ...rest]) => {
      const before = concentrationOf([one!, other!, ...rest])!;
      expect(before).toBeGreaterThanOrEqual(1 / (rest.length + 2) - 1e-12);
      expect(before).toBeLessThanOrEqual(1);
      expect(concentrationOf([one! + other!, ...rest])!).toBeGreaterThanOrEqual(before - 1e-12);
    }), { numRuns: 50 });
  });
});

describe('dependence', () => {
  test.each([[0.8, 0.25, 0.6], [0.8, 1, 0], [0.8, 0, 0.8], [0, 0.5, 0]])('for a share of %p that can be replaced to %p is %p', (share, substitutability, expected) => {
    expect(dependenceOf(share, substitutability)).toBeCloseTo(expected, 12);
  });

  test('is unknown while either part of it is', () => {
    expect([dependenceOf(null, 0.5), dependenceOf(0.5, null), dependenceOf(null, null)]).toEqual([null, null, null]);
  });

  test('refuses parts beyond the whole', () => {
    expect(() => dependenceOf(1.1, 0)).toThrow(RangeError);
    expect(() => dependenceOf(null, -0.1)).toThrow(RangeError);
    expect(() => powerBalanceOf({ FOCAL: 2, PARTNER: null })).toThrow(RangeError);
  });

  test('known of one side only gives the other its power, and no balance', () => {
    expect(powerBalanceOf({ FOCAL: 0.7, PARTNER: null })).toEqual({ power: { FOCAL: null, PARTNER: 0.7 }, mutualDependence: null, imbalance: null, advantaged: null });
  });

  test('of the published pair: who depends more is the weaker', () => {
    expect(powerBalanceOf({ FOCAL: 0.62, PARTNER: 0.18 })).toEqual({
      power: { FOCAL: 0.18, PARTNER: 0.62 }, mutualDependence: expect.closeTo(0.8, 12), imbalance: expect.closeTo(0.44, 12), advantaged: 'PARTNER',
    });
    expect(powerBalanceOf({ FOCAL: 0.4, PARTNER: 0.4 })).toMatchObject({ mutualDependence: 0.8, imbalance: 0, advantaged: 'NEITHER' });
  });
});
