import type { Message } from '../../platform/messages.ts';

/** What is said of managers and how much they look after. */
export const managerMessages = {
  overLimit: {
    code: 'MANAGER_OVER_LIMIT', en: 'The manager would look after {managed, number} key relationships; the limit is {limit, number}. Give a reason to go over it.',
    'zh-Hant': '這位經理將負責 {managed, number} 個關鍵關係，上限為 {limit, number}。若要超過，請說明理由。',
    'zh-Hans': '这位经理将负责 {managed, number} 个关键关系，上限为 {limit, number}。若要超过，请说明理由。',
  },
  limitReached: {
    code: 'MANAGER_LIMIT_REACHED', en: 'The manager’s limit of key relationships is reached. Give a reason to go over it.',
    'zh-Hant': '這位經理負責的關鍵關係已達上限。若要超過，請說明理由。', 'zh-Hans': '这位经理负责的关键关系已达上限。若要超过，请说明理由。',
  },
} as const satisfies Record<string, Message>;
