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
  betweenDepartments: {
    code: 'BETWEEN_DEPARTMENTS', en: 'This relationship stands between two departments, which act for themselves.',
    'zh-Hant': '此為兩個部門之間的關係，由部門各自處理。', 'zh-Hans': '这是两个部门之间的关系，由部门各自处理。',
  },
  twoDepartments: {
    code: 'TWO_DEPARTMENTS', en: 'Name two different departments of the firm.', 'zh-Hant': '請指定本企業的兩個不同部門。', 'zh-Hans': '请指定本企业的两个不同部门。',
  },
  departmentsConnected: {
    code: 'DEPARTMENTS_CONNECTED', en: 'There is a living relationship between these departments already.', 'zh-Hant': '這兩個部門之間已有進行中的關係。', 'zh-Hans': '这两个部门之间已有进行中的关系。',
  },
  dateInFuture: { code: 'DATE_IN_FUTURE', en: 'The date lies in the future.', 'zh-Hant': '日期在未來。', 'zh-Hans': '日期在未来。' },
  endsBeforeStart: {
    code: 'ENDS_BEFORE_START', en: 'A relationship cannot end before it started.', 'zh-Hant': '關係的結束日期不得早於開始日期。', 'zh-Hans': '关系的结束日期不得早于开始日期。',
  },
  otherMarket: {
    code: 'OTHER_MARKET', en: 'This relationship does not stand in the market that these fields belong to.',
    'zh-Hant': '此關係不屬於這些欄位所在的市場。', 'zh-Hans': '此关系不属于这些字段所在的市场。',
  },
  barrierStays: {
    code: 'BARRIER_STAYS', en: 'An alliance with a competitor stands behind an information barrier.', 'zh-Hant': '與競爭者的聯盟必須設有資訊屏障。', 'zh-Hans': '与竞争者的联盟必须设有信息屏障。',
  },
  allianceNeedsPurpose: {
    code: 'ALLIANCE_NEEDS_PURPOSE', en: 'An alliance has a purpose; without one there is no period and no resource.', 'zh-Hant': '聯盟必須有目的；沒有目的就沒有期間與資源。', 'zh-Hans': '联盟必须有目的；没有目的就没有期间与资源。',
  },
  periodReversed: { code: 'PERIOD_REVERSED', en: 'The period ends before it begins.', 'zh-Hant': '期間的結束早於開始。', 'zh-Hans': '期间的结束早于开始。' },
  walletNeedsSource: {
    code: 'WALLET_NEEDS_SOURCE', en: 'An estimate names its source and how far it can be relied on.', 'zh-Hant': '估計值必須註明來源與可信程度。', 'zh-Hans': '估计值必须注明来源与可信程度。',
  },
  notADepartment: {
    code: 'NOT_A_DEPARTMENT', en: 'Services are owed between departments of the firm, or to the firm as a whole.', 'zh-Hant': '服務關係只存在於本企業部門之間，或部門與整個企業之間。', 'zh-Hans': '服务关系只存在于本企业部门之间，或部门与整个企业之间。',
  },
  continuesAnother: {
    code: 'CONTINUES_ANOTHER', en: 'A new relationship takes up an earlier one with the same partner in the same market.',
    'zh-Hant': '新的關係只能延續同一夥伴在同一市場的舊關係。', 'zh-Hans': '新的关系只能延续同一伙伴在同一市场的旧关系。',
  },
  continuesLiving: { code: 'CONTINUES_LIVING', en: 'The earlier relationship has not ended.', 'zh-Hant': '先前的關係尚未結束。', 'zh-Hans': '先前的关系尚未结束。' },
  continuedAlready: { code: 'CONTINUED_ALREADY', en: 'Another relationship has taken up the earlier one already.', 'zh-Hant': '先前的關係已由另一個關係延續。', 'zh-Hans': '先前的关系已由另一个关系延续。' },
  notTheNextStage: {
    code: 'NOT_THE_NEXT_STAGE', en: 'From {from} a relationship goes to {next}.', 'zh-Hant': '關係從 {from} 只能進入 {next}。', 'zh-Hans': '关系从 {from} 只能进入 {next}。',
  },
  mergedByMerge: {
    code: 'MERGED_BY_MERGE', en: 'A relationship ends as merged when its partner is merged with another party: mergeParties does that.',
    'zh-Hant': '關係僅在其夥伴與另一單位合併時以「合併」結束：請使用 mergeParties。', 'zh-Hans': '关系仅在其伙伴与另一单位合并时以“合并”结束：请使用 mergeParties。',
  },
  notACustomer: {
    code: 'NOT_A_CUSTOMER', en: 'Only a relationship in the customer market moves through the stages of a customer.',
    'zh-Hant': '只有顧客市場中的關係才有顧客階段。', 'zh-Hans': '只有顾客市场中的关系才有顾客阶段。',
  },
  noSuchMove: {
    code: 'NO_SUCH_MOVE', en: 'From {from} a customer moves to {next}.', 'zh-Hant': '顧客從 {from} 只能進入 {next}。', 'zh-Hans': '顾客从 {from} 只能进入 {next}。',
  },
} as const satisfies Record<string, Message>;
