import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export const livingDealStates = ['REGISTERED', 'APPROVED'] as const;
export type ChannelDealState = (typeof livingDealStates)[number] | 'REFUSED' | 'WITHDRAWN' | 'WON' | 'LOST' | 'EXPIRED';
export type DealRefusal = 'CUSTOMER_NOT_AVAILABLE' | 'NOT_QUALIFIED' | 'INCOMPLETE' | 'OTHER';

/** A customer that a partner works on. What was registered never changes. */
export const ChannelDealEntity = defineEntity({
  name: 'ChannelDeal',
  tableName: 'channel_deal',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    title: p.string(),
    customerName: p.string(),
    customerScheme: p.string().nullable(),
    customerNumber: p.string().nullable(),
    customerPostalCode: p.string().nullable(),
    customerCountry: p.string(),
    productFamily: p.string(),
    /** What the spellings of one customer, and of one product, have in common. */
    customerKey: p.string(),
    productKey: p.string(),
    amountMinor: p.bigint('string'),
    currency: p.string(),
    expectedOn: p.string().columnType('date'),
    state: p.string().$type<ChannelDealState>(),
    registeredBy: p.uuid(),
    registeredAt: p.datetime(),
    decidedBy: p.uuid().nullable(),
    decidedAt: p.datetime().nullable(),
    decisionNote: p.string().nullable(),
    refusal: p.string().$type<DealRefusal>().nullable(),
    protectedUntil: p.string().columnType('date').nullable(),
    extensions: p.integer(),
    extendedBy: p.uuid().nullable(),
    extendedAt: p.datetime().nullable(),
    extensionReason: p.string().nullable(),
    closedBy: p.uuid().nullable(),
    closedAt: p.datetime().nullable(),
    closingNote: p.string().nullable(),
    wonMinor: p.bigint('string').nullable(),
    withdrawnBy: p.uuid().nullable(),
    withdrawnAt: p.datetime().nullable(),
    withdrawalReason: p.string().nullable(),
    expiredAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type ChannelDealRecord = InferEntity<typeof ChannelDealEntity>;

/** What stood in the way of a deal when the firm decided: for the firm alone. */
export const ChannelDealCheckEntity = defineEntity({
  name: 'ChannelDealCheck',
  tableName: 'channel_deal_check',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    dealId: p.uuid(),
    decision: p.string().$type<'APPROVED' | 'REFUSED'>(),
    verdict: p.string().$type<'CONFLICT' | 'POSSIBLE' | 'NONE'>(),
    found: p.integer(),
    note: p.string().nullable(),
    madeBy: p.uuid(),
    madeAt: p.datetime(),
  },
});
export type ChannelDealCheckRecord = InferEntity<typeof ChannelDealCheckEntity>;

for (const part of ['ChannelDeal', 'ChannelDealCheck']) partOf(part, 'relationshipId');
