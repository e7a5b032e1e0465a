import type { Message } from '../../platform/messages.ts';

/** What is said of experts and their opinions. Nobody but the firm's own people ever reads it. */
export const expertMessages = {
  peopleOnly: { code: 'EXPERT_PEOPLE_ONLY', en: 'This is for people, not for systems.', 'zh-Hant': '此操作須由人員執行，系統不得代行。', 'zh-Hans': '此操作须由人员执行，系统不得代行。' },
  departmentOnly: { code: 'EXPERT_DEPARTMENT_ONLY', en: 'The department’s own people do this.', 'zh-Hant': '此操作由該部門的人員執行。', 'zh-Hans': '此操作由该部门的人员执行。' },
  expertOnly: { code: 'EXPERT_ONLY', en: 'Only whoever was asked gives the opinion.', 'zh-Hant': '須由受徵詢的專家本人提出意見。', 'zh-Hans': '须由被征询的专家本人提出意见。' },
  notOneself: { code: 'EXPERT_NOT_ONESELF', en: 'One’s own opinion needs no asking: ask somebody else.', 'zh-Hant': '不得徵詢自己，請徵詢他人。', 'zh-Hans': '不得征询自己，请征询他人。' },
  askedAlready: { code: 'EXPERT_ASKED_ALREADY', en: 'This expert has been asked about it already.', 'zh-Hant': '已就此事徵詢過該專家。', 'zh-Hans': '已就此事征询过该专家。' },
  notNow: { code: 'EXPERT_NOT_NOW', en: 'As it stands, this cannot be done.', 'zh-Hant': '依目前狀態，無法執行此操作。', 'zh-Hans': '按目前状态，无法执行此操作。' },
  notGiven: { code: 'EXPERT_NOT_GIVEN', en: 'Only an opinion that was given on this matter can be overridden, each once.', 'zh-Hant': '僅能推翻就此事已提出的意見，且每項僅一次。', 'zh-Hans': '仅能推翻就此事已提出的意见，且每项仅一次。' },
  explainedAlready: { code: 'EXPERT_EXPLAINED_ALREADY', en: 'The reason has been given already.', 'zh-Hant': '已說明理由。', 'zh-Hans': '已说明理由。' },
} as const satisfies Record<string, Message>;
