import type { Message } from '../../platform/messages.ts';

/** What is said to users of bonds. */
export const bondMessages = {
  ended: {
    code: 'BOND_ENDED', en: 'The bond has ended; what comes after it is a new one.',
    'zh-Hant': '此關係聯繫已終止；若要再續，請建立新的聯繫。', 'zh-Hans': '此关系联系已终止；若要再续，请建立新的联系。',
  },
  endsBeforeStart: {
    code: 'BOND_ENDS_BEFORE_START', en: 'A bond cannot end before it began.',
    'zh-Hant': '關係聯繫的結束日期不得早於開始日期。', 'zh-Hans': '关系联系的结束日期不得早于开始日期。',
  },
} as const satisfies Record<string, Message>;
