import type { Message } from '../platform/messages.ts';

/** What this room says to users. */
export const partnerMessages = {
  notYourParty: { code: 'NOT_YOUR_PARTY', en: 'You may change only your own party.', 'zh-Hant': '您只能修改自己的單位。', 'zh-Hans': '您只能修改自己的单位。' },
  staffAct: {
    code: 'STAFF_ONLY', en: 'Only people of the focal firm may do this.', 'zh-Hant': '僅限核心企業的人員執行。', 'zh-Hans': '仅限核心企业的人员执行。',
  },
  identifierTaken: {
    code: 'IDENTIFIER_TAKEN', en: 'This number belongs to another record.', 'zh-Hant': '此號碼已屬於另一筆紀錄。', 'zh-Hans': '此号码已属于另一条记录。',
  },
  invalidGln: {
    code: 'INVALID_GLN', en: 'A GLN has 13 digits, the last of which is a check digit; this one is wrong.',
    'zh-Hant': 'GLN 為 13 位數字，最後一位是檢查碼；此號碼不正確。', 'zh-Hans': 'GLN 为 13 位数字，最后一位是校验码；此号码不正确。',
  },
  departmentNeedsParent: {
    code: 'DEPARTMENT_NEEDS_PARENT', en: 'A department belongs to an organization: name it.', 'zh-Hant': '部門必須隸屬於某一組織，請指定。', 'zh-Hans': '部门必须隶属于某一组织，请指定。',
  },
  parentIsBelow: {
    code: 'PARENT_IS_BELOW', en: 'A party cannot belong to itself or to one of its own parts.', 'zh-Hant': '單位不得隸屬於自己或其下屬單位。', 'zh-Hans': '单位不得隶属于自己或其下属单位。',
  },
  focalHasNoParent: {
    code: 'FOCAL_HAS_NO_PARENT', en: 'The firm whose network this is belongs to no other party.', 'zh-Hant': '此網絡的核心企業不隸屬於任何單位。', 'zh-Hans': '此网络的核心企业不隶属于任何单位。',
  },
  languageTwice: {
    code: 'LANGUAGE_TWICE', en: 'There are two texts in the language “{value}”.', 'zh-Hant': '語言「{value}」的文字重複。', 'zh-Hans': '语言“{value}”的文字重复。',
  },
  invalidWebsite: {
    code: 'INVALID_WEBSITE', en: 'A web address begins with http:// or https://; this is none.',
    'zh-Hant': '網址須以 http:// 或 https:// 開頭；此網址無效。', 'zh-Hans': '网址须以 http:// 或 https:// 开头；此网址无效。',
  },
  partyMerged: {
    code: 'PARTY_MERGED', en: 'This party was merged into another one: go on with that.', 'zh-Hant': '此單位已併入另一單位，請改用該單位。', 'zh-Hans': '此单位已并入另一单位，请改用该单位。',
  },
  invalidEmail: { code: 'INVALID_EMAIL', en: 'This is not an e-mail address.', 'zh-Hant': '這不是電子郵件地址。', 'zh-Hans': '这不是电子邮件地址。' },
} as const satisfies Record<string, Message>;
