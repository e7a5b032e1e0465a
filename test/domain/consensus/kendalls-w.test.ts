import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { kendallsW, type Ratings } from '../../../src/domain/consensus/kendalls-w.ts';

const nothing = { coefficient: null, chiSquare: null, degreesOfFreedom: null };

describe('published cases', () => {
  // From memory of the book, S = 25.5 and W = .16 printed; recomputed by hand: 25.5 / (9 · 210 / 12) = .1619.
  test('three executives rank six applicants (Siegel 1956, chapter 9; again in Siegel & Castellan 1988, section 9.7)', () => {
    const { coefficient, chiSquare, degreesOfFreedom, raters } = kendallsW([[1, 6, 3, 2, 5, 4], [1, 5, 6, 4, 2, 3], [6, 3, 2, 5, 4, 1]]);
    expect(coefficient).toBe(25.5 / 157.5);
    expect(chiSquare).toBeCloseTo(2.4286, 4);
    expect([degreesOfFreedom, raters]).toEqual([5, 3]);
  });

  // From memory of the book, S = 591, ΣT = 9.5 in twelfths and W = .828 printed; recomputed by hand: 591 / (742.5 − 28.5) = .8277.
  test('three rankings of ten with many ties (Kendall 1948, and Kendall & Gibbons 1990, chapter 6; quoted in Siegel 1956)', () => {
    const { coefficient, chiSquare, degreesOfFreedom } = kendallsW([
      [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10], [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5], [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
    ]);
    expect(coefficient).toBe(591 / 714);
    expect(chiSquare).toBeCloseTo(22.349, 3);
    expect(degreesOfFreedom).toBe(9);
  });

  // The measurements are from memory; the rank sums that they give (14.5, 21, 30.5, 6, 11, 3.5, 20, 11.5, 29, 28.5, 22.5, 36) are those that
  // Unistat's manual prints for the example. By hand from these: S = 1175.5, Σ(t³ − t) = 60, W = 14106 / 15264.
  test('wings, tails and bills of twelve birds, as measured (Zar 2010, example 20.5)', () => {
    const { coefficient, chiSquare, degreesOfFreedom } = kendallsW([
      [10.4, 10.8, 11.1, 10.2, 10.3, 10.2, 10.7, 10.5, 10.8, 11.2, 10.6, 11.4], [7.4, 7.6, 7.9, 7.2, 7.4, 7.1, 7.4, 7.2, 7.8, 7.7, 7.8, 8.3],
      [17, 17, 20, 14.5, 15.5, 13, 19.5, 16, 21, 20, 18, 22],
    ]);
    expect(coefficient).toBe(14_106 / 15_264);
    expect(chiSquare).toBeCloseTo(30.496, 3);
    expect(degreesOfFreedom).toBe(11);
  });

  // The data set is from memory; W = .54 and chi-square 30.8 are what the package prints, and S = 3004, Σ(t³ − t) = 1674 was recomputed.
  test('three raters of the anxiety of twenty people, on a scale of six (the data set `anxiety` of the R package irr)', () => {
    const { coefficient, chiSquare, degreesOfFreedom } = kendallsW([
      [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3], [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4], [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
    ]);
    expect(coefficient).toBeCloseTo(0.54, 2);
    expect(chiSquare).toBeCloseTo(30.8, 1);
    expect(degreesOfFreedom).toBe(19);
  });
});

describe('says nothing', () => {
  test.each<[string, Ratings[], number, number, number]>([
    ['of nobody', [], 0, 0, 0],
    ['of one rater', [[1, 2, 3]], 1, 0, 3],
    ['of one item', [[1], [2]], 2, 0, 1],
    ['of no item', [[], []], 2, 0, 0],
    ['where every rater holds all items equal', [[4, 4, 4], [2, 2, 2]], 2, 0, 3],
    ['of one complete rater among three', [[1, 2, 3], [1, null, 3], [null, null, null]], 1, 2, 3],
  ])('%s', (_what, ratings, raters, leftOut, items) => {
    expect(kendallsW(ratings)).toEqual({ ...nothing, raters, leftOut, items });
  });
});

test('two who order in opposite ways do not agree at all, and one who holds all equal is no agreement either', () => {
  expect(kendallsW([[1, 2, 3], [3, 2, 1]]).coefficient).toBe(0);
  // S = 2, m² (n³ − n) − m T = 4 · 24 − 2 · 24 = 48: 24 / 48.
  expect(kendallsW([[1, 2, 3], [7, 7, 7]]).coefficient).toBe(0.5);
});

test('raters who did not rate everything are left out and counted', () => {
  const complete = [[1, 3, 2], [2, 3, 1]];
  expect(kendallsW([...complete, [3, null, 1]])).toEqual({ ...kendallsW(complete), leftOut: 1 });
});

test.each<[string, Ratings[]]>([['rows of different length', [[1, 2], [1, 2, 3]]], ['no number', [[1, Number.NaN], [1, 2]]], ['infinity', [[1, 2], [Number.POSITIVE_INFINITY, null]]]])('%s is refused', (_what, ratings) => {
  expect(() => kendallsW(ratings)).toThrow(RangeError);
});

const table = fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 8 })).chain(([raters, items]) =>
  fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: items, maxLength: items }), { minLength: raters, maxLength: raters }));

test('is from 0 to 1, and the same whatever the order of raters and items', () => {
  fc.assert(fc.property(table, fc.nat(), fc.nat(), (ratings, one, other) => {
    const found = kendallsW(ratings);
    expect(found.coefficient === null || (found.coefficient >= 0 && found.coefficient <= 1)).toBe(true);
    expect(kendallsW(turned(ratings, one).map((row) => turned(row, other)))).toEqual(found);
    expect(kendallsW(ratings.toReversed().map((row) => row.toReversed()))).toEqual(found);
  }), { numRuns: 100 });
});

test('only the order in which each rater puts the items counts', () => {
  const rising = [(value: number) => value, (value: number) => 10 * value + 7, (value: number) => value ** 3, (value: number) => 2 ** value];
  fc.assert(fc.property(table, fc.array(fc.constantFrom(...rising), { minLength: 6, maxLength: 6 }), (ratings, transforms) => {
    expect(kendallsW(ratings.map((row, rater) => row.map(transforms[rater]!)))).toEqual(kendallsW(ratings));
    expect(kendallsW(ratings.map((row) => row.map((value) => -value)))).toEqual(kendallsW(ratings));
  }), { numRuns: 100 });
});

test('raters who say the same agree wholly', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 30 }), fc.integer({ min: 2, max: 20 }), (ratings, raters) => {
    const expected = new Set(ratings).size === 1 ? null : 1;
    expect(kendallsW(Array.from({ length: raters }, () => ratings)).coefficient).toBe(expected);
  }), { numRuns: 100 });
});

test('of two raters without ties it is half of one more than Spearman’s correlation (Kendall & Gibbons 1990)', () => {
  fc.assert(fc.property(fc.integer({ min: 2, max: 10 }).chain((items) => fc.shuffledSubarray(Array.from({ length: items }, (_nothing, item) => item), { minLength: items })), (ratings) => {
    const squares = ratings.reduce((sum, rating, item) => sum + (rating - item) ** 2, 0);
    const spearman = 1 - (6 * squares) / (ratings.length ** 3 - ratings.length);
    expect(kendallsW([ratings.map((_rating, item) => item), ratings]).coefficient).toBeCloseTo((1 + spearman) / 2, 12);
  }), { numRuns: 100 });
});

function turned<T>(values: readonly T[], by: number): T[] {
  const places = by % values.length;
  return [...values.slice(places), ...values.slice(0, places)];
}
