import type { AssessedCriterion, MissingForNext } from '../../domain/practices/assess-maturity.ts';
import type { TurningCriterion } from '../../domain/practices/compare-assessments.ts';
import { indicators } from '../../domain/practices/indicators.ts';
import { attainableLevels, rankOf } from '../../domain/practices/maturity-model.ts';
import type { Found, KeptMeasure } from './assessments.ts';
import type { LookedFrom } from './indicator-records.ts';
import type { PracticeCriterion, PracticeMissing, PracticeTurning } from './practice-facts.type.ts';
import type { PracticeIndicator } from './practice-indicator.type.ts';

/** What rows keep of assessments, as the schema shows it. */

export function toCriterion(criterion: AssessedCriterion): PracticeCriterion {
  return { ...criterion, unit: indicators[criterion.indicator].unit };
}

export function toMissing(missing: MissingForNext | null): PracticeMissing | null {
  return missing === null ? null : { level: missing.level, notMet: missing.notMet.map((one) => ({ ...one, unit: indicators[one.indicator].unit })), unknown: [...missing.unknown] };
}

export function toTurning({ before, after, cause }: TurningCriterion): PracticeTurning {
  return { before: before === null ? null : toCriterion(before), after: after === null ? null : toCriterion(after), cause };
}

export function toIndicators({ level, criteria, measures }: Pick<Found, 'level' | 'criteria' | 'measures'>, from: LookedFrom): PracticeIndicator[] {
  return measures.map((measure) => {
    const { unit, direction, leastEvidence } = indicators[measure.indicator];
    return { ...measure, unit, isMoreBetter: direction === 'MORE_IS_BETTER', leastEvidence, verdict: verdictNext(measure, { level, criteria }), from };
  });
}

/** By what the next level asks of it or, where that asks nothing, by the highest level below that does. */
function verdictNext({ indicator }: KeptMeasure, { level, criteria }: Pick<Found, 'level' | 'criteria'>): string | null {
  const within: readonly string[] = attainableLevels.slice(0, rankOf(level) + 1);
  return criteria.findLast((criterion) => criterion.indicator === indicator && within.includes(criterion.level))?.verdict ?? null;
}
