import type { Message } from '../../platform/messages.ts';

/** What the network says to users. */
export const networkMessages = {
  tieExists: {
    code: 'TIE_EXISTS', en: 'There is a current tie of this kind between the two already.', 'zh-Hant': '雙方之間已有進行中的同類連結。', 'zh-Hans': '双方之间已有进行中的同类联系。',
  },
  tieToItself: { code: 'TIE_TO_ITSELF', en: 'A party has no tie to itself.', 'zh-Hant': '單位不能與自己建立連結。', 'zh-Hans': '单位不能与自己建立联系。' },
  tieEnded: {
    code: 'TIE_ENDED', en: 'The tie has ended; what comes after it is a new one.', 'zh-Hant': '此連結已結束；若要再續，請建立新的連結。', 'zh-Hans': '此联系已结束；若要再续，请建立新的联系。',
  },
  noFlow: {
    code: 'NO_FLOW', en: 'Nothing flows along a tie of this kind: leave good, amount and share out.',
    'zh-Hant': '此類連結沒有流量：請勿填寫品項、金額與占比。', 'zh-Hans': '此类联系没有流量：请勿填写品项、金额与占比。',
  },
  shareOutOfRange: {
    code: 'SHARE_OUT_OF_RANGE', en: 'A share lies between 0 and 1.', 'zh-Hant': '占比須介於 0 與 1 之間。', 'zh-Hans': '占比须介于 0 与 1 之间。',
  },
  endsBeforeStart: {
    code: 'ENDS_BEFORE_START', en: 'A tie cannot end before it started.', 'zh-Hant': '連結的結束日期不得早於開始日期。', 'zh-Hans': '联系的结束日期不得早于开始日期。',
  },
  outside: {
    code: 'OUTSIDE', en: '{name} is 1 to {limit, number}; {asked, number} was asked for.', 'zh-Hant': '{name} 須為 1 至 {limit, number}，而您要求 {asked, number}。',
    'zh-Hans': '{name} 须为 1 至 {limit, number}，而您要求 {asked, number}。',
  },
} as const satisfies Record<string, Message>;
