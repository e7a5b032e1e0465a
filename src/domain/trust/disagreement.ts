import type { DecayedSums } from './evidence.ts';
import type { Leaf } from './leaves.ts';
import { opinionInterval } from './opinion.ts';
import type { OutcomeMap } from './outcome-map.ts';
import { surveyFinding, type SurveyResult } from './outcomes.ts';
import { type DirectedScores, type Score, scoresOf } from './score.ts';
import type { TrustModel } from './trust-model.ts';

/** What people say next to what they do. */
export interface Disagreement {
  /** The survey's scale score and its interval, 0 to 100. */
  readonly survey: { readonly value: number; readonly low: number; readonly high: number };
  readonly behavior: Pick<Score, 'value' | 'low' | 'high'>;
  /** Points by which the survey is above behavior. */
  readonly difference: number;
  /** Each lies outside of the other's interval: more than the evidence leaves open. */
  readonly isOutsideBoth: boolean;
  readonly verdict: 'AGREE' | 'SURVEY_HIGHER' | 'BEHAVIOR_HIGHER';
}

/**
 * Where survey and behavior disagree. The survey's interval is that of its weight as evidence. Null where the survey does not measure, or
 * behavior rests on too little.
 * @param behavior a score without surveys in it, of `behaviorScores`
 */
export function disagreementOf(behavior: Score, result: SurveyResult, outcomes: OutcomeMap): Disagreement | null {
  const finding = surveyFinding(result, outcomes);
  if (finding === null || !behavior.isSufficient) return null;
  const { outcome, weight } = finding;
  const [low, high] = opinionInterval({ positive: weight * outcome, negative: weight * (1 - outcome) });
  const survey = { value: 100 * outcome, low: 100 * low, high: 100 * high };
  const difference = survey.value - behavior.value;
  const isOutsideBoth = !isWithin(survey.value, behavior) && !isWithin(behavior.value, survey);
  return {
    survey, behavior: { value: behavior.value, low: behavior.low, high: behavior.high }, difference, isOutsideBoth,
    verdict: !isOutsideBoth ? 'AGREE' : difference > 0 ? 'SURVEY_HIGHER' : 'BEHAVIOR_HIGHER',
  };
}

/** The leaf that surveys feed. */
const surveyLeaf: Leaf = 'SHARED_VALUES';

/** The scores that behavior alone gives: without the leaf of surveys, the others in their proportion. Null where nothing else counts. */
export function behaviorScores(sums: DecayedSums, model: TrustModel): DirectedScores | null {
  const { [surveyLeaf]: ofTrust = 0, ...trustWeights } = model.trustWeights;
  const { [surveyLeaf]: ofCommitment = 0, ...commitmentWeights } = model.commitmentWeights;
  if (ofTrust >= 1 || ofCommitment >= 1) return null;
  return scoresOf(sums, {
    ...model,
    trustWeights: scaled(trustWeights, 1 / (1 - ofTrust)),
    commitmentFromTrust: model.commitmentFromTrust / (1 - ofCommitment),
    commitmentWeights: scaled(commitmentWeights, 1 / (1 - ofCommitment)),
  });
}

function scaled(weights: TrustModel['trustWeights'], factor: number): TrustModel['trustWeights'] {
  return Object.fromEntries(Object.entries(weights).map(([leaf, weight]) => [leaf, weight * factor]));
}

function isWithin(value: number, { low, high }: { readonly low: number; readonly high: number }): boolean {
  return value >= low && value <= high;
}
