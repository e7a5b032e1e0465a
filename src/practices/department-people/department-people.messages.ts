import type { Message } from '../../platform/messages.ts';

/** What is said of the people of departments. Nobody but the firm's own people ever reads it. */
export const peopleMessages = {
  personOnly: { code: 'PEOPLE_PERSON_ONLY', en: 'Only the person themselves does this.', 'zh-Hant': '此操作須由本人執行。', 'zh-Hans': '此操作须由本人执行。' },
  personOrHead: { code: 'PEOPLE_PERSON_OR_HEAD', en: 'The person themselves does this, or the head of the department.', 'zh-Hant': '此操作由本人或部門主管執行。', 'zh-Hans': '此操作由本人或部门主管执行。' },
  notOneself: { code: 'PEOPLE_NOT_ONESELF', en: 'Nobody appraises themselves.', 'zh-Hant': '不得考核自己。', 'zh-Hans': '不得考核自己。' },
  notNow: { code: 'PEOPLE_NOT_NOW', en: 'As it stands, this cannot be done.', 'zh-Hant': '依目前狀態，無法執行此操作。', 'zh-Hans': '按目前状态，无法执行此操作。' },
  badSpan: { code: 'PEOPLE_BAD_SPAN', en: 'The last day comes no earlier than the first.', 'zh-Hant': '最後一日不得早於第一日。', 'zh-Hans': '最后一日不得早于第一日。' },
  oneDue: { code: 'PEOPLE_ONE_DUE', en: 'This person has an appraisal that is not held yet.', 'zh-Hant': '此人尚有未完成的考核。', 'zh-Hans': '此人尚有未完成的考核。' },
  skillTwice: { code: 'PEOPLE_SKILL_TWICE', en: 'The role asks for this skill already.', 'zh-Hant': '此職務已列有該技能。', 'zh-Hans': '此职务已列有该技能。' },
  sameAsBefore: { code: 'PEOPLE_SAME_AS_BEFORE', en: 'It is filled so already.', 'zh-Hant': '目前已是如此安排。', 'zh-Hans': '目前已是如此安排。' },
} as const satisfies Record<string, Message>;
