import type { Change } from '../../domain/replenishment/proposal.ts';
import type { NeedReason } from '../../domain/replenishment/need.ts';
import type { Message } from '../../platform/messages.ts';
import type { ExplanationRule } from './explain.ts';

/** What each step of a quantity is told as. */
export const stepMessages: Readonly<Record<ExplanationRule, Message>> = {
  POSITION: {
    code: 'STEP_POSITION',
    en: 'There are {onHand, number} on hand, {inTransit, number} under way and {onOrder, number} on order; {allocated, number} are promised and {backordered, number} owed: the position is {to, number}.',
    'zh-Hant': '現有庫存 {onHand, number}、在途 {inTransit, number}、已訂未出 {onOrder, number}；已配 {allocated, number}、欠交 {backordered, number}：庫存部位為 {to, number}。',
    'zh-Hans': '现有库存 {onHand, number}、在途 {inTransit, number}、已订未发 {onOrder, number}；已分配 {allocated, number}、欠交 {backordered, number}：库存头寸为 {to, number}。',
  },
  LEVELS: {
    code: 'STEP_LEVELS', en: 'It is ordered for at {from, number}, up to {to, number}.', 'zh-Hant': '補貨點為 {from, number}，補至 {to, number}。', 'zh-Hans': '补货点为 {from, number}，补至 {to, number}。',
  },
  LOOK_AHEAD: {
    code: 'STEP_LOOK_AHEAD',
    en: 'Until the next order can arrive, stock falls to {lowestStock, number} at its lowest, {lowestDay, plural, =0 {today} one {in one day} other {in # days}}; the service level asks for {safetyStock, number} of safety.',
    'zh-Hant': '在下一批訂貨能送達之前，庫存最低降至 {lowestStock, number}（{lowestDay, plural, =0 {今日} other {# 天後}}）；服務水準要求安全庫存 {safetyStock, number}。',
    'zh-Hans': '在下一批订货能送达之前，库存最低降至 {lowestStock, number}（{lowestDay, plural, =0 {今天} other {# 天后}}）；服务水平要求安全库存 {safetyStock, number}。',
  },
  NEED: { code: 'STEP_NEED', en: 'The need is {to, number}.', 'zh-Hant': '需求量為 {to, number}。', 'zh-Hans': '需求量为 {to, number}。' },
  MINIMUM_ORDER: { code: 'STEP_MINIMUM_ORDER', en: 'The order minimum is {minimumOrderQuantity, number}: {to, number}.', 'zh-Hant': '最低訂購量 {minimumOrderQuantity, number}：{to, number}。', 'zh-Hans': '最低订购量 {minimumOrderQuantity, number}：{to, number}。' },
  PACK: { code: 'STEP_PACK', en: 'In whole packs of {packSize, number}: {to, number}.', 'zh-Hant': '以整包 {packSize, number} 計：{to, number}。', 'zh-Hans': '按整包 {packSize, number} 计：{to, number}。' },
  PALLET: { code: 'STEP_PALLET', en: 'On whole pallets of {palletSize, number}: {to, number}.', 'zh-Hant': '以整棧板 {palletSize, number} 計：{to, number}。', 'zh-Hans': '按整托盘 {palletSize, number} 计：{to, number}。' },
  TRUCK: { code: 'STEP_TRUCK', en: '{truckFill, number} more fill up the truck: {to, number}.', 'zh-Hant': '再加 {truckFill, number} 以裝滿車：{to, number}。', 'zh-Hans': '再加 {truckFill, number} 以装满车：{to, number}。' },
  MAXIMUM: { code: 'STEP_MAXIMUM', en: 'The maximum leaves room for {cap, number}: {to, number}.', 'zh-Hant': '最高庫存尚容 {cap, number}：{to, number}。', 'zh-Hans': '最高库存尚容 {cap, number}：{to, number}。' },
  SHELF_LIFE: { code: 'STEP_SHELF_LIFE', en: 'No more than {cap, number} would be sold before it spoils: {to, number}.', 'zh-Hant': '效期內至多可售出 {cap, number}：{to, number}。', 'zh-Hans': '保质期内至多可售出 {cap, number}：{to, number}。' },
  LIABILITY: { code: 'STEP_LIABILITY', en: 'The liability agreed leaves room for {cap, number}: {to, number}.', 'zh-Hant': '約定的責任上限尚容 {cap, number}：{to, number}。', 'zh-Hans': '约定的责任上限尚容 {cap, number}：{to, number}。' },
};

/** The levels of a reorder point: what is ordered comes in lots, and not up to a level. */
export const lotsMessage: Message = {
  code: 'STEP_LOTS', en: 'It is ordered for at {from, number}, {orderQuantity, number} at a time.', 'zh-Hant': '補貨點為 {from, number}，每次訂購 {orderQuantity, number}。', 'zh-Hans': '补货点为 {from, number}，每次订购 {orderQuantity, number}。',
};

