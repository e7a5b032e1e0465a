import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Side } from '../../domain/sides.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export const orderStatuses = ['ISSUED', 'ACKNOWLEDGED', 'PARTIALLY_SHIPPED', 'SHIPPED', 'PARTIALLY_RECEIVED', 'RECEIVED', 'CLOSED', 'CANCELLED'] as const;
export type OrderStatus = (typeof orderStatuses)[number];

export const lineAnswers = ['ACCEPTED', 'ACCEPTED_WITH_CHANGES', 'REJECTED', 'SUBSTITUTED', 'SPLIT'] as const;
export type LineAnswer = (typeof lineAnswers)[number];

/** What the buyer says of an answer that changes something. */
export type LineReaction = 'PENDING' | 'ACCEPTED' | 'DECLINED';

/** What the vendor is to deliver. */
export const ReplenishmentOrderEntity = defineEntity({
  name: 'ReplenishmentOrder',
  tableName: 'replenishment_order',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    agreementId: p.uuid(),
    versionId: p.uuid(),
    proposalId: p.uuid().nullable(),
    /** 1, 2, … by agreement. */
    ordinal: p.integer(),
    number: p.string(),
    externalReference: p.string().nullable(),
    status: p.string().$type<OrderStatus>(),
    vendorSide: p.string().$type<Side>(),
    shipToId: p.uuid(),
    requestedOn: p.string().columnType('date'),
    issuedBy: p.uuid(),
    issuedAt: p.datetime(),
    answerDueAt: p.datetime(),
    acknowledgedBy: p.uuid().nullable(),
    acknowledgedAt: p.datetime().nullable(),
    /** Why it was placed without a proposal, or so late. */
    note: p.string().nullable(),
    cancelAskedBySide: p.string().$type<Side>().nullable(),
    cancelAskedBy: p.uuid().nullable(),
    cancelAskedAt: p.datetime().nullable(),
    cancelledBy: p.uuid().nullable(),
    cancelledAt: p.datetime().nullable(),
    cancelReason: p.string().nullable(),
    closedBy: p.uuid().nullable(),
    closedAt: p.datetime().nullable(),
    closeReason: p.string().nullable(),
    ...timestamps,
  },
});
export type ReplenishmentOrderRecord = InferEntity<typeof ReplenishmentOrderEntity>;
partOf('ReplenishmentOrder', 'relationshipId');

/** An item of an order, with the vendor’s answer and what came of it. What was shipped and received is kept by shipments and receipts. */
export const OrderLineEntity = defineEntity({
  name: 'OrderLine',
  tableName: 'order_line',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    agreementId: p.uuid(),
    orderId: p.uuid(),
    lineNumber: p.integer(),
    positionId: p.uuid(),
    itemId: p.uuid(),
    ordered: p.string().columnType('numeric(18,4)'),
    unitPrice: p.string().columnType('numeric(19,4)'),
    answer: p.string().$type<LineAnswer>().nullable(),
    confirmed: p.string().columnType('numeric(18,4)').nullable(),
    confirmedPrice: p.string().columnType('numeric(19,4)').nullable(),
    promisedOn: p.string().columnType('date').nullable(),
    substituteItemId: p.uuid().nullable(),
    splitFromId: p.uuid().nullable(),
    answerReason: p.string().nullable(),
    answeredBy: p.uuid().nullable(),
    answeredAt: p.datetime().nullable(),
    reaction: p.string().$type<LineReaction>().nullable(),
    reactionReason: p.string().nullable(),
    reactedBy: p.uuid().nullable(),
    reactedAt: p.datetime().nullable(),
    isClosed: p.boolean(),
    ...timestamps,
  },
});
export type OrderLineRecord = InferEntity<typeof OrderLineEntity>;
partOf('OrderLine', 'relationshipId');
