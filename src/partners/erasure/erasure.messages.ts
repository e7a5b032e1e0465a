import type { Message } from '../../platform/messages.ts';

/** What is said to users about personal data. */
export const erasureMessages = {
  erasedPerson: { code: 'ERASED_PERSON', en: 'Erased person', 'zh-Hant': '已刪除個人資料者', 'zh-Hans': '已删除个人信息者' },
  alreadyErased: {
    code: 'ALREADY_ERASED', en: 'What was held of this person has been erased; the sign of it stays.', 'zh-Hant': '此人的資料已刪除；刪除紀錄予以保留。', 'zh-Hans': '此人的信息已删除；删除记录予以保留。',
  },
  requestedInFuture: { code: 'REQUESTED_IN_FUTURE', en: 'The day of the request lies ahead.', 'zh-Hant': '請求日期在未來。', 'zh-Hans': '请求日期在未来。' },
} as const satisfies Record<string, Message>;
