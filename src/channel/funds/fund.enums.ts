import type { FundStatus } from '../../domain/channel/development-fund.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import type { ChannelFundState, FundClaimState } from './fund.entity.ts';

export const ChannelFundStateEnum = defineEnum<ChannelFundState>('ChannelFundState', 'Whether anything may be asked for of a fund.', {
  OPEN: 'It may.', CLOSED: 'It may not; what was approved may still be claimed until its day.',
});

export const ChannelFundRequestStateEnum = defineEnum<FundStatus>('ChannelFundRequestState', 'Where a request for a part of a fund stands.', {
  REQUESTED: 'The partner has asked; the firm has not decided, or one of two has.',
  APPROVED: 'It is held for the partner, which may claim it until its day.',
  CLAIMED: 'The partner has claimed a part, or all; the firm has not settled that.',
  PAID: 'All that was approved was paid.',
  REJECTED: 'The firm has not given anything.',
  WITHDRAWN: 'The partner has given it up; what was not paid is free again.',
  EXPIRED: 'The day for claims is over; what was not paid is free again.',
});

export const ChannelFundClaimStateEnum = defineEnum<FundClaimState>('ChannelFundClaimState', 'Where a claim stands.', {
  SUBMITTED: 'The partner has claimed; nobody has looked at the proof.', VERIFIED: 'The proof was found good; it waits for payment.', PAID: 'It was paid, or a part of it.', REFUSED: 'It was not found good.',
});
