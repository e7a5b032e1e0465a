import type { Message } from '../../platform/messages.ts';

/** What is said about items. */
export const itemMessages = {
  invalidGtin: { code: 'ITEM_GTIN', en: '“{value}” is no GTIN: it has 8, 12, 13 or 14 digits, the last a check digit.', 'zh-Hant': '「{value}」不是有效的 GTIN：應為 8、12、13 或 14 位數字，末位為檢查碼。', 'zh-Hans': '“{value}”不是有效的 GTIN：应为 8、12、13 或 14 位数字，末位为校验码。' },
  gtinTaken: { code: 'ITEM_GTIN_TAKEN', en: 'Another item or pack carries this GTIN.', 'zh-Hant': '此 GTIN 已用於其他品項或包裝。', 'zh-Hans': '此 GTIN 已用于其他物料或包装。' },
  skuTaken: { code: 'ITEM_SKU_TAKEN', en: 'Another item has this number.', 'zh-Hant': '此料號已用於其他品項。', 'zh-Hans': '此料号已用于其他物料。' },
  invalidUnit: { code: 'ITEM_UNIT', en: '“{value}” is no unit code of UN/ECE Recommendation 20, such as C62, KGM or CT.', 'zh-Hant': '「{value}」不是 UN/ECE 第 20 號建議書的單位代碼，例如 C62、KGM 或 CT。', 'zh-Hans': '“{value}”不是 UN/ECE 第 20 号建议书的单位代码，例如 C62、KGM 或 CT。' },
  baseUnitStays: { code: 'ITEM_BASE_UNIT', en: 'An item’s base unit never changes: all that was recorded of it is in it.', 'zh-Hant': '品項的基本單位不得變更：既有紀錄均以此為單位。', 'zh-Hans': '物料的基本单位不得更改：既有记录均以此为单位。' },
  unitTwice: { code: 'ITEM_UNIT_TWICE', en: 'The unit {value} is there already.', 'zh-Hant': '單位 {value} 重複。', 'zh-Hans': '单位 {value} 重复。' },
  invalidFactor: { code: 'ITEM_UNIT_FACTOR', en: 'A unit holds more than 0 and less than 1,000,000,000,000 base units, with at most six places.', 'zh-Hant': '換算數量須大於 0 且小於 1,000,000,000,000，最多六位小數。', 'zh-Hans': '换算数量须大于 0 且小于 1,000,000,000,000，最多六位小数。' },
} as const satisfies Record<string, Message>;
