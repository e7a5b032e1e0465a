import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Answers, cronbachAlpha, surveyScale } from '../../../src/domain/trust/survey.ts';

const undefinedAlpha = { raw: null, standardized: null };
const answer = fc.integer({ min: 1, max: 7 });

describe('a scale', () => {
  test('leaves out who did not answer all of it', () => {
    const { mean, score, respondents, respondentScores } = surveyScale([[7, 1], [1, null], [null, null], [4, 4]], [1]);
    expect({ mean, score, respondents, respondentScores }).toEqual({ mean: 5.5, score: 75, respondents: 2, respondentScores: [100, 50] });
  });

  test.each<[string, Answers[]]>([
    ['nobody', []], ['nobody in full', [[1, null]]], ['no items', [[], []]],
  ])('of %s has no score', (_name, responses) => {
    expect(surveyScale(responses)).toEqual({ mean: null, score: null, respondents: 0, respondentScores: [], alpha: undefinedAlpha });
  });

  test('of one item has a score and no reliability', () => {
    expect(surveyScale([[7], [6]])).toMatchObject({ score: expect.closeTo(91.6666666667, 9), alpha: undefinedAlpha });
  });

  test('lies between 0 and 100, and turning every item turns it around', () => {
    fc.assert(fc.property(fc.array(fc.tuple(answer, answer, answer), { minLength: 1 }), (responses) => {
      const score = surveyScale(responses).score!;
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      expect(surveyScale(responses, [0, 1, 2]).score).toBeCloseTo(100 - score, 9);
      expect(surveyScale(responses).alpha.raw ?? 0).toBeLessThanOrEqual(1 + 1e-12);
    }));
  });

  test.each<[string, Answers[]]>([
    ['0', [[0]]], ['8', [[8, null]]], ['half an answer', [[3.5]]], ['no number', [[Number.NaN]]],
    ['rows of different length', [[1, 2], [1]]],
  ])('refuses %s', (_name, responses) => {
    expect(() => surveyScale(responses)).toThrow(RangeError);
  });
});

describe('Cronbach’s alpha', () => {
  test.each<[string, Answers[]]>([
    ['one item', [[1], [2]]],
    ['one row', [[1, 2]]],
    ['one complete row', [[1, 2], [3, null]]],
    ['nothing', []],
  ])('of %s is undefined', (_name, rows) => {
    expect(cronbachAlpha(rows)).toEqual(undefinedAlpha);
  });

  test('of items that measure the same is 1', () => {
    expect(cronbachAlpha([[1, 1, 1], [4, 4, 4], [6, 6, 6]])).toEqual({ raw: expect.closeTo(1, 12), standardized: expect.closeTo(1, 12) });
  });

  test('of totals that never vary is undefined', () => {
    expect(cronbachAlpha([[1, 7], [7, 1], [4, 4]])).toEqual(undefinedAlpha);
  });

  test('of an item that never varies is defined as it is, and not standardized', () => {
    expect(cronbachAlpha([[1, 5], [2, 5], [3, 5]])).toEqual({ raw: expect.closeTo(0, 12), standardized: null });
  });

  test('of items that contradict one another is below 0, and reported', () => {
    expect(cronbachAlpha([[1, 6], [4, 4], [7, 1]]).raw).toBeLessThan(0);
  });
});
