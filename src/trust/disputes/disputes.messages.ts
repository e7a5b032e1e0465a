import type { Message } from '../../platform/messages.ts';

/** What is said of disputes. */
export const disputeMessages = {
  peopleSettle: { code: 'PEOPLE_SETTLE', en: 'People settle disputes; an API key agrees to nothing.', 'zh-Hant': '爭議由人協調解決；API 金鑰不能同意任何事項。', 'zh-Hans': '争议由人协调解决；API 密钥不能同意任何事项。' },
  otherSideAcknowledges: { code: 'OTHER_SIDE_ACKNOWLEDGES', en: 'The side complained of acknowledges it.', 'zh-Hant': '應由被申訴方確認收到。', 'zh-Hans': '应由被投诉方确认收到。' },
  otherSideAnswers: { code: 'OTHER_SIDE_ANSWERS', en: 'The side that proposed the settlement cannot answer it.', 'zh-Hant': '提出和解方案的一方不能自行回覆。', 'zh-Hans': '提出和解方案的一方不能自行答复。' },
  raiserWithdraws: { code: 'RAISER_WITHDRAWS', en: 'Only the side that raised it withdraws it.', 'zh-Hant': '只有提出爭議的一方能撤回。', 'zh-Hans': '只有提出争议的一方能撤回。' },
  notNow: { code: 'DISPUTE_STATE', en: 'At this stage of the dispute this cannot be done.', 'zh-Hant': '此爭議目前的狀態不允許此動作。', 'zh-Hans': '此争议目前的状态不允许此操作。' },
  alreadyJudged: { code: 'ALREADY_JUDGED', en: 'Your side has said already whether it found the settlement fair.', 'zh-Hant': '貴方已表示過和解是否公平。', 'zh-Hans': '贵方已表示过和解是否公平。' },
  hasTime: {
    code: 'DISPUTE_HAS_TIME', en: 'There is time to settle it until {dueOn}: until then, withdraw it instead.', 'zh-Hant': '和解期限至 {dueOn}；在此之前請改為撤回。', 'zh-Hans': '和解期限至 {dueOn}；在此之前请改为撤回。',
  },
  firmNotes: { code: 'FIRM_NOTES', en: 'Notes are the firm’s own; write to the other side instead.', 'zh-Hant': '內部註記僅供本公司使用；請改為向對方留言。', 'zh-Hans': '内部备注仅供本公司使用；请改为向对方留言。' },
} as const satisfies Record<string, Message>;
