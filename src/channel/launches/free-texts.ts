import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write of launches as they like. */
export const launchTexts: readonly FreeTexts[] = [
  { type: 'ChannelLaunch', table: 'channel_launch', columns: { name: 'name', product: 'product', cancel_reason: 'cancelReason' } },
  { type: 'ChannelLaunchDecision', table: 'channel_launch_decision', columns: { reason: 'reason' } },
];
