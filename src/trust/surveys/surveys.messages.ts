import type { Message } from '../../platform/messages.ts';

/** What is said to users of surveys. */
export const surveyMessages = {
  published: {
    code: 'SURVEY_PUBLISHED', en: 'What was published never changes. Make the next edition of it.',
    'zh-Hant': '已發布的問卷不得變更，請建立下一版。', 'zh-Hans': '已发布的问卷不得更改，请建立下一版。',
  },
  notPublished: {
    code: 'SURVEY_NOT_PUBLISHED', en: 'Only a published instrument can be asked or retired.',
    'zh-Hant': '只有已發布的問卷才能施測或停用。', 'zh-Hans': '只有已发布的问卷才能施测或停用。',
  },
  stillDraft: {
    code: 'SURVEY_STILL_DRAFT', en: 'It is a draft, and can be changed as it is.', 'zh-Hant': '此問卷仍是草稿，可直接修改。', 'zh-Hans': '此问卷仍是草稿，可直接修改。',
  },
  draftThere: {
    code: 'SURVEY_DRAFT_THERE', en: 'The next edition is being written already.', 'zh-Hant': '下一版已在撰寫中。', 'zh-Hans': '下一版已在撰写中。',
  },
  noItems: { code: 'SURVEY_NO_ITEMS', en: 'An instrument without items asks nothing.', 'zh-Hant': '沒有題目的問卷無法發布。', 'zh-Hans': '没有题目的问卷无法发布。' },
  unknownLanguage: {
    code: 'SURVEY_UNKNOWN_LANGUAGE', en: 'Surveys are asked in en, zh-Hant and zh-Hans; “{value}” is none of them.',
    'zh-Hant': '問卷語言僅限 en、zh-Hant 與 zh-Hans，不含「{value}」。', 'zh-Hans': '问卷语言仅限 en、zh-Hant 与 zh-Hans，不含“{value}”。',
  },
  notInLanguage: {
    code: 'SURVEY_NOT_IN_LANGUAGE', en: 'Item {position, number} has no text in {language}.',
    'zh-Hant': '第 {position, number} 題沒有 {language} 文字。', 'zh-Hans': '第 {position, number} 题没有 {language} 文字。',
  },
  noLanguage: {
    code: 'SURVEY_NO_LANGUAGE', en: 'There is no language that all items have.', 'zh-Hant': '沒有任何一種語言涵蓋所有題目。', 'zh-Hans': '没有任何一种语言涵盖所有题目。',
  },
  oneScope: {
    code: 'SURVEY_ONE_SCOPE', en: 'Name relationships or a market, not both and not neither.', 'zh-Hant': '請指定關係或市場，二者擇一。', 'zh-Hans': '请指定关系或市场，二者择一。',
  },
  nobodyAsked: {
    code: 'SURVEY_NOBODY_ASKED', en: 'There is nobody here to ask, or everybody was asked in the last 90 days.',
    'zh-Hant': '此處無人可邀請，或所有人在最近 90 天內均已受訪。', 'zh-Hans': '此处无人可邀请，或所有人在最近 90 天内均已受访。',
  },
  askedLately: {
    code: 'SURVEY_ASKED_LATELY', en: 'This partner is being asked, or was in the last 90 days. Two results so close would tell what single people said.',
    'zh-Hant': '此夥伴正在受訪，或最近 90 天內已受訪。兩次結果過近會透露個人的回答。', 'zh-Hans': '此伙伴正在受访，或最近 90 天内已受访。两次结果过近会透露个人的回答。',
  },
  notStaff: {
    code: 'SURVEY_NOT_STAFF', en: 'Only active members of the firm can be asked for it.', 'zh-Hant': '只能邀請本公司的現職成員。', 'zh-Hans': '只能邀请本公司的在职成员。',
  },
  badPeriod: {
    code: 'SURVEY_BAD_PERIOD', en: 'A round opens now or later, and closes after that, within a year.',
    'zh-Hant': '施測須於現在或之後開始，並於其後一年內結束。', 'zh-Hans': '施测须于现在或之后开始，并于其后一年内结束。',
  },
  roundOver: { code: 'SURVEY_ROUND_OVER', en: 'The round is over.', 'zh-Hant': '此次調查已結束。', 'zh-Hans': '此次调查已结束。' },
  notNow: {
    code: 'SURVEY_NOT_NOW', en: 'The round takes no answers now.', 'zh-Hant': '此次調查目前不接受回答。', 'zh-Hans': '此次调查目前不接受回答。',
  },
  everyItemOnce: {
    code: 'SURVEY_EVERY_ITEM_ONCE', en: 'Answer every item once; one that you cannot say is answered without a value.',
    'zh-Hant': '每題須作答一次；無法回答者請留空值。', 'zh-Hans': '每题须作答一次；无法回答者请留空值。',
  },
} as const satisfies Record<string, Message>;
