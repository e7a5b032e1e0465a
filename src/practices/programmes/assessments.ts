import type { Assessment } from '../../domain/practices/assess-maturity.ts';
import { type AssessmentChange, compareAssessments } from '../../domain/practices/compare-assessments.ts';
import type { Indicator } from '../../domain/practices/indicators.ts';
import { indicatorsOf } from '../../domain/practices/indicators.ts';
import type { Practice } from '../../domain/practices/practices.ts';
import type { Measures } from '../../domain/practices/verdict.ts';
import { isTold } from './told-indicators.ts';

/** An indicator as it was measured; value null and evidence 0 where nothing tells it. */
export interface KeptMeasure {
  readonly indicator: Indicator;
  readonly value: number | null;
  readonly evidence: number;
}

/** An assessment with all that its practice is measured by, as it is kept. */
export interface Found extends Pick<Assessment, 'level' | 'criteria' | 'missing'> {
  readonly practice: Practice;
  readonly measures: readonly KeptMeasure[];
}

/** With the measures of the practice, in the order of the catalogue. */
export function foundBy(practice: Practice, assessment: Assessment, measures: Measures): Found {
  const { level, criteria, missing } = assessment;
  return { practice, level, criteria, missing, measures: indicatorsOf(practice).map((indicator) => ({ indicator, ...(measures[indicator] ?? { value: null, evidence: 0 }) })) };
}

/** What of it a partner is told: the level, and of its reasons those that are not the firm's own. */
export function toldForm({ missing, criteria, measures, ...found }: Found): Found {
  const told = <One extends { readonly indicator: Indicator }>(list: readonly One[]): One[] => list.filter(({ indicator }) => isTold(indicator));
  return {
    ...found, criteria: told(criteria), measures: told(measures),
    missing: missing === null ? null : { level: missing.level, notMet: told(missing.notMet), unknown: told(missing.unknown) },
  };
}

/** What became of the level since an earlier assessment; FIRST where there is none. */
export interface KeptChange extends Pick<AssessmentChange, 'decidedBy'> {
  readonly change: AssessmentChange['change'] | 'FIRST';
  readonly fromLevel: Assessment['level'];
}

/** Null where neither the level nor the verdict of any criterion is another than before. */
export function changeSince(before: Found | null, after: Found): KeptChange | null {
  if (before === null) return { change: 'FIRST', fromLevel: null, decidedBy: [] };
  if (before.level === after.level && verdictsOf(before) === verdictsOf(after)) return null;
  const { change, from, decidedBy } = compareAssessments(before, after);
  return { change, fromLevel: from, decidedBy };
}

function verdictsOf({ criteria }: Found): string {
  return criteria.map(({ level, indicator, verdict }) => `${level}.${indicator} ${verdict}`).join();
}
