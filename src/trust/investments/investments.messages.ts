import type { Message } from '../../platform/messages.ts';

/** What is said about joint investments. */
export const investmentMessages = {
  over: { code: 'INVESTMENT_OVER', en: 'The investment has ended.', 'zh-Hant': '此投資已結束。', 'zh-Hans': '此投资已结束。' },
  noAmount: { code: 'INVESTMENT_WITHOUT_AMOUNT', en: 'An investment is more than nothing.', 'zh-Hant': '投資金額須大於零。', 'zh-Hans': '投资金额须大于零。' },
  notAShare: { code: 'NOT_A_SHARE', en: 'A share lies between 0 and 1.', 'zh-Hant': '比例須介於 0 與 1 之間。', 'zh-Hans': '比例须介于 0 与 1 之间。' },
  usefulReversed: { code: 'USEFUL_LIFE_REVERSED', en: 'Its useful life ends before it was made.', 'zh-Hant': '使用年限早於投資日。', 'zh-Hans': '使用年限早于投资日。' },
  declaredAlready: { code: 'SHARE_DECLARED', en: 'Your side has declared its share already.', 'zh-Hant': '貴方已申報其份額。', 'zh-Hans': '贵方已申报其份额。' },
  nothingDeclared: { code: 'SHARE_NOT_DECLARED', en: 'The other side has declared no share.', 'zh-Hant': '對方尚未申報份額。', 'zh-Hans': '对方尚未申报份额。' },
  confirmedAlready: { code: 'SHARE_CONFIRMED', en: 'Your side has confirmed it already.', 'zh-Hant': '貴方已確認。', 'zh-Hans': '贵方已确认。' },
  otherAmount: { code: 'OTHER_AMOUNT', en: 'The other side has declared another amount.', 'zh-Hant': '對方申報的金額不同。', 'zh-Hans': '对方申报的金额不同。' },
  notYours: { code: 'NO_SHARE_IN_IT', en: 'Only a side that has a share in it ends it.', 'zh-Hant': '只有持有份額的一方能結束此投資。', 'zh-Hans': '只有持有份额的一方能结束此投资。' },
  confirmedStays: { code: 'CONFIRMED_STAYS', en: 'What the other side has confirmed was no mistake: end it or write it off.', 'zh-Hant': '對方已確認者不得視為誤記：請改為結束或沖銷。', 'zh-Hans': '对方已确认者不得视为误记：请改为结束或核销。' },
  endsBeforeBegin: { code: 'INVESTMENT_ENDS_EARLY', en: 'It ends before it was made.', 'zh-Hant': '結束日早於投資日。', 'zh-Hans': '结束日早于投资日。' },
  notAnEnding: { code: 'NOT_AN_ENDING', en: 'An investment ends as ENDED, WRITTEN_OFF or WITHDRAWN.', 'zh-Hant': '投資僅能以 ENDED、WRITTEN_OFF 或 WITHDRAWN 結束。', 'zh-Hans': '投资仅能以 ENDED、WRITTEN_OFF 或 WITHDRAWN 结束。' },
} as const satisfies Record<string, Message>;
