import type { Message } from '../../platform/messages.ts';

/** What is said about contracts. */
export const contractMessages = {
  notDraft: { code: 'CONTRACT_NOT_DRAFT', en: 'It is no longer waiting for an answer.', 'zh-Hant': '此合約草案已不在等待回覆。', 'zh-Hans': '此合同草案已不在等待答复。' },
  notInForce: { code: 'CONTRACT_NOT_IN_FORCE', en: 'The contract is not in force.', 'zh-Hant': '此合約並非生效中。', 'zh-Hans': '此合同并非生效中。' },
  otherSideAnswers: { code: 'OTHER_SIDE_ANSWERS', en: 'The side that drafted it cannot answer it.', 'zh-Hant': '起草方不能自行回覆。', 'zh-Hans': '起草方不能自行答复。' },
  drafterWithdraws: { code: 'DRAFTER_WITHDRAWS', en: 'The other side drafted it: agree or decline.', 'zh-Hant': '此為對方起草，請同意或拒絕。', 'zh-Hans': '此为对方起草，请同意或拒绝。' },
  termReversed: { code: 'CONTRACT_TERM_REVERSED', en: 'The last day lies before the first.', 'zh-Hant': '結束日早於開始日。', 'zh-Hans': '结束日早于开始日。' },
  endsInPast: { code: 'CONTRACT_ENDS_IN_PAST', en: 'The last day is over already.', 'zh-Hant': '結束日已過。', 'zh-Hans': '结束日已过。' },
  noticeOutOfRange: { code: 'NOTICE_OUT_OF_RANGE', en: 'Notice is 0 to 3,650 days.', 'zh-Hant': '預告期為 0 至 3,650 日。', 'zh-Hans': '通知期为 0 至 3,650 日。' },
  renewalMonths: {
    code: 'RENEWAL_MONTHS', en: 'A contract that renews itself has a last day, and says for how many months, 1 to 120; another has none.', 'zh-Hant': '自動續約的合約須有結束日，並註明續約月數（1 至 120）；其他合約則不填。',
    'zh-Hans': '自动续约的合同须有结束日，并注明续约月数（1 至 120）；其他合同则不填。',
  },
  renewsAnother: { code: 'RENEWS_ANOTHER', en: 'It renews a contract of another kind or relationship.', 'zh-Hant': '所續的合約屬於其他類別或關係。', 'zh-Hans': '所续的合同属于其他类别或关系。' },
  beginsTooEarly: { code: 'RENEWAL_BEGINS_EARLY', en: 'A renewal begins after the first day of the contract that it renews, and ends after its last.', 'zh-Hant': '續約須晚於原合約的開始日起始，並晚於其結束日終止。', 'zh-Hans': '续约须晚于原合同的开始日起始，并晚于其结束日终止。' },
  oneRenewal: { code: 'ONE_RENEWAL', en: 'A renewal of this contract is waiting or agreed already.', 'zh-Hant': '此合約已有續約待回覆或已同意。', 'zh-Hans': '此合同已有续约待答复或已同意。' },
  draftOver: { code: 'CONTRACT_DRAFT_OVER', en: 'The last day of the draft has passed: it cannot be agreed to any more.', 'zh-Hant': '草案的結束日已過，無法再同意。', 'zh-Hans': '草案的结束日已过，无法再同意。' },
} as const satisfies Record<string, Message>;
