import type { Message } from '../../platform/messages.ts';

/** What is said of ending key relationships. */
export const endingMessages = {
  alreadyRequested: {
    code: 'ENDING_REQUESTED', en: 'The end of this relationship has been asked for already, and is not decided yet.', 'zh-Hant': '已有人申請結束此關係，尚待核定。', 'zh-Hans': '已有人申请结束此关系，尚待审批。',
  },
  decided: { code: 'ENDING_DECIDED', en: 'The request has been decided.', 'zh-Hant': '此申請已有決定。', 'zh-Hans': '此申请已有决定。' },
  fourEyes: {
    code: 'FOUR_EYES', en: 'Who asks to end a relationship does not decide it: another person does.', 'zh-Hant': '申請結束關係的人不得自行核定：須由另一人決定。', 'zh-Hans': '申请结束关系的人不得自行审批：须由另一人决定。',
  },
  personDecides: { code: 'PERSON_DECIDES', en: 'A person decides this, not an API key.', 'zh-Hant': '須由真人決定，API 金鑰不行。', 'zh-Hans': '须由真人决定，API 密钥不行。' },
  ownRequestOnly: { code: 'OWN_REQUEST_ONLY', en: 'Only who asked withdraws the request.', 'zh-Hant': '只有申請人可以撤回申請。', 'zh-Hans': '只有申请人可以撤回申请。' },
} as const satisfies Record<string, Message>;
