import { p } from '@mikro-orm/core';

export const influencerKinds = [
  'BANK', 'INVESTOR', 'MEDIA', 'GOVERNMENT', 'REGULATOR', 'STANDARDS_BODY', 'ANALYST', 'TRADE_ASSOCIATION', 'COMMUNITY', 'CONSUMER_GROUP', 'ENVIRONMENTAL_GROUP',
  'RECOMMENDER',
] as const;
export type InfluencerKind = (typeof influencerKinds)[number];

export const stances = ['HOSTILE', 'CRITICAL', 'NEUTRAL', 'FAVORABLE', 'CHAMPION'] as const;
export type Stance = (typeof stances)[number];

/** What a relationship in the influencer market has of its own. */
export const influencerColumns = {
  influencerKind: p.string().$type<InfluencerKind>().nullable(),
  stance: p.string().$type<Stance>().nullable(),
  power: p.smallint().nullable(),
  reach: p.bigint().nullable(),
  issues: p.array().$type<string[]>().nullable(),
  nextEngagementOn: p.date().nullable(),
};
