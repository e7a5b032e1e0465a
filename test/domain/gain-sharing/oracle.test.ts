import { describe, expect, test } from '@jest/globals';
import { coalitionOf, type Game } from '../../../src/domain/gain-sharing/game.ts';
import { objectionsTo } from '../../../src/domain/gain-sharing/core.ts';
import { sampleShapley } from '../../../src/domain/gain-sharing/sampled-shapley.ts';
import { shapleyOf } from '../../../src/domain/gain-sharing/shapley.ts';
import { describeEach, type OracleCase, oracleCases } from '../oracle-cases.ts';

const cases = oracleCases('partner/gain_sharing');

(cases.length === 0 ? describe.skip : describe)('the published games', () => {
  test('are six', () => {
    expect(cases.map(({ id }) => id)).toEqual(['glove_1L_2R', 'airport_4_cost', 'talmud_100', 'talmud_300', 'un_security_council_small', 'supply_chain_gain_3']);
  });
});

describeEach(cases, (one) => {
  const game = gameOf(one);
  const { numerators, denominator } = shapleyOf(game);

  test('the Shapley value, exact', () => {
    expect(numerators.map((numerator) => reduced(numerator, denominator))).toEqual(one.expected['shapley_exact']);
    numerators.forEach((numerator, party) => {
      expect(Math.abs(Number(numerator) / Number(denominator) - one.expected['shapley'][party])).toBeLessThanOrEqual(one.tolerance['shapley_abs']!);
    });
  });

  test('and the same from orders drawn at random, within its own error', () => {
    const sampled = sampleShapley(game, 4_000, 7);
    sampled.numerators.forEach((numerator, party) => {
      const error = sampled.standardErrors[party]!;
      expect(Math.abs(Number(numerator) / Number(sampled.denominator) - one.expected['shapley'][party])).toBeLessThanOrEqual(4 * error + 1e-12);
    });
  });

  const { nucleolus } = one.expected;
  if (nucleolus !== undefined) test('the published nucleolus lies in the core: nobody objects', () => {
    expect(objectionsTo(game, { numerators: nucleolus.map((share: number) => BigInt(Math.round(share * 3_000_000))), denominator: 3_000_000n }).filter(({ shortfall }) => shortfall > 3n)).toEqual([]);
  });
});

function gameOf({ inputs }: OracleCase): Game {
  const values = new Map(Object.entries(inputs['values'] as Record<string, number>).map(([members, value]) => [coalitionOf(members.split(',').map((member) => Number(member) - 1)), BigInt(value)]));
  return { parties: inputs['players'], value: (coalition) => values.get(coalition) ?? 0n };
}

function reduced(numerator: bigint, denominator: bigint): string {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  const [top, bottom] = [numerator / a, denominator / a];
  return bottom === 1n ? String(top) : `${top}/${bottom}`;
}
