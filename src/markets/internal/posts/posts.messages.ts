import type { Message } from '../../../platform/messages.ts';

/** What is said of departments' people. Only the firm's own people ever read it. */
export const postMessages = {
  peopleOnly: { code: 'DEPARTMENT_PEOPLE_ONLY', en: 'This is for people, not for systems.', 'zh-Hant': '此操作須由人員執行，系統不得代行。', 'zh-Hans': '此操作须由人员执行，系统不得代行。' },
  headOnly: { code: 'DEPARTMENT_HEAD_ONLY', en: 'The head of the department does this, or who keeps the firm’s people.', 'zh-Hant': '此操作由部門主管或人事管理者執行。', 'zh-Hans': '此操作由部门主管或人事管理者执行。' },
  keeperOnly: { code: 'DEPARTMENT_KEEPER_ONLY', en: 'Heads of departments are named by who keeps the firm’s people.', 'zh-Hant': '部門主管由人事管理者任免。', 'zh-Hans': '部门主管由人事管理者任免。' },
  notDepartment: { code: 'DEPARTMENT_NONE', en: 'This is no department of the firm.', 'zh-Hant': '這不是本公司的部門。', 'zh-Hans': '这不是本公司的部门。' },
  notStaff: { code: 'DEPARTMENT_NOT_STAFF', en: 'Only active people of the firm work in its departments.', 'zh-Hant': '部門成員須為本公司的有效人員。', 'zh-Hans': '部门成员须为本公司的有效人员。' },
  notThere: { code: 'DEPARTMENT_NOT_THERE', en: 'This person does not work in the department.', 'zh-Hant': '此人不屬於該部門。', 'zh-Hans': '此人不属于该部门。' },
  hasHead: { code: 'DEPARTMENT_HAS_HEAD', en: 'The department has a head; end that post first.', 'zh-Hant': '該部門已有主管，請先結束其職務。', 'zh-Hans': '该部门已有主管，请先结束其职务。' },
  hasPlace: { code: 'DEPARTMENT_HAS_PLACE', en: 'This person has a place in the department already; end that post first.', 'zh-Hant': '此人已屬於該部門，請先結束其職務。', 'zh-Hans': '此人已属于该部门，请先结束其职务。' },
  notHeld: { code: 'DEPARTMENT_POST_ENDED', en: 'The post has ended already.', 'zh-Hant': '此職務已結束。', 'zh-Hans': '此职务已结束。' },
  notBefore: { code: 'DEPARTMENT_POST_BEFORE', en: 'A post ends no earlier than it began.', 'zh-Hant': '結束日不得早於開始日。', 'zh-Hans': '结束日不得早于开始日。' },
} as const satisfies Record<string, Message>;
