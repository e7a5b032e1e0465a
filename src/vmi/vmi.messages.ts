import type { Message } from '../platform/messages.ts';

/** What is said all over vendor-managed inventory. */
export const vmiMessages = {
  exactRange: { code: 'VMI_NUMBER', en: 'The number is 0 or more, with at most 14 digits and four places.', 'zh-Hant': '數字須為 0 或以上，整數最多 14 位、小數最多四位。', 'zh-Hans': '数字须为 0 或以上，整数最多 14 位、小数最多四位。' },
  exactAboveZero: { code: 'VMI_NUMBER_ABOVE_ZERO', en: 'The number is above 0, with at most 14 digits and four places.', 'zh-Hant': '數字須大於 0，整數最多 14 位、小數最多四位。', 'zh-Hans': '数字须大于 0，整数最多 14 位、小数最多四位。' },
  peopleOnly: { code: 'VMI_PEOPLE_ONLY', en: 'What binds a side is decided by people; a key binds nobody.', 'zh-Hant': '對一方具有約束力的事項須由人決定，API 金鑰不得為之。', 'zh-Hans': '对一方具有约束力的事项须由人决定，API 密钥不得为之。' },
  firmOnly: { code: 'VMI_FIRM_ONLY', en: 'This is for the firm’s own people to do.', 'zh-Hant': '此操作僅限本公司人員執行。', 'zh-Hans': '此操作仅限本公司人员执行。' },
  partnerOnly: { code: 'VMI_PARTNER_ONLY', en: 'This is for the partner to do.', 'zh-Hant': '此操作應由合作夥伴執行。', 'zh-Hans': '此操作应由合作伙伴执行。' },
  otherSide: { code: 'VMI_OTHER_SIDE', en: 'This is for the other side to do.', 'zh-Hant': '此操作應由對方執行。', 'zh-Hans': '此操作应由对方执行。' },
  notNow: { code: 'VMI_NOT_NOW', en: 'As it stands, this cannot be done.', 'zh-Hant': '依目前狀態，無法執行此操作。', 'zh-Hans': '按目前状态，无法执行此操作。' },
  changedMeanwhile: { code: 'VMI_CHANGED', en: 'Somebody else was faster. Look at it again.', 'zh-Hant': '他人已先行處理，請重新檢視。', 'zh-Hans': '他人已先行处理，请重新查看。' },
  tooManyLines: { code: 'VMI_TOO_MANY_LINES', en: 'One call takes 1 to {limit, number} lines; more go in a file.', 'zh-Hant': '一次可送 1 至 {limit, number} 行，更多請以檔案匯入。', 'zh-Hans': '一次可提交 1 至 {limit, number} 行，更多请以文件导入。' },
} as const satisfies Record<string, Message>;
