import type { ActivityMetric } from '../../../domain/activity-metrics.ts';

/** Metrics by the activity codes of ZA01 (X12 data element 859). A code that is not here is kept as sent, and counts as no metric. */
export const metricsByCode: ReadonlyMap<string, ActivityMetric> = new Map([
  ['QA', 'ON_HAND_AVAILABLE'], ['OH', 'ON_HAND_GROSS'], ['QB', 'OPENING_BALANCE'], ['QE', 'CLOSING_BALANCE'],
  ['QS', 'SOLD'], ['Q1', 'SOLD_NET'], ['TS', 'SOLD_TOTAL'], ['RE', 'SOLD_RETAIL'], ['WQ', 'SOLD_WHOLESALE'], ['OP', 'SOLD_ON_PREMISE'], ['OF', 'SOLD_OFF_PREMISE'],
  ['LS', 'LOST_SALES'], ['QO', 'OUT_OF_STOCK'], ['QP', 'ON_ORDER'], ['QD', 'EXTRA_DEMAND'], ['QX', 'OVERRIDE_REQUEST'],
  ['QR', 'RECEIVED'], ['QT', 'ADJUSTMENT'], ['QZ', 'TRANSFER'], ['QU', 'RETURNED_BY_CONSUMER'], ['Q2', 'RETURNED'], ['Q3', 'RETURNED_DAMAGED'], ['QW', 'WITHDRAWAL'],
  ['QC', 'COMMITTED'], ['QH', 'DAMAGED_OR_ON_HOLD'], ['HL', 'ON_HOLD'], ['DG', 'DAMAGED'], ['QI', 'IN_TRANSIT'],
  ['QL', 'MINIMUM_INVENTORY'], ['QM', 'MAXIMUM_INVENTORY'], ['PO', 'REORDER_POINT'], ['QN', 'PLANNED_INVENTORY'], ['OQ', 'PLANNED_ORDER'],
]);
