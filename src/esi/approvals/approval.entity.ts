import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export type ApprovalState = 'REQUIRED' | 'SUBMITTED' | 'APPROVED' | 'REJECTED' | 'DROPPED';

/** A part of one supplier's that the firm approves before it goes into production. */
export const PartApprovalEntity = defineEntity({
  name: 'PartApproval',
  tableName: 'part_approval',
  properties: {
    ...workspaceKey,
    projectId: p.uuid(),
    relationshipId: p.uuid(),
    involvementId: p.uuid(),
    part: p.string(),
    requirement: p.string(),
    dueOn: p.string().columnType('date').nullable(),
    requiredBy: p.uuid(),
    requiredAt: p.datetime(),
    state: p.string().$type<ApprovalState>(),
    round: p.integer(),
    submittedBy: p.uuid().nullable(),
    submittedAt: p.datetime().nullable(),
    submission: p.string().nullable(),
    decidedBy: p.uuid().nullable(),
    decidedAt: p.datetime().nullable(),
    decisionNote: p.string().nullable(),
    droppedBy: p.uuid().nullable(),
    droppedAt: p.datetime().nullable(),
    dropReason: p.string().nullable(),
    ...timestamps,
  },
});
export type PartApprovalRecord = InferEntity<typeof PartApprovalEntity>;
partOf('PartApproval', 'relationshipId');
