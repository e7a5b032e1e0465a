import { expect, test } from '@jest/globals';
import { computeSplit, keptObjections } from '../../../src/esi/value/compute-split.ts';

/** More parties than are computed exactly: an estimate that says how good it is, and still adds up. */

const contributed = Array.from({ length: 14 }, (_nothing, place) => BigInt(100 * place));
const total = 9_100n;
const facts = { basis: 'JOINT', total, contributed, named: new Map(), orders: 4_000, seed: 11 } as const;

test('fourteen parties: drawn, whole and adding up, near to half of what each brought, the core unknown', () => {
  const { game, exact, shapley, standardErrors } = computeSplit(facts);
  expect(shapley.reduce((sum, share) => sum + share, 0n)).toBe(total);
  for (let place = 1; place < 14; place += 1) {
    const off = Math.abs(Number(shapley[place]!) - Number(contributed[place]!) / 2);
    expect(off).toBeLessThanOrEqual(4 * standardErrors![place]! + 1);
  }
  expect(keptObjections(game, exact, String)).toBeNull();
  expect(computeSplit(facts).shapley).toEqual(shapley);
});

test('twelve: exact, without an error, and the core is known', () => {
  const twelve = computeSplit({ ...facts, contributed: contributed.slice(0, 12), total: 6_600n });
  expect(twelve.standardErrors).toBeNull();
  expect(twelve.shapley.slice(1)).toEqual(contributed.slice(1, 12).map((amount) => amount / 2n));
  expect(keptObjections(twelve.game, twelve.exact, String)).toEqual({ count: 0, worst: [] });
});

test('no more than twenty objections are kept, those that fall shortest; the count tells of the rest', () => {
  const { game } = computeSplit({ ...facts, contributed: contributed.slice(0, 8), total: 2_800n });
  const unfair = { numerators: [0n, 2_800n, 0n, 0n, 0n, 0n, 0n, 0n], denominator: 1n };
  const kept = keptObjections(game, unfair, String)!;
  expect(kept.count).toBeGreaterThan(20);
  expect(kept.worst).toHaveLength(20);
  expect(kept.worst[0]).toEqual({ members: [0, 2, 3, 4, 5, 6, 7], value: '2700', shortfall: '2700' });
});
