import type { AssessedCriterion, Assessment } from './assess-maturity.ts';
import { attainableLevels, type MaturityLevel, rankOf } from './maturity-model.ts';
import { verdictOf } from './verdict.ts';

/** SAME also between ABSENT and no level: no level is attained in either. */
export type LevelChange = 'GAINED' | 'LOST' | 'SAME';

/** Why a criterion turned: by what was measured, for want of evidence, or because the model asks otherwise than before. */
export type TurningCause = 'NOW_MET' | 'NO_LONGER_MET' | 'NO_LONGER_KNOWN' | 'MODEL_CHANGED';

/** A criterion that counts for the change, as it was assessed; null where the model of that assessment does not have it. */
export interface TurningCriterion {
  readonly before: AssessedCriterion | null;
  readonly after: AssessedCriterion | null;
  readonly cause: TurningCause;
}

export interface AssessmentChange {
  readonly change: LevelChange;
  readonly from: MaturityLevel | null;
  readonly to: MaturityLevel | null;
  /** What kept a level gained from being attained before, or keeps a level lost from it now. Empty for SAME, and never otherwise. */
  readonly decidedBy: readonly TurningCriterion[];
}

/**
 * What became of the level from one assessment of a practice to a later one, and what decided it.
 * @throws RangeError for assessments of two practices
 */
export function compareAssessments(before: Assessment, after: Assessment): AssessmentChange {
  if (before.practice !== after.practice) throw new RangeError(`${before.practice} and ${after.practice} are two practices`);
  const [from, to] = [rankOf(before.level), rankOf(after.level)];
  const change = from === to ? 'SAME' : to > from ? 'GAINED' : 'LOST';
  return { change, from: before.level, to: after.level, decidedBy: change === 'SAME' ? [] : turningBetween(before, after, change) };
}

/** Of the levels gained, what was not met before; of the levels lost, what is not met now. */
function turningBetween(before: Assessment, after: Assessment, change: 'GAINED' | 'LOST'): TurningCriterion[] {
  const [lower, higher] = change === 'GAINED' ? [before, after] : [after, before];
  const levels: readonly string[] = attainableLevels.slice(rankOf(lower.level), rankOf(higher.level));
  return lower.criteria.filter(({ level, verdict }) => levels.includes(level) && verdict !== 'MET').map((criterion) => {
    const counterpart = higher.criteria.find(({ level, indicator }) => level === criterion.level && indicator === criterion.indicator) ?? null;
    return change === 'GAINED' ? turning(criterion, counterpart, change) : turning(counterpart, criterion, change);
  });
}

function turning(before: AssessedCriterion | null, after: AssessedCriterion | null, change: 'GAINED' | 'LOST'): TurningCriterion {
  return { before, after, cause: before === null || after === null ? 'MODEL_CHANGED' : causeOf(before, after, change) };
}

/** What was asked before is held against what is measured now: where that alone would not have turned it, the model has. */
function causeOf(before: AssessedCriterion, after: AssessedCriterion, change: 'GAINED' | 'LOST'): TurningCause {
  const verdict = verdictOf(before, after);
  if (change === 'GAINED') return verdict === 'MET' ? 'NOW_MET' : 'MODEL_CHANGED';
  if (verdict === 'MET') return 'MODEL_CHANGED';
  return verdict === 'NOT_MET' ? 'NO_LONGER_MET' : 'NO_LONGER_KNOWN';
}
