import type { FundObstacle } from '../../domain/channel/fund-course.ts';
import type { Message } from '../../platform/messages.ts';

const notNow: Message = { code: 'FUND_NOT_NOW', en: 'As it stands, this cannot be done.', 'zh-Hant': '依目前狀態，無法執行此操作。', 'zh-Hans': '按目前状态，无法执行此操作。' };

/** What stands in the way of an act with money of a fund. */
export const fundObstacles: Readonly<Record<FundObstacle, Message>> = {
  WRONG_STATE: notNow,
  OTHER_SIDE: { code: 'FUND_OTHER_SIDE', en: 'This is for the other side to do.', 'zh-Hant': '此操作應由對方執行。', 'zh-Hans': '此操作应由对方执行。' },
  NOTHING: { code: 'FUND_NOTHING', en: 'The amount is above 0.', 'zh-Hant': '金額須大於 0。', 'zh-Hans': '金额须大于 0。' },
  ABOVE_REQUESTED: { code: 'FUND_ABOVE_REQUESTED', en: 'That is more than was asked for.', 'zh-Hant': '金額超過申請數額。', 'zh-Hans': '金额超过申请数额。' },
  ABOVE_LEFT: { code: 'FUND_ABOVE_LEFT', en: 'The fund has not as much left.', 'zh-Hant': '基金餘額不足。', 'zh-Hans': '基金余额不足。' },
  ABOVE_APPROVED: { code: 'FUND_ABOVE_APPROVED', en: 'That is more than is left of what was approved.', 'zh-Hant': '金額超過核准餘額。', 'zh-Hans': '金额超过批准余额。' },
  ABOVE_CLAIMED: { code: 'FUND_ABOVE_CLAIMED', en: 'That is more than was claimed.', 'zh-Hant': '金額超過請款數額。', 'zh-Hans': '金额超过报销数额。' },
  NO_PROOF: { code: 'FUND_NO_PROOF', en: 'A claim comes with 1 to 20 documents that prove it.', 'zh-Hant': '請款須附 1 至 20 份證明文件。', 'zh-Hans': '报销须附 1 至 20 份证明文件。' },
  DAY_OVER: { code: 'FUND_DAY_OVER', en: 'The day for that is over.', 'zh-Hant': '已逾期限。', 'zh-Hans': '已过期限。' },
  DAY_NOT_OVER: { code: 'FUND_DAY_NOT_OVER', en: 'The day for that is not over yet.', 'zh-Hant': '期限尚未屆滿。', 'zh-Hans': '期限尚未届满。' },
};

export const fundMessages = {
  notNow,
  period: { code: 'FUND_PERIOD', en: 'A fund ends on the day that it begins, or later.', 'zh-Hant': '基金結束日不得早於開始日。', 'zh-Hans': '基金结束日不得早于开始日。' },
  closed: { code: 'FUND_CLOSED', en: 'The fund is closed.', 'zh-Hant': '此基金已關閉。', 'zh-Hans': '此基金已关闭。' },
  outsidePeriod: { code: 'FUND_OUTSIDE_PERIOD', en: 'The activity lies within the period of the fund.', 'zh-Hant': '活動日期須在基金期間內。', 'zh-Hans': '活动日期须在基金期间内。' },
  currency: { code: 'FUND_CURRENCY', en: 'The fund is in {currency}.', 'zh-Hant': '此基金的幣別為 {currency}。', 'zh-Hans': '此基金的币种为 {currency}。' },
  belowCommitted: { code: 'FUND_BELOW_COMMITTED', en: 'More than that is approved or paid already.', 'zh-Hant': '已核准或已支付的金額超過此數。', 'zh-Hans': '已批准或已支付的金额超过此数。' },
  approvedAlready: { code: 'FUND_APPROVED_ALREADY', en: 'You have approved it already; somebody else approves it as well.', 'zh-Hant': '您已核准，須由另一人共同核准。', 'zh-Hans': '您已批准，须由另一人共同批准。' },
  anotherPays: { code: 'FUND_ANOTHER_PAYS', en: 'Whoever found the claim good does not pay it.', 'zh-Hant': '審核請款者不得自行支付。', 'zh-Hans': '审核报销者不得自行支付。' },
  changedMeanwhile: { code: 'FUND_CHANGED', en: 'Somebody else was faster. Look at it again.', 'zh-Hant': '他人已先行處理，請重新檢視。', 'zh-Hans': '他人已先行处理，请重新查看。' },
} as const satisfies Record<string, Message>;
