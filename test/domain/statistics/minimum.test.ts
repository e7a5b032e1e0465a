import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { minimumWithin } from '../../../src/domain/statistics/minimum.ts';
import { requireAmount, requirePositive, requireWithin } from '../../../src/domain/statistics/require-within.ts';

describe('the minimum', () => {
  test('of a bowl, wherever it stands', () => {
    const within = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(fc.property(within, within, within, (...centre) => {
      const bowl = (point: readonly number[]) => 1 + point.reduce((sum, value, at) => sum + (value - centre[at]!) ** 2, 0);
      const { point, value } = minimumWithin(bowl, [[0, 1], [0, 1], [0, 1]]);
      expect(value).toBeLessThan(1 + 1e-6);
      for (const [at, found] of point.entries()) expect(found).toBeCloseTo(centre[at]!, 3);
    }));
  });

  test('of a bent valley', () => {
    const { point } = minimumWithin(([x, y]) => (1 - x!) ** 2 + 100 * (y! - x! * x!) ** 2, [[-2, 2], [-2, 2]]);
    expect(point[0]).toBeCloseTo(1, 3);
    expect(point[1]).toBeCloseTo(1, 3);
  });

  test('lies on a bound where the function falls towards it', () => {
    expect(minimumWithin(([x]) => x!, [[-3, 4]])).toEqual({ point: [-3], value: -3 });
    expect(minimumWithin(([x]) => -x!, [[-3, 4]]).value).toBeCloseTo(-4, 6);
  });

  test('is where there are numbers', () => {
    const halfKnown = ([x]: readonly number[]) => (x! < 0.5 ? Number.NaN : (x! - 0.6) ** 2);
    expect(minimumWithin(halfKnown, [[0, 1]]).point[0]).toBeCloseTo(0.6, 3);
    expect(minimumWithin(() => Number.NaN, [[0, 1]]).value).toBe(Number.POSITIVE_INFINITY);
  });

  test('of a variable that cannot vary', () => {
    expect(minimumWithin(([x, y]) => x! + y! ** 2 + 1, [[2, 2], [-1, 1]]).value).toBeCloseTo(3, 6);
  });

  test('is the same every time', () => {
    const waves = ([x, y]: readonly number[]) => Math.sin(9 * x!) + Math.cos(7 * y!) + x! * y!;
    expect(minimumWithin(waves, [[0, 3], [0, 3]])).toEqual(minimumWithin(waves, [[0, 3], [0, 3]]));
  });

  test.each([[[]], [[[1, 0]]], [[[0, Number.NaN]]], [Array.from({ length: 5 }, () => [0, 1])]])('refuses bounds %j', (bounds) => {
    expect(() => minimumWithin(() => 0, bounds as [number, number][])).toThrow(RangeError);
  });
});

describe('numbers', () => {
  test('within a range pass', () => {
    expect([requireWithin('It', 1, 0, 1), requireAmount('It', 0), requirePositive('It', 0.1)]).toEqual([1, 0, 0.1]);
  });

  test('outside of it are told', () => {
    expect(() => requireWithin('It', 2, 0, 1)).toThrow('It is 2, which is not a number from 0 to 1');
    expect(() => requireWithin('It', Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => requireAmount('It', -1)).toThrow(RangeError);
    expect(() => requireAmount('It', Number.NaN)).toThrow(RangeError);
    expect(() => requirePositive('It', 0)).toThrow(RangeError);
  });
});
