import type { Message } from '../../platform/messages.ts';

/** What is said about interchanges. */
export const interchangeMessages = {
  oneContent: { code: 'CONTENT_ONCE', en: 'Give the content as text, as base64, or as an upload: one of them.', 'zh-Hant': '內容請以文字、base64 或上傳檔案擇一提供。', 'zh-Hans': '内容请以文本、base64 或上传文件择一提供。' },
  emptyContent: { code: 'CONTENT_EMPTY', en: 'The file is empty.', 'zh-Hant': '檔案是空的。', 'zh-Hans': '文件为空。' },
  notBase64: { code: 'NOT_BASE64', en: 'This is no base64.', 'zh-Hant': '這不是 base64。', 'zh-Hans': '这不是 base64。' },
  manyInterchanges: { code: 'TOO_MANY_INTERCHANGES', en: 'A file holds at most {limit, number} interchanges.', 'zh-Hant': '每個檔案最多 {limit, number} 個交換單元。', 'zh-Hans': '每个文件最多 {limit, number} 个交换单元。' },
  notQuarantined: { code: 'NOT_QUARANTINED', en: 'Nothing of it is held.', 'zh-Hant': '其中沒有被擱置的內容。', 'zh-Hans': '其中没有被搁置的内容。' },
} as const satisfies Record<string, Message>;
