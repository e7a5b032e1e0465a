import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write of tiers as they like. */
export const tierTexts: readonly FreeTexts[] = [{ type: 'ChannelTierModel', table: 'channel_tier_model', columns: { reason: 'reason' } }];
