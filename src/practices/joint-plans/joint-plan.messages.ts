import type { Message } from '../../platform/messages.ts';

/** What is said of joint business plans. */
export const jointPlanMessages = {
  peopleOnly: { code: 'JOINT_PLAN_PEOPLE', en: 'What binds a side is agreed between people; an API key signs nothing.', 'zh-Hant': '對一方具有約束力的事項須由人同意；API 金鑰不得簽署。', 'zh-Hans': '对一方具有约束力的事项须由人同意；API 密钥不得签署。' },
  notNow: { code: 'JOINT_PLAN_STATE', en: 'As it stands, this cannot be done.', 'zh-Hant': '依目前狀態，無法執行此操作。', 'zh-Hans': '按目前状态，无法执行此操作。' },
  planClosed: { code: 'JOINT_PLAN_CLOSED', en: 'The plan is closed.', 'zh-Hant': '此計畫已結案。', 'zh-Hans': '此计划已关闭。' },
  changedMeanwhile: { code: 'JOINT_PLAN_CHANGED', en: 'Somebody else was faster. Look at it again.', 'zh-Hant': '他人已先行處理，請重新檢視。', 'zh-Hans': '他人已先行处理，请重新查看。' },
  signedAlready: { code: 'JOINT_PLAN_SIGNED', en: 'Your side has signed already.', 'zh-Hant': '貴方已簽署。', 'zh-Hans': '贵方已签署。' },
  otherSideAnswers: { code: 'JOINT_PLAN_OTHER_SIDE', en: 'This is for the other side to do.', 'zh-Hant': '此操作應由對方執行。', 'zh-Hans': '此操作应由对方执行。' },
  authorWithdraws: { code: 'JOINT_PLAN_AUTHOR', en: 'The side that put it forward, or drafted it, takes it back.', 'zh-Hant': '僅提出或擬定的一方可以撤回。', 'zh-Hans': '仅提出或起草的一方可以撤回。' },
  oneOpen: { code: 'JOINT_PLAN_ONE_OPEN', en: 'There is a version that is drafted or waits for signatures.', 'zh-Hant': '已有草擬中或待簽署的版本。', 'zh-Hans': '已有起草中或待签署的版本。' },
  years: { code: 'JOINT_PLAN_YEARS', en: 'A plan covers one to five calendar years, of which the last is not over.', 'zh-Hant': '計畫涵蓋一至五個日曆年，且最後一年尚未結束。', 'zh-Hans': '计划涵盖一至五个自然年，且最后一年尚未结束。' },
  share: { code: 'JOINT_PLAN_SHARE', en: 'A share lies between 0 and 1.', 'zh-Hant': '比例須介於 0 與 1 之間。', 'zh-Hans': '比例须在 0 与 1 之间。' },
  objectivesNeeded: { code: 'JOINT_PLAN_OBJECTIVES', en: 'Each side has at least one objective, its own or one of both.', 'zh-Hant': '雙方均須至少有一項目標，可為己方目標或共同目標。', 'zh-Hans': '双方均须至少有一项目标，可以是己方目标或共同目标。' },
  noQuarter: { code: 'JOINT_PLAN_QUARTER', en: 'Write a quarter like 2026-Q3.', 'zh-Hant': '季度格式如 2026-Q3。', 'zh-Hans': '季度格式如 2026-Q3。' },
  quarterOutside: { code: 'JOINT_PLAN_QUARTER_OUTSIDE', en: 'What is planned lies in the plan’s years; what was, also in the year before.', 'zh-Hant': '計畫數須屬於計畫年度；實際數亦可屬於前一年度。', 'zh-Hans': '计划数须属于计划年度；实际数也可属于上一年度。' },
  quarterRuns: { code: 'JOINT_PLAN_QUARTER_RUNS', en: 'What a quarter came to is told once it is over.', 'zh-Hant': '季度結束後方可填報實際數。', 'zh-Hans': '季度结束后方可填报实际数。' },
  twice: { code: 'JOINT_PLAN_TWICE', en: 'A quarter is told of once in one call.', 'zh-Hant': '同一次請求中，每季僅能填報一次。', 'zh-Hans': '同一次请求中，每季度只能填报一次。' },
  plannedFixed: { code: 'JOINT_PLAN_FIXED', en: 'What is planned is fixed once a side has signed; draft another version.', 'zh-Hant': '任一方簽署後計畫數即告確定；請另擬新版本。', 'zh-Hans': '任一方签署后计划数即告确定；请另行起草新版本。' },
  oneCurrency: { code: 'JOINT_PLAN_CURRENCY', en: 'Revenue and profit are in one currency.', 'zh-Hant': '營收與利潤須為同一幣別。', 'zh-Hans': '收入与利润须为同一币种。' },
} as const satisfies Record<string, Message>;
