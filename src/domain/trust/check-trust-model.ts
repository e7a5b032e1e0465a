import { leaves } from './leaves.ts';
import { type OutcomeMap, wholeOutcomes } from './outcome-map.ts';
import type { TrustModel } from './trust-model.ts';

/** What is wrong with one value of a model. */
export interface TrustModelProblem {
  /** Where, such as `halfLifeDays.PROMISE`. */
  readonly path: string;
  readonly reason: 'OUT_OF_RANGE' | 'SUM_IS_NOT_ONE' | 'BANDS_OVERLAP' | 'UNKNOWN_LEAF';
  /** What is allowed; the sum of weights has to be 1 and has no range. */
  readonly minimum: number | null;
  readonly maximum: number | null;
}

type Allowed = readonly [path: string, value: number | undefined, minimum: number, maximum: number];

/** All that keeps a model from being used; nothing for a good one. A value that is no number is out of range. */
export function checkTrustModel(model: TrustModel): readonly TrustModelProblem[] {
  const { trustWeights, commitmentWeights, commitmentFromTrust, bands } = model;
  return [
    ...outOfRange([...rangesOfModel(model), ...rangesOfOutcomes(model.outcomes)]),
    ...unknownLeaves('trustWeights', trustWeights),
    ...unknownLeaves('commitmentWeights', commitmentWeights),
    ...sumProblems('trustWeights', Object.values(trustWeights)),
    ...sumProblems('commitmentWeights', [commitmentFromTrust, ...Object.values(commitmentWeights)]),
    ...(bands.medium > bands.high ? [{ path: 'bands.medium', reason: 'BANDS_OVERLAP' as const, minimum: 0, maximum: bands.high }] : []),
  ];
}

const leastWeight = 0.01;
const mostWeight = 100;

function rangesOfModel(model: TrustModel): Allowed[] {
  return [
    ...leaves.map((leaf): Allowed => [`halfLifeDays.${leaf}`, model.halfLifeDays[leaf], 1, 3650]),
    ...weightRanges('trustWeights', model.trustWeights),
    ['commitmentFromTrust', model.commitmentFromTrust, 0, 1],
    ...weightRanges('commitmentWeights', model.commitmentWeights),
    ['priorWeight', model.priorWeight, 2, 2],
    ['baseRate', model.baseRate, 0.5, 0.5],
    ['sufficientUncertainty', model.sufficientUncertainty, 0, 1],
    ['bands.high', model.bands.high, 0, 100],
    ['bands.medium', model.bands.medium, 0, 100],
  ];
}

function weightRanges(path: string, weights: TrustModel['trustWeights']): Allowed[] {
  return Object.entries(weights).map(([leaf, weight]) => [`${path}.${leaf}`, weight, 0, 1]);
}

function rangesOfOutcomes(map: OutcomeMap): Allowed[] {
  const { promise, delivery, reply, schedule, opportunisticAct, dispute, cleanMonth, imposedChange, service, handOver } = wholeOutcomes(map);
  const { survey, shareOfWallet, gainShared, jointInvestment, contract, continuity } = map;
  const outcomes = {
    'promise.kept': promise.kept, 'promise.keptLate': promise.keptLate, 'promise.broken': promise.broken,
    'schedule.shared': schedule.shared, 'schedule.missed': schedule.missed, 'opportunisticAct.outcome': opportunisticAct.outcome,
    'dispute.settledFairly.outcome': dispute.settledFairly.outcome, 'dispute.settledLate.outcome': dispute.settledLate.outcome,
    'dispute.settledUnfairly.outcome': dispute.settledUnfairly.outcome, 'dispute.neverSettled.outcome': dispute.neverSettled.outcome,
    'cleanMonth.outcome': cleanMonth.outcome, 'imposedChange.outcome': imposedChange!.outcome, 'continuity.renewed': continuity.renewed, 'continuity.lapsed': continuity.lapsed,
    'continuity.noticeGiven': continuity.noticeGiven, 'service.returned.outcome': service!.returned.outcome, 'handOver.whole.outcome': handOver!.whole.outcome, 'handOver.returned.outcome': handOver!.returned.outcome,
  };
  const weights = {
    'delivery.weight': delivery.weight, 'reply.weight': reply.weight, 'schedule.weight': schedule.weight,
    'dispute.settledFairly.weight': dispute.settledFairly.weight, 'dispute.settledLate.weight': dispute.settledLate.weight,
    'dispute.settledUnfairly.weight': dispute.settledUnfairly.weight, 'dispute.neverSettled.weight': dispute.neverSettled.weight,
    'cleanMonth.weight': cleanMonth.weight, 'imposedChange.weight': imposedChange!.weight, 'survey.mostWeight': survey.mostWeight, 'shareOfWallet.weight': shareOfWallet.weight,
    'gainShared.weight': gainShared.weight, 'jointInvestment.weight': jointInvestment.weight, 'contract.weight': contract.weight,
    'continuity.weight': continuity.weight, 'service.weight': service!.weight, 'service.returned.weight': service!.returned.weight, 'handOver.whole.weight': handOver!.whole.weight,
    'handOver.returned.weight': handOver!.returned.weight,
  };
  return [
    ...Object.entries(outcomes).map(([path, outcome]): Allowed => [`outcomes.${path}`, outcome, 0, 1]),
    ...Object.entries(weights).map(([path, weight]): Allowed => [`outcomes.${path}`, weight, leastWeight, mostWeight]),
    ['outcomes.delivery.worthlessAfterDays', delivery.worthlessAfterDays, 0.5, 365],
    ['outcomes.survey.sufficientAlpha', survey.sufficientAlpha, 0.01, 1],
    ['outcomes.jointInvestment.scale', jointInvestment.scale, 1, 1e12],
    ['outcomes.contract.scaleYears', contract.scaleYears, 0.1, 50],
  ];
}

function outOfRange(ranges: readonly Allowed[]): TrustModelProblem[] {
  return ranges
    .filter(([, value = Number.NaN, minimum, maximum]) => !(value >= minimum && value <= maximum))
    .map(([path, , minimum, maximum]) => ({ path, reason: 'OUT_OF_RANGE', minimum, maximum }));
}

function unknownLeaves(path: string, weights: object): TrustModelProblem[] {
  const known: readonly string[] = leaves;
  return Object.keys(weights)
    .filter((leaf) => !known.includes(leaf))
    .map((leaf) => ({ path: `${path}.${leaf}`, reason: 'UNKNOWN_LEAF', minimum: null, maximum: null }));
}

const sumTolerance = 1e-9;

function sumProblems(path: string, weights: readonly number[]): TrustModelProblem[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return Math.abs(sum - 1) <= sumTolerance ? [] : [{ path, reason: 'SUM_IS_NOT_ONE', minimum: null, maximum: null }];
}
