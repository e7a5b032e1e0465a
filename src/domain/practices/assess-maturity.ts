import { checkMaturityModel } from './check-maturity-model.ts';
import type { Indicator } from './indicators.ts';
import { type AttainableLevel, attainableLevels, type Criterion, leastEvidenceOf, type MaturityLevel, type MaturityModel } from './maturity-model.ts';
import type { Practice } from './practices.ts';
import { type Measure, type Measures, requireMeasure, type Verdict, verdictOf } from './verdict.ts';

/** A criterion with what was found; `leastEvidence` is what it took in the end, the catalogue's number included. */
export interface AssessedCriterion extends Required<Criterion>, Measure {
  readonly level: AttainableLevel;
  readonly verdict: Verdict;
}

/** What stands between the level attained and the next; at least one of the lists has something in it. */
export interface MissingForNext {
  readonly level: AttainableLevel;
  /** What is known not to be met, and by how much: above 0, in the indicator's unit. */
  readonly notMet: readonly { readonly indicator: Indicator; readonly distance: number }[];
  /** What is not known, and how many records more it takes: whole; 0 where there are enough of them and yet no value. */
  readonly unknown: readonly { readonly indicator: Indicator; readonly records: number }[];
}

export interface Assessment {
  readonly practice: Practice;
  /** Null where there is not enough evidence to tell whether even the first level is attained. */
  readonly level: MaturityLevel | null;
  /** All of the model, in its order, lowest level first. */
  readonly criteria: readonly AssessedCriterion[];
  /** Null at the highest level. */
  readonly missing: MissingForNext | null;
}

/**
 * The level that a practice has come to. A level holds while all criteria of it and of all levels below are met, so that it is lost with any
 * of them. Unknown is never met; the first level is only called missed, ABSENT, where a criterion of it is known not to be met.
 * @param measures of this practice; those of others may be among them, and are not looked at
 * @throws RangeError for a model with problems, and for a measure that its indicator cannot have
 */
export function assessMaturity(model: MaturityModel, measures: Measures): Assessment {
  requireGood(model);
  const criteria = attainableLevels.flatMap((level) => model.levels[level].map((criterion) => assess(level, criterion, measures)));
  const next = attainableLevels.find((level) => criteria.some((one) => one.level === level && one.verdict !== 'MET'));
  return { practice: model.practice, level: levelBelow(next, criteria), criteria, missing: next === undefined ? null : missingFor(next, criteria) };
}

function requireGood(model: MaturityModel): void {
  const [problem] = checkMaturityModel(model);
  if (problem !== undefined) throw new RangeError(`The maturity model of ${model.practice} has problems: ${problem.path} ${problem.reason}`);
}

function assess(level: AttainableLevel, criterion: Criterion, measures: Measures): AssessedCriterion {
  const { indicator, comparison, threshold } = criterion;
  const { value, evidence } = requireMeasure(indicator, measures[indicator]);
  const demand = { comparison, threshold, leastEvidence: leastEvidenceOf(criterion) };
  return { level, indicator, ...demand, value, evidence, verdict: verdictOf(demand, { value, evidence }) };
}

function levelBelow(next: AttainableLevel | undefined, criteria: readonly AssessedCriterion[]): MaturityLevel | null {
  if (next === undefined) return 'OPTIMIZING';
  if (next !== 'INITIAL') return attainableLevels[attainableLevels.indexOf(next) - 1]!;
  return criteria.some(({ level, verdict }) => level === 'INITIAL' && verdict === 'NOT_MET') ? 'ABSENT' : null;
}

function missingFor(level: AttainableLevel, all: readonly AssessedCriterion[]): MissingForNext {
  const criteria = all.filter((one) => one.level === level);
  const notMet = criteria.filter(({ verdict }) => verdict === 'NOT_MET');
  const unknown = criteria.filter(({ verdict }) => verdict === 'UNKNOWN');
  return {
    level,
    notMet: notMet.map(({ indicator, threshold, value }) => ({ indicator, distance: Math.abs(threshold - value!) })),
    unknown: unknown.map(({ indicator, leastEvidence, evidence }) => ({ indicator, records: Math.max(0, Math.ceil(leastEvidence - evidence)) })),
  };
}
