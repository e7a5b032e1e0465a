import { describe, expect, test } from '@jest/globals';
import { isInUnit, requireInUnit, unitRanges } from '../../../src/domain/practices/indicator-definition.ts';
import { indicators, indicatorsOf, isIndicator } from '../../../src/domain/practices/indicators.ts';
import { externalPractices, internalPractices, practices } from '../../../src/domain/practices/practices.ts';

test('there are seven practices towards partners and seven within departments', () => {
  expect([externalPractices.length, internalPractices.length, new Set(practices).size]).toEqual([7, 7, 14]);
});

describe('the catalogue', () => {
  test.each(externalPractices)('measures %s by five or six indicators', (practice) => {
    expect([5, 6]).toContain(indicatorsOf(practice).length);
  });

  test.each(internalPractices)('measures %s by three or four', (practice) => {
    expect([3, 4]).toContain(indicatorsOf(practice).length);
  });

  test('gives each indicator to one practice', () => {
    expect(practices.flatMap((practice) => indicatorsOf(practice))).toHaveLength(Object.keys(indicators).length);
  });

  test('lets nothing speak from no records', () => {
    for (const { leastEvidence } of Object.values(indicators)) {
      expect(Number.isInteger(leastEvidence) && leastEvidence >= 1).toBe(true);
    }
  });

  test('asks three raters of a concordance: of two, W is (1 + rho) / 2 and says no more than their correlation', () => {
    expect(indicators.RATING_CONCORDANCE).toMatchObject({ unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'DEPARTMENTS', leastEvidence: 3 });
  });

  test('is asked for its own keys only', () => {
    expect(['CHARTERS', 'PAY_TIED', 'CHARM', 'toString', ''].map((key) => isIndicator(key))).toEqual([true, true, false, false, false]);
  });
});

describe('a unit', () => {
  test.each([
    ['SHARE', 1, 1.000_001], ['SHARE', 0, -0.000_001], ['SCORE', 100, 100.5], ['HOURS', 0, -1], ['DAYS', 1e9, 1e9 + 1], ['COUNT', 2.5, Number.POSITIVE_INFINITY], ['COUNT', 0, Number.NaN],
  ] as const)('%s has %d and not %d', (unit, inside, outside) => {
    expect([isInUnit(unit, inside), isInUnit(unit, outside)]).toEqual([true, false]);
    expect(requireInUnit('It', unit, inside)).toBe(inside);
    expect(() => requireInUnit('It', unit, outside)).toThrow(RangeError);
  });

  test('begins at 0, so that differences stay finite', () => {
    expect(Object.values(unitRanges).every(({ minimum, maximum }) => minimum === 0 && Number.isFinite(maximum))).toBe(true);
  });
});
