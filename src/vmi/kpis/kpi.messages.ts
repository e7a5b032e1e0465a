import type { Message } from '../../platform/messages.ts';
import type { KpiName } from './measured-kpis.ts';

export const kpiMessages = {
  spanRange: { code: 'KPI_SPAN', en: 'From 1 to 366 days, the first not after the last, and none to come.', 'zh-Hant': '期間為 1 至 366 天，起日不得晚於迄日，且不得為未來日期。', 'zh-Hans': '期间为 1 至 366 天，起日不得晚于止日，且不得为未来日期。' },
} as const satisfies Record<string, Message>;

/** How each figure is computed, with what the agreement says of it. */
export const kpiDefinitionMessages = {
  fillRate: {
    code: 'KPI_FILL_RATE', en: 'Of the lines due in the span, {of, select, LINES {the part that came in full} other {units that came over units ordered, no line counting for more than was ordered}}. Due is the day {by, select, REQUESTED {requested} other {promised}}.',
    'zh-Hant': '期間內到期的訂單行：{of, select, LINES {完整交貨的比例} other {到貨數量除以訂購數量，每行不超過其訂購量}}。到期日為{by, select, REQUESTED {要求日} other {承諾日}}。',
    'zh-Hans': '期间内到期的订单行：{of, select, LINES {完整交货的比例} other {到货数量除以订购数量，每行不超过其订购量}}。到期日为{by, select, REQUESTED {要求日} other {承诺日}}。',
  },
  lineFillRate: {
    code: 'KPI_LINE_FILL_RATE', en: 'Of the lines due in the span, the part that came in full; up to {short}% of a line may be missing.', 'zh-Hant': '期間內到期的訂單行中完整交貨的比例；每行可短少至多 {short}%。', 'zh-Hans': '期间内到期的订单行中完整交货的比例；每行可短少至多 {short}%。',
  },
  onTimeInFull: {
    code: 'KPI_OTIF', en: 'Of the lines due in the span, the part that came in full from {early, plural, one {# day} other {# days}} before to {late, plural, one {# day} other {# days}} after the day {by, select, REQUESTED {requested} other {promised}}; up to {short}% of a line may be missing.',
    'zh-Hant': '期間內到期的訂單行中，於{by, select, REQUESTED {要求日} other {承諾日}}前 {early} 天至後 {late} 天內完整交貨的比例；每行可短少至多 {short}%。',
    'zh-Hans': '期间内到期的订单行中，于{by, select, REQUESTED {要求日} other {承诺日}}前 {early} 天至后 {late} 天内完整交货的比例；每行可短少至多 {short}%。',
  },
  turns: { code: 'KPI_TURNS', en: 'What is used in a year of {year} days, at the span’s pace and agreed prices, over the mean stock at days’ ends. Days not known are left out.', 'zh-Hant': '依期間速度與約定價格推算 {year} 天的用量，除以平均日終庫存；未知日不計。', 'zh-Hans': '按期间速度与约定价格推算 {year} 天的用量，除以平均日终库存；未知日不计。' },
  daysOfSupply: { code: 'KPI_DAYS_OF_SUPPLY', en: 'Days for which the mean stock lasts at the span’s pace: {year} over the turns.', 'zh-Hant': '依期間速度，平均庫存可用天數：{year} 除以周轉次數。', 'zh-Hans': '按期间速度，平均库存可用天数：{year} 除以周转次数。' },
  stockOutDays: { code: 'KPI_STOCK_OUT_DAYS', en: 'Days that ended with nothing on hand, over all positions. Days not known are left out.', 'zh-Hant': '所有庫位日終無庫存的天數；未知日不計。', 'zh-Hans': '所有库位日终无库存的天数；未知日不计。' },
  stockOutRate: { code: 'KPI_STOCK_OUT_RATE', en: 'The part of the known days that ended with nothing on hand.', 'zh-Hant': '已知日中日終無庫存的比例。', 'zh-Hans': '已知日中日终无库存的比例。' },
  forecastError: {
    code: 'KPI_FORECAST_ERROR', en: 'Amounts by which forecasts, made {lag, plural, one {a day} other {# days}} before by the method that fits the year before the span, miss demand, over that demand, by value; on days with stock, without known events, of the 100 positions with the most demand.',
    'zh-Hant': '以最適合期間前一年之方法提前 {lag} 天所作預測的絕對誤差，除以需求，按金額計；僅計有庫存之日，不含已知事件，取需求最大的 100 個庫位。',
    'zh-Hans': '以最适合期间前一年之方法提前 {lag} 天所作预测的绝对误差，除以需求，按金额计；仅计有库存之日，不含已知事件，取需求最大的 100 个库位。',
  },
  forecastBias: {
    code: 'KPI_FORECAST_BIAS', en: 'The same forecasts less demand, over that demand: above 0 where they are too high.', 'zh-Hant': '同一預測減去需求，除以需求：大於 0 表示預測偏高。', 'zh-Hans': '同一预测减去需求，除以需求：大于 0 表示预测偏高。',
  },
  bullwhipRatio: {
    code: 'KPI_BULLWHIP', en: 'Variance of the value ordered over that of the value used, by periods of {review, plural, one {a day} other {# days}}, of a review each; at least 20 of them.',
    'zh-Hant': '訂購金額變異數除以使用金額變異數，每一檢視週期（{review} 天）為一期，至少 20 期。', 'zh-Hans': '订购金额方差除以使用金额方差，每一审视周期（{review} 天）为一期，至少 20 期。',
  },
  acceptance: { code: 'KPI_ACCEPTANCE', en: 'Of the proposed lines decided in the span, the part approved just as proposed.', 'zh-Hant': '期間內已決定的提案行中，照原提案核准的比例。', 'zh-Hans': '期间内已决定的提案行中，照原提案批准的比例。' },
  overrides: { code: 'KPI_OVERRIDES', en: 'Of the proposed lines approved in the span, the part approved with another quantity.', 'zh-Hant': '期間內已核准的提案行中，以其他數量核准的比例。', 'zh-Hans': '期间内已批准的提案行中，以其他数量批准的比例。' },
  automatic: { code: 'KPI_AUTOMATIC', en: 'Of the proposed lines decided in the span, the part approved without a person.', 'zh-Hant': '期間內已決定的提案行中，無人工核准的比例。', 'zh-Hans': '期间内已决定的提案行中，无人工批准的比例。' },
  pushedShare: { code: 'KPI_PUSHED', en: 'Value shipped beyond what was proposed for it, over what was proposed, of the orders of the span.', 'zh-Hant': '期間內訂單的出貨金額超出提案部分，除以提案金額。', 'zh-Hans': '期间内订单的出货金额超出提案部分，除以提案金额。' },
} as const satisfies Record<KpiName, Message>;
