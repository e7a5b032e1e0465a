import type { Message } from '../../platform/messages.ts';

/** What is said of partner charters. Only the firm's own people ever read it. */
export const charterMessages = {
  peopleOnly: { code: 'CHARTER_PEOPLE_ONLY', en: 'Departments speak through people; a key signs and writes nothing.', 'zh-Hant': '部門意見須由人員表達，API 金鑰不得簽署或撰寫。', 'zh-Hans': '部门意见须由人员表达，API 密钥不得签署或撰写。' },
  managerOnly: { code: 'CHARTER_MANAGER_ONLY', en: 'The relationship’s manager does this, or who approves for the firm.', 'zh-Hant': '此操作應由該關係的負責人，或公司核准人執行。', 'zh-Hans': '此操作应由该关系的负责人，或公司审批人执行。' },
  speakerOnly: { code: 'CHARTER_SPEAKER_ONLY', en: 'Whoever speaks for the department does this.', 'zh-Hant': '此操作應由該部門的代表執行。', 'zh-Hans': '此操作应由该部门的代表执行。' },
  notNow: { code: 'CHARTER_NOT_NOW', en: 'As the charter stands, this cannot be done.', 'zh-Hant': '依章程目前狀態，無法執行此操作。', 'zh-Hans': '按章程目前状态，无法执行此操作。' },
  nobodyNamed: { code: 'CHARTER_NOBODY_NAMED', en: 'Name the departments that are to sign.', 'zh-Hant': '請指定須簽署的部門。', 'zh-Hans': '请指定须签署的部门。' },
  notNamed: { code: 'CHARTER_NOT_NAMED', en: 'The charter does not name this department.', 'zh-Hant': '此章程未列該部門。', 'zh-Hans': '此章程未列该部门。' },
  signedAlready: { code: 'CHARTER_SIGNED_ALREADY', en: 'The department has signed already.', 'zh-Hant': '該部門已簽署。', 'zh-Hans': '该部门已签署。' },
  objects: { code: 'CHARTER_OBJECTS', en: 'The department objects. It withdraws its objection first.', 'zh-Hant': '該部門已提出異議，須先撤回異議。', 'zh-Hans': '该部门已提出异议，须先撤回异议。' },
  objectsNot: { code: 'CHARTER_OBJECTS_NOT', en: 'The department has no objection.', 'zh-Hant': '該部門未提出異議。', 'zh-Hans': '该部门未提出异议。' },
  textChanged: { code: 'CHARTER_TEXT_CHANGED', en: 'The text has changed since. Read it again.', 'zh-Hant': '章程內容已變更，請重新閱讀。', 'zh-Hans': '章程内容已变更，请重新阅读。' },
  oneOpen: { code: 'CHARTER_ONE_OPEN', en: 'A charter for this partner is being drafted or signed already.', 'zh-Hant': '此夥伴已有章程正在起草或簽署中。', 'zh-Hans': '此合作伙伴已有章程正在起草或签署中。' },
  notExternal: { code: 'CHARTER_NOT_EXTERNAL', en: 'Charters are about partners outside the firm.', 'zh-Hant': '章程僅適用於公司外部的合作夥伴。', 'zh-Hans': '章程仅适用于公司外部的合作伙伴。' },
  notDepartment: { code: 'CHARTER_NOT_DEPARTMENT', en: 'This is no department of the firm with a living relationship to it.', 'zh-Hant': '此非公司內關係存續中的部門。', 'zh-Hans': '此非公司内关系存续中的部门。' },
  departmentTwice: { code: 'CHARTER_DEPARTMENT_TWICE', en: 'Each department is named once, and each speaks through a person of its own.', 'zh-Hant': '每個部門僅列一次，且須各有不同的代表。', 'zh-Hans': '每个部门仅列一次，且须各有不同的代表。' },
  speakerNotStaff: { code: 'CHARTER_SPEAKER_NOT_STAFF', en: 'Only active people of the firm who deal with partners speak for a department.', 'zh-Hant': '部門代表須為公司在職且負責往來夥伴的人員。', 'zh-Hans': '部门代表须为公司在职且负责往来合作伙伴的人员。' },
  changedMeanwhile: { code: 'CHARTER_CHANGED', en: 'Somebody else was faster. Look at it again.', 'zh-Hant': '他人已先行處理，請重新檢視。', 'zh-Hans': '他人已先行处理，请重新查看。' },
  missing: { code: 'CHARTER_MISSING', en: 'There is no charter for this partner: the departments have not agreed on how to deal with it.', 'zh-Hant': '此夥伴尚無章程：各部門對往來方式未達成共識。', 'zh-Hans': '此合作伙伴尚无章程：各部门对往来方式未达成共识。' },
  notInForce: { code: 'CHARTER_NOT_IN_FORCE', en: 'The charter for this partner is not in force: not all departments have signed.', 'zh-Hant': '此夥伴的章程尚未生效：部分部門尚未簽署。', 'zh-Hans': '此合作伙伴的章程尚未生效：部分部门尚未签署。' },
  objectedTo: { code: 'CHARTER_OBJECTED_TO', en: 'The charter for this partner is not in force: a department objects.', 'zh-Hant': '此夥伴的章程尚未生效：有部門提出異議。', 'zh-Hans': '此合作伙伴的章程尚未生效：有部门提出异议。' },
  renewalOverdue: { code: 'CHARTER_RENEWAL_DUE', en: 'The charter for this partner is due for renewal.', 'zh-Hant': '此夥伴的章程已屆續簽期限。', 'zh-Hans': '此合作伙伴的章程已到续签期限。' },
} as const satisfies Record<string, Message>;
