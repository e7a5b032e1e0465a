import { describe, expect, test } from '@jest/globals';
import { checkTrustModel } from '../../../src/domain/trust/check-trust-model.ts';
import { defaultTrustModel as model, type TrustModel } from '../../../src/domain/trust/trust-model.ts';

const { outcomes } = model;
const weightless = { ...outcomes.dispute, neverSettled: { outcome: 0, weight: 0 } };
const problemOf = (fault: Partial<TrustModel>) => checkTrustModel({ ...model, ...fault });

test('nothing is wrong with the default', () => {
  expect(checkTrustModel(model)).toEqual([]);
});

test('weights may sum to 1 but for rounding, and leave leaves out', () => {
  expect(problemOf({ trustWeights: { PROMISE: 0.1 + 0.2, DELIVERY: 0.7 } })).toEqual([]);
  expect(problemOf({ commitmentFromTrust: 1, commitmentWeights: {} })).toEqual([]);
});

describe('says what is wrong and where', () => {
  test.each<[path: string, reason: string, fault: Partial<TrustModel>]>([
    ['halfLifeDays.PROMISE', 'OUT_OF_RANGE', { halfLifeDays: { ...model.halfLifeDays, PROMISE: 0.5 } }],
    ['halfLifeDays.CONTINUITY', 'OUT_OF_RANGE', { halfLifeDays: { ...model.halfLifeDays, CONTINUITY: 3651 } }],
    ['halfLifeDays.BENEFITS', 'OUT_OF_RANGE', { halfLifeDays: { ...model.halfLifeDays, BENEFITS: Number.NaN } }],
    ['halfLifeDays.DELIVERY', 'OUT_OF_RANGE', { halfLifeDays: { ...model.halfLifeDays, DELIVERY: undefined } as any }],
    ['trustWeights', 'SUM_IS_NOT_ONE', { trustWeights: { PROMISE: 0.5, DELIVERY: 0.499 } }],
    ['trustWeights', 'SUM_IS_NOT_ONE', { trustWeights: {} }],
    ['trustWeights.CHARM', 'UNKNOWN_LEAF', { trustWeights: { PROMISE: 0.5, CHARM: 0.5 } as any }],
    ['commitmentWeights', 'SUM_IS_NOT_ONE', { commitmentFromTrust: 0.5 }],
    ['priorWeight', 'OUT_OF_RANGE', { priorWeight: 3 as any }],
    ['baseRate', 'OUT_OF_RANGE', { baseRate: 0.6 as any }],
    ['sufficientUncertainty', 'OUT_OF_RANGE', { sufficientUncertainty: 1.5 }],
    ['bands.high', 'OUT_OF_RANGE', { bands: { high: 101, medium: 45 } }],
    ['bands.medium', 'BANDS_OVERLAP', { bands: { high: 60, medium: 61 } }],
    ['outcomes.promise.keptLate', 'OUT_OF_RANGE', { outcomes: { ...outcomes, promise: { ...outcomes.promise, keptLate: 1.5 } } }],
    ['outcomes.dispute.neverSettled.weight', 'OUT_OF_RANGE', { outcomes: { ...outcomes, dispute: weightless } }],
    ['outcomes.delivery.worthlessAfterDays', 'OUT_OF_RANGE', { outcomes: { ...outcomes, delivery: { worthlessAfterDays: 0, weight: 1 } } }],
    ['outcomes.survey.sufficientAlpha', 'OUT_OF_RANGE', { outcomes: { ...outcomes, survey: { sufficientAlpha: 0, mostWeight: 10 } } }],
    ['outcomes.jointInvestment.scale', 'OUT_OF_RANGE', { outcomes: { ...outcomes, jointInvestment: { scale: 0, weight: 2 } } }],
    ['outcomes.contract.scaleYears', 'OUT_OF_RANGE', { outcomes: { ...outcomes, contract: { scaleYears: 0, weight: 2 } } }],
  ])('%s: %s', (path, reason, fault) => {
    expect(problemOf(fault).map((problem) => [problem.path, problem.reason])).toEqual([[path, reason]]);
  });

  test('with the range allowed', () => {
    expect(problemOf({ halfLifeDays: { ...model.halfLifeDays, PROMISE: 0 } })).toEqual([
      { path: 'halfLifeDays.PROMISE', reason: 'OUT_OF_RANGE', minimum: 1, maximum: 3650 },
    ]);
  });

  test('all of it at once', () => {
    expect(problemOf({ trustWeights: { PROMISE: -0.5, DELIVERY: 1.5 }, commitmentFromTrust: 2 }).map(({ path }) => path)).toEqual([
      'trustWeights.PROMISE', 'trustWeights.DELIVERY', 'commitmentFromTrust', 'commitmentWeights',
    ]);
  });
});
