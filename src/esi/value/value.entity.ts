import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export type JointValueState = 'ESTIMATED' | 'VERIFIED' | 'PROPOSED' | 'OFFERED' | 'SETTLED' | 'CANCELLED';

export const amount = () => p.string().columnType('numeric(19,4)');
export const day = () => p.string().columnType('date');

/** What the firm and its suppliers have gained together in a project, in a span of days. */
export const JointValueEntity = defineEntity({
  name: 'JointValue',
  tableName: 'joint_value',
  properties: {
    ...workspaceKey,
    projectId: p.uuid(),
    title: p.string(),
    periodFrom: day(),
    periodUntil: day(),
    currency: p.string(),
    state: p.string().$type<JointValueState>(),
    openedBy: p.uuid(),
    openedAt: p.datetime(),
    verifiedBy: p.uuid().nullable(),
    verifiedAt: p.datetime().nullable(),
    verifiedAmount: amount().nullable(),
    verificationNote: p.string().nullable(),
    splitId: p.uuid().nullable(),
    proposedBy: p.uuid().nullable(),
    proposedAt: p.datetime().nullable(),
    approvedBy: p.uuid().nullable(),
    approvedAt: p.datetime().nullable(),
    settledBy: p.uuid().nullable(),
    settledAt: p.datetime().nullable(),
    cancelledBy: p.uuid().nullable(),
    cancelledAt: p.datetime().nullable(),
    cancelReason: p.string().nullable(),
    ...timestamps,
  },
});
export type JointValueRecord = InferEntity<typeof JointValueEntity>;
partOf('JointValue', 'projectId');

/** One gain of which a joint value consists. */
export const JointValueLineEntity = defineEntity({
  name: 'JointValueLine',
  tableName: 'joint_value_line',
  properties: {
    ...workspaceKey,
    projectId: p.uuid(),
    jointValueId: p.uuid(),
    involvementId: p.uuid().nullable(),
    relationshipId: p.uuid().nullable(),
    contributionId: p.uuid().nullable(),
    title: p.string(),
    estimatedAmount: amount().nullable(),
    verifiedAmount: amount().nullable(),
    method: p.string().nullable(),
    counts: p.boolean(),
    ...timestamps,
  },
});
export type JointValueLineRecord = InferEntity<typeof JointValueLineEntity>;
partOf('JointValueLine', 'projectId');
