import { defineEnum } from '../../platform/define-enum.ts';
import type { InfluencerKind, Stance } from './influencer.columns.ts';

export const InfluencerKindEnum = defineEnum<InfluencerKind>('InfluencerKind', 'What an influencer is.', {
  BANK: 'Lends to the firm.', INVESTOR: 'Owns a part of it.', MEDIA: 'Writes about it.', GOVERNMENT: 'Governs and subsidises.', REGULATOR: 'Watches over the rules.',
  STANDARDS_BODY: 'Sets standards.', ANALYST: 'Rates the market.', TRADE_ASSOCIATION: 'Speaks for the trade.', COMMUNITY: 'Lives around the firm or its products.',
  CONSUMER_GROUP: 'Speaks for consumers.', ENVIRONMENTAL_GROUP: 'Speaks for the environment.', RECOMMENDER: 'Recommends the firm to others.',
});

export const StanceEnum = defineEnum<Stance>('Stance', 'How an influencer stands to the firm.', {
  HOSTILE: 'Works against it.', CRITICAL: 'Finds fault.', NEUTRAL: 'Neither.', FAVORABLE: 'Speaks well of it.', CHAMPION: 'Stands up for it.',
});
