import type { Message } from '../../platform/messages.ts';

/** What is said about questions. */
export const questionMessages = {
  notOpen: { code: 'QUESTION_NOT_OPEN', en: 'The question is no longer open.', 'zh-Hant': '此問題已不再待回覆。', 'zh-Hans': '此问题已不再待答复。' },
  notAnswered: { code: 'QUESTION_NOT_ANSWERED', en: 'There is no answer to accept or to ask back on.', 'zh-Hant': '目前沒有可接受或追問的回覆。', 'zh-Hans': '目前没有可接受或追问的答复。' },
  otherSideAnswers: { code: 'OTHER_SIDE_ANSWERS_QUESTION', en: 'The side that was asked answers.', 'zh-Hant': '由被詢問的一方回覆。', 'zh-Hans': '由被询问的一方答复。' },
  askerDecides: { code: 'ASKER_DECIDES', en: 'That is for the side that asked.', 'zh-Hant': '此事由提問的一方決定。', 'zh-Hans': '此事由提问的一方决定。' },
  reopenedOnce: { code: 'REOPENED_ONCE', en: 'It was reopened once already: accept the answer, or ask anew.', 'zh-Hant': '已重新開啟過一次；請接受回覆，或另提新問題。', 'zh-Hans': '已重新打开过一次；请接受答复，或另提新问题。' },
  notOverdue: { code: 'QUESTION_NOT_OVERDUE', en: 'There is still time to answer: withdraw the question if it matters no more.', 'zh-Hant': '仍在回覆期限內；若不再需要請撤回問題。', 'zh-Hans': '仍在答复期限内；若不再需要请撤回问题。' },
  closedByItself: { code: 'QUESTION_CLOSED_BY_ITSELF', en: 'No answer came in ten times the time agreed.', 'zh-Hant': '超過約定時間十倍仍無回覆。', 'zh-Hans': '超过约定时间十倍仍无答复。' },
} as const satisfies Record<string, Message>;
