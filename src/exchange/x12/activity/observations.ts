import { activityMetrics, type ActivityMetric, type MetricNature } from '../../../domain/activity-metrics.ts';
import type { Activity, ActivityLine, ActivityReport, Coded } from './report.ts';

/** One quantity of one item at one place and time: the form in which product activity from any document compares. */
export interface Observation {
  /** ZA01 as sent. */
  readonly code: string;
  /** Null for a code that is not known: to be kept and shown, never counted. */
  readonly metric: ActivityMetric | null;
  readonly nature: MetricNature | null;
  readonly gtin: string | null;
  readonly identifiers: readonly Coded[];
  /** Null where the report does not say. */
  readonly location: Coded | null;
  /** A decimal number as sent. */
  readonly quantity: string;
  readonly unit: string | null;
  /** The day at which a level, plan or parameter holds, YYYY-MM-DD; null for a flow, which has a period. */
  readonly asOf: string | null;
  /** First and last day of a flow. */
  readonly period: { readonly from: string | null; readonly to: string | null } | null;
  readonly segmentNumber: number;
}

/**
 * The observations of a line: of each activity one for each of its locations, or one where the line is. A total over locations is the sum of these
 * and is not counted beside them. An activity without a quantity says nothing, and is no zero.
 */
export function observationsOf(report: ActivityReport, line: ActivityLine): Observation[] {
  return line.activities.flatMap((activity) => {
    const shared = { ...sharedBy(report, line, activity), segmentNumber: activity.segmentNumber };
    if (activity.byLocation.length > 0) {
      return activity.byLocation.map(({ qualifier, location, quantity, unit }) => ({ ...shared, location: { qualifier: qualifier ?? '', value: location }, quantity, unit }));
    }
    const { quantity, unit } = activity;
    return quantity === null ? [] : [{ ...shared, location: line.location?.code ?? null, quantity, unit }];
  });
}

type Shared = Pick<Observation, 'code' | 'metric' | 'nature' | 'gtin' | 'identifiers' | 'asOf' | 'period'>;

function sharedBy(report: ActivityReport, { gtin, identifiers }: ActivityLine, { code, metric, date }: Activity): Shared {
  const nature = metric === null ? null : activityMetrics[metric];
  const day = date?.value ?? report.reportDate;
  const isFlow = nature === 'FLOW';
  const from = date === null ? report.periodFrom ?? day : day;
  return { code, metric, nature, gtin, identifiers, asOf: isFlow ? null : day, period: isFlow ? { from, to: day } : null };
}
