import type { Message } from '../../platform/messages.ts';
import type { ExceptionKind } from './exception.entity.ts';

/** How the money at risk of each kind is reckoned. */
export const riskMessages = {
  STOCK_OUT_RISK: { code: 'RISK_STOCK_OUT', en: 'Units expected to be demanded, before anything more can be there, beyond what is available, at the agreed price.', 'zh-Hant': '在更多貨物可到達之前，預期需求超出可用庫存的數量，乘以約定價格。', 'zh-Hans': '在更多货物可到达之前，预期需求超出可用库存的数量，乘以约定价格。' },
  BELOW_MINIMUM: { code: 'RISK_BELOW_MINIMUM', en: 'Units below the level at which one orders, with all that is coming, at the agreed price.', 'zh-Hant': '計入所有在途後，低於再訂購水準的數量，乘以約定價格。', 'zh-Hans': '计入所有在途后，低于再订购水平的数量，乘以约定价格。' },
  OVERSTOCK: { code: 'RISK_OVERSTOCK', en: 'Units above the level up to which one orders, at the agreed price.', 'zh-Hant': '超過訂購上限的數量，乘以約定價格。', 'zh-Hans': '超过订购上限的数量，乘以约定价格。' },
  STALE_DATA: { code: 'RISK_STALE', en: 'It cannot be told what stock is at stake that nobody reports.', 'zh-Hant': '無人回報庫存，無法得知涉及金額。', 'zh-Hans': '无人上报库存，无法得知涉及金额。' },
  UNKNOWN_STOCK: { code: 'RISK_UNKNOWN', en: 'It cannot be told what stock is at stake that nobody has counted.', 'zh-Hant': '無人盤點庫存，無法得知涉及金額。', 'zh-Hans': '无人盘点库存，无法得知涉及金额。' },
  LATE_ANSWER: { code: 'RISK_LATE_ANSWER', en: 'Units ordered that the vendor has not answered for, at the price ordered at.', 'zh-Hant': '供應方尚未回覆的訂購數量，乘以訂購價格。', 'zh-Hans': '供应方尚未回复的订购数量，乘以订购价格。' },
  LATE_SHIPMENT: { code: 'RISK_LATE_SHIPMENT', en: 'Units that were to be there and are not, at the price confirmed.', 'zh-Hant': '應到而未到的數量，乘以確認價格。', 'zh-Hans': '应到而未到的数量，乘以确认价格。' },
  RECEIPT_DISCREPANCY: { code: 'RISK_DISCREPANCY', en: 'Units by which good goods received differ from those announced, at the price ordered at.', 'zh-Hant': '良品收貨量與通知量的差異，乘以訂購價格。', 'zh-Hans': '良品收货量与通知量的差异，乘以订购价格。' },
  PRICE_MISMATCH: { code: 'RISK_PRICE', en: 'The difference of the prices, for the units confirmed.', 'zh-Hant': '確認數量的價格差額。', 'zh-Hans': '确认数量的价格差额。' },
  PROPOSAL_WAITING: { code: 'RISK_PROPOSAL', en: 'What is on the table, at the agreed prices.', 'zh-Hant': '提案數量，乘以約定價格。', 'zh-Hans': '提案数量，乘以约定价格。' },
  AGREEMENT_EXPIRING: { code: 'RISK_EXPIRING', en: 'It is not reckoned in money.', 'zh-Hant': '不以金額計。', 'zh-Hans': '不以金额计。' },
  FORECAST_BIAS: { code: 'RISK_BIAS', en: 'The forecast’s mean error over the lead time, at the agreed price.', 'zh-Hant': '前置時間內的平均預測誤差，乘以約定價格。', 'zh-Hans': '提前期内的平均预测误差，乘以约定价格。' },
  PUSHING: { code: 'RISK_PUSHING', en: 'What was shipped less what had been proposed for it, at the prices ordered at.', 'zh-Hant': '出貨量減去提案量，乘以訂購價格。', 'zh-Hans': '出货量减去提案量，乘以订购价格。' },
} as const satisfies Record<ExceptionKind, Message>;
