import type { Message } from '../../platform/messages.ts';

/** What is said about benefits. */
export const benefitMessages = {
  periodReversed: { code: 'BENEFIT_PERIOD_REVERSED', en: 'The last day lies before the first.', 'zh-Hant': '結束日早於開始日。', 'zh-Hans': '结束日早于开始日。' },
  receiverAnswers: { code: 'RECEIVER_ANSWERS', en: 'The side that received it answers.', 'zh-Hant': '由受益的一方回覆。', 'zh-Hans': '由受益的一方答复。' },
  answeredAlready: { code: 'BENEFIT_ANSWERED', en: 'It is answered, corrected or taken back already.', 'zh-Hant': '此紀錄已獲回覆、更正或撤回。', 'zh-Hans': '此记录已获答复、更正或撤回。' },
  recorderCorrects: { code: 'RECORDER_CORRECTS', en: 'The side that recorded it corrects it.', 'zh-Hant': '由記錄的一方更正。', 'zh-Hans': '由记录的一方更正。' },
  correctedAlready: { code: 'BENEFIT_CORRECTED', en: 'It is corrected or taken back already.', 'zh-Hant': '此紀錄已更正或撤回。', 'zh-Hans': '此记录已更正或撤回。' },
  noQuarter: { code: 'NOT_A_QUARTER', en: 'A quarter is written like 2026-Q4.', 'zh-Hant': '季度的寫法如 2026-Q4。', 'zh-Hans': '季度的写法如 2026-Q4。' },
  quarterRuns: { code: 'QUARTER_NOT_OVER', en: 'The quarter is not over.', 'zh-Hant': '此季度尚未結束。', 'zh-Hans': '此季度尚未结束。' },
  notAShare: { code: 'NOT_A_SHARE', en: 'A share lies between 0 and 1.', 'zh-Hant': '比例須介於 0 與 1 之間。', 'zh-Hans': '比例须介于 0 与 1 之间。' },
  noWallet: { code: 'NO_WALLET', en: 'Shares of wallet are of suppliers, distributors and customers.', 'zh-Hant': '錢包佔有率僅適用於供應商、分銷商與顧客。', 'zh-Hans': '钱包份额仅适用于供应商、分销商与顾客。' },
  oneCurrency: { code: 'ONE_CURRENCY', en: 'What was agreed and what was received are in one currency.', 'zh-Hant': '約定與實得須為同一幣別。', 'zh-Hans': '约定与实得须为同一币种。' },
  nothingAgreed: { code: 'NOTHING_AGREED', en: 'Where no gain was agreed there is none to compare with.', 'zh-Hant': '未約定利益則無從比較。', 'zh-Hans': '未约定利益则无从比较。' },
  measuredAlready: { code: 'QUARTER_MEASURED', en: 'It is recorded for that quarter: take it back first.', 'zh-Hant': '該季度已有紀錄，請先撤回。', 'zh-Hans': '该季度已有记录，请先撤回。' },
  tooManyYears: { code: 'TOO_MANY_YEARS', en: 'At most ten years at once.', 'zh-Hant': '一次最多查詢十年。', 'zh-Hans': '一次最多查询十年。' },
  takenBackAlready: { code: 'MEASURE_TAKEN_BACK', en: 'It has been taken back already.', 'zh-Hant': '此紀錄已撤回。', 'zh-Hans': '此记录已撤回。' },
} as const satisfies Record<string, Message>;
