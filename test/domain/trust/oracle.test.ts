import { describe, expect, test } from '@jest/globals';
import { addToSums, decaySums, emptySums, type EvidenceEvent, sumsAt } from '../../../src/domain/trust/evidence.ts';
import { byLeaf, type Leaf, leaves } from '../../../src/domain/trust/leaves.ts';
import {
  discount, type Evidence, fuse, type Opinion, opinionInterval, opinionOf, type Prior, uniformPrior,
} from '../../../src/domain/trust/opinion.ts';
import { type Score, scoresOf } from '../../../src/domain/trust/score.ts';
import { cronbachAlpha, surveyScale } from '../../../src/domain/trust/survey.ts';
import { commitmentCoefficients, defaultTrustModel, type TrustModel } from '../../../src/domain/trust/trust-model.ts';
import { day, describeEach, oracleCases } from './cases.ts';

const evidence = (method: string) => oracleCases('beta_evidence_and_survey', method);
const models = oracleCases('kmv_beta_model', 'kmv_beta_model');
const methods = [
  'beta_opinion', 'beta_forgetting_recursive', 'beta_half_life_decay', 'subjective_logic_consensus', 'subjective_logic_discount',
  'cronbach_alpha', 'likert_scale',
];

(models.length === 0 ? describe.skip : describe)('all published cases', () => {
  test('are here', () => {
    expect([...methods.map((method) => evidence(method).length), models.length]).toEqual([4, 3, 2, 2, 2, 2, 1, 3]);
  });
});

describeEach(evidence('beta_opinion'), ({ inputs, expected, tolerance }) => {
  test('the opinion that the evidence gives', () => {
    const prior = { priorWeight: inputs['prior_weight'], baseRate: inputs['base_rate'] };
    expectOpinion({ positive: inputs['r'], negative: inputs['s'] }, prior, [expected, tolerance['abs']!]);
  });
});

describeEach(evidence('beta_half_life_decay'), ({ inputs, expected, tolerance }) => {
  test('the sums, and the opinion that they give', () => {
    const events = inputs['events'].map((event: object, place: number) => eventOf({ ...event, dimension: 'promise' }, place));
    const { PROMISE } = sumsAt(events, { halfLifeDays: byLeaf(() => inputs['half_life_days']) }, inputs['as_of_day'] * day);
    expectNear(PROMISE.positive, expected['r'], tolerance['abs']!);
    expectNear(PROMISE.negative, expected['s'], tolerance['abs']!);
    expectOpinion(PROMISE, uniformPrior, [expected, tolerance['abs']!]);
  });
});

describeEach(evidence('beta_forgetting_recursive'), ({ inputs, expected, tolerance }) => {
  test('is decay over equal steps', () => {
    const model = { halfLifeDays: byLeaf(() => 1) };
    // Nothing is forgotten in no time, and all of it in a thousand half-lives and more.
    const step = inputs['lam'] === 0 ? 10_000 * day : Math.round(-Math.log2(inputs['lam']) * day * 1e6) / 1e6;
    let sums = emptySums;
    for (const [place, outcome] of inputs['outcomes'].entries()) {
      const now = place * step;
      const event: EvidenceEvent = { id: String(place), leaf: 'PROMISE', outcome, weight: 1, occurredAt: now };
      sums = addToSums(decaySums(sums, Math.max(0, now - step), now, model), event, now, model);
      const { positive, negative } = sums.PROMISE;
      const found = [positive, negative, opinionOf(sums.PROMISE).expectation];
      for (const [at, value] of found.entries()) expectNear(value, expected['steps_r_s_E'][place][at], tolerance['abs']!);
    }
  });
});

describeEach(evidence('subjective_logic_consensus'), ({ inputs, expected, tolerance }) => {
  test('both together', () => expectParts(fuse(opinion(inputs['a']), opinion(inputs['b'])), expected, tolerance['abs']!));
});

describeEach(evidence('subjective_logic_discount'), ({ inputs, expected, tolerance }) => {
  const heard = discount(opinion(inputs['trust_in_referrer']), opinion(inputs['referrer_opinion']));
  test('hearsay', () => expectParts(heard, expected, tolerance['abs']!));
});

describeEach(evidence('cronbach_alpha'), ({ inputs, expected, tolerance }) => {
  test('raw and standardized', () => {
    const { raw, standardized } = cronbachAlpha(inputs['items']);
    expectNear(raw!, expected['alpha'], tolerance['abs']!);
    expectNear(standardized!, expected['standardised'], tolerance['abs']!);
  });
});

