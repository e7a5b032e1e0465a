import { requireWithin } from '../statistics/require-within.ts';
import { requireInUnit } from './indicator-definition.ts';
import { type Indicator, indicators } from './indicators.ts';
import type { Criterion } from './maturity-model.ts';

/** What is known of an indicator. */
export interface Measure {
  /** In the indicator's unit; null where it cannot be told. */
  readonly value: number | null;
  /** Records that it is told from, 0 or more; not whole where older ones count for less. */
  readonly evidence: number;
}

/** What is known of the indicators; one left out is not known, from no records. */
export type Measures = Readonly<Partial<Record<Indicator, Measure>>>;

/** UNKNOWN for want of a value or of records. It is never as good as MET, and never as bad as NOT_MET. */
export type Verdict = 'MET' | 'NOT_MET' | 'UNKNOWN';

/** A criterion with the records that it takes in the end. */
export type Demand = Required<Pick<Criterion, 'comparison' | 'threshold' | 'leastEvidence'>>;

/** Whether a measure meets what is asked of it. */
export function verdictOf({ comparison, threshold, leastEvidence }: Demand, { value, evidence }: Measure): Verdict {
  if (value === null || evidence < leastEvidence) return 'UNKNOWN';
  return (comparison === 'AT_LEAST' ? value >= threshold : value <= threshold) ? 'MET' : 'NOT_MET';
}

/**
 * The measure, where it can be one of the indicator.
 * @throws RangeError for a value that the unit does not have, and for evidence below 0
 */
export function requireMeasure(indicator: Indicator, measure: Measure = { value: null, evidence: 0 }): Measure {
  if (measure.value !== null) requireInUnit(indicator, indicators[indicator].unit, measure.value);
  requireWithin(`Evidence of ${indicator}`, measure.evidence, 0, Number.MAX_SAFE_INTEGER);
  return measure;
}
