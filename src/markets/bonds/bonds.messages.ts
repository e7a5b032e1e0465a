import type { Message } from '../../platform/messages.ts';

/** What is said to users of bonds. */
export const bondMessages = {
  ended: {
    code: 'BOND_ENDED', en: 'The bond has ended; what comes after it is a new one.', 'zh-Hant': '此關係紐帶已終止；若要再續，請建立新的紐帶。', 'zh-Hans': '此关系纽带已终止；若要再续，请建立新的纽带。',
  },
  endsBeforeStart: {
    code: 'BOND_ENDS_BEFORE_START', en: 'A bond cannot end before it began.', 'zh-Hant': '紐帶的結束日期不得早於開始日期。', 'zh-Hans': '纽带的结束日期不得早于开始日期。',
  },
} as const satisfies Record<string, Message>;
