import { defineEnum } from '../../platform/define-enum.ts';
import type { PartnerTier, SalesChannel } from './distributor.columns.ts';

export const PartnerTierEnum = defineEnum<PartnerTier>('PartnerTier', 'The rank of a channel partner.', {
  REGISTERED: 'Known to the programme.', SILVER: 'Trained and selling.', GOLD: 'Selling much and well.', PLATINUM: 'Among the few the market rests on.',
});

export const SalesChannelEnum = defineEnum<SalesChannel>('SalesChannel', 'The way a channel partner sells.', {
  RETAIL: 'In shops of its own.', WHOLESALE: 'To other shops.', ONLINE: 'On the network.', AGENT: 'In the firm’s name.', FLEET: 'To operators of fleets.',
});
