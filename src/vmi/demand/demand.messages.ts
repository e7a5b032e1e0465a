import type { Message } from '../../platform/messages.ts';

/** What is said about demand and what is known to change it. */
export const demandMessages = {
  agreementNotLive: { code: 'AGREEMENT_NOT_LIVE', en: 'Stock is not kept by this agreement.', 'zh-Hant': '此協議目前未用於庫存管理。', 'zh-Hans': '此协议目前未用于库存管理。' },
  withdrawnAlready: { code: 'EVENT_WITHDRAWN', en: 'The event was withdrawn already.', 'zh-Hant': '此事件已撤回。', 'zh-Hans': '此事件已撤回。' },
  ofOtherSide: { code: 'EVENT_OF_OTHER_SIDE', en: 'The side that told it withdraws it.', 'zh-Hant': '只有通報該事件的一方能撤回。', 'zh-Hans': '只有通报该事件的一方能撤回。' },
  daysReversed: { code: 'EVENT_REVERSED', en: 'It ends before it begins.', 'zh-Hant': '結束日早於開始日。', 'zh-Hans': '结束日早于开始日。' },
  tooLong: { code: 'EVENT_TOO_LONG', en: 'An event takes 367 days at most.', 'zh-Hant': '事件最長為 367 天。', 'zh-Hans': '事件最长为 367 天。' },
  tooFar: { code: 'EVENT_TOO_FAR', en: 'An event lies at most three years back and two years ahead.', 'zh-Hant': '事件最多可在三年前至兩年後之間。', 'zh-Hans': '事件最多可在三年前至两年后之间。' },
  notAFactor: { code: 'NOT_A_FACTOR', en: 'A factor lies between 0 and 100.', 'zh-Hant': '倍數須介於 0 與 100 之間。', 'zh-Hans': '倍数须介于 0 与 100 之间。' },
  notUnits: { code: 'NOT_UNITS', en: 'Units are less than 1,000,000,000 a day, with four places at most.', 'zh-Hant': '每日數量須少於 1,000,000,000，小數至多四位。', 'zh-Hans': '每日数量须少于 1,000,000,000，小数至多四位。' },
  changesNothing: { code: 'EVENT_CHANGES_NOTHING', en: 'An event changes demand: by a factor other than 1, or by units a day.', 'zh-Hant': '事件須改變需求：倍數不為 1，或每日增減數量。', 'zh-Hans': '事件须改变需求：倍数不为 1，或每日增减数量。' },
  notKept: { code: 'NOT_KEPT_THERE', en: 'The agreement keeps no such item there.', 'zh-Hant': '此協議未在該地點保有此品項。', 'zh-Hans': '此协议未在该地点保有此物料。' },
  tooManyEvents: { code: 'TOO_MANY_EVENTS', en: 'An agreement has at most {limit, number} events that are not over.', 'zh-Hant': '每份協議至多有 {limit, number} 個尚未結束的事件。', 'zh-Hans': '每份协议至多有 {limit, number} 个尚未结束的事件。' },
  daysRange: { code: 'DAYS_OUT_OF_RANGE', en: 'Days are counted from 1 to 366.', 'zh-Hant': '天數須介於 1 與 366 之間。', 'zh-Hans': '天数须介于 1 与 366 之间。' },
} as const satisfies Record<string, Message>;
