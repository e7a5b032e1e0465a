import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkMaturityModel, mostEvidence } from '../../../src/domain/practices/check-maturity-model.ts';
import { defaultMaturityModels } from '../../../src/domain/practices/default-models.ts';
import { indicators, indicatorsOf } from '../../../src/domain/practices/indicators.ts';
import { atLeast, atMost, attainableLevels, type MaturityModel } from '../../../src/domain/practices/maturity-model.ts';
import { practices } from '../../../src/domain/practices/practices.ts';
import { anyModelOf, anyPractice } from './cases.ts';

const model: MaturityModel = {
  practice: 'STRUCTURE',
  levels: {
    INITIAL: [atLeast('SERVICE_AGREED', 0.25)],
    DEFINED: [atLeast('SERVICE_AGREED', 0.5), atMost('HAND_OVER_TIME', 72, 10)],
    MANAGED: [atMost('HAND_OVER_TIME', 48, 10)],
    OPTIMIZING: [atLeast('SERVICE_AGREED', 0.9), atMost('HAND_OVER_TIME', 48, 20)],
  },
};
const problemsOf = (fault: Partial<MaturityModel['levels']>) => checkMaturityModel({ ...model, levels: { ...model.levels, ...fault } });

describe('the default models', () => {
  test('are those of all fourteen practices, and nothing is wrong with them', () => {
    expect(defaultMaturityModels.map(({ practice }) => practice)).toEqual(practices);
    expect(defaultMaturityModels.flatMap((one) => checkMaturityModel(one))).toEqual([]);
  });

  test.each(practices)('ask for every indicator of %s somewhere', (practice) => {
    const { levels } = defaultMaturityModels.find((one) => one.practice === practice)!;
    const asked = new Set(attainableLevels.flatMap((level) => levels[level].map(({ indicator }) => indicator)));
    expect([...asked].toSorted()).toEqual([...indicatorsOf(practice)].toSorted());
  });

  test.each(practices)('ask more of %s at each level than at the one below', (practice) => {
    const { levels } = defaultMaturityModels.find((one) => one.practice === practice)!;
    for (const [place, level] of attainableLevels.entries()) {
      const below = attainableLevels.slice(0, place).flatMap((lower) => levels[lower]);
      const isMore = levels[level].some(({ indicator, threshold }) => below.every((one) => one.indicator !== indicator || one.threshold !== threshold));
      expect(isMore).toBe(true);
    }
  });
});

test('nothing is wrong where levels ask for as much as those below, or leave an indicator out', () => {
  expect(checkMaturityModel(model)).toEqual([]);
});

test('nothing is wrong with models whose demands rise', () => {
  fc.assert(fc.property(anyPractice.chain(anyModelOf), (one) => {
    expect(checkMaturityModel(one)).toEqual([]);
  }), { numRuns: 100 });
});

