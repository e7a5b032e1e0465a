import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Side } from '../../domain/sides.ts';
import { partOf, withholdFromAudit } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export type JointPlanState = 'DRAFT' | 'PROPOSED' | 'AGREED' | 'RUNNING' | 'CLOSED';
export type JointPlanVersionState = 'DRAFT' | 'PROPOSED' | 'SIGNED' | 'DECLINED' | 'WITHDRAWN';
export type JointPlanReviewState = 'DUE' | 'PREPARED' | 'HELD';
export type JointPlanFigureKind = 'PLANNED' | 'ACTUAL';

const ofPlan = { ...workspaceKey, relationshipId: p.uuid(), planId: p.uuid() };
const side = () => p.string().$type<Side>();

/** What two sides plan to do together over some calendar years. */
export const JointPlanEntity = defineEntity({
  name: 'JointPlan',
  tableName: 'joint_plan',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    title: p.string(),
    firstYear: p.integer(),
    lastYear: p.integer(),
    state: p.string().$type<JointPlanState>(),
    draftedBySide: side(),
    draftedBy: p.uuid(),
    draftedAt: p.datetime(),
    proposedAt: p.datetime().nullable(),
    agreedAt: p.datetime().nullable(),
    runningAt: p.datetime().nullable(),
    closedBy: p.uuid().nullable(),
    closedAt: p.datetime().nullable(),
    closedBySide: side().nullable(),
    closeReason: p.string().nullable(),
    ...timestamps,
  },
});
export type JointPlanRecord = InferEntity<typeof JointPlanEntity>;

/** What is to be reached; the side is null for what both are to reach. */
export interface StoredObjective { readonly side: Side | null; readonly title: string; readonly target: string }
/** What may go wrong, and the firm's share of it; null where it is not said who bears it. */
export interface StoredRisk { readonly title: string; readonly focalShare: number | null }

/** The terms of a plan, as both sign them. Once put forward they never change: other terms are another version. */
export const JointPlanVersionEntity = defineEntity({
  name: 'JointPlanVersion',
  tableName: 'joint_plan_version',
  properties: {
    ...ofPlan,
    number: p.integer(),
    state: p.string().$type<JointPlanVersionState>(),
    objectives: p.json<readonly StoredObjective[]>(),
    risks: p.json<readonly StoredRisk[]>(),
    focalGainShare: p.double(),
    splitRule: p.string(),
    note: p.string().nullable(),
    draftedBySide: side(),
    draftedBy: p.uuid(),
    draftedAt: p.datetime(),
    proposedBySide: side().nullable(),
    proposedBy: p.uuid().nullable(),
    proposedAt: p.datetime().nullable(),
    focalSignedBy: p.uuid().nullable(),
    focalSignedAt: p.datetime().nullable(),
    partnerSignedBy: p.uuid().nullable(),
    partnerSignedAt: p.datetime().nullable(),
    declinedBy: p.uuid().nullable(),
    declinedAt: p.datetime().nullable(),
    declineReason: p.string().nullable(),
    withdrawnBy: p.uuid().nullable(),
    withdrawnAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type JointPlanVersionRecord = InferEntity<typeof JointPlanVersionEntity>;

/** That a quarter is to be looked at together: one side prepares it, the other answers. */
export const JointPlanReviewEntity = defineEntity({
  name: 'JointPlanReview',
  tableName: 'joint_plan_review',
  properties: {
    ...ofPlan,
    quarter: p.string(),
    dueOn: p.string().columnType('date'),
    state: p.string().$type<JointPlanReviewState>(),
    preparedBySide: side().nullable(),
    preparedBy: p.uuid().nullable(),
    preparedAt: p.datetime().nullable(),
    findings: p.string().nullable(),
    answeredBy: p.uuid().nullable(),
    answeredAt: p.datetime().nullable(),
    answer: p.string().nullable(),
    overdueNotedAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type JointPlanReviewRecord = InferEntity<typeof JointPlanReviewEntity>;

/** What one side says that it has, or is to have, of a quarter's joint business. A ledger: a later revision stands beside the earlier one. */
export const JointPlanFigureEntity = defineEntity({
  name: 'JointPlanFigure',
  tableName: 'joint_plan_figure',
  properties: {
    ...ofPlan,
    side: side(),
    quarter: p.string(),
    kind: p.string().$type<JointPlanFigureKind>(),
    versionId: p.uuid().nullable(),
    revision: p.integer(),
    currency: p.string(),
    revenueMinor: p.bigint('string').nullable(),
    profitMinor: p.bigint('string').nullable(),
    enteredBy: p.uuid(),
    enteredAt: p.datetime(),
  },
});
export type JointPlanFigureRecord = InferEntity<typeof JointPlanFigureEntity>;

for (const part of ['JointPlan', 'JointPlanVersion', 'JointPlanReview']) partOf(part, 'relationshipId');
// That and when a side tells figures is its own affair: they are part of nobody's history, and the ledger of changes holds no amounts.
withholdFromAudit('JointPlanFigure', ['revenueMinor', 'profitMinor']);
