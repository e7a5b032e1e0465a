import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { combineJudges, matrixOf, mostInconsistentTriple } from '../../../src/domain/choice/comparisons.ts';
import { type Column, normalise } from '../../../src/domain/choice/normalised.ts';
import { prioritiesOf } from '../../../src/domain/choice/priorities.ts';
import { candidatesOf, rank } from '../../../src/domain/choice/ranking.ts';
import { partsOf, scoreOf } from '../../../src/domain/choice/score.ts';
import { weightRangeOf } from '../../../src/domain/choice/weight-range.ts';

const ways = (['WEIGHTED_SUM', 'TOPSIS'] as const).flatMap((method) => (['VECTOR', 'MIN_MAX'] as const).map((normalisation) => ({ method, normalisation })));
const anyWay = fc.constantFrom(...ways);

/** Judgements of every pair of some criteria on Saaty's scale. */
const anyJudge = (size: number) => fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 9 })), { minLength: (size * (size - 1)) / 2, maxLength: (size * (size - 1)) / 2 }).map((said) => {
  const pairs = Array.from({ length: size }, (_, one) => Array.from({ length: size - one - 1 }, (__, at) => [one, one + at + 1] as const)).flat();
  return matrixOf(Array.from({ length: size }, (_, place) => place), pairs.map(([one, other], at) => (said[at]![0] ? { more: one, less: other, times: said[at]![1] } : { more: other, less: one, times: said[at]![1] })));
});

function anyColumns(values: fc.Arbitrary<number | null>): fc.Arbitrary<Column[]> {
  return fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 6 })).chain(([columns, candidates]) => fc.array(
    fc.record({ weight: fc.integer({ min: 1, max: 9 }), isCost: fc.boolean(), values: fc.array(values, { minLength: candidates, maxLength: candidates }) }), { minLength: columns, maxLength: columns },
  )).map((columns) => columns.map((column) => ({ ...column, weight: column.weight / columns.reduce((sum, { weight }) => sum + weight, 0) })));
}
const known = fc.integer({ min: 1, max: 40 });

describe('comparisons', () => {
  test('weights are positive, sum to 1, and turn with the order of the criteria', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 7 }).chain(anyJudge), (matrix) => {
      const { weights, consistencyRatio } = prioritiesOf(matrix, 'SAATY_1980');
      expect(weights.every((weight) => weight > 0)).toBe(true);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
      expect(consistencyRatio).toBeGreaterThanOrEqual(0);
      expect(matrix.length > 2 || consistencyRatio === 0).toBe(true);
      const turned = prioritiesOf(matrix.toReversed().map((row) => row.toReversed()), 'SAATY_1980');
      turned.weights.toReversed().forEach((weight, place) => { expect(weight).toBeCloseTo(weights[place]!, 8); });
    }));
  });

  test('of what agrees with itself, the weights come back, by both methods, with no triple to name', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 }), (shares) => {
      const found = prioritiesOf(shares.map((one) => shares.map((other) => one / other)), 'LATER');
      const sum = shares.reduce((total, share) => total + share, 0);
      shares.forEach((share, place) => {
        expect(found.weights[place]).toBeCloseTo(share / sum, 10);
        expect(found.geometricMeanWeights[place]).toBeCloseTo(share / sum, 10);
      });
      expect(found.consistencyRatio).toBeLessThan(1e-9);
      expect(mostInconsistentTriple(shares.map((one) => shares.map((other) => one / other)))).toBeNull();
    }));
  });

  test('several judges as one stay reciprocal, and agree where all say the same', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 5 }).chain((size) => fc.array(anyJudge(size), { minLength: 1, maxLength: 4 })), (judges) => {
      const one = combineJudges(judges);
      one.forEach((row, i) => { row.forEach((entry, j) => { expect(entry * one[j]![i]!).toBeCloseTo(1, 9); }); });
      combineJudges([judges[0]!, judges[0]!]).forEach((row, i) => { row.forEach((entry, j) => { expect(entry).toBeCloseTo(judges[0]![i]![j]!, 9); }); });
    }));
  });

  test('the triple named is the worst of all', () => {
    expect(mostInconsistentTriple(matrixOf([0, 1, 2, 3], [
      { more: 0, less: 1, times: 2 }, { more: 0, less: 2, times: 4 }, { more: 0, less: 3, times: 1 }, { more: 1, less: 2, times: 2 }, { more: 1, less: 3, times: 4 }, { more: 2, less: 3, times: 2 },
    ]))).toMatchObject({ places: [0, 1, 3], direct: 1, implied: 8, factor: 8 });
  });

  test('a pair missing, compared twice, with itself, or off the scale is refused', () => {
    const right = [{ more: 0, less: 1, times: 2 }];
    for (const wrong of [[], [...right, ...right], [{ more: 0, less: 0, times: 1 }], [{ more: 0, less: 1, times: 9.5 }], [{ more: 0, less: 1, times: Number.NaN }], [{ more: 0, less: 5, times: 2 }]]) expect(() => matrixOf([0, 1], wrong)).toThrow(RangeError);
    expect(() => prioritiesOf([[1, -2], [-0.5, 1]], 'LATER')).toThrow(RangeError);
    expect(() => prioritiesOf(Array.from({ length: 11 }, () => Array.from({ length: 11 }, () => 1)), 'LATER')).toThrow(RangeError);
  });
});

