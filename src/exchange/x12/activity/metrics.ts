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

/** Metrics by the activity codes of ZA01 (X12 data element 859). A code that is not here is kept as sent, and counts as no metric. */
export const metricsByCode: ReadonlyMap<string, ActivityMetric> = new Map([
  ['QA', 'ON_HAND_AVAILABLE'], ['OH', 'ON_HAND_GROSS'], ['QB', 'OPENING_BALANCE'], ['QE', 'CLOSING_BALANCE'],
  ['QS', 'SOLD'], ['Q1', 'SOLD_NET'], ['TS', 'SOLD_TOTAL'], ['RE', 'SOLD_RETAIL'], ['WQ', 'SOLD_WHOLESALE'], ['OP', 'SOLD_ON_PREMISE'], ['OF', 'SOLD_OFF_PREMISE'],
  ['LS', 'LOST_SALES'], ['QO', 'OUT_OF_STOCK'], ['QP', 'ON_ORDER'], ['QD', 'EXTRA_DEMAND'], ['QX', 'OVERRIDE_REQUEST'],
  ['QR', 'RECEIVED'], ['QT', 'ADJUSTMENT'], ['QZ', 'TRANSFER'], ['QU', 'RETURNED_BY_CONSUMER'], ['Q2', 'RETURNED'], ['Q3', 'RETURNED_DAMAGED'], ['QW', 'WITHDRAWAL'],
  ['QC', 'COMMITTED'], ['QH', 'DAMAGED_OR_ON_HOLD'], ['HL', 'ON_HOLD'], ['DG', 'DAMAGED'], ['QI', 'IN_TRANSIT'],
  ['QL', 'MINIMUM_INVENTORY'], ['QM', 'MAXIMUM_INVENTORY'], ['PO', 'REORDER_POINT'], ['QN', 'PLANNED_INVENTORY'], ['OQ', 'PLANNED_ORDER'],
]);
