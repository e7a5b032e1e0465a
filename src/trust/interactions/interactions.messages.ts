import type { Message } from '../../platform/messages.ts';

/** What is said about contacts. */
export const interactionMessages = {
  setAside: { code: 'INTERACTION_SET_ASIDE', en: 'It has been corrected or withdrawn already.', 'zh-Hant': '此紀錄已更正或撤回。', 'zh-Hans': '此记录已更正或撤回。' },
  otherSideRecorded: { code: 'OTHER_SIDE_RECORDED', en: 'The side that recorded it corrects it.', 'zh-Hant': '僅由登錄的一方更正。', 'zh-Hans': '仅由登记的一方更正。' },
  notYet: { code: 'NOT_YET_OCCURRED', en: 'It lies in the future: contact is recorded once it has taken place.', 'zh-Hant': '時間在未來；接觸發生後才登錄。', 'zh-Hans': '时间在未来；接触发生后才登记。' },
  notesOfStaff: { code: 'NOTES_OF_STAFF', en: 'Notes are for the focal firm’s own people; write what both sides may read as the subject.', 'zh-Hant': '備註僅供核心企業內部使用；雙方可讀的內容請寫在主旨。', 'zh-Hans': '备注仅供核心企业内部使用；双方可读的内容请写在主题。' },
  staysShared: { code: 'STAYS_SHARED', en: 'The partner has seen it: it stays shared. Withdraw it instead.', 'zh-Hant': '夥伴已可看見此紀錄，須維持共享；可改為撤回。', 'zh-Hans': '伙伴已可看见此记录，须保持共享；可改为撤回。' },
  tooManyParticipants: { code: 'TOO_MANY_PARTICIPANTS', en: 'At most {limit} participants are recorded.', 'zh-Hant': '最多登錄 {limit} 位參與者。', 'zh-Hans': '最多登记 {limit} 位参与者。' },
  namedTwice: { code: 'PARTICIPANT_TWICE', en: 'The same participant is named twice.', 'zh-Hant': '同一位參與者重複列出。', 'zh-Hans': '同一位参与者重复列出。' },
  tooManyLines: { code: 'TOO_MANY_LINES', en: 'One call records at most {limit} contacts.', 'zh-Hant': '一次最多登錄 {limit} 筆接觸。', 'zh-Hans': '一次最多登记 {limit} 笔接触。' },
  noLines: { code: 'NO_LINES', en: 'There is nothing to record.', 'zh-Hant': '沒有可登錄的內容。', 'zh-Hans': '没有可登记的内容。' },
  durationRange: { code: 'DURATION_RANGE', en: 'A duration is 1 to {limit} minutes.', 'zh-Hant': '時間長度為 1 至 {limit} 分鐘。', 'zh-Hans': '时长为 1 至 {limit} 分钟。' },
} as const satisfies Record<string, Message>;
