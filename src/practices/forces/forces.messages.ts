import type { Message } from '../../platform/messages.ts';

/** What is said about forces. */
export const forceMessages = {
  firmAssesses: { code: 'FIRM_ASSESSES', en: 'Forces are assessed by the firm.', 'zh-Hant': '力量對比由本公司評估。', 'zh-Hans': '力量对比由本公司评估。' },
  nothingKnown: {
    code: 'NOTHING_KNOWN', en: 'Nothing is known of either side: say at least one part.', 'zh-Hant': '雙方皆無任何已知資料，請至少填寫一項。', 'zh-Hans': '双方均无任何已知数据，请至少填写一项。',
  },
  saidTwice: { code: 'PART_TWICE', en: 'This part is said twice of one side.', 'zh-Hant': '同一方的同一項目重複填寫。', 'zh-Hans': '同一方的同一项目重复填写。' },
  wholeNumber: { code: 'WHOLE_NUMBER', en: 'Alternatives are counted: a whole number from 0 to 1,000.', 'zh-Hant': '替代對象以個數計算，須為 0 至 1,000 的整數。', 'zh-Hans': '替代对象按个数计算，须为 0 至 1,000 的整数。' },
  outOfDate: { code: 'OUT_OF_DATE', en: 'It holds no longer: its last day is past.', 'zh-Hant': '此資料已過有效期限。', 'zh-Hans': '此数据已过有效期。' },
  endsBefore: { code: 'ENDS_BEFORE', en: 'Its last day lies before the day it was seen.', 'zh-Hant': '有效期限早於觀察日。', 'zh-Hans': '有效期早于观察日。' },
  assessedMeanwhile: { code: 'ASSESSED_MEANWHILE', en: 'Somebody else has assessed these forces meanwhile. Look at that first.', 'zh-Hant': '他人已更新此評估，請先檢視。', 'zh-Hans': '他人已更新此评估，请先查看。' },
} as const satisfies Record<string, Message>;
