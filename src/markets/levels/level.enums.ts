import type { MarginBand, NumberBand, RelationshipLevel } from '../../domain/relationship-levels.ts';
import { defineEnum } from '../../platform/define-enum.ts';

export const RelationshipLevelEnum = defineEnum<RelationshipLevel>('RelationshipLevel', 'The five levels of relationship marketing, least first, after Kotler (1997).', {
  BASIC: 'It sells, and no more.',
  REACTIVE: 'It sells, and answers when the partner calls.',
  ACCOUNTABLE: 'It asks after each sale whether all was as expected, and what could be better.',
  PROACTIVE: 'It comes from time to time with ideas and improvements.',
  PARTNERSHIP: 'Both work together all the time.',
});

export const MarginBandEnum = defineEnum<MarginBand>('MarginBand', 'How much is earned with a partner, profit over revenue.', {
  HIGH: '0.3 and more.', MEDIUM: '0.1 to less than 0.3.', LOW: 'Less than 0.1.',
});

export const NumberBandEnum = defineEnum<NumberBand>('NumberBand', 'How many partners there are in a market.', {
  MANY: 'More than 200.', MEDIUM: '21 to 200.', FEW: 'At most 20.',
});

/** Why no level can be suggested. */
export type LevelGap = 'OTHER_MARKET' | 'NO_MARGIN';

export const LevelGapEnum = defineEnum<LevelGap>('LevelGap', 'Why no level is suggested.', {
  OTHER_MARKET: 'The grid is about those who buy: customers and distributors.',
  NO_MARGIN: 'There is no year for which revenue and profit are both known.',
});
