import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { FundStatus } from '../../domain/channel/development-fund.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export type ChannelFundState = 'OPEN' | 'CLOSED';
export type FundClaimState = 'SUBMITTED' | 'VERIFIED' | 'PAID' | 'REFUSED';

/** Money set aside for what partners do to sell more, in one period and one currency. */
export const ChannelFundEntity = defineEntity({
  name: 'ChannelFund',
  tableName: 'channel_fund',
  properties: {
    ...workspaceKey,
    title: p.string(),
    purpose: p.string().nullable(),
    startsOn: p.string().columnType('date'),
    endsOn: p.string().columnType('date'),
    currency: p.string(),
    state: p.string().$type<ChannelFundState>(),
    openedBy: p.uuid(),
    openedAt: p.datetime(),
    closedBy: p.uuid().nullable(),
    closedAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type ChannelFundRecord = InferEntity<typeof ChannelFundEntity>;

/** How much it is: versions, the newest of which counts. For the firm alone. */
export const ChannelFundBudgetEntity = defineEntity({
  name: 'ChannelFundBudget',
  tableName: 'channel_fund_budget',
  properties: {
    ...workspaceKey,
    fundId: p.uuid(),
    number: p.integer(),
    budgetMinor: p.bigint('string'),
    /** Above which two people approve; null where one is enough. */
    twoAboveMinor: p.bigint('string').nullable(),
    reason: p.string(),
    setBy: p.uuid(),
    setAt: p.datetime(),
  },
});
export type ChannelFundBudgetRecord = InferEntity<typeof ChannelFundBudgetEntity>;

/** One partner's request for a part of a fund. Amounts are whole minor units as text. */
export const ChannelFundRequestEntity = defineEntity({
  name: 'ChannelFundRequest',
  tableName: 'channel_fund_request',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    fundId: p.uuid(),
    currency: p.string(),
    title: p.string(),
    activity: p.string(),
    heldOn: p.string().columnType('date'),
    requestedMinor: p.bigint('string'),
    approvedMinor: p.bigint('string'),
    claimedMinor: p.bigint('string'),
    paidMinor: p.bigint('string'),
    claimUntil: p.string().columnType('date').nullable(),
    state: p.string().$type<FundStatus>(),
    requestedBy: p.uuid(),
    requestedAt: p.datetime(),
    decidedBy: p.uuid().nullable(),
    decidedAt: p.datetime().nullable(),
    decisionNote: p.string().nullable(),
    withdrawnBy: p.uuid().nullable(),
    withdrawnAt: p.datetime().nullable(),
    withdrawalReason: p.string().nullable(),
    expiredAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type ChannelFundRequestRecord = InferEntity<typeof ChannelFundRequestEntity>;

/** That somebody of the firm has approved an amount. For the firm alone. */
export const ChannelFundApprovalEntity = defineEntity({
  name: 'ChannelFundApproval',
  tableName: 'channel_fund_approval',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    requestId: p.uuid(),
    amountMinor: p.bigint('string'),
    claimUntil: p.string().columnType('date'),
    approvedBy: p.uuid(),
    approvedAt: p.datetime(),
  },
});
export type ChannelFundApprovalRecord = InferEntity<typeof ChannelFundApprovalEntity>;

/** What a partner claims of what was approved, with its proof. */
export const ChannelFundClaimEntity = defineEntity({
  name: 'ChannelFundClaim',
  tableName: 'channel_fund_claim',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    requestId: p.uuid(),
    number: p.integer(),
    amountMinor: p.bigint('string'),
    paidMinor: p.bigint('string').nullable(),
    proof: p.string(),
    documents: p.array(),
    state: p.string().$type<FundClaimState>(),
    claimedBy: p.uuid(),
    claimedAt: p.datetime(),
    verifiedBy: p.uuid().nullable(),
    verifiedAt: p.datetime().nullable(),
    paidBy: p.uuid().nullable(),
    paidAt: p.datetime().nullable(),
    paymentReference: p.string().nullable(),
    refusedBy: p.uuid().nullable(),
    refusedAt: p.datetime().nullable(),
    refusalReason: p.string().nullable(),
    ...timestamps,
  },
});
export type ChannelFundClaimRecord = InferEntity<typeof ChannelFundClaimEntity>;

partOf('ChannelFundBudget', 'fundId');
for (const part of ['ChannelFundRequest', 'ChannelFundApproval', 'ChannelFundClaim']) partOf(part, 'relationshipId');
