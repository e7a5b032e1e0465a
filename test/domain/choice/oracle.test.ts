import { describe, expect, test } from '@jest/globals';
import { type ComparisonMatrix } from '../../../src/domain/choice/comparisons.ts';
import { type Normalisation, normalise } from '../../../src/domain/choice/normalised.ts';
import { prioritiesOf } from '../../../src/domain/choice/priorities.ts';
import { candidatesOf, rank } from '../../../src/domain/choice/ranking.ts';
import { partsOf } from '../../../src/domain/choice/score.ts';
import { describeEach, expectWithin, type OracleCase, oracleCases } from '../oracle-cases.ts';

/** Published cases of the analytic hierarchy process and of TOPSIS, where they lie beside the project. */
const ahp = oracleCases('partner/ahp');
const topsis = oracleCases('partner/topsis');

(ahp.length === 0 ? describe.skip : describe)('the published cases', () => {
  test('are five of the hierarchy process and three of TOPSIS, all of kinds that are tried here', () => {
    expect(ahp.map(({ method }) => method).toSorted()).toEqual(['ahp_hierarchy', 'ahp_hierarchy_tree', 'ahp_priorities', 'ahp_priorities', 'ahp_priorities']);
    expect(topsis.map(({ method }) => method)).toEqual(['topsis', 'topsis', 'topsis']);
  });
});

describeEach(oracleCases('partner/ahp', 'ahp_priorities'), ({ inputs, expected, tolerance }) => {
  const found = prioritiesOf(inputs['matrix'], 'SAATY_1980');

  test('weights, by both methods', () => {
    expectAll(found.weights, expected['weights'], tolerance);
    expectAll(found.geometricMeanWeights, expected['geometric_mean_weights'], tolerance);
  });

  test('how far it agrees with itself, by either table', () => {
    expectWithin(found.largestEigenvalue, expected['lambda_max'], tolerance);
    expectWithin(found.consistencyIndex, expected['ci'], tolerance);
    expectWithin(found.consistencyRatio, expected['cr_saaty1980'], tolerance);
    expectWithin(prioritiesOf(inputs['matrix'], 'LATER').consistencyRatio, expected['cr_saaty_ri_052'], tolerance);
    expect(found.consistencyIndex).toBeGreaterThanOrEqual(0);
  });
});

const weightsOf = (matrix: ComparisonMatrix) => prioritiesOf(matrix, 'SAATY_1980').weights;

describeEach(oracleCases('partner/ahp', 'ahp_hierarchy'), ({ inputs, expected, tolerance }) => {
  test('criteria, alternatives under each, and the whole', () => {
    const weights = weightsOf(inputs['criteria_matrix']);
    const local = inputs['criteria'].map((name: string) => weightsOf(inputs['alternative_matrices'][name]));
    expectAll(weights, expected['criteria_weights'], tolerance);
    inputs['criteria'].forEach((name: string, place: number) => { expectAll(local[place], expected['local_weights'][name], tolerance); });
    expectAll(inputs['alternatives'].map((_: string, at: number) => weights.reduce((sum, weight, place) => sum + weight * local[place][at], 0)), expected['global_priorities'], tolerance);
  });
});

describeEach(oracleCases('partner/ahp', 'ahp_hierarchy_tree'), ({ inputs, expected, tolerance }) => {
  const leaves = leavesOf(inputs['tree'], 'Criteria', 1);

  test('three levels', () => {
    const found = inputs['alternatives'].map((_: string, at: number) => leaves.reduce((sum, { name, weight }) => sum + weight * weightsOf(inputs['leaf_matrices'][name])[at]!, 0));
    expectAll(found, inputs['alternatives'].map((name: string) => expected['global_priorities'][name]), tolerance);
  });

  test('the ratio of each leaf', () => {
    for (const [name, ratio] of Object.entries(expected['leaf_cr'])) expectWithin(prioritiesOf(inputs['leaf_matrices'][name], 'SAATY_1980').consistencyRatio, ratio as number, tolerance);
  });
});

describeEach(topsis, ({ inputs, expected, tolerance }) => {
  const normalisation: Normalisation = inputs['normalisation'] === 'vector' ? 'VECTOR' : 'MIN_MAX';
  const columns = (inputs['weights'] as number[]).map((weight, place) => ({
    weight, isCost: inputs['types'][place] === -1, values: (inputs['matrix'] as number[][]).map((row) => row[place]!),
  }));
  const normalised = columns.map((column) => normalise(column, normalisation));
  const parts = candidatesOf(columns).map((candidate) => partsOf(normalised, normalised.map(({ values }) => values[candidate]!)));
  const { standings } = rank(columns, 'TOPSIS', normalisation);

  test('distances and closeness', () => {
    expectAll(parts.map(({ fromIdeal }) => Math.sqrt(fromIdeal)), expected['d_plus'], tolerance);
    expectAll(parts.map(({ fromAntiIdeal }) => Math.sqrt(fromAntiIdeal)), expected['d_minus'], tolerance);
    expectAll(standings.map(({ least }) => least), expected['closeness'], tolerance);
    expect(standings.map(({ most }) => most)).toEqual(standings.map(({ least }) => least));
  });

  if ('ideal' in expected) test('the weighted values, the best and the worst of each column, and the ranking', () => {
    expected['weighted_normalised'].forEach((row: number[], at: number) => { expectAll(normalised.map(({ weight, values }) => weight * values[at]!), row, tolerance); });
    expectAll(normalised.map(({ weight, best }) => weight * best), expected['ideal'], tolerance);
    expectAll(normalised.map(({ weight, worst }) => weight * worst), expected['anti_ideal'], tolerance);
    expect(expected['ranking_best_first'].map((at: number) => standings[at]!.place)).toEqual(standings.map((_, place) => place + 1));
  });
});

function expectAll(found: readonly number[], expected: readonly number[], tolerance: OracleCase['tolerance']): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, place) => { expectWithin(value, expected[place]!, tolerance); });
}

interface Tree { readonly [name: string]: { readonly children: readonly string[]; readonly matrix: ComparisonMatrix } }

function leavesOf(tree: Tree, name: string, weight: number): { readonly name: string; readonly weight: number }[] {
  const group = tree[name];
  if (group === undefined) return [{ name, weight }];
  const weights = weightsOf(group.matrix);
  return group.children.flatMap((child, place) => leavesOf(tree, child, weight * weights[place]!));
}
