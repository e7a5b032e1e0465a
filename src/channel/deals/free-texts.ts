import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write of registered deals as they like. */
export const dealTexts: readonly FreeTexts[] = [
  {
    type: 'ChannelDeal', table: 'channel_deal',
    columns: { title: 'title', customer_name: 'customerName', decision_note: 'decisionNote', extension_reason: 'extensionReason', closing_note: 'closingNote', withdrawal_reason: 'withdrawalReason' },
  },
  { type: 'ChannelDealCheck', table: 'channel_deal_check', columns: { note: 'note' } },
];
