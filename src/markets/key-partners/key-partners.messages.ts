import type { Message } from '../../platform/messages.ts';

/** What is said to users of figures and key partners. */
export const keyPartnerMessages = {
  nothingTold: {
    code: 'FIGURE_TELLS_NOTHING', en: 'A figure tells revenue, profit, or both.', 'zh-Hant': '數據必須包含營收或利潤，或兩者皆有。', 'zh-Hans': '数据必须包含营收或利润，或两者皆有。',
  },
  oneCurrency: {
    code: 'ONE_CURRENCY', en: 'Revenue and profit of a year are in one currency.', 'zh-Hant': '同一年的營收與利潤必須使用同一幣別。', 'zh-Hans': '同一年的营收与利润必须使用同一币种。',
  },
  yearTwice: {
    code: 'YEAR_TWICE', en: 'The year {year} is given twice.', 'zh-Hant': '年度 {year} 重複。', 'zh-Hans': '年度 {year} 重复。',
  },
  yearAhead: {
    code: 'YEAR_AHEAD', en: 'The year has not begun.', 'zh-Hant': '該年度尚未開始。', 'zh-Hans': '该年度尚未开始。',
  },
  decided: {
    code: 'PROPOSAL_DECIDED', en: 'This proposal is decided or replaced by a newer one; make a new proposal.',
    'zh-Hant': '此提案已定案或已被更新的提案取代；請建立新的提案。', 'zh-Hans': '此提案已定案或已被更新的提案取代；请建立新的提案。',
  },
  deviationNeedsReason: {
    code: 'DEVIATION_NEEDS_REASON', en: 'Other partners than those proposed take a reason.', 'zh-Hant': '所選夥伴與提案不同時，必須說明理由。', 'zh-Hans': '所选伙伴与提案不同时，必须说明理由。',
  },
  chosenAndReleased: {
    code: 'CHOSEN_AND_RELEASED', en: 'A partner is either chosen or released.', 'zh-Hant': '同一夥伴不能既被選為重點又被解除。', 'zh-Hans': '同一伙伴不能既被选为重点又被解除。',
  },
  notThisMarket: {
    code: 'NOT_THIS_MARKET', en: 'The relationship does not stand in the market of this proposal.', 'zh-Hant': '此關係不屬於本提案的市場。', 'zh-Hans': '此关系不属于本提案的市场。',
  },
} as const satisfies Record<string, Message>;
