import type { Message } from '../../platform/messages.ts';

/** What is said about sharing. */
export const sharingMessages = {
  peopleAgree: { code: 'PEOPLE_AGREE', en: 'An agreement is made by people; an API key agrees to nothing.', 'zh-Hant': '協議由人訂立；API 金鑰不能同意任何事項。', 'zh-Hans': '协议由人订立；API 密钥不能同意任何事项。' },
  notProposed: { code: 'NOT_PROPOSED', en: 'It is no longer waiting for an answer.', 'zh-Hant': '此提案已不在等待回覆。', 'zh-Hans': '此提案已不在等待答复。' },
  otherSideAnswers: { code: 'OTHER_SIDE_ANSWERS', en: 'The side that proposed it cannot answer it.', 'zh-Hant': '提案方不能自行回覆。', 'zh-Hans': '提案方不能自行答复。' },
  answerInstead: { code: 'ANSWER_INSTEAD', en: 'The other side proposed it: agree or decline.', 'zh-Hant': '此為對方的提案，請同意或拒絕。', 'zh-Hans': '此为对方的提案，请同意或拒绝。' },
  alreadyOver: { code: 'SHARING_OVER', en: 'It is not in force any more.', 'zh-Hant': '此協議已不再有效。', 'zh-Hans': '此协议已不再有效。' },
  notInForce: { code: 'NOT_IN_FORCE', en: 'Only an agreement in force is lowered.', 'zh-Hant': '只有生效中的協議才能調低。', 'zh-Hans': '只有生效中的协议才能调低。' },
  giverLowers: { code: 'GIVER_LOWERS', en: 'Only the side that tells shows less; the other may end the agreement.', 'zh-Hant': '只有提供資訊的一方能減少揭露；另一方可終止協議。', 'zh-Hans': '只有提供信息的一方能减少披露；另一方可终止协议。' },
  notLower: { code: 'NOT_LOWER', en: 'The level is not lower than {level}: showing more takes a proposal.', 'zh-Hant': '此層級並未低於 {level}；要揭露更多須另行提案。', 'zh-Hans': '此级别并未低于 {level}；要披露更多须另行提案。' },
  oneProposed: { code: 'ONE_PROPOSED', en: 'A proposal on this category and direction is waiting for an answer.', 'zh-Hant': '此類別與方向已有提案等待回覆。', 'zh-Hans': '此类别与方向已有提案等待答复。' },
  periodReversed: { code: 'PERIOD_REVERSED', en: 'The last day lies before the first.', 'zh-Hant': '結束日早於開始日。', 'zh-Hans': '结束日早于开始日。' },
  endsInPast: { code: 'ENDS_IN_PAST', en: 'The last day is over already.', 'zh-Hant': '結束日已過。', 'zh-Hans': '结束日已过。' },
  behindBarrier: {
    code: 'BEHIND_BARRIER', en: 'The barrier around this rival does not let {category} pass.', 'zh-Hant': '針對此競爭者的資訊屏障不允許 {category} 通過。', 'zh-Hans': '针对此竞争者的信息屏障不允许 {category} 通过。',
  },
  needsAlliance: {
    code: 'NEEDS_CLEARED_ALLIANCE', en: 'With a rival, information is shared in an alliance only, after every legal check has passed.', 'zh-Hant': '與競爭者僅能在聯盟中、且通過所有法務檢查後共享資訊。',
    'zh-Hans': '与竞争者仅能在联盟中、且通过所有法务检查后共享信息。',
  },
  notAnAlliance: { code: 'NOT_AN_ALLIANCE', en: 'Legal checks are for an alliance with a competitor.', 'zh-Hant': '法務檢查僅適用於與競爭者的聯盟。', 'zh-Hans': '法务检查仅适用于与竞争者的联盟。' },
  alreadyWithdrawn: { code: 'STATEMENT_WITHDRAWN', en: 'It has been taken back already.', 'zh-Hant': '此陳述已撤回。', 'zh-Hans': '此陈述已撤回。' },
} as const satisfies Record<string, Message>;