describe('says what is wrong and where', () => {
  test.each<[path: string, reason: string, fault: Partial<MaturityModel['levels']>]>([
    ['levels.MANAGED', 'EMPTY_LEVEL', { MANAGED: [] }],
    ['levels.OPTIMIZING', 'EMPTY_LEVEL', { OPTIMIZING: undefined }],
    ['levels.PERFECT', 'UNKNOWN_LEVEL', { PERFECT: [atLeast('SERVICE_AGREED', 1)] } as any],
    ['levels.MANAGED.0.indicator', 'UNKNOWN_INDICATOR', { MANAGED: [atLeast('CHARM' as any, 1)] }],
    ['levels.MANAGED.0.indicator', 'UNKNOWN_INDICATOR', { MANAGED: [atLeast('constructor' as any, 1)] }],
    ['levels.MANAGED.0.indicator', 'INDICATOR_OF_ANOTHER_PRACTICE', { MANAGED: [atLeast('SKILLS_MET', 0.5)] }],
    ['levels.INITIAL.1.indicator', 'INDICATOR_TWICE', { INITIAL: [atLeast('SERVICE_AGREED', 0.25), atLeast('SERVICE_AGREED', 0.3)] }],
    ['levels.MANAGED.0.comparison', 'AGAINST_DIRECTION', { MANAGED: [atMost('SERVICE_AGREED', 0.5)] }],
    ['levels.MANAGED.0.comparison', 'AGAINST_DIRECTION', { MANAGED: [{ ...atLeast('SERVICE_AGREED', 0.5), comparison: 'ABOVE' as any }] }],
    ['levels.MANAGED.0.threshold', 'OUT_OF_RANGE', { MANAGED: [atLeast('SERVICE_AGREED', 80)] }],
    ['levels.MANAGED.0.threshold', 'OUT_OF_RANGE', { MANAGED: [atMost('HAND_OVER_TIME', -1, 10)] }],
    ['levels.MANAGED.0.threshold', 'OUT_OF_RANGE', { MANAGED: [atLeast('SERVICE_AGREED', Number.NaN)] }],
    ['levels.MANAGED.0.threshold', 'OUT_OF_RANGE', { MANAGED: [atLeast('SERVICE_AGREED', undefined as any)] }],
    ['levels.MANAGED.0.threshold', 'ASKS_LESS_THAN_BELOW', { MANAGED: [atLeast('SERVICE_AGREED', 0.4)] }],
    ['levels.MANAGED.0.threshold', 'ASKS_LESS_THAN_BELOW', { MANAGED: [atMost('HAND_OVER_TIME', 80, 10)] }],
    // The one below does not ask for it, and the one below that does.
    ['levels.OPTIMIZING.0.threshold', 'ASKS_LESS_THAN_BELOW', { OPTIMIZING: [atLeast('SERVICE_AGREED', 0.3)] }],
    ['levels.MANAGED.0.leastEvidence', 'OUT_OF_RANGE', { MANAGED: [atLeast('SERVICE_AGREED', 0.5, 1)] }],
    ['levels.MANAGED.0.leastEvidence', 'OUT_OF_RANGE', { MANAGED: [atLeast('SERVICE_AGREED', 0.5, 2.5)] }],
    ['levels.MANAGED.0.leastEvidence', 'OUT_OF_RANGE', { MANAGED: [atLeast('SERVICE_AGREED', 0.5, Number.NaN)] }],
    ['levels.OPTIMIZING.0.leastEvidence', 'ASKS_LESS_THAN_BELOW', { OPTIMIZING: [atMost('HAND_OVER_TIME', 24)] }],
  ])('%s: %s', (path, reason, fault) => {
    expect(problemsOf(fault).map((problem) => [problem.path, problem.reason])).toEqual([[path, reason]]);
  });

  test('of a practice that there is not', () => {
    expect(checkMaturityModel({ ...model, practice: 'CHARM' as any })[0]).toEqual({ path: 'practice', reason: 'UNKNOWN_PRACTICE', minimum: null, maximum: null });
  });

  test('with what is allowed', () => {
    const [tooSlow] = problemsOf({ MANAGED: [atMost('HAND_OVER_TIME', 80, 10)] });
    const [tooFew] = problemsOf({ MANAGED: [atMost('HAND_OVER_TIME', 40, 5)] });
    const [tooMuch] = problemsOf({ OPTIMIZING: [atLeast('SERVICE_AGREED', 2)] });
    expect(tooSlow).toEqual({ path: 'levels.MANAGED.0.threshold', reason: 'ASKS_LESS_THAN_BELOW', minimum: 0, maximum: 72 });
    expect(tooFew).toEqual({ path: 'levels.MANAGED.0.leastEvidence', reason: 'ASKS_LESS_THAN_BELOW', minimum: 10, maximum: mostEvidence });
    expect(tooMuch).toEqual({ path: 'levels.OPTIMIZING.0.threshold', reason: 'OUT_OF_RANGE', minimum: 0, maximum: 1 });
    expect(indicators.HAND_OVER_TIME.leastEvidence).toBe(5);
  });

  test('all of it at once', () => {
    const faults = { INITIAL: [], DEFINED: [atMost('SERVICE_AGREED', 3, 0)] };
    expect(problemsOf(faults).map(({ path }) => path)).toEqual(['levels.INITIAL', 'levels.DEFINED.0.comparison', 'levels.DEFINED.0.threshold', 'levels.DEFINED.0.leastEvidence']);
  });
});
