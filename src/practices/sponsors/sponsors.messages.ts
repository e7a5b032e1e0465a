import type { Message } from '../../platform/messages.ts';

/** What is said of sponsors. Nobody but the firm's own people ever reads it. */
export const sponsorMessages = {
  peopleOnly: { code: 'SPONSOR_PEOPLE_ONLY', en: 'This is for people, not for systems.', 'zh-Hant': '此操作須由人員執行，系統不得代行。', 'zh-Hans': '此操作须由人员执行，系统不得代行。' },
  managerOnly: { code: 'SPONSOR_MANAGER_ONLY', en: 'The relationship’s manager does this, or who approves for the firm.', 'zh-Hant': '此操作應由該關係的負責人，或公司核准人執行。', 'zh-Hans': '此操作应由该关系的负责人，或公司审批人执行。' },
  sponsorOnly: { code: 'SPONSOR_ONLY', en: 'Whoever is asked to be the sponsor answers.', 'zh-Hant': '須由受邀的贊助人答覆。', 'zh-Hans': '须由受邀的高层负责人答复。' },
  keyOnly: { code: 'SPONSOR_KEY_ONLY', en: 'Sponsors stand behind key partners.', 'zh-Hant': '贊助人僅適用於關鍵夥伴。', 'zh-Hans': '高层负责人仅适用于关键伙伴。' },
  notTop: { code: 'SPONSOR_NOT_TOP', en: 'A sponsor is one of top management: an administrator of the firm.', 'zh-Hant': '贊助人須為高階主管，即本公司的管理員。', 'zh-Hans': '高层负责人须为高层管理者，即本公司的管理员。' },
  hasSponsor: { code: 'SPONSOR_THERE', en: 'The partner has a sponsor, or somebody is asked; end that first.', 'zh-Hant': '該夥伴已有贊助人或邀請中的人選，請先結束。', 'zh-Hans': '该伙伴已有高层负责人或邀请中的人选，请先结束。' },
  notNow: { code: 'SPONSOR_NOT_NOW', en: 'As it stands, this cannot be done.', 'zh-Hant': '依目前狀態，無法執行此操作。', 'zh-Hans': '按目前状态，无法执行此操作。' },
} as const satisfies Record<string, Message>;
