import type { DealConflict } from '../../domain/channel/deal-conflict.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import type { ChannelDealState, DealRefusal } from './deal.entity.ts';

export const ChannelDealStateEnum = defineEnum<ChannelDealState>('ChannelDealState', 'Where a registered deal stands.', {
  REGISTERED: 'The partner has registered it; the firm has not decided.',
  APPROVED: 'It is the partner’s until the day up to which it is protected.',
  REFUSED: 'The firm does not give it to the partner.',
  WITHDRAWN: 'The partner has given it up.',
  WON: 'The customer has bought from the partner.',
  LOST: 'It has not, or has returned what it bought.',
  EXPIRED: 'The day up to which it was protected is over.',
});

export const ChannelDealRefusalEnum = defineEnum<DealRefusal>('ChannelDealRefusal', 'Why the firm refuses a deal, as the partner is told.', {
  CUSTOMER_NOT_AVAILABLE: 'The customer is not to be had for this product. Nobody is told why, nor on whose account.',
  NOT_QUALIFIED: 'The partner lacks what the deal takes.',
  INCOMPLETE: 'Too little is said of the deal.',
  OTHER: 'What the note says.',
});

export const ChannelDealVerdictEnum = defineEnum<DealConflict>('ChannelDealVerdict', 'Whether somebody else works on the same deal.', {
  CONFLICT: 'The same customer and product, as far as names and numbers tell.', POSSIBLE: 'What is recorded does not tell: a person has to look.', NONE: 'Nobody does.',
});

export const ChannelDealDecisionEnum = defineEnum('ChannelDealDecision', 'How the firm decided on a deal.', { APPROVED: 'It was given to the partner.', REFUSED: 'It was not.' });
