import type { Message } from '../../platform/messages.ts';

/** What is said about reports of product activity. */
export const activityMessages = {
  notReported: { code: 'AGREEMENT_NOT_IN_FORCE', en: 'Nothing is reported under an agreement that is not in force.', 'zh-Hant': '協議未生效，無法據以回報。', 'zh-Hans': '协议未生效，无法据以上报。' },
  noLines: { code: 'REPORT_EMPTY', en: 'A report has at least one line.', 'zh-Hant': '回報至少須有一列。', 'zh-Hans': '上报至少须有一行。' },
  manyLines: { code: 'REPORT_TOO_LONG', en: 'A report has at most {limit, number} lines; bring in a file for more.', 'zh-Hant': '每次回報最多 {limit, number} 列；更多請以檔案匯入。', 'zh-Hans': '每次上报最多 {limit, number} 行；更多请以文件导入。' },
  noPosition: { code: 'POSITION_NOT_SAID', en: 'Say the position, or both the item and the place.', 'zh-Hant': '請指定庫存位置，或同時指定品項與地點。', 'zh-Hans': '请指定库存位置，或同时指定物料与地点。' },
  itemUnknown: { code: 'ITEM_UNKNOWN', en: 'No item of the agreement goes by this code, or more than one does.', 'zh-Hant': '協議中沒有此代碼的品項，或不只一個。', 'zh-Hans': '协议中没有此代码的物料，或不止一个。' },
  locationUnknown: { code: 'LOCATION_UNKNOWN', en: 'No place of the agreement goes by this code. Without a place, the item must be kept at one only.', 'zh-Hant': '協議中沒有此代碼的地點。未註明地點時，此品項須只存放於一處。', 'zh-Hans': '协议中没有此代码的地点。未注明地点时，此物料须只存放于一处。' },
  positionUnknown: { code: 'POSITION_UNKNOWN', en: 'The item is not kept at this place under the agreement.', 'zh-Hant': '依協議，此地點不存放該品項。', 'zh-Hans': '依协议，此地点不存放该物料。' },
  unitUnknown: { code: 'UNIT_UNKNOWN', en: 'The item is not counted in this unit.', 'zh-Hant': '該品項不以此單位計量。', 'zh-Hans': '该物料不以此单位计量。' },
  dateInvalid: { code: 'ACTIVITY_DATE', en: 'The day lies in the future, more than five years back, or ends before it begins.', 'zh-Hant': '日期在未來、早於五年前，或結束早於開始。', 'zh-Hans': '日期在未来、早于五年前，或结束早于开始。' },
  quantityInvalid: { code: 'ACTIVITY_QUANTITY', en: 'The quantity is below 0, or too large.', 'zh-Hant': '數量小於 0 或過大。', 'zh-Hans': '数量小于 0 或过大。' },
  conflict: { code: 'ACTIVITY_CONFLICT', en: 'Something else was reported of the same. Say that this corrects it.', 'zh-Hant': '同一事項已有不同的回報；如為更正，請註明。', 'zh-Hans': '同一事项已有不同的上报；如为更正，请注明。' },
  lineTwice: { code: 'LINE_TWICE', en: 'Another line of the report speaks of the same.', 'zh-Hant': '回報中另有一列說明同一事項。', 'zh-Hans': '上报中另有一行说明同一事项。' },
  nothingHeld: { code: 'NOTHING_HELD', en: 'No line of it is held.', 'zh-Hant': '沒有被擱置的列。', 'zh-Hans': '没有被搁置的行。' },
  oneTarget: { code: 'CODE_TARGET', en: 'Say the item for a code of an item, the place for a code of a place.', 'zh-Hant': '品項代碼請指定品項，地點代碼請指定地點。', 'zh-Hans': '物料代码请指定物料，地点代码请指定地点。' },
} as const satisfies Record<string, Message>;
