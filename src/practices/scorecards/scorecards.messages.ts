import type { Message } from '../../platform/messages.ts';

const text = (code: string, en: string, hant: string, hans: string): Message => ({ code, en, 'zh-Hant': hant, 'zh-Hans': hans });

/** What is said about scorecards. */
export const scorecardMessages = {
  firmOpens: text('FIRM_OPENS', 'The firm opens scorecards.', '評分卡由本公司開立。', '评分卡由本公司开立。'),
  peopleScore: text('PEOPLE_SCORE', 'People judge and decide; an API key does not.', '評分與裁定須由人員進行，API 金鑰不得代行。', '评分与裁定须由人员进行，API 密钥不得代行。'),
  raterOnly: text('RATER_ONLY', 'This is for the side that scores.', '此操作由評分方進行。', '此操作由评分方进行。'),
  ratedOnly: text('RATED_ONLY', 'This is for the side that is scored.', '此操作由受評方進行。', '此操作由受评方进行。'),
  notNow: text('SCORECARD_STATE', 'As the scorecard stands, this cannot be done.', '此評分卡目前的狀態不允許此操作。', '此评分卡目前的状态不允许此操作。'),
  disputeOver: text('SCORECARD_DISPUTE_STATE', 'This dispute is decided or withdrawn.', '此異議已裁定或撤回。', '此异议已裁定或撤回。'),
  periodRuns: text('PERIOD_NOT_OVER', 'The period is not over.', '期間尚未結束。', '期间尚未结束。'),
  periodAhead: text('PERIOD_NOT_BEGUN', 'The period has not begun.', '期間尚未開始。', '期间尚未开始。'),
  periodLongAgo: text('PERIOD_LONG_AGO', 'The period ended more than two years ago.', '期間結束已逾兩年。', '期间结束已超过两年。'),
  noSuchPeriod: text('NO_SUCH_PERIOD', 'A year has no such period.', '一年之中沒有這個期間。', '一年之中没有这个期间。'),
  openAlready: text('SCORECARD_EXISTS', 'There is a scorecard of this side for this period.', '此方在此期間已有評分卡。', '此方在此期间已有评分卡。'),
  termOver: text('DISPUTE_TERM_OVER', 'The days within which rows could be disputed are over.', '提出異議的期限已過。', '提出异议的期限已过。'),
  disputedAlready: text('ROW_DISPUTED', 'This row has been disputed already.', '此列已提出過異議。', '此行已提出过异议。'),
  notJudged: text('ROW_MEASURED', 'This row is measured: nobody judges it.', '此列由系統計量，不由人員評分。', '此行由系统计量，不由人员评分。'),
  offScale: text('OFF_SCALE', 'It lies outside {worst} to {best}.', '須介於 {worst} 與 {best} 之間。', '须介于 {worst} 与 {best} 之间。'),
  noDecimal: text('NO_DECIMAL', 'This is no decimal with at most four places.', '須為小數至多四位的十進位數。', '须为小数最多四位的十进制数。'),
  rowTwice: text('ROW_TWICE', 'This row is judged twice.', '同一列重複評分。', '同一行重复评分。'),
  sidesTwice: text('SIDE_TWICE', 'A side is named twice, or none is.', '同一方重複，或未指定任何一方。', '同一方重复，或未指定任何一方。'),
  valueWithChange: text('VALUE_WITH_CHANGE', 'A new value goes with CHANGED, and with nothing else.', '僅在裁定為 CHANGED 時須填新值。', '仅在裁定为 CHANGED 时须填新值。'),
} as const satisfies Record<string, Message>;
