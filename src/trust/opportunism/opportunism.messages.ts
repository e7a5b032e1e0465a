import type { Message } from '../../platform/messages.ts';

/** What is said of opportunistic acts. */
export const opportunismMessages = {
  staffReport: { code: 'STAFF_REPORT', en: 'The firm’s staff report such acts.', 'zh-Hant': '此類行為由本公司人員通報。', 'zh-Hans': '此类行为由本公司人员通报。' },
  decided: { code: 'ACT_DECIDED', en: 'The report has been decided.', 'zh-Hant': '此通報已有決定。', 'zh-Hans': '此通报已有决定。' },
  notConfirmed: { code: 'ACT_NOT_CONFIRMED', en: 'Only what was confirmed is overturned.', 'zh-Hant': '只有已確認的行為才能撤銷認定。', 'zh-Hans': '只有已确认的行为才能撤销认定。' },
  fourEyes: { code: 'FOUR_EYES', en: 'Who reports an act does not review it: another person does.', 'zh-Hant': '通報人不得自行審核：須由另一人審核。', 'zh-Hans': '通报人不得自行审核：须由另一人审核。' },
  otherApprover: {
    code: 'OTHER_APPROVER', en: 'Who confirmed an act does not overturn it: another approver does.', 'zh-Hant': '確認者不得自行撤銷認定：須由另一位核定人決定。', 'zh-Hans': '确认者不得自行撤销认定：须由另一位审批人决定。',
  },
  personDecides: { code: 'PERSON_DECIDES', en: 'A person decides this, not an API key.', 'zh-Hant': '須由人員決定；API 金鑰不能決定。', 'zh-Hans': '须由人员决定；API 密钥不能决定。' },
} as const satisfies Record<string, Message>;
