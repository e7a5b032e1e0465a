import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Side } from '../../domain/sides.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export const reportSources = ['DIRECT', 'FILE', 'X12'] as const;
export type ReportSource = (typeof reportSources)[number];

export const reportStates = ['VALIDATED', 'APPLIED', 'QUARANTINED', 'CORRECTED', 'DISCARDED'] as const;
export type ReportState = (typeof reportStates)[number];

/** One report of product activity under an agreement, and what became of its lines. */
export const ActivityReportEntity = defineEntity({
  name: 'ActivityReport',
  tableName: 'activity_report',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    agreementId: p.uuid(),
    source: p.string().$type<ReportSource>(),
    interchangeId: p.uuid().nullable(),
    reference: p.string().nullable(),
    feedMode: p.string().$type<'DELTA' | 'FULL'>(),
    isCorrection: p.boolean(),
    state: p.string().$type<ReportState>(),
    reportedBy: p.uuid(),
    reportedBySide: p.string().$type<Side>(),
    reportedAt: p.datetime(),
    firstDay: p.string().columnType('date').nullable(),
    lastDay: p.string().columnType('date').nullable(),
    lineCount: p.integer(),
    appliedCount: p.integer(),
    unchangedCount: p.integer(),
    historyCount: p.integer(),
    unmappedCount: p.integer(),
    heldCount: p.integer(),
    missingCount: p.integer().nullable(),
    discardedBy: p.uuid().nullable(),
    discardedAt: p.datetime().nullable(),
    discardReason: p.string().nullable(),
    ...timestamps,
  },
});
export type ActivityReportRecord = InferEntity<typeof ActivityReportEntity>;
partOf('ActivityReport', 'agreementId');

/** What a partner's own code of an item or a place stands for, under an agreement. */
export const ActivityCodeEntity = defineEntity({
  name: 'ActivityCode',
  tableName: 'activity_code',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    agreementId: p.uuid(),
    kind: p.string().$type<'ITEM' | 'LOCATION'>(),
    code: p.string(),
    itemId: p.uuid().nullable(),
    locationId: p.uuid().nullable(),
    setBy: p.uuid(),
    setBySide: p.string().$type<Side>(),
    ...timestamps,
  },
});
export type ActivityCodeRecord = InferEntity<typeof ActivityCodeEntity>;
partOf('ActivityCode', 'agreementId');
