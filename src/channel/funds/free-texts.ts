import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write of funds, requests and claims as they like. */
export const fundTexts: readonly FreeTexts[] = [
  { type: 'ChannelFund', table: 'channel_fund', columns: { title: 'title', purpose: 'purpose' } },
  { type: 'ChannelFundBudget', table: 'channel_fund_budget', columns: { reason: 'reason' } },
  { type: 'ChannelFundRequest', table: 'channel_fund_request', columns: { title: 'title', activity: 'activity', decision_note: 'decisionNote', withdrawal_reason: 'withdrawalReason' } },
  { type: 'ChannelFundClaim', table: 'channel_fund_claim', columns: { proof: 'proof', payment_reference: 'paymentReference', refusal_reason: 'refusalReason' } },
];
