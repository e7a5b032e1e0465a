import type { Message } from '../platform/messages.ts';

/** What is said all over early supplier involvement. */
export const esiMessages = {
  peopleOnly: { code: 'ESI_PEOPLE_ONLY', en: 'This is decided by people; a key decides nothing.', 'zh-Hant': '此事須由人決定，API 金鑰不得為之。', 'zh-Hans': '此事须由人决定，API 密钥不得为之。' },
  notNow: { code: 'ESI_NOT_NOW', en: 'As it stands, this cannot be done.', 'zh-Hant': '依目前狀態，無法執行此操作。', 'zh-Hans': '按目前状态，无法执行此操作。' },
  changedMeanwhile: { code: 'ESI_CHANGED', en: 'Somebody else was faster. Look at it again.', 'zh-Hant': '他人已先行處理，請重新檢視。', 'zh-Hans': '他人已先行处理，请重新查看。' },
  exactAboveZero: { code: 'ESI_NUMBER_ABOVE_ZERO', en: 'The number is above 0, with at most 14 digits and four places.', 'zh-Hant': '數字須大於 0，整數最多 14 位、小數最多四位。', 'zh-Hans': '数字须大于 0，整数最多 14 位、小数最多四位。' },
  dayPast: { code: 'ESI_DAY_PAST', en: 'The day is past.', 'zh-Hant': '此日期已過。', 'zh-Hans': '此日期已过。' },
  dayToCome: { code: 'ESI_DAY_TO_COME', en: 'The day has not come yet.', 'zh-Hant': '此日期尚未到來。', 'zh-Hans': '此日期尚未到来。' },
  projectClosed: { code: 'ESI_CLOSED', en: 'The project was closed.', 'zh-Hant': '專案已結案。', 'zh-Hans': '项目已结项。' },
  projectCancelled: { code: 'ESI_CANCELLED', en: 'The project was given up.', 'zh-Hant': '專案已取消。', 'zh-Hans': '项目已取消。' },
} as const satisfies Record<string, Message>;
