import type { Message } from '../../platform/messages.ts';

/** What is said to users about business calendars. */
export const calendarMessages = {
  invalidTime: {
    code: 'INVALID_TIME', en: '“{value}” is not a time of day: 00:00 to 23:59, and 24:00 for the end of the day.',
    'zh-Hant': '「{value}」不是時刻：須為 00:00 至 23:59，一日之末寫作 24:00。', 'zh-Hans': '“{value}”不是时刻：须为 00:00 至 23:59，一日之末写作 24:00。',
  },
  closesBeforeOpening: {
    code: 'CLOSES_BEFORE_OPENING', en: 'It closes before it opens. Write work through the night as two spans: up to 24:00, and from 00:00.',
    'zh-Hant': '結束時間早於開始時間。跨夜請分成兩段：至 24:00，及自 00:00 起。', 'zh-Hans': '结束时间早于开始时间。跨夜请分成两段：至 24:00，及自 00:00 起。',
  },
  spansOverlap: { code: 'SPANS_OVERLAP', en: 'Two spans of one day overlap.', 'zh-Hant': '同一日的兩段時間重疊。', 'zh-Hans': '同一天的两段时间重叠。' },
  dayTwice: { code: 'DAY_TWICE', en: 'The day “{value}” is given twice.', 'zh-Hant': '日期「{value}」重複。', 'zh-Hans': '日期“{value}”重复。' },
  placeOfAnother: {
    code: 'PLACE_OF_ANOTHER', en: 'This place belongs to another party.', 'zh-Hant': '此地點屬於另一單位。', 'zh-Hans': '此地点属于另一单位。',
  },
} as const satisfies Record<string, Message>;
