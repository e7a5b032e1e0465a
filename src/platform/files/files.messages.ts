import type { Message } from '../messages.ts';

/** What is said of files that are sent. */
export const fileMessages = {
  tooLarge: {
    code: 'FILE_TOO_LARGE', en: 'A file has at most {limit, number} bytes.', 'zh-Hant': '檔案最多 {limit, number} 位元組。', 'zh-Hans': '文件最多 {limit, number} 字节。',
  },
  empty: { code: 'FILE_EMPTY', en: 'The file is empty.', 'zh-Hant': '檔案是空的。', 'zh-Hans': '文件为空。' },
  typeRefused: {
    code: 'FILE_TYPE_REFUSED', en: 'By its content this is none of the files taken here: PDF, PNG, JPEG, TIFF, Word, Excel, PowerPoint, ZIP, STEP, or plain text in UTF-8.',
    'zh-Hant': '依其內容，這不是可接受的檔案類型：PDF、PNG、JPEG、TIFF、Word、Excel、PowerPoint、ZIP、STEP 或 UTF-8 純文字。',
    'zh-Hans': '按其内容，这不是可接受的文件类型：PDF、PNG、JPEG、TIFF、Word、Excel、PowerPoint、ZIP、STEP 或 UTF-8 纯文本。',
  },
  tooManyWaiting: {
    code: 'FILES_WAITING', en: 'You have {files, number} files or {bytes, number} bytes that nothing uses yet; use them, or wait a day.',
    'zh-Hant': '您已有 {files, number} 個檔案或 {bytes, number} 位元組尚未使用；請先使用，或等候一天。', 'zh-Hans': '您已有 {files, number} 个文件或 {bytes, number} 字节尚未使用；请先使用，或等候一天。',
  },
  alreadyUsed: { code: 'FILE_USED', en: 'The file is in use already; send it again to use it again.', 'zh-Hant': '此檔案已被使用；若要再用，請重新上傳。', 'zh-Hans': '该文件已被使用；若要再用，请重新上传。' },
} as const satisfies Record<string, Message>;
