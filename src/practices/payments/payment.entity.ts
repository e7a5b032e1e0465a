import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Side } from '../../domain/sides.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export type PaymentState = 'DUE' | 'REPORTED' | 'RECEIVED' | 'WITHDRAWN';

/** What one side owes the other by a day. What is owed, by whom and when never changes. */
export const PaymentEntity = defineEntity({
  name: 'Payment',
  tableName: 'payment',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    payerSide: p.string().$type<Side>(),
    number: p.string(),
    note: p.string().nullable(),
    amountMinor: p.bigint('string'),
    amountCurrency: p.string(),
    issuedOn: p.string().columnType('date'),
    dueOn: p.string().columnType('date'),
    state: p.string().$type<PaymentState>(),
    recordedBySide: p.string().$type<Side>(),
    recordedBy: p.uuid(),
    recordedAt: p.datetime(),
    /** The day on which the payer says that it paid. */
    reportedOn: p.string().columnType('date').nullable(),
    reportedBy: p.uuid().nullable(),
    reportedAt: p.datetime().nullable(),
    /** The last time that the other side said it had received nothing. */
    contestReason: p.string().nullable(),
    contestedBy: p.uuid().nullable(),
    contestedAt: p.datetime().nullable(),
    /** The day on which the other side says that it came. */
    receivedOn: p.string().columnType('date').nullable(),
    receivedBy: p.uuid().nullable(),
    receivedAt: p.datetime().nullable(),
    withdrawalReason: p.string().nullable(),
    withdrawnBy: p.uuid().nullable(),
    withdrawnAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type PaymentRecord = InferEntity<typeof PaymentEntity>;

partOf('Payment', 'relationshipId');
