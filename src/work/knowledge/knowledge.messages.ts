import type { Message } from '../../platform/messages.ts';

/** What is said of notes, questions and virtual teams. Only the firm's own people ever read it. */
export const knowledgeMessages = {
  aboutNothing: { code: 'KNOWLEDGE_ABOUT_NOTHING', en: 'Say what it is about: a relationship, a topic, or both.', 'zh-Hant': '請指定相關的夥伴關係或主題。', 'zh-Hans': '请指定相关的合作关系或主题。' },
  noTeam: { code: 'KNOWLEDGE_NO_TEAM', en: 'There is no virtual team that works with this partner.', 'zh-Hant': '此夥伴目前沒有虛擬團隊。', 'zh-Hans': '此合作伙伴目前没有虚拟团队。' },
  ownerOnly: { code: 'KNOWLEDGE_OWNER_ONLY', en: 'Whoever wrote it does this.', 'zh-Hant': '此操作應由撰寫者執行。', 'zh-Hans': '此操作应由撰写人执行。' },
  askerOnly: { code: 'KNOWLEDGE_ASKER_ONLY', en: 'Whoever asked does this.', 'zh-Hant': '此操作應由提問者執行。', 'zh-Hans': '此操作应由提问人执行。' },
  retired: { code: 'KNOWLEDGE_RETIRED', en: 'The note was put aside.', 'zh-Hant': '此筆記已封存。', 'zh-Hans': '此笔记已归档。' },
  notNow: { code: 'KNOWLEDGE_NOT_NOW', en: 'As it stands, this cannot be done.', 'zh-Hant': '依目前狀態，無法執行此操作。', 'zh-Hans': '按目前状态，无法执行此操作。' },
  acceptedAlready: { code: 'KNOWLEDGE_ACCEPTED_ALREADY', en: 'An answer to this question is accepted already.', 'zh-Hant': '此問題已採納答案。', 'zh-Hans': '此问题已采纳答案。' },
  changedMeanwhile: { code: 'KNOWLEDGE_CHANGED', en: 'Somebody else was faster. Look at it again.', 'zh-Hant': '他人已先行處理，請重新檢視。', 'zh-Hans': '他人已先行处理，请重新查看。' },
  managerOnly: { code: 'VIRTUAL_TEAM_MANAGER_ONLY', en: 'The relationship’s manager does this, or who approves for the firm.', 'zh-Hant': '此操作應由該關係的負責人，或公司核准人執行。', 'zh-Hans': '此操作应由该关系的负责人，或公司审批人执行。' },
  dissolved: { code: 'VIRTUAL_TEAM_DISSOLVED', en: 'The team was dissolved.', 'zh-Hant': '此團隊已解散。', 'zh-Hans': '此团队已解散。' },
  oneTeam: { code: 'VIRTUAL_TEAM_ONE', en: 'A virtual team works with this partner already.', 'zh-Hant': '此夥伴已有虛擬團隊。', 'zh-Hans': '此合作伙伴已有虚拟团队。' },
  notExternal: { code: 'VIRTUAL_TEAM_NOT_EXTERNAL', en: 'Virtual teams work with partners outside the firm.', 'zh-Hant': '虛擬團隊僅服務公司外部的合作夥伴。', 'zh-Hans': '虚拟团队只服务公司外部的合作伙伴。' },
  notDepartment: { code: 'VIRTUAL_TEAM_NOT_DEPARTMENT', en: 'This is no department of the firm.', 'zh-Hant': '此非公司內的部門。', 'zh-Hans': '此非公司内的部门。' },
  memberAlready: { code: 'VIRTUAL_TEAM_MEMBER_ALREADY', en: 'This person is of the team at that time already.', 'zh-Hant': '此人於該期間已是團隊成員。', 'zh-Hans': '此人在该期间已是团队成员。' },
  memberEnded: { code: 'VIRTUAL_TEAM_MEMBER_ENDED', en: 'The membership has ended.', 'zh-Hant': '此成員資格已結束。', 'zh-Hans': '此成员资格已结束。' },
  wrongTime: { code: 'VIRTUAL_TEAM_WRONG_TIME', en: 'A membership ends when it begins or later, and its end is not put off.', 'zh-Hant': '成員資格的結束日不得早於開始日，亦不得延後。', 'zh-Hans': '成员资格的结束日不得早于开始日，也不得推迟。' },
  queryTooLong: { code: 'KNOWLEDGE_QUERY_TOO_LONG', en: 'Search by at most {limit} characters.', 'zh-Hant': '搜尋文字最多 {limit} 個字元。', 'zh-Hans': '搜索文字最多 {limit} 个字符。' },
} as const satisfies Record<string, Message>;
