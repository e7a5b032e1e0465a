import type { Message } from '../platform/messages.ts';

/** What all programmes of the channel say. */
export const channelMessages = {
  channelOnly: { code: 'CHANNEL_ONLY', en: 'This is for relationships of the distributor market.', 'zh-Hant': '此操作僅適用於分銷商市場的關係。', 'zh-Hans': '此操作仅适用于分销商市场的关系。' },
  firmOnly: { code: 'CHANNEL_FIRM_ONLY', en: 'Only the firm’s people do this.', 'zh-Hant': '此操作僅限公司人員執行。', 'zh-Hans': '此操作仅限公司人员执行。' },
  partnerOnly: { code: 'CHANNEL_PARTNER_ONLY', en: 'Only the partner’s people do this.', 'zh-Hant': '此操作僅限通路夥伴的人員執行。', 'zh-Hans': '此操作仅限渠道伙伴的人员执行。' },
} as const satisfies Record<string, Message>;
