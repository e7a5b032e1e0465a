import type { Message } from '../../platform/messages.ts';

/** What is said of commitments. */
export const commitmentMessages = {
  peopleOnly: { code: 'COMMITMENT_PEOPLE', en: 'People talk about going on; an API key does not.', 'zh-Hant': '是否續約由人商談；API 金鑰不得為之。', 'zh-Hans': '是否续约由人商谈；API 密钥不得为之。' },
  firmOnly: { code: 'COMMITMENT_FIRM', en: 'This is for the firm’s own people to do.', 'zh-Hant': '此操作僅限本公司人員執行。', 'zh-Hans': '此操作仅限本公司人员执行。' },
  noReview: { code: 'COMMITMENT_NO_REVIEW', en: 'This commitment has no end that is talked about before.', 'zh-Hant': '此承諾無須於到期前檢討。', 'zh-Hans': '此承诺无须在到期前评审。' },
  notInTime: { code: 'COMMITMENT_NOT_IN_TIME', en: 'A review is held between 180 days before the end and the end, and not in the future.', 'zh-Hant': '檢討須於到期前 180 天至到期日之間進行，且不得為未來日期。', 'zh-Hans': '评审须在到期前 180 天至到期日之间进行，且不得为将来日期。' },
  importance: { code: 'COMMITMENT_IMPORTANCE', en: 'Importance is a whole number from 1 to 5.', 'zh-Hant': '重要性須為 1 至 5 的整數。', 'zh-Hans': '重要性须为 1 至 5 的整数。' },
  changedMeanwhile: { code: 'COMMITMENT_CHANGED', en: 'Somebody else was faster. Look at it again.', 'zh-Hant': '他人已先行處理，請重新檢視。', 'zh-Hans': '他人已先行处理，请重新查看。' },
} as const satisfies Record<string, Message>;
