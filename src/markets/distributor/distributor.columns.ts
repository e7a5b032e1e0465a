import { p } from '@mikro-orm/core';

export const partnerTiers = ['REGISTERED', 'SILVER', 'GOLD', 'PLATINUM'] as const;
export type PartnerTier = (typeof partnerTiers)[number];

export const salesChannels = ['RETAIL', 'WHOLESALE', 'ONLINE', 'AGENT', 'FLEET'] as const;
export type SalesChannel = (typeof salesChannels)[number];

/** What a relationship in the distributor market has of its own. */
export const distributorColumns = {
  tier: p.string().$type<PartnerTier>().nullable(),
  territories: p.array().$type<string[]>().nullable(),
  channel: p.string().$type<SalesChannel>().nullable(),
};
