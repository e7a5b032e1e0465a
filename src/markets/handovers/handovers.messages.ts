import type { Message } from '../../platform/messages.ts';

/** What is said of hand-overs. */
export const handoverMessages = {
  alreadyOpen: {
    code: 'HANDOVER_OPEN', en: 'The relationship is being handed over: complete or cancel that first.', 'zh-Hant': '此關係正在交接：請先完成或取消交接。', 'zh-Hans': '此关系正在交接：请先完成或取消交接。',
  },
  nobodyToHandOver: {
    code: 'NO_MANAGER', en: 'Nobody manages the relationship yet: assign a manager instead.', 'zh-Hant': '此關係尚無經理：請直接指派。', 'zh-Hans': '此关系尚无经理：请直接指派。',
  },
  toTheSame: { code: 'SAME_MANAGER', en: 'This person manages the relationship already.', 'zh-Hant': '此人已是這個關係的經理。', 'zh-Hans': '此人已是这个关系的经理。' },
  closed: { code: 'HANDOVER_CLOSED', en: 'The hand-over is closed.', 'zh-Hant': '此交接已結束。', 'zh-Hans': '此交接已结束。' },
  itemsOpen: {
    code: 'ITEMS_OPEN', en: '{count, plural, one {One required item is} other {# required items are}} not done yet.', 'zh-Hant': '尚有 {count, number} 項必辦事項未完成。', 'zh-Hans': '尚有 {count, number} 项必办事项未完成。',
  },
  tooManyItems: { code: 'TOO_MANY_ITEMS', en: 'A hand-over has at most {limit, number} items.', 'zh-Hant': '一次交接最多 {limit, number} 項。', 'zh-Hans': '一次交接最多 {limit, number} 项。' },
  dueInPast: { code: 'DUE_IN_PAST', en: 'The day lies in the past.', 'zh-Hant': '日期已過。', 'zh-Hans': '日期已过。' },
  relationshipEnded: { code: 'HANDOVER_ENDED_WITH_RELATIONSHIP', en: 'The relationship has ended.', 'zh-Hant': '此關係已結束。', 'zh-Hans': '此关系已结束。' },
} as const satisfies Record<string, Message>;