describe('rankings', () => {
  test('scores lie between 0 and 1, whoever is better everywhere is not behind, and units do not matter', () => {
    fc.assert(fc.property(anyColumns(known), anyWay, fc.integer({ min: 2, max: 1000 }), (columns, { method, normalisation }, unit) => {
      const { standings } = rank(columns, method, normalisation);
      for (const { least, most } of standings) expect(least >= 0 && least <= 1 + 1e-12 && least === most).toBe(true);
      const beats = (one: number, other: number) => columns.every(({ isCost, values }) => (isCost ? values[one]! <= values[other]! : values[one]! >= values[other]!));
      const pairs = candidatesOf(columns).flatMap((one) => candidatesOf(columns).map((other) => [one, other] as const)).filter(([one, other]) => beats(one, other));
      for (const [one, other] of pairs) expect(standings[one]!.least).toBeGreaterThanOrEqual(standings[other]!.least - 1e-12);
      rank(columns.map((column) => ({ ...column, values: column.values.map((value) => value! * unit) })), method, normalisation).standings.forEach(({ least }, place) => { expect(least).toBeCloseTo(standings[place]!.least, 9); });
    }));
  });

  test('where all are alike nothing is divided by nothing', () => {
    for (const { method, normalisation } of ways) {
      const { standings } = rank([{ weight: 1, isCost: false, values: [0, 0, 0] }], method, normalisation);
      expect(standings).toEqual([0, 0, 0].map(() => ({ place: 1, least: 0, most: 0 })));
    }
  });

  test('what is unknown has bounds that hold whatever it turns out to be, and no place', () => {
    const some = fc.oneof({ weight: 4, arbitrary: known }, { weight: 1, arbitrary: fc.constant(null) });
    fc.assert(fc.property(anyColumns(some).filter((columns) => columns.every(({ values }) => values.some((value) => value !== null))), anyWay, fc.double({ min: 0, max: 1, noNaN: true }), (columns, { method, normalisation }, at) => {
      const { standings } = rank(columns, method, normalisation);
      const normalised = columns.map((column) => normalise(column, normalisation));
      for (const candidate of candidatesOf(columns)) {
        const { place, least, most } = standings[candidate]!;
        expect(place === null).toBe(columns.some(({ values }) => values[candidate] === null));
        const turnedOut = scoreOf(partsOf(normalised, normalised.map(({ values, best, worst }) => values[candidate] ?? worst + at * (best - worst))), method);
        expect(turnedOut).toBeGreaterThanOrEqual(least - 1e-12);
        expect(turnedOut).toBeLessThanOrEqual(most + 1e-12);
      }
    }));
    expect(() => rank([{ weight: 1, isCost: false, values: [null, null] }], 'TOPSIS', 'VECTOR')).toThrow(RangeError);
  });
});

describe('how far a weight may move', () => {
  test('within the range the first stays, and just beyond it the one named is ahead', () => {
    fc.assert(fc.property(anyColumns(known), anyWay, fc.nat(), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (columns, way, at, share) => {
      const member = at % columns.length;
      const range = weightRangeOf(columns, [member], way)!;
      const scoresAt = (weight: number) => rank(moved(columns, member, weight), way.method, way.normalisation).standings.map(({ least }) => least);
      const first = scoresAt(range.weight).reduce((best, score, place, all) => (score > all[best]! + 1e-12 ? place : best), 0);
      const inside = range.from + share * (range.to - range.from);
      expect(Math.max(...scoresAt(inside)) - scoresAt(inside)[first]!).toBeLessThan(1e-9);
      for (const [end, by, step] of [[range.to, range.overtakenAboveBy, 1], [range.from, range.overtakenBelowBy, -1]] as const) {
        if (by === null) continue;
        const beyond = scoresAt(Math.min(1, Math.max(0, end + step * 1e-7)));
        expect(beyond[by]!).toBeGreaterThanOrEqual(beyond[first]! - 1e-12);
      }
    }), { numRuns: 300 });
  });

  test('an example by hand: two criteria, each candidate the best in one', () => {
    const columns = [{ weight: 0.7, isCost: false, values: [10, 5] }, { weight: 0.3, isCost: false, values: [5, 10] }];
    expect(weightRangeOf(columns, [0], { method: 'WEIGHTED_SUM', normalisation: 'MIN_MAX' })).toEqual({ weight: 0.7, from: 0.5, to: 1, overtakenBelowBy: 1, overtakenAboveBy: null });
    expect(weightRangeOf([{ weight: 1, isCost: false, values: [null, 5] }, { weight: 0, isCost: false, values: [5, null] }], [0], { method: 'TOPSIS', normalisation: 'VECTOR' })).toBeNull();
  });
});

function moved(columns: readonly Column[], member: number, weight: number): Column[] {
  const others = columns.reduce((sum, column, place) => sum + (place === member ? 0 : column.weight), 0);
  return columns.map((column, place) => ({ ...column, weight: place === member ? weight : others === 0 ? 0 : (column.weight / others) * (1 - weight) }));
}
