import type { TierChange } from '../../domain/channel/tier-change.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import type { ChannelMeasure } from './channel-measures.ts';

export const ChannelMeasureEnum = defineEnum<ChannelMeasure>('ChannelMeasure', 'What a tier of the channel counts: facts that both sides can count for themselves.', {
  BOUGHT_AMOUNT: 'What the partner received of the orders of a year, in the currency of the tiers; unknown without an order, and where one is in another currency.',
  CERTIFIED_PEOPLE: 'People of the partner with a certificate that holds; unknown while none was ever handed in.',
  DEALS_WON: 'Registered deals that were won within a year; unknown while none was ever registered.',
  MONTHS_TOGETHER: 'Whole months since the relationship began; unknown where nobody knows its beginning.',
  PROMISES_KEPT: 'The share of the partner’s promises of a year that were kept, 0 to 1; unknown where few came due.',
  PLAN_REVIEWS: 'Reviews of the joint business plan within a year; unknown while the relationship is young.',
});

export const ChannelTierChangeEnum = defineEnum<TierChange>('ChannelTierChange', 'What became of a partner’s tier since it was last looked at.', {
  FIRST: 'It is the first look.', GAINED: 'The tier is a higher one.', LOST: 'It is a lower one, or none.', SAME: 'The same tier; what it rests on is another.',
});