describeEach(evidence('likert_scale'), ({ inputs, expected, tolerance }) => {
  test('a scale with a reversed item', () => {
    const scale = surveyScale(inputs['responses'], inputs['reverse_items_zero_based']);
    expectNear(scale.alpha.raw!, expected['alpha'], tolerance['abs']!);
    expectNear(scale.mean!, expected['scale_mean'], tolerance['abs']!);
    expectNear(scale.score!, expected['score_0_100'], tolerance['abs']!);
    expect(scale.respondentScores).toHaveLength(expected['respondent_scores'].length);
    for (const [place, score] of scale.respondentScores.entries()) {
      expectNear(score, expected['respondent_scores'][place], tolerance['abs']!);
    }
  });
});

describeEach(models, ({ inputs, expected, tolerance }) => {
  const { model, events } = { model: modelOf(inputs), events: inputs['events'].map(eventOf) };
  const sums = sumsAt(events, model, inputs['as_of_day'] * day);
  const scores = scoresOf(sums, model);
  const exact = tolerance['score_abs']!;

  test.each(leaves)('%s', (leaf) => {
    const of = expected['leaves'][leaf.toLowerCase()];
    const found = opinionOf(sums[leaf], model);
    expectNear(sums[leaf].positive, of.r, exact);
    expectNear(sums[leaf].negative, of.s, exact);
    expectNear(found.expectation, of.mean, exact);
    expectNear(found.variance, of.var, exact);
    expectParts(found, of, exact);
    for (const [end, value] of opinionInterval(sums[leaf], model).entries()) expectNear(100 * value, of.ci95[end], tolerance['ci_abs']!);
    expectNear(commitmentCoefficients(model)[leaf], expected['commitment_coefficients'][leaf.toLowerCase()], 1e-12);
  });

  test.each(['trust', 'commitment'] as const)('%s', (name) => expectScore(scores[name], expected[name], tolerance));
});

function expectScore(score: Score, expected: Record<string, any>, tolerance: Readonly<Record<string, number>>): void {
  expectNear(score.value, expected['score'], tolerance['score_abs']!);
  expectNear(score.uncertainty, expected['uncertainty'], tolerance['score_abs']!);
  for (const [end, value] of [score.low, score.high].entries()) {
    expectNear(value, expected['ci95'][end], tolerance['ci_abs']!);
    expectNear(value, expected['monte_carlo_ci95'][end], tolerance['monte_carlo_abs']!);
  }
  expect(score.leaves.map(({ leaf }) => leaf.toLowerCase()).toSorted()).toEqual(Object.keys(expected['contribution']).toSorted());
  for (const { leaf, contribution, shift } of score.leaves) {
    expectNear(contribution, expected['contribution'][leaf.toLowerCase()], tolerance['score_abs']!);
    expectNear(shift, expected['shift_from_neutral'][leaf.toLowerCase()], tolerance['score_abs']!);
  }
}

function expectOpinion(evidenceOf: Evidence, prior: Prior, [expected, tolerance]: readonly [Record<string, any>, number]): void {
  const found = opinionOf(evidenceOf, prior);
  expectParts(found, expected, tolerance);
  expectNear(found.expectation, expected['expectation'], tolerance);
  expectNear(found.variance, expected['variance'], tolerance);
  // The rating from −1 to 1 of the paper is belief less disbelief; the paper has it for even odds only.
  if (expected['rating_minus1_to_1'] !== null) expectNear(found.belief - found.disbelief, expected['rating_minus1_to_1'], tolerance);
  for (const [end, value] of opinionInterval(evidenceOf, prior).entries()) expectNear(value, expected['ci95'][end], tolerance);
}

function expectParts(found: Opinion, expected: Record<string, any>, tolerance: number): void {
  for (const part of ['belief', 'disbelief', 'uncertainty'] as const) expectNear(found[part], expected[part], tolerance);
}

function expectNear(found: number, expected: number, tolerance: number): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(tolerance);
}

function opinion([belief, disbelief, uncertainty]: [number, number, number]): Opinion {
  return { belief, disbelief, uncertainty };
}

function eventOf({ dimension, day: on, outcome, weight }: Record<string, any>, place: number): EvidenceEvent {
  return { id: String(place), leaf: dimension.toUpperCase(), outcome, weight, occurredAt: on * day };
}

function modelOf(inputs: Readonly<Record<string, any>>): TrustModel {
  const { trust, ...ofCommitment } = inputs['commitment_weights'];
  const upper = (values: object) => Object.fromEntries(Object.entries(values).map(([leaf, value]) => [leaf.toUpperCase() as Leaf, value]));
  return {
    ...defaultTrustModel,
    halfLifeDays: byLeaf((leaf) => inputs['half_life_days'][leaf.toLowerCase()]),
    trustWeights: upper(inputs['trust_weights']),
    commitmentFromTrust: trust,
    commitmentWeights: upper(ofCommitment),
  };
}
