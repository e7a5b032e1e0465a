import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ReviewDays } from '../../domain/commitments/review-schedule.ts';
import type { Side } from '../../domain/sides.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export type CommitmentKind = 'CONTRACT' | 'INVESTMENT' | 'VMI_AGREEMENT' | 'JOINT_PLAN';

/** The record that binds: one of the four is there. */
const source = { contractId: p.uuid().nullable(), investmentId: p.uuid().nullable(), vmiAgreementId: p.uuid().nullable(), jointPlanId: p.uuid().nullable() };

/** How much a commitment means to the firm. */
export const CommitmentWeightEntity = defineEntity({
  name: 'CommitmentWeight',
  tableName: 'commitment_weight',
  properties: { ...workspaceKey, relationshipId: p.uuid(), ...source, importance: p.integer(), note: p.string().nullable(), weighedBy: p.uuid(), ...timestamps },
});
export type CommitmentWeightRecord = InferEntity<typeof CommitmentWeightEntity>;

/** That the end of a commitment came near, or was talked about. A ledger: never changed. */
export const CommitmentReviewEntity = defineEntity({
  name: 'CommitmentReview',
  tableName: 'commitment_review',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    ...source,
    daysBefore: p.integer().$type<ReviewDays>(),
    endsOn: p.string().columnType('date'),
    isHeld: p.boolean(),
    heldOn: p.string().columnType('date').nullable(),
    recordedBySide: p.string().$type<Side>().nullable(),
    summary: p.string().nullable(),
    recordedBy: p.uuid(),
    recordedAt: p.datetime(),
  },
});
export type CommitmentReviewRecord = InferEntity<typeof CommitmentReviewEntity>;

for (const part of ['CommitmentWeight', 'CommitmentReview']) partOf(part, 'relationshipId');
