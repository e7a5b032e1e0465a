import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createSupplyNetwork, exposureOf, type Supply } from '../../../src/domain/network/exposure.ts';
import { indexLinks } from '../../../src/domain/network/links.ts';

const network = (size: number, supplies: readonly Supply[]) =>
  createSupplyNetwork(supplies, indexLinks(size, supplies.map(({ from, to }, supply) => [from, to, supply] as const)));
const supply = (from: number, to: number, share: number | null, good = 'cells'): Supply => ({ from, to, share, good });
const lossesOf = (size: number, supplies: readonly Supply[], failed = 0) =>
  Object.fromEntries(exposureOf(network(size, supplies), failed).hits.map(({ node, lossAtLeast, lossAtMost }) => [node, [rounded(lossAtLeast), rounded(lossAtMost)]]));
const rounded = (value: number) => Math.round(value * 1e4) / 1e4;

describe('the failure of a supplier', () => {
  test('takes its share of a need, and passes on down the chain', () => {
    expect(lossesOf(4, [supply(0, 1, 0.6), supply(3, 1, 0.4), supply(1, 2, 0.5)])).toEqual({ 1: [0.6, 0.6], 2: [0.3, 0.3] });
  });

  test('is as bad as the scarcest good, and sums over suppliers of one good', () => {
    const supplies = [supply(0, 1, 1), supply(0, 2, 0.5), supply(1, 3, 0.3, 'packs'), supply(2, 3, 0.4, 'packs'), supply(0, 3, 0.2, 'service')];
    expect(lossesOf(4, supplies)).toMatchObject({ 3: [0.5, 0.5] });
  });

  test('never takes more than everything, in a ring neither', () => {
    expect(lossesOf(3, [supply(0, 1, 0.9), supply(2, 1, 0.9), supply(1, 2, 1), supply(1, 0, 1)])).toEqual({ 1: [1, 1], 2: [1, 1] });
    expect(lossesOf(3, [supply(0, 1, 0.4), supply(2, 1, 0.5), supply(1, 2, 0.5)])).toEqual({ 1: [0.5333, 0.5333], 2: [0.2667, 0.2667] });
  });

  test('with an unknown share lies between nothing and what the others leave', () => {
    expect(lossesOf(3, [supply(0, 1, null), supply(2, 1, 0.7)])).toEqual({ 1: [0, 0.3] });
    expect(lossesOf(3, [supply(0, 1, null), supply(2, 1, null)])).toEqual({ 1: [0, 1] });
  });

  test('hits nobody upstream', () => {
    expect(lossesOf(3, [supply(1, 0, 1), supply(0, 2, 0.1)])).toEqual({ 2: [0.1, 0.1] });
  });

  test('says when it was not followed to the end', () => {
    const supplies = Array.from({ length: 50 }, (_, n) => supply(n, n + 1, 1));
    expect(exposureOf(network(51, supplies), 0, 10).isTruncated).toBe(true);
    expect(exposureOf(network(51, supplies), 0).hits).toHaveLength(50);
  });
});

test('losses are the least that satisfy the equations', () => {
  const anySupply = fc.record({ from: fc.nat(7), to: fc.nat(7), share: fc.constantFrom(0, 0.25, 0.5, 0.75, 1, null), good: fc.constantFrom('a', 'b') });
  fc.assert(fc.property(fc.array(anySupply.filter(({ from, to }) => from !== to), { maxLength: 25 }), (supplies) => {
    const found = exposureOf(network(8, supplies), 0).hits;
    const expected = iterated(supplies);
    for (let node = 1; node < 8; node += 1) {
      const hit = found.find((one) => one.node === node);
      expect(Math.abs((hit?.lossAtLeast ?? 0) - expected[node]!)).toBeLessThan(1e-3);
      expect(hit?.lossAtMost ?? 0).toBeGreaterThanOrEqual(hit?.lossAtLeast ?? 0);
    }
  }), { numRuns: 40 });
});

/** The equations applied over and over, from no loss at all. */
function iterated(supplies: readonly Supply[]): number[] {
  let found = [1, 0, 0, 0, 0, 0, 0, 0];
  for (let time = 0; time < 3_000; time += 1) {
    const before = found;
    found = before.map((_, node) => (node === 0 ? 1 : Math.max(...['a', 'b'].map((good) =>
      Math.min(1, supplies.filter((one) => one.to === node && one.good === good).reduce((sum, one) => sum + (one.share ?? 0) * before[one.from]!, 0))))));
  }
  return found;
}