/** Why there is a need, or none. */
export const reasonMessages: Readonly<Record<NeedReason, Message>> = {
  UNKNOWN_STOCK: { code: 'NEED_UNKNOWN_STOCK', en: 'Nobody has counted the stock, so the need cannot be told.', 'zh-Hant': '庫存尚未盤點，無法得知需求。', 'zh-Hans': '库存尚未盘点，无法得知需求。' },
  UNKNOWN_LEVELS: { code: 'NEED_UNKNOWN_LEVELS', en: 'The policy goes by the forecast, and nothing is known of the demand yet.', 'zh-Hant': '補貨方式依預測而定，而需求尚無資料。', 'zh-Hans': '补货方式依预测而定，而需求尚无数据。' },
  ABOVE_TRIGGER: { code: 'NEED_ABOVE_TRIGGER', en: 'The position is above the level at which it is ordered for.', 'zh-Hant': '庫存部位高於補貨點。', 'zh-Hans': '库存头寸高于补货点。' },
  NOTHING_MISSING: { code: 'NEED_NOTHING_MISSING', en: 'There is as much as it would be ordered up to.', 'zh-Hant': '庫存已達補貨上限。', 'zh-Hans': '库存已达补货上限。' },
  AT_TRIGGER: { code: 'NEED_AT_TRIGGER', en: 'The position has come down to the level at which it is ordered for.', 'zh-Hant': '庫存部位已降至補貨點。', 'zh-Hans': '库存头寸已降至补货点。' },
  PROJECTED_SHORTAGE: { code: 'NEED_PROJECTED_SHORTAGE', en: 'Stock would run low before the next order can come.', 'zh-Hant': '下一批訂貨送達之前庫存將不足。', 'zh-Hans': '下一批订货送达之前库存将不足。' },
};

/** What would make another quantity. */
export const changeMessages: Readonly<Record<Change['input'], Message>> = {
  position: { code: 'CHANGE_POSITION', en: 'With a position of {to, number} it would be {quantity, number}.', 'zh-Hant': '若庫存部位為 {to, number}，則為 {quantity, number}。', 'zh-Hans': '若库存头寸为 {to, number}，则为 {quantity, number}。' },
  projectedShortage: { code: 'CHANGE_LOOK_AHEAD', en: 'Without the look ahead it would be {quantity, number}.', 'zh-Hant': '若不預先推算，則為 {quantity, number}。', 'zh-Hans': '若不预先推算，则为 {quantity, number}。' },
  minimumOrderQuantity: { code: 'CHANGE_MINIMUM_ORDER', en: 'Without the order minimum it would be {quantity, number}.', 'zh-Hant': '若無最低訂購量，則為 {quantity, number}。', 'zh-Hans': '若无最低订购量，则为 {quantity, number}。' },
  packSize: { code: 'CHANGE_PACK', en: 'Without packs it would be {quantity, number}.', 'zh-Hant': '若不計整包，則為 {quantity, number}。', 'zh-Hans': '若不计整包，则为 {quantity, number}。' },
  palletSize: { code: 'CHANGE_PALLET', en: 'Without pallets it would be {quantity, number}.', 'zh-Hant': '若不計整棧板，則為 {quantity, number}。', 'zh-Hans': '若不计整托盘，则为 {quantity, number}。' },
  truckFill: { code: 'CHANGE_TRUCK', en: 'Without filling up the truck it would be {quantity, number}.', 'zh-Hant': '若不裝滿車，則為 {quantity, number}。', 'zh-Hans': '若不装满车，则为 {quantity, number}。' },
  MAXIMUM: { code: 'CHANGE_MAXIMUM', en: 'Without the maximum it would be {quantity, number}.', 'zh-Hant': '若無最高庫存限制，則為 {quantity, number}。', 'zh-Hans': '若无最高库存限制，则为 {quantity, number}。' },
  SHELF_LIFE: { code: 'CHANGE_SHELF_LIFE', en: 'If it did not spoil it would be {quantity, number}.', 'zh-Hant': '若無效期限制，則為 {quantity, number}。', 'zh-Hans': '若无保质期限制，则为 {quantity, number}。' },
  LIABILITY: { code: 'CHANGE_LIABILITY', en: 'Without the limit of liability it would be {quantity, number}.', 'zh-Hant': '若無責任上限，則為 {quantity, number}。', 'zh-Hans': '若无责任上限，则为 {quantity, number}。' },
};

/** Reasons for nothing that come before any computation, or after it. */
export const nothingMessages = {
  NOT_IN_FORCE: { code: 'NOTHING_NOT_IN_FORCE', en: 'The agreement is not in force.', 'zh-Hant': '協議目前未生效。', 'zh-Hans': '协议目前未生效。' },
  ENDED: { code: 'NOTHING_ENDED', en: 'The position has ended, or its item is not agreed yet.', 'zh-Hant': '此庫存部位已終止，或品項尚未議定。', 'zh-Hans': '此库存头寸已终止，或物料尚未议定。' },
  CAPPED: { code: 'NOTHING_CAPPED', en: 'There is a need, and a cap leaves no whole pack of it.', 'zh-Hant': '有需求，但上限之內不足一整包。', 'zh-Hans': '有需求，但上限之内不足一整包。' },
  WAITS_FOR_RUN: { code: 'NOTHING_WAITS_FOR_RUN', en: 'There is a need; the next run proposes it.', 'zh-Hant': '有需求；下次計算時將提出建議。', 'zh-Hans': '有需求；下次计算时将提出建议。' },
} as const satisfies Record<string, Message>;
