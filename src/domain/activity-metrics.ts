/**
 * What an activity measures. A level is true at a moment, and a later one replaces it; a flow is summed over a period; a plan is what the partner
 * intends or asks for; a parameter is how it would like its stock to be controlled.
 */
export type MetricNature = 'LEVEL' | 'FLOW' | 'PLAN' | 'PARAMETER';

/** The platform's metrics of product activity, with what they are. */
export const activityMetrics = {
  ON_HAND_AVAILABLE: 'LEVEL',
  ON_HAND_GROSS: 'LEVEL',
  OPENING_BALANCE: 'LEVEL',
  CLOSING_BALANCE: 'LEVEL',
  SOLD: 'FLOW',
  /** Less returns. */
  SOLD_NET: 'FLOW',
  SOLD_TOTAL: 'FLOW',
  SOLD_RETAIL: 'FLOW',
  SOLD_WHOLESALE: 'FLOW',
  SOLD_ON_PREMISE: 'FLOW',
  SOLD_OFF_PREMISE: 'FLOW',
  LOST_SALES: 'FLOW',
  /** Some partners say with it what their customers wait for. */
  OUT_OF_STOCK: 'LEVEL',
  /** Ordered and not yet received. */
  ON_ORDER: 'LEVEL',
  EXTRA_DEMAND: 'PLAN',
  /** Takes the place of what was planned. */
  OVERRIDE_REQUEST: 'PLAN',
  RECEIVED: 'FLOW',
  ADJUSTMENT: 'FLOW',
  TRANSFER: 'FLOW',
  RETURNED_BY_CONSUMER: 'FLOW',
  RETURNED: 'FLOW',
  RETURNED_DAMAGED: 'FLOW',
  COMMITTED: 'LEVEL',
  DAMAGED_OR_ON_HOLD: 'LEVEL',
  ON_HOLD: 'LEVEL',
  DAMAGED: 'LEVEL',
  IN_TRANSIT: 'LEVEL',
  MINIMUM_INVENTORY: 'PARAMETER',
  MAXIMUM_INVENTORY: 'PARAMETER',
  REORDER_POINT: 'PARAMETER',
  PLANNED_INVENTORY: 'PLAN',
  PLANNED_ORDER: 'PLAN',
  /** From a warehouse. */
  WITHDRAWAL: 'FLOW',
} as const satisfies Readonly<Record<string, MetricNature>>;

export type ActivityMetric = keyof typeof activityMetrics;

export const activityMetricNames = Object.keys(activityMetrics) as readonly ActivityMetric[];

/**
 * What an observation settles, so that two of one measure, position and day speak of the same thing: the stock on hand, the demand, or nothing but
 * its own metric.
 */
export type ActivityMeasure = 'ON_HAND' | 'DEMAND' | ActivityMetric;

/** Which metric speaks for a measure where a report has several: the first. What is held or damaged is of no use, so the available comes first. */
const speakers: Readonly<Record<'ON_HAND' | 'DEMAND', readonly ActivityMetric[]>> = {
  ON_HAND: ['ON_HAND_AVAILABLE', 'ON_HAND_GROSS', 'CLOSING_BALANCE'],
  DEMAND: ['SOLD', 'SOLD_TOTAL', 'SOLD_NET', 'WITHDRAWAL'],
};

export function measureOf(metric: ActivityMetric): ActivityMeasure {
  return speakers.ON_HAND.includes(metric) ? 'ON_HAND' : speakers.DEMAND.includes(metric) ? 'DEMAND' : metric;
}

/** Which of two metrics of one measure speaks for it: the one with the lower rank. */
export function rankOf(metric: ActivityMetric): number {
  return Math.max(speakers.ON_HAND.indexOf(metric), speakers.DEMAND.indexOf(metric), 0);
}
