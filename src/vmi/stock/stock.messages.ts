import type { Message } from '../../platform/messages.ts';

/** What is said of stock. */
export const stockMessages = {
  notSigned: { code: 'AGREEMENT_NOT_SIGNED', en: 'The agreement is not signed yet: there is no stock to be kept by it.', 'zh-Hant': '協議尚未簽署，尚無依此管理的庫存。', 'zh-Hans': '协议尚未签署，尚无依此管理的库存。' },
  buyersStock: { code: 'BUYERS_STOCK', en: 'These units are the buyer’s: the vendor changes only what is still its own.', 'zh-Hant': '這些庫存屬於買方；供方只能異動仍屬自己的庫存。', 'zh-Hans': '这些库存属于买方；供方只能变动仍属自己的库存。' },
  nothingConsigned: { code: 'NOTHING_CONSIGNED', en: 'Nothing here belongs to the vendor.', 'zh-Hant': '此處沒有屬於供方的庫存。', 'zh-Hans': '此处没有属于供方的库存。' },
  vendorAddsNothing: {
    code: 'VENDOR_ADDS_NOTHING', en: 'What is found more at the buyer’s place, the buyer says.', 'zh-Hant': '在買方處多出的數量，應由買方登錄。', 'zh-Hans': '在买方处多出的数量，应由买方登记。',
  },
  notCounted: {
    code: 'STOCK_NOT_COUNTED', en: 'Nobody has counted this stock yet. Report first what is on hand.', 'zh-Hant': '此庫存尚未盤點，請先回報現有數量。', 'zh-Hans': '此库存尚未盘点，请先上报现有数量。',
  },
  notSoMany: {
    code: 'NOT_SO_MANY_UNITS', en: 'There are only {units} units to take from.', 'zh-Hant': '可動用的數量只有 {units}。', 'zh-Hans': '可动用的数量只有 {units}。',
  },
  notUnits: {
    code: 'NOT_UNITS', en: 'Units are a number with at most four places, other than 0.', 'zh-Hant': '數量須為非零數字，小數最多四位。', 'zh-Hans': '数量须为非零数字，小数最多四位。',
  },
  notPositive: { code: 'UNITS_NOT_POSITIVE', en: 'Units must be more than 0.', 'zh-Hant': '數量必須大於 0。', 'zh-Hans': '数量必须大于 0。' },
  otherItem: {
    code: 'TRANSFER_ELSEWHERE', en: 'Units are transferred between two places that keep the same item under the same agreement.', 'zh-Hant': '只能在同一協議下、存放同一品項的兩個地點之間調撥。',
    'zh-Hans': '只能在同一协议下、存放同一物料的两个地点之间调拨。',
  },
  bought: {
    code: 'HELD_UNITS_BOUGHT', en: 'These units are bought already. What the vendor takes back of them is agreed as a claim, not as a return.', 'zh-Hant': '這些數量已為買方所購；供方收回須另行協議，不能以退回處理。',
    'zh-Hans': '这些数量已为买方所购；供方收回须另行协商，不能以退回处理。',
  },
  inFuture: { code: 'STOCK_MOVES_LATER', en: 'It cannot have happened later than now.', 'zh-Hant': '發生時間不得晚於現在。', 'zh-Hans': '发生时间不得晚于现在。' },
} as const satisfies Record<string, Message>;
