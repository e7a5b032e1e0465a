import type { Message } from '../../platform/messages.ts';

/** What is said about positions and their levels. */
export const levelMessages = {
  ofOtherMethod: { code: 'LEVEL_OF_OTHER_METHOD', en: 'The method {method} has no such level.', 'zh-Hant': '{method} 方法沒有此參數。', 'zh-Hans': '{method} 方法没有此参数。' },
  maximumBelowMinimum: { code: 'LEVEL_MAXIMUM', en: 'The maximum is no less than the minimum.', 'zh-Hant': '最高量不得低於最低量。', 'zh-Hans': '最高量不得低于最低量。' },
  targetBelowMinimum: { code: 'LEVEL_TARGET', en: 'The target is no less than the minimum.', 'zh-Hant': '目標天數不得少於最低天數。', 'zh-Hans': '目标天数不得少于最低天数。' },
  notYours: { code: 'LEVEL_NOT_YOURS', en: 'By the agreement the other side sets these levels.', 'zh-Hant': '依協議，此參數由對方設定。', 'zh-Hans': '按协议，此参数由对方设定。' },
  agreementOver: { code: 'LEVEL_AGREEMENT_OVER', en: 'The agreement is over.', 'zh-Hant': '協議已結束。', 'zh-Hans': '协议已结束。' },
  positionEnded: { code: 'LEVEL_POSITION_ENDED', en: 'Nothing is kept at this position any more.', 'zh-Hant': '此庫存點已終止。', 'zh-Hans': '此库存点已终止。' },
  lineTwice: { code: 'LEVEL_LINE_TWICE', en: 'Another line is about the same position.', 'zh-Hant': '另一行已指定同一庫存點。', 'zh-Hans': '另一行已指定同一库存点。' },
  demandUnknown: { code: 'LEVEL_DEMAND_UNKNOWN', en: 'Too little is known of its demand to tell a level from it.', 'zh-Hant': '需求資料不足，無法推算參數。', 'zh-Hans': '需求数据不足，无法推算参数。' },
  noTerms: { code: 'LEVEL_NO_TERMS', en: 'No terms are in force today; say the service level, and after how many days one reviews.', 'zh-Hant': '目前沒有生效的條款，請填寫服務水準與檢視天數。', 'zh-Hans': '目前没有生效的条款，请填写服务水平与检视天数。' },
  oneRule: { code: 'LEVEL_ONE_RULE', en: 'Say one rule: days of supply, or a service level.', 'zh-Hant': '請指定一種規則：供應天數或服務水準。', 'zh-Hans': '请指定一种规则：供应天数或服务水平。' },
  tooManyPositions: { code: 'LEVEL_TOO_MANY', en: 'The rule would set more than {limit, number} positions at once; name items or places.', 'zh-Hant': '此規則一次將設定超過 {limit, number} 個庫存點，請指定品項或地點。', 'zh-Hans': '此规则一次将设置超过 {limit, number} 个库存点，请指定物料或地点。' },
  noneFound: { code: 'LEVEL_NONE', en: 'No position is kept there.', 'zh-Hant': '沒有符合的庫存點。', 'zh-Hans': '没有符合的库存点。' },
  notOfBoth: { code: 'POSITION_PLACE', en: 'Stock is kept at a place of one of the two sides.', 'zh-Hant': '庫存須位於雙方之一的地點。', 'zh-Hans': '库存须位于双方之一的地点。' },
  positionThere: { code: 'POSITION_THERE', en: 'The item is kept there already.', 'zh-Hant': '此品項已在該地點管理。', 'zh-Hans': '此物料已在该地点管理。' },
  dayPast: { code: 'POSITION_DAY_PAST', en: 'The day is past already.', 'zh-Hant': '該日已過。', 'zh-Hans': '该日已过。' },
  underWay: { code: 'POSITION_UNDER_WAY', en: 'Goods are ordered or under way to it; wait until they are there, or cancel them.', 'zh-Hant': '尚有訂購或在途的貨品，請待到貨或先取消。', 'zh-Hans': '尚有订购或在途的货品，请待到货或先取消。' },
  proposed: { code: 'POSITION_PROPOSED', en: 'An open proposal has a line of it; decide that first, or wait until it lapses.', 'zh-Hant': '尚有未決的補貨建議涉及此庫存，請先決定該建議，或待其失效。', 'zh-Hans': '尚有未决的补货建议涉及此库存，请先决定该建议，或待其失效。' },
  placeInUse: { code: 'POSITION_PLACE_IN_USE', en: 'Stock is or was kept there under an agreement; the place stays.', 'zh-Hant': '此地點曾依協議管理庫存，不可移除。', 'zh-Hans': '此地点曾按协议管理库存，不可移除。' },
  itemNotAgreed: { code: 'POSITION_ITEM', en: 'The item has ended under this agreement, or waits for the other side’s word.', 'zh-Hant': '此品項在本協議下已終止，或尚待對方同意。', 'zh-Hans': '此物料在本协议下已终止，或尚待对方同意。' },
} as const satisfies Record<string, Message>;
