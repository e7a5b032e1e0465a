import type { TierProblem } from '../../domain/channel/check-tiers.ts';
import type { Message } from '../../platform/messages.ts';

/** What is said to who sets tiers. */
export const tierFaults: Readonly<Record<TierProblem['reason'], Message>> = {
  NO_TIER: { code: 'TIERS_NONE', en: 'There must be a tier.', 'zh-Hant': '至少須有一個級別。', 'zh-Hans': '至少须有一个级别。' },
  SAME_TIER_TWICE: { code: 'TIERS_TWICE', en: '{path} stands there twice.', 'zh-Hant': '{path} 重複出現。', 'zh-Hans': '{path} 重复出现。' },
  NOTHING_ASKED: { code: 'TIERS_NOTHING_ASKED', en: '{path} asks for nothing; only the lowest tier may.', 'zh-Hant': '{path} 沒有條件；僅最低級別可不設條件。', 'zh-Hans': '{path} 没有条件；仅最低级别可不设条件。' },
  SAME_MEASURE_TWICE: { code: 'TIERS_MEASURE_TWICE', en: '{path} is asked for twice.', 'zh-Hant': '{path} 重複設定。', 'zh-Hans': '{path} 重复设置。' },
  OUT_OF_RANGE: { code: 'TIERS_RANGE', en: '{path}: the threshold is too large a number.', 'zh-Hant': '{path} 的門檻超出範圍。', 'zh-Hans': '{path} 的阈值超出范围。' },
  OTHER_COMPARISON: { code: 'TIERS_COMPARISON', en: '{path} is compared otherwise than in a lower tier.', 'zh-Hant': '{path} 的比較方式與較低級別不同。', 'zh-Hans': '{path} 的比较方式与较低级别不同。' },
  ASKS_LESS: { code: 'TIERS_ASK_LESS', en: '{path} asks for less than a lower tier.', 'zh-Hant': '{path} 的要求低於較低級別。', 'zh-Hans': '{path} 的要求低于较低级别。' },
};

export const tierMessages = {
  newerModel: { code: 'TIERS_NEWER', en: 'Somebody else has set newer tiers meanwhile; look at them first.', 'zh-Hant': '其他人已設定較新的級別，請先查看。', 'zh-Hans': '其他人已设置较新的级别，请先查看。' },
  noModel: { code: 'TIERS_NO_MODEL', en: 'The firm has set no tiers yet.', 'zh-Hant': '公司尚未設定級別。', 'zh-Hans': '公司尚未设置级别。' },
} as const satisfies Record<string, Message>;
