import type { Message } from '../../platform/messages.ts';

/** What is said of the people to whom work is given. */
export const staffMessages = {
  notStaff: { code: 'WORK_NOT_STAFF', en: 'Only active people of the firm who deal with partners are given work.', 'zh-Hant': '僅能指派公司在職且負責往來夥伴的人員。', 'zh-Hans': '只能指派公司在职且负责往来合作伙伴的人员。' },
  peopleOnly: { code: 'WORK_PEOPLE_ONLY', en: 'People do this; a key does not.', 'zh-Hant': '此操作須由人員執行，API 金鑰不得代行。', 'zh-Hans': '此操作须由人员执行，API 密钥不得代行。' },
} as const satisfies Record<string, Message>;
