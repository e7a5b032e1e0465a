import type { Message } from '../../platform/messages.ts';

/** What is said about agreed rhythms. */
export const rhythmMessages = {
  ended: { code: 'RHYTHM_ENDED', en: 'It has ended.', 'zh-Hant': '此約定已結束。', 'zh-Hans': '此约定已结束。' },
  startsInPast: { code: 'STARTS_IN_PAST', en: 'It begins today or later: what is over is not judged by what is agreed now.', 'zh-Hant': '起始日須為今日或之後；過去不以現在的約定衡量。', 'zh-Hans': '起始日须为今日或之后；过去不以现在的约定衡量。' },
  daysMissing: { code: 'DAYS_MISSING', en: 'Say every how many days; only for the rhythm DAYS.', 'zh-Hant': '請填寫間隔天數；僅適用於 DAYS。', 'zh-Hans': '请填写间隔天数；仅适用于 DAYS。' },
  notAgreed: { code: 'SHARING_NOT_AGREED', en: 'No agreement in force shares {category} in this direction.', 'zh-Hant': '目前沒有生效的協議在此方向共享 {category}。', 'zh-Hans': '目前没有生效的协议在此方向共享 {category}。' },
  other: { code: 'OTHER_RHYTHM', en: 'Another rhythm takes its place.', 'zh-Hant': '由另一約定取代。', 'zh-Hans': '由另一约定取代。' },
} as const satisfies Record<string, Message>;
