import type { Message } from '../../platform/messages.ts';

/** What is said of courses and certificates. */
export const enablementMessages = {
  notNow: { code: 'ENABLEMENT_NOT_NOW', en: 'As it stands, this cannot be done.', 'zh-Hant': '依目前狀態，無法執行此操作。', 'zh-Hans': '按目前状态，无法执行此操作。' },
  courseRetired: { code: 'ENABLEMENT_COURSE_RETIRED', en: 'The course is no longer offered.', 'zh-Hant': '此課程已停止開設。', 'zh-Hans': '此课程已停止开设。' },
  codeTaken: { code: 'ENABLEMENT_CODE_TAKEN', en: 'Another course has this code.', 'zh-Hant': '此課程代碼已被使用。', 'zh-Hans': '此课程代码已被使用。' },
  notContact: { code: 'ENABLEMENT_NOT_CONTACT', en: 'Name one of the partner’s contacts.', 'zh-Hant': '請指定該通路夥伴的聯絡人。', 'zh-Hans': '请指定该渠道伙伴的联系人。' },
  notYet: { code: 'ENABLEMENT_NOT_YET', en: 'Nobody has completed it on a day that is yet to come.', 'zh-Hant': '完成日期不得晚於今日。', 'zh-Hans': '完成日期不得晚于今天。' },
  handedIn: { code: 'ENABLEMENT_HANDED_IN', en: 'This certificate was handed in already.', 'zh-Hant': '此證書已提交。', 'zh-Hans': '此证书已提交。' },
  months: { code: 'ENABLEMENT_MONTHS', en: 'A certificate is valid for 1 to 120 months.', 'zh-Hant': '證書效期須為 1 至 120 個月。', 'zh-Hans': '证书有效期须为 1 至 120 个月。' },
} as const satisfies Record<string, Message>;
