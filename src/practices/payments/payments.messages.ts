import type { Message } from '../../platform/messages.ts';

/** What is said of payments. */
export const paymentMessages = {
  notNow: { code: 'PAYMENT_NOT_NOW', en: 'As the payment stands, this cannot be done.', 'zh-Hant': '依此款項目前狀態，無法執行此操作。', 'zh-Hans': '按此款项目前状态，无法执行此操作。' },
  payerOnly: { code: 'PAYMENT_PAYER_ONLY', en: 'Only the side that owes it says that it has paid.', 'zh-Hant': '僅付款方可回報已付款。', 'zh-Hans': '仅付款方可报告已付款。' },
  payeeOnly: { code: 'PAYMENT_PAYEE_ONLY', en: 'Only the side that is owed does this.', 'zh-Hant': '此操作僅限收款方執行。', 'zh-Hans': '此操作仅限收款方执行。' },
  notExternal: { code: 'PAYMENT_NOT_EXTERNAL', en: 'Payments are recorded with partners outside the firm.', 'zh-Hant': '款項僅記錄於與公司外部合作夥伴的關係中。', 'zh-Hans': '款项仅记录于与公司外部合作伙伴的关系中。' },
  dueBeforeIssued: { code: 'PAYMENT_DUE_OUT_OF_TERM', en: 'It is due on the day of the invoice or up to 366 days later.', 'zh-Hant': '到期日須為發票日當天起 366 天以內。', 'zh-Hans': '到期日须为发票日当天起 366 天以内。' },
  tooEarly: { code: 'PAYMENT_TOO_EARLY', en: 'That is more than a year before the invoice.', 'zh-Hant': '該日期早於發票日一年以上。', 'zh-Hans': '该日期早于发票日一年以上。' },
  notPositive: { code: 'PAYMENT_NOT_POSITIVE', en: 'What is owed is more than 0.', 'zh-Hant': '應付金額須大於 0。', 'zh-Hans': '应付金额须大于 0。' },
  numberTaken: { code: 'PAYMENT_NUMBER_TAKEN', en: 'A payment of this side with this number is recorded already.', 'zh-Hant': '此方已有相同號碼的款項紀錄。', 'zh-Hans': '此方已有相同号码的款项记录。' },
  changedMeanwhile: { code: 'PAYMENT_CHANGED', en: 'Somebody else was faster. Look at it again.', 'zh-Hant': '他人已先行處理，請重新檢視。', 'zh-Hans': '他人已先行处理，请重新查看。' },
} as const satisfies Record<string, Message>;
