import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';
import { amount, day } from './value.entity.ts';

export type ShareState = 'OFFERED' | 'AGREED' | 'REFUSED' | 'LAPSED' | 'PAID' | 'RECEIVED';

/** What a supplier is offered of a joint value, agrees to and is paid; all that it learns of it. */
export const JointValueShareEntity = defineEntity({
  name: 'JointValueShare',
  tableName: 'joint_value_share',
  properties: {
    ...workspaceKey,
    projectId: p.uuid(),
    relationshipId: p.uuid(),
    involvementId: p.uuid(),
    jointValueId: p.uuid(),
    splitId: p.uuid(),
    title: p.string(),
    periodFrom: day(),
    periodUntil: day(),
    currency: p.string(),
    rule: p.string(),
    contributedAmount: amount(),
    amount: amount(),
    dueOn: day(),
    state: p.string().$type<ShareState>(),
    offeredBy: p.uuid(),
    offeredAt: p.datetime(),
    answeredBy: p.uuid().nullable(),
    answeredAt: p.datetime().nullable(),
    refusalReason: p.string().nullable(),
    paidAmount: amount().nullable(),
    paidOn: day().nullable(),
    paymentReference: p.string().nullable(),
    paidBy: p.uuid().nullable(),
    paidAt: p.datetime().nullable(),
    receivedAmount: amount().nullable(),
    receivedBy: p.uuid().nullable(),
    receivedAt: p.datetime().nullable(),
    notedAmount: amount().nullable(),
    ...timestamps,
  },
});
export type JointValueShareRecord = InferEntity<typeof JointValueShareEntity>;
partOf('JointValueShare', 'relationshipId');
