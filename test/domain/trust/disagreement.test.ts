import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { behaviorScores, disagreementOf } from '../../../src/domain/trust/disagreement.ts';
import { emptySums, sumsAt } from '../../../src/domain/trust/evidence.ts';
import { type Score, scoresOf } from '../../../src/domain/trust/score.ts';
import { defaultTrustModel as model } from '../../../src/domain/trust/trust-model.ts';
import { anyEvents, asOf, scoreOf } from './cases.ts';

describe('survey and behavior', () => {
  const survey = (score: number) => ({ score, respondents: 10, alpha: 0.9 });
  const compare = (behavior: Score, score: number) => disagreementOf(behavior, survey(score), model.outcomes);

  test.each([
    [80, 30, 'SURVEY_HIGHER'], [20, 70, 'BEHAVIOR_HIGHER'], [60, 55, 'AGREE'],
  ] as const)('of %d and %d: %s', (said, done, verdict) => {
    const found = compare(scoreOf(done), said)!;
    expect(found).toMatchObject({ difference: expect.closeTo(said - done, 10), verdict, isOutsideBoth: verdict !== 'AGREE' });
    expect(found.survey.low).toBeLessThan(said);
    expect(found.behavior).toEqual({ value: done, low: done - 10, high: done + 10 });
  });

  test('agree where either interval still holds the other', () => {
    expect(compare({ ...scoreOf(40), high: 90 }, 85)!.verdict).toBe('AGREE');
    expect(disagreementOf(scoreOf(40), { score: 60, respondents: 1, alpha: 0.9 }, model.outcomes)!.verdict).toBe('AGREE');
  });

  test('are not compared where either says too little', () => {
    expect(compare(scoreOf(40, false), 90)).toBeNull();
    expect(disagreementOf(scoreOf(40), { score: 90, respondents: 10, alpha: null }, model.outcomes)).toBeNull();
  });
});

describe('behavior alone', () => {
  test('leaves out what surveys feed, and weighs the rest as before', () => {
    fc.assert(fc.property(anyEvents, (events) => {
      const sums = sumsAt(events, model, asOf);
      const found = behaviorScores(sums, model)!;
      expect(behaviorScores({ ...sums, SHARED_VALUES: { positive: 0, negative: 50 } }, model)).toEqual(found);
      const others = scoresOf(sums, model).trust.leaves.filter(({ leaf }) => leaf !== 'SHARED_VALUES');
      expect(found.trust.value).toBeCloseTo(others.reduce((sum, { contribution }) => sum + contribution, 0) / 0.9, 9);
      for (const score of [found.trust, found.commitment]) {
        expect(score.leaves.map(({ leaf }) => leaf)).not.toContain('SHARED_VALUES');
        expect(score.leaves.reduce((sum, { coefficient }) => sum + coefficient, 0)).toBeCloseTo(1, 12);
      }
    }));
  });

  test('is the score itself where surveys do not count, and none where nothing else does', () => {
    const without = { ...model, trustWeights: { PROMISE: 1 }, commitmentFromTrust: 1, commitmentWeights: {} };
    expect(behaviorScores(emptySums, without)).toEqual(scoresOf(emptySums, without));
    expect(behaviorScores(emptySums, { ...model, trustWeights: { SHARED_VALUES: 1 } })).toBeNull();
    expect(behaviorScores(emptySums, { ...model, commitmentFromTrust: 0, commitmentWeights: { SHARED_VALUES: 1 } })).toBeNull();
  });
});
