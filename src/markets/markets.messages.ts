import type { Message } from '../platform/messages.ts';

/** What this room says to users. */
export const marketMessages = {
  alreadyInMarket: {
    code: 'ALREADY_IN_MARKET', en: 'There is a living relationship with this partner in this market already.',
    'zh-Hant': '此夥伴在這個市場中已有進行中的關係。', 'zh-Hans': '此伙伴在这个市场中已有进行中的关系。',
  },
  notWithOneself: { code: 'NOT_WITH_ONESELF', en: 'The firm has no relationship with itself.', 'zh-Hant': '企業不能與自己建立關係。', 'zh-Hans': '企业不能与自己建立关系。' },
  internalNeedsDepartment: {
    code: 'INTERNAL_NEEDS_DEPARTMENT', en: 'In the internal market the partner is a department of the firm.',
    'zh-Hant': '內部市場的夥伴必須是本企業的部門。', 'zh-Hans': '内部市场的伙伴必须是本企业的部门。',
  },
  departmentIsInternal: {
    code: 'DEPARTMENT_IS_INTERNAL', en: 'A department of the firm stands in the internal market only.',
    'zh-Hant': '本企業的部門只能屬於內部市場。', 'zh-Hans': '本企业的部门只能属于内部市场。',
  },
  alreadyEnded: {
    code: 'RELATIONSHIP_ENDED', en: 'The relationship has ended; what comes after it is a new one.',
    'zh-Hant': '此關係已結束；若要再續，請建立新的關係。', 'zh-Hans': '此关系已结束；若要再续，请建立新的关系。',
  },
  managerNotStaff: {
    code: 'MANAGER_NOT_STAFF', en: 'A relationship is managed by an active member of the focal firm.',
    'zh-Hant': '關係經理必須是核心企業的在職成員。', 'zh-Hans': '关系经理必须是核心企业的在职成员。',
  },
  dateInFuture: { code: 'DATE_IN_FUTURE', en: 'The date lies in the future.', 'zh-Hant': '日期在未來。', 'zh-Hans': '日期在未来。' },
  endsBeforeStart: {
    code: 'ENDS_BEFORE_START', en: 'A relationship cannot end before it started.', 'zh-Hant': '關係的結束日期不得早於開始日期。', 'zh-Hans': '关系的结束日期不得早于开始日期。',
  },
} as const satisfies Record<string, Message>;
