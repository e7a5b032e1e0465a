import { isInUnit, unitRanges } from './indicator-definition.ts';
import { indicators, isIndicator } from './indicators.ts';
import { type AttainableLevel, attainableLevels, comparisonOf, type Criterion, leastEvidenceOf, type MaturityModel } from './maturity-model.ts';
import { practices } from './practices.ts';

export type MaturityModelFault =
  | 'UNKNOWN_PRACTICE' | 'UNKNOWN_LEVEL' | 'EMPTY_LEVEL' | 'UNKNOWN_INDICATOR' | 'INDICATOR_OF_ANOTHER_PRACTICE' | 'INDICATOR_TWICE'
  | 'AGAINST_DIRECTION' | 'OUT_OF_RANGE' | 'ASKS_LESS_THAN_BELOW';

/** What is wrong with one value of a model. */
export interface MaturityModelProblem {
  /** Where, such as `levels.DEFINED.0.threshold`; criteria are counted from 0. */
  readonly path: string;
  readonly reason: MaturityModelFault;
  /** What is allowed in its place; null where the fault is not in a number. */
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** The most records that a criterion may take. */
export const mostEvidence = 10_000;

/** All that keeps a model from being used; nothing for a good one. A value that is no number is out of range. */
export function checkMaturityModel(model: MaturityModel): readonly MaturityModelProblem[] {
  const known: readonly string[] = attainableLevels;
  return [
    ...(practices.includes(model.practice) ? [] : [fault('practice', 'UNKNOWN_PRACTICE')]),
    ...Object.keys(model.levels).filter((level) => !known.includes(level)).map((level) => fault(`levels.${level}`, 'UNKNOWN_LEVEL')),
    ...attainableLevels.flatMap((level) => problemsOfLevel(model, level)),
  ];
}

/** A level without criteria would be attained by anybody, and known by nothing. */
function problemsOfLevel(model: MaturityModel, level: AttainableLevel): MaturityModelProblem[] {
  const criteria = criteriaOf(model, level);
  if (criteria.length === 0) return [fault(`levels.${level}`, 'EMPTY_LEVEL')];
  const below = attainableLevels.slice(0, attainableLevels.indexOf(level)).flatMap((lower) => criteriaOf(model, lower));
  return criteria.flatMap((criterion, place) => {
    const path = `levels.${level}.${place}`;
    if (!isIndicator(criterion.indicator)) return [fault(`${path}.indicator`, 'UNKNOWN_INDICATOR')];
    const isTwice = criteria.findIndex(({ indicator }) => indicator === criterion.indicator) < place;
    return [
      ...(indicators[criterion.indicator].practice === model.practice ? [] : [fault(`${path}.indicator`, 'INDICATOR_OF_ANOTHER_PRACTICE')]),
      ...(isTwice ? [fault(`${path}.indicator`, 'INDICATOR_TWICE')] : []),
      ...(criterion.comparison === comparisonOf(criterion.indicator) ? [] : [fault(`${path}.comparison`, 'AGAINST_DIRECTION')]),
      ...thresholdProblems(path, criterion, below),
      ...evidenceProblems(path, criterion, below),
    ];
  });
}

/** Models come from outside, where a level may be left out. */
function criteriaOf({ levels }: MaturityModel, level: AttainableLevel): readonly Criterion[] {
  return (levels as Partial<MaturityModel['levels']>)[level] ?? [];
}

function thresholdProblems(path: string, { indicator, threshold }: Criterion, below: readonly Criterion[]): MaturityModelProblem[] {
  const { unit, direction } = indicators[indicator];
  const { minimum, maximum } = unitRanges[unit];
  if (!isInUnit(unit, threshold)) return [{ path: `${path}.threshold`, reason: 'OUT_OF_RANGE', minimum, maximum }];
  const lower = below.filter((one) => one.indicator === indicator && isInUnit(unit, one.threshold)).map((one) => one.threshold);
  const least = direction === 'MORE_IS_BETTER' ? Math.max(minimum, ...lower) : minimum;
  const most = direction === 'MORE_IS_BETTER' ? maximum : Math.min(maximum, ...lower);
  if (threshold >= least && threshold <= most) return [];
  return [{ path: `${path}.threshold`, reason: 'ASKS_LESS_THAN_BELOW', minimum: least, maximum: most }];
}

function evidenceProblems(path: string, criterion: Criterion, below: readonly Criterion[]): MaturityModelProblem[] {
  const minimum = indicators[criterion.indicator].leastEvidence;
  if (!isEvidence(criterion, minimum)) return [{ path: `${path}.leastEvidence`, reason: 'OUT_OF_RANGE', minimum, maximum: mostEvidence }];
  const lower = below.filter((one) => one.indicator === criterion.indicator && isEvidence(one, minimum)).map((one) => leastEvidenceOf(one));
  const least = Math.max(minimum, ...lower);
  if (leastEvidenceOf(criterion) >= least) return [];
  return [{ path: `${path}.leastEvidence`, reason: 'ASKS_LESS_THAN_BELOW', minimum: least, maximum: mostEvidence }];
}

function isEvidence({ leastEvidence }: Criterion, minimum: number): boolean {
  return leastEvidence === undefined || (Number.isInteger(leastEvidence) && leastEvidence >= minimum && leastEvidence <= mostEvidence);
}

function fault(path: string, reason: MaturityModelFault): MaturityModelProblem {
  return { path, reason, minimum: null, maximum: null };
}
