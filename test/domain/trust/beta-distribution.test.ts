import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { betaInterval, betaMean, betaProbability, betaQuantile, betaVariance } from '../../../src/domain/trust/beta-distribution.ts';
import { logGamma } from '../../../src/domain/trust/incomplete-beta.ts';

const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const parameter = fc.double({ min: -2, max: 6, noNaN: true }).map((exponent) => 10 ** exponent);

test.each([
  [1, 0],
  [2, 0],
  [0.5, Math.log(Math.PI) / 2],
  [11, Math.log(3_628_800)],
  [1e-6, 13.815509980749431],
  [0.1, 2.252712651734206],
  [100.5, 361.43554046777763],
  [1e6, 12_815_504.569147611],
])('ln Γ(%d)', (x, expected) => {
  expect(Math.abs(logGamma(x) - expected)).toBeLessThanOrEqual(4e-15 * Math.max(1, expected));
});

describe('the quantile', () => {
  test.each<[name: string, alpha: number, beta: number, closed: (p: number) => number]>([
    ['uniform', 1, 1, (p) => p],
    ['of a power', 3, 1, (p) => p ** (1 / 3)],
    ['of a steep power', 2500, 1, (p) => p ** (1 / 2500)],
    ['of a root', 0.25, 1, (p) => p ** 4],
    ['of a power from the other end', 1, 40, (p) => 1 - (1 - p) ** (1 / 40)],
    ['of the arcsine distribution', 0.5, 0.5, (p) => Math.sin((Math.PI * p) / 2) ** 2],
  ])('%s is the closed form', (_name, alpha, beta, closed) => {
    fc.assert(fc.property(probability, (p) => Math.abs(betaQuantile(p, alpha, beta) - closed(p)) < 1e-12));
  });

  // Computed with scipy 1.17 (stats.beta.ppf), which agrees with R's qbeta.
  test.each([
    [0.025, 1500, 2, 0.9962936935858361],
    [0.975, 1500, 2, 0.9998385939716556],
    [0.025, 5000, 5000, 0.4902008762219758],
    [0.975, 0.01, 3, 0.0185170272238301],
    [0.5, 20_000.5, 0.02, 1],
    [1e-6, 948.9273711663451, 0.10320194745208726, 0.9900400652990985],
    [0.975, 2, 1e6, 5.571625083604e-6],
  ])('at %d of Beta(%d, %d)', (p, alpha, beta, expected) => {
    expect(Math.abs(betaQuantile(p, alpha, beta) - expected)).toBeLessThan(1e-10);
  });

  test('is where the probability is', () => {
    fc.assert(fc.property(probability, parameter, parameter, (p, alpha, beta) => {
      const x = betaQuantile(p, alpha, beta);
      expect(betaProbability(Math.max(0, x - 1e-10), alpha, beta)).toBeLessThanOrEqual(p + 1e-8);
      expect(betaProbability(Math.min(1, x + 1e-10), alpha, beta)).toBeGreaterThanOrEqual(p - 1e-8);
    }), { numRuns: 2_000 });
  });

  test('is mirrored when the parameters are swapped', () => {
    fc.assert(fc.property(probability, parameter, parameter, (p, alpha, beta) => {
      expect(Math.abs(betaQuantile(p, alpha, beta) + betaQuantile(1 - p, beta, alpha) - 1)).toBeLessThan(1e-9);
    }), { numRuns: 500 });
  });

  test('of 0 and 1 is 0 and 1', () => {
    expect([betaQuantile(0, 3, 4), betaQuantile(1, 3, 4)]).toEqual([0, 1]);
  });

  test.each([
    [-0.1, 1, 1], [1.1, 1, 1], [Number.NaN, 1, 1], [0.5, 0, 1], [0.5, 1, -1], [0.5, Number.NaN, 1], [0.5, 1, Infinity],
  ])('refuses %d of Beta(%d, %d)', (p, alpha, beta) => {
    expect(() => betaQuantile(p, alpha, beta)).toThrow(RangeError);
  });
});

describe('the probability', () => {
  test('of the ends is 0 and 1, and of the middle of a symmetrical distribution a half', () => {
    expect([betaProbability(0, 2, 3), betaProbability(1, 2, 3)]).toEqual([0, 1]);
    fc.assert(fc.property(parameter, (size) => Math.abs(betaProbability(0.5, size, size) - 0.5) < 1e-8));
  });

  test('of whole parameters is that of the binomial distribution', () => {
    // I_x(a, b) = P(Bin(a + b − 1, x) ≥ a), DLMF 8.17.5: of four throws at least two.
    expect(betaProbability(0.3, 2, 3)).toBeCloseTo(1 - 0.7 ** 4 - 4 * 0.3 * 0.7 ** 3, 14);
  });

  test('refuses a point outside', () => {
    expect(() => betaProbability(1.5, 1, 1)).toThrow('Point is 1.5, which is not a number from 0 to 1');
  });
});

test('the interval holds 95 %, mean and variance are those of the density', () => {
  const [alpha, beta] = [4.2, 1.7];
  const [low, high] = betaInterval(alpha, beta);
  expect(betaProbability(high, alpha, beta) - betaProbability(low, alpha, beta)).toBeCloseTo(0.95, 12);
  // E[x] = 1 − ∫ F, E[x²] = 1 − ∫ 2 x F, by the midpoint rule.
  const steps = 4_000;
  const points = Array.from({ length: steps }, (_, step) => (step + 0.5) / steps);
  const mean = 1 - points.reduce((sum, x) => sum + betaProbability(x, alpha, beta), 0) / steps;
  const square = 1 - points.reduce((sum, x) => sum + 2 * x * betaProbability(x, alpha, beta), 0) / steps;
  expect(betaMean(alpha, beta)).toBeCloseTo(mean, 6);
  expect(betaVariance(alpha, beta)).toBeCloseTo(square - mean * mean, 6);
});
