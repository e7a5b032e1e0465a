import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normalDensity, normalExcess, normalProbability, normalQuantile } from '../../../src/domain/statistics/normal.ts';

describe('Φ', () => {
  // By scipy 1.17.
  test.each([
    [-20, 2.7536241186061556e-89], [-8.5, 9.47953482220325e-18], [-6, 9.865876450376946e-10], [-5.7, 5.99037140106353e-9],
    [-3, 0.0013498980316300933], [-1.5, 0.06680720126885807], [-0.7, 0.24196365222307303], [-0.6744, 0.2500285213729406],
    [-0.1, 0.460172162722971], [0, 0.5], [0.3, 0.6179114221889526], [0.675, 0.7501621175282229], [1, 0.8413447460685429],
    [2.5, 0.9937903346742238], [4, 0.9999683287581669], [5.6, 0.9999999892824097], [7, 0.9999999999987201],
  ])('at %d', (z, probability) => {
    expect(Math.abs(normalProbability(z) / probability - 1)).toBeLessThan(2e-13);
    expect(normalExcess(-z)).toBe(normalProbability(z));
  });

  test('rises, and is symmetric', () => {
    fc.assert(fc.property(fc.double({ min: -30, max: 30, noNaN: true }), fc.double({ min: 1e-6, max: 5, noNaN: true }), (z, step) => {
      expect(normalProbability(z + step)).toBeGreaterThanOrEqual(normalProbability(z));
      expect(normalProbability(z) + normalProbability(-z)).toBeCloseTo(1, 14);
    }));
  });

  test('is the area under its density', () => {
    const step = 1e-4;
    for (const z of [-5.8, -2, -0.7, 0, 0.6, 3, 5.7]) {
      const slope = (normalProbability(z + step) - normalProbability(z - step)) / (2 * step);
      expect(slope).toBeCloseTo(normalDensity(z), 7);
    }
  });
});

describe('Φ⁻¹', () => {
  test.each([
    [1e-300, -37.0470962993612], [1e-20, -9.262340089798409], [1e-8, -5.612001244174789], [1e-4, -3.7190164854556804],
    [0.01, -2.3263478740408408], [0.1, -1.2815515655446004], [0.25, -0.6744897501960817], [0.4999, -0.0002506628300880075], [0.5, 0],
    [0.7, 0.5244005127080407], [0.975, 1.959963984540054], [0.9999, 3.719016485455709],
  ])('of %d', (probability, z) => {
    expect(Math.abs(normalQuantile(probability) - z)).toBeLessThan(1e-12 * Math.max(1, Math.abs(z)));
  });

  test('undoes Φ', () => {
    fc.assert(fc.property(fc.double({ min: -8, max: 5, noNaN: true }), (z) => {
      expect(normalQuantile(normalProbability(z))).toBeCloseTo(z, 9);
    }));
  });

  test.each([0, 1, -0.1, 1.1, Number.NaN])('refuses %d', (probability) => {
    expect(() => normalQuantile(probability)).toThrow(RangeError);
  });
});
