import type { Message } from '../platform/messages.ts';

/** What this room says to users. Texts about a line of a file hold nothing of what stood there: error files travel. */
export const exchangeMessages = {
  positionUnknown: { code: 'POSITION_UNKNOWN', en: 'Under no such agreement is this item kept there.', 'zh-Hant': '查無此協議下該品項於此地點的庫存點。', 'zh-Hans': '查无此协议下该物料于此地点的库存点。' },
  positionUnclear: { code: 'POSITION_UNCLEAR', en: 'The item is kept at several such places: name the place, or its GLN.', 'zh-Hant': '此品項存放於多個地點，請指明地點或其 GLN。', 'zh-Hans': '此物料存放于多个地点，请指明地点或其 GLN。' },
  positionTwice: { code: 'POSITION_TWICE', en: 'Another line is about the same position.', 'zh-Hant': '另一列已指定同一庫存點。', 'zh-Hans': '另一行已指定同一库存点。' },
  staffImport: { code: 'STAFF_ONLY', en: 'Only people of the focal firm import files.', 'zh-Hant': '僅限核心企業的人員匯入檔案。', 'zh-Hans': '仅限核心企业的人员导入文件。' },
  kindNotYours: {
    code: 'KIND_NOT_YOURS', en: 'Your role does not write what this file holds.', 'zh-Hant': '您的角色無權寫入此檔案的內容。', 'zh-Hans': '您的角色无权写入此文件的内容。',
  },
  uploadIncomplete: {
    code: 'UPLOAD_INCOMPLETE', en: 'The upload did not arrive completely. Send the file again.', 'zh-Hant': '檔案未完整上傳，請重新傳送。', 'zh-Hans': '文件未完整上传，请重新发送。',
  },
  mappingUnknown: {
    code: 'MAPPING_UNKNOWN', en: 'There is no mapping of this name for this kind of import.', 'zh-Hant': '此類匯入沒有這個名稱的欄位對應。', 'zh-Hans': '此类导入没有这个名称的字段对应。',
  },
  mappingExists: {
    code: 'MAPPING_EXISTS', en: 'Somebody else has just saved a mapping under this name.', 'zh-Hant': '剛有他人以此名稱儲存了欄位對應。', 'zh-Hans': '刚有他人以此名称保存了字段对应。',
  },
  fieldUnknown: {
    code: 'FIELD_UNKNOWN', en: 'Such a file has no field of this name. It may have: {fields}.', 'zh-Hant': '此類檔案沒有這個欄位。可用欄位：{fields}。', 'zh-Hans': '此类文件没有这个字段。可用字段：{fields}。',
  },
  fieldTwice: { code: 'FIELD_TWICE', en: 'This field is mapped twice.', 'zh-Hant': '此欄位重複對應。', 'zh-Hans': '此字段重复对应。' },
  columnOrValue: {
    code: 'COLUMN_OR_VALUE', en: 'A field takes its values from a column, or has one value for all lines: give one of the two.',
    'zh-Hant': '欄位的值取自檔案的一欄，或所有列共用一個值：請擇一填寫。', 'zh-Hans': '字段的值取自文件的一列，或所有行共用一个值：请择一填写。',
  },
  delimiterOne: { code: 'DELIMITER', en: 'A delimiter is one character, not a quotation mark.', 'zh-Hant': '分隔符號須為單一字元，且不可為引號。', 'zh-Hans': '分隔符须为单个字符，且不可为引号。' },
  encodingUnknown: { code: 'ENCODING_UNKNOWN', en: 'This character encoding is not known.', 'zh-Hant': '不支援此字元編碼。', 'zh-Hans': '不支持此字符编码。' },
  emptyFile: { code: 'EMPTY_FILE', en: 'The file holds no header line.', 'zh-Hant': '檔案沒有標題列。', 'zh-Hans': '文件没有标题行。' },
  columnMissing: {
    code: 'COLUMN_MISSING', en: 'The file has no column for {field}. Name the column in a mapping, or give one value for all lines.',
    'zh-Hant': '檔案缺少 {field} 欄。請在欄位對應中指定，或為所有列給定一個值。', 'zh-Hans': '文件缺少 {field} 列。请在字段对应中指定，或为所有行给定一个值。',
  },
  headerMissing: {
    code: 'HEADER_MISSING', en: 'The mapping names a column that the file has not.', 'zh-Hant': '欄位對應所指定的欄在檔案中不存在。', 'zh-Hans': '字段对应所指定的列在文件中不存在。',
  },
  headerTwice: { code: 'HEADER_TWICE', en: 'Two columns of the file stand for the field {field}.', 'zh-Hant': '檔案中有兩欄對應 {field}。', 'zh-Hans': '文件中有两列对应 {field}。' },
  brokenQuotes: {
    code: 'BROKEN_QUOTES', en: 'The quotation marks from this line on do not fit together; nothing after it was read.',
    'zh-Hant': '自此列起引號不成對，其後內容未讀取。', 'zh-Hans': '自此行起引号不成对，其后内容未读取。',
  },
  lineTooLong: { code: 'LINE_TOO_LONG', en: 'The line is longer than {limit, number} characters.', 'zh-Hant': '此列超過 {limit, number} 個字元。', 'zh-Hans': '此行超过 {limit, number} 个字符。' },
  tooManyLines: {
    code: 'TOO_MANY_LINES', en: 'A file holds at most {limit, number} lines; nothing after that was read. Divide it.', 'zh-Hant': '檔案最多 {limit, number} 列，其後未讀取；請分割檔案。', 'zh-Hans': '文件最多 {limit, number} 行，其后未读取；请分割文件。',
  },
  tooManyCells: { code: 'TOO_MANY_CELLS', en: 'The line has more cells than the header.', 'zh-Hant': '此列的儲存格多於標題列。', 'zh-Hans': '此行的单元格多于标题行。' },
  unreadable: {
    code: 'UNREADABLE_CHARACTERS', en: 'The cell holds characters that cannot be read in the file’s encoding.', 'zh-Hant': '儲存格含有無法以檔案編碼讀取的字元。', 'zh-Hans': '单元格含有无法以文件编码读取的字符。',
  },
  lineTwice: { code: 'LINE_TWICE', en: 'Line {line, number} is about the same record.', 'zh-Hant': '第 {line, number} 列為同一筆紀錄。', 'zh-Hans': '第 {line, number} 行为同一条记录。' },
  unknownValue: { code: 'UNKNOWN_VALUE', en: 'Expected is one of: {known}.', 'zh-Hant': '應為下列之一：{known}。', 'zh-Hans': '应为下列之一：{known}。' },
  notADate: { code: 'NOT_A_DATE', en: 'Expected is a date as YYYY-MM-DD.', 'zh-Hant': '日期格式應為 YYYY-MM-DD。', 'zh-Hans': '日期格式应为 YYYY-MM-DD。' },
  notANumber: { code: 'NOT_A_NUMBER', en: 'Expected is a number such as 1250.5, without separators.', 'zh-Hant': '應為數字，例如 1250.5，不含千分位符號。', 'zh-Hans': '应为数字，例如 1250.5，不含千位分隔符。' },
  notACurrency: { code: 'NOT_A_CURRENCY', en: 'Expected is an ISO 4217 currency code such as TWD.', 'zh-Hant': '應為 ISO 4217 貨幣代碼，例如 TWD。', 'zh-Hans': '应为 ISO 4217 货币代码，例如 TWD。' },
  partyUnknown: {
    code: 'PARTY_UNKNOWN', en: 'No party has this external reference. A party that is named by a line stands before it.',
    'zh-Hant': '沒有單位具有此外部參照。被引用的單位須先於引用它的列。', 'zh-Hans': '没有单位具有此外部参照。被引用的单位须先于引用它的行。',
  },
  kindStays: { code: 'KIND_STAYS', en: 'What a party is never changes.', 'zh-Hant': '單位的種類不得變更。', 'zh-Hans': '单位的种类不得变更。' },
  movedInRing: {
    code: 'MOVED_IN_RING', en: 'Parties of these lines would belong to themselves. Move them in two files.', 'zh-Hant': '這些列中的單位將隸屬於自己；請分兩個檔案搬移。', 'zh-Hans': '这些行中的单位将隶属于自己；请分两个文件移动。',
  },
  queryInvalid: {
    code: 'QUERY_INVALID', en: 'The query does not fit the schema: {problem}', 'zh-Hant': '查詢與結構描述不符：{problem}', 'zh-Hans': '查询与架构不符：{problem}',
  },
  oneConnection: {
    code: 'ONE_CONNECTION', en: 'An export is one query that reaches one list and selects its nodes, with no list below them.',
    'zh-Hant': '匯出須為一個查詢，觸及一份清單並選取其 nodes，其下不含其他清單。', 'zh-Hans': '导出须为一个查询，触及一份列表并选取其 nodes，其下不含其他列表。',
  },
  noPaging: {
    code: 'NO_PAGING', en: 'Leave out first, after, last, before, edges, pageInfo and totalCount: an export takes the whole list.',
    'zh-Hant': '請勿使用 first、after、last、before、edges、pageInfo、totalCount：匯出取用整份清單。', 'zh-Hans': '请勿使用 first、after、last、before、edges、pageInfo、totalCount：导出取用整份列表。',
  },
  variablesNotJson: { code: 'VARIABLES', en: 'Variables are the text of one JSON object.', 'zh-Hant': '變數須為一個 JSON 物件的文字。', 'zh-Hans': '变量须为一个 JSON 对象的文本。' },
  tooCostly: {
    code: 'TOO_COSTLY', en: 'A page of this list costs {asked, number} points; at most {limit, number} are allowed. Select less.',
    'zh-Hant': '此清單每頁需 {asked, number} 點，上限為 {limit, number} 點；請減少選取。', 'zh-Hans': '此列表每页需 {asked, number} 点，上限为 {limit, number} 点；请减少选取。',
  },
  tooManyUploads: {
    code: 'TOO_MANY_UPLOADS', en: 'Your uploads reach {files, number} files or {bytes, number} bytes. They expire after seven days.',
    'zh-Hant': '您上傳的檔案已達 {files, number} 個或 {bytes, number} 位元組；檔案於七天後到期。', 'zh-Hans': '您上传的文件已达 {files, number} 个或 {bytes, number} 字节；文件在七天后到期。',
  },
  tooManyOpen: {
    code: 'TOO_MANY_OPEN', en: 'You have {limit, number} of these already. Wait for one to end, or to expire.', 'zh-Hant': '您已有 {limit, number} 個；請等待其中一個結束或到期。', 'zh-Hans': '您已有 {limit, number} 个；请等待其中一个结束或到期。',
  },
  keyIsDecided: {
    code: 'KEY_IS_DECIDED', en: 'Whether a living relationship is key is decided by people, not by a file.',
    'zh-Hant': '進行中的關係是否為關鍵由人決定，不由檔案決定。', 'zh-Hans': '进行中的关系是否为关键由人决定，不由文件决定。',
  },
} as const satisfies Record<string, Message>;
