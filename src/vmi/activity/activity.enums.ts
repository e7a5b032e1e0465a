import type { ActivityMetric } from '../../domain/activity-metrics.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import type { ReportSource, ReportState } from './activity.entity.ts';

/** The enumerations of product activity, as the schema shows them. */

const metricMeanings: Readonly<Record<ActivityMetric, string>> = {
  ON_HAND_AVAILABLE: 'On hand and free to be shipped or sold (X12 QA).',
  ON_HAND_GROSS: 'On hand, with what is held (OH).',
  OPENING_BALANCE: 'On hand when the period began (QB).',
  CLOSING_BALANCE: 'On hand when the period ended (QE).',
  SOLD: 'Sold (QS).',
  SOLD_NET: 'Sold, less returns (Q1).',
  SOLD_TOTAL: 'Sold in every way together (TS).',
  SOLD_RETAIL: 'Sold at retail (RE).',
  SOLD_WHOLESALE: 'Sold wholesale (WQ).',
  SOLD_ON_PREMISE: 'Sold to be used on the premises (OP).',
  SOLD_OFF_PREMISE: 'Sold to be taken away (OF).',
  LOST_SALES: 'Would have been sold, had it been there (LS).',
  OUT_OF_STOCK: 'Missing; with some partners what their customers wait for (QO).',
  ON_ORDER: 'Ordered and not yet received (QP).',
  EXTRA_DEMAND: 'Needed beyond what is usual (QD).',
  OVERRIDE_REQUEST: 'Asked for in the place of what was planned (QX).',
  RECEIVED: 'Received (QR). It is kept; stock follows from receipts and counts.',
  ADJUSTMENT: 'Stock adjusted (QT). It is kept; the next count tells.',
  TRANSFER: 'Transferred (QZ). It is kept; the next count tells.',
  RETURNED_BY_CONSUMER: 'Returned by consumers (QU).',
  RETURNED: 'Returned (Q2).',
  RETURNED_DAMAGED: 'Returned damaged (Q3).',
  COMMITTED: 'Promised to somebody (QC).',
  DAMAGED_OR_ON_HOLD: 'Damaged or on hold (QH).',
  ON_HOLD: 'On hold (HL).',
  DAMAGED: 'Damaged (DG).',
  IN_TRANSIT: 'On its way (QI).',
  MINIMUM_INVENTORY: 'The minimum that the partner would like (QL).',
  MAXIMUM_INVENTORY: 'The maximum that the partner would like (QM).',
  REORDER_POINT: 'The reorder point that the partner would like (PO).',
  PLANNED_INVENTORY: 'The stock that the partner plans (QN).',
  PLANNED_ORDER: 'What the partner plans to order (OQ).',
  WITHDRAWAL: 'Withdrawn from a warehouse (QW).',
};
export const ActivityMetricEnum = defineEnum<ActivityMetric>('ActivityMetric', 'What a line of product activity measures.', metricMeanings);

export const ActivityReportSourceEnum = defineEnum<ReportSource>('ActivityReportSource', 'How a report arrived.', {
  DIRECT: 'By reportActivity.',
  FILE: 'In a file of lines.',
  X12: 'In an interchange, as product activity data (852).',
});

export const ActivityReportStateEnum = defineEnum<ReportState>('ActivityReportState', 'Where a report of product activity stands.', {
  VALIDATED: 'It can be read, and is being applied.',
  APPLIED: 'What it says is in stock and demand, as far as it counts there.',
  QUARANTINED: 'Lines of it are held, as it is not known what they speak of; the others are applied.',
  CORRECTED: 'What held lines speak of has become known; they are being applied.',
  DISCARDED: 'The lines that were held have been given up.',
});

export type ObservationEffect = 'APPLIED' | 'HISTORY' | 'KEPT' | 'UNMAPPED' | 'HELD';
export const ObservationEffectEnum = defineEnum<ObservationEffect>('ActivityEffect', 'What came of a line of product activity.', {
  APPLIED: 'Stock or demand follows from it.',
  HISTORY: 'It came too late for the stock of today, since a later count is known, or nobody had counted before; it stands in the history.',
  KEPT: 'It is kept to be read; no stock follows from its metric, or another line speaks for the same.',
  UNMAPPED: 'Its code is not known: it counts as nothing.',
  HELD: 'It waits for a person.',
});

export type HeldFor = 'ITEM_UNKNOWN' | 'LOCATION_UNKNOWN' | 'POSITION_UNKNOWN' | 'UNIT_UNKNOWN' | 'DATE_INVALID' | 'QUANTITY_INVALID' | 'CONFLICT';
export const HeldForEnum = defineEnum<HeldFor>('ActivityHeldFor', 'Why a line waits for a person.', {
  ITEM_UNKNOWN: 'No item of the agreement goes by its codes, or more than one does.',
  LOCATION_UNKNOWN: 'No place of the agreement goes by its code; or none is said, and the item is not kept at one only.',
  POSITION_UNKNOWN: 'The item is not kept at the place under the agreement.',
  UNIT_UNKNOWN: 'The item is not counted in this unit.',
  DATE_INVALID: 'It has no day, or one in the future or too long ago.',
  QUANTITY_INVALID: 'The quantity is below 0, or larger than any.',
  CONFLICT: 'Something else was reported of the same; only a correction takes its place.',
});

export type ActivityErrorPolicy = 'REJECT_ALL' | 'REJECT_FAILED_LINES';
export const ActivityErrorPolicyEnum = defineEnum<ActivityErrorPolicy>('ActivityErrorPolicy', 'What becomes of the good lines of a report where others fail.', {
  REJECT_ALL: 'Nothing is applied.',
  REJECT_FAILED_LINES: 'The good lines are applied, those that fail are told.',
});

export const FeedModeEnum = defineEnum<'DELTA' | 'FULL'>('ActivityFeedMode', 'Whether what a report leaves out means something.', {
  DELTA: 'It holds what has changed: the rest stands as it stood.',
  FULL: 'It holds everything: what it leaves out is missing.',
});

export const ActivityCodeKindEnum = defineEnum<'ITEM' | 'LOCATION'>('ActivityCodeKind', 'What a partner’s own code is of.', { ITEM: 'Of an item.', LOCATION: 'Of a place.' });
