import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { poissonProbabilities } from '../../../src/domain/statistics/poisson.ts';

// By scipy 1.17.
test.each([
  [0.5, 0, 0.6065306597126334], [0.5, 3, 0.012636055410679865], [9.99, 9, 0.12523464439957363], [10, 10, 0.12511003572113372],
  [20, 18, 0.08439355152248075], [1000, 1010, 0.011941828905650683], [5000, 4900, 0.0020825026192031813],
])('with a mean of %d, of %d', (mean, units, probability) => {
  expect(Math.abs(poissonProbabilities(mean)[units]! / probability - 1)).toBeLessThan(1e-11);
});

test('is certain to be 0 with a mean of 0', () => {
  expect([...poissonProbabilities(0).subarray(0, 2)]).toEqual([1, 0]);
});

test('sums to 1, with its mean', () => {
  fc.assert(fc.property(fc.double({ min: 0, max: 2000, noNaN: true }), (mean) => {
    const probabilities = poissonProbabilities(mean);
    expect(probabilities.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 10);
    expect(probabilities.reduce((sum, each, units) => sum + units * each, 0) / (mean || 1)).toBeCloseTo(mean === 0 ? 0 : 1, 10);
  }));
});

test('refuses a mean below 0', () => {
  expect(() => poissonProbabilities(-1)).toThrow(RangeError);
});
