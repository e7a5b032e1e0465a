import { describe, expect, test } from '@jest/globals';
import { equityOf, marginMultiple, retentionOf } from '../../../src/domain/top-figures/customer-equity.ts';
import { describeEach, expectWithin, oracleCases } from '../oracle-cases.ts';

describe('published margin multiples, where the cases lie beside the project', () => {
  describeEach(oracleCases('customer/customer_value', 'clv_infinite_retention'), ({ inputs, expected, tolerance }) => {
    test('agree', () => {
      expectWithin(marginMultiple(inputs['retention'], inputs['discount']), expected['margin_multiple'], tolerance);
      expectWithin(inputs['margin'] * marginMultiple(inputs['retention'], inputs['discount']), expected['clv'], tolerance);
    });
  });
});

describe('what a margin is worth', () => {
  test('is the sum of the years', () => {
    const years = Array.from({ length: 2_000 }, (_, index) => (0.8 / 1.1) ** (index + 1));
    expect(marginMultiple(0.8, 0.1)).toBeCloseTo(years.reduce((total, year) => total + year, 0), 9);
    expect(marginMultiple(0.8, 0.1)).toBeCloseTo(8 / 3, 9);
    expect(marginMultiple(0, 0.1)).toBe(0);
    expect(marginMultiple(1, 0.1)).toBeCloseTo(10, 9);
  });

  test.each([[1.1, 0.1], [-0.1, 0.1], [0.5, 0], [Number.NaN, 0.1]])('is refused for retention %s at discount %s', (retention, discount) => {
    expect(() => marginMultiple(retention, discount)).toThrow(RangeError);
  });
});

describe('retention', () => {
  test('is unknown below five years, and never whole', () => {
    expect(retentionOf({ years: 4, kept: 4 })).toBeNull();
    const { value, low, high } = retentionOf({ years: 8, kept: 8 })!;
    expect(value).toBeCloseTo(0.9, 9);
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
    expect(high).toBeLessThan(1);
  });

  test('falls with each that left', () => {
    expect(retentionOf({ years: 18, kept: 16 })!.value).toBeCloseTo(17 / 20, 9);
    expect(() => retentionOf({ years: 5, kept: 6 })).toThrow(RangeError);
  });
});

describe('equity', () => {
  const retention = { value: 0.8, low: 0.6, high: 0.9 };

  test('is of those known, between the ends of retention', () => {
    const { value, low, high } = equityOf({ known: 3, unknown: 2, profit: 300 }, retention, 0.1);
    expect([value, low, high].map((one) => Math.round(one!))).toEqual([800, 360, 1350]);
  });

  test('of a loss has its ends the other way round', () => {
    const { value, low, high } = equityOf({ known: 1, unknown: 0, profit: -100 }, retention, 0.1);
    expect([value, low, high].map((one) => Math.round(one!))).toEqual([-267, -450, -120]);
  });

  test('is unknown, and not 0, without profits or retention', () => {
    const unknown = { value: null, low: null, high: null };
    expect(equityOf({ known: 2, unknown: 3, profit: 200 }, retention, 0.1)).toEqual(unknown);
    expect(equityOf({ known: 0, unknown: 0, profit: 0 }, retention, 0.1)).toEqual(unknown);
    expect(equityOf({ known: 5, unknown: 0, profit: 200 }, null, 0.1)).toEqual(unknown);
  });
});
