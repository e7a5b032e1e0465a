import type { Message } from '../../platform/messages.ts';

/** What is said about development projects. */
export const projectMessages = {
  numberTaken: { code: 'ESI_PROJECT_NUMBER_TAKEN', en: 'Another project has this number.', 'zh-Hant': '此編號已用於其他專案。', 'zh-Hans': '此编号已用于其他项目。' },
  notSponsor: { code: 'ESI_NOT_SPONSOR', en: 'A sponsor is one of the firm’s people who may decide in development projects.', 'zh-Hant': '專案負責人須為本公司有權決定開發專案的人員。', 'zh-Hans': '项目负责人须为本公司有权决定开发项目的人员。' },
  draftOnly: { code: 'ESI_DRAFT_ONLY', en: 'Number and currency stay once a project has begun.', 'zh-Hant': '專案開始後，編號與幣別不得變更。', 'zh-Hans': '项目开始后，编号与币种不得变更。' },
  margin: { code: 'ESI_MARGIN', en: 'A margin is a share of the price: 0 or more and below 1, with at most six places.', 'zh-Hant': '利潤率為價格的比例：0 以上且小於 1，小數最多六位。', 'zh-Hans': '利润率为价格的比例：0 以上且小于 1，小数最多六位。' },
  unitsAboveZero: { code: 'ESI_UNITS', en: 'Units planned for a year are 1 or more.', 'zh-Hant': '年計畫數量須為 1 以上。', 'zh-Hans': '年计划数量须为 1 以上。' },
  sameTarget: { code: 'ESI_SAME_TARGET', en: 'This is the target that stands already.', 'zh-Hant': '目標與現行目標相同。', 'zh-Hans': '目标与现行目标相同。' },
  notLaunching: { code: 'ESI_NOT_LAUNCHING', en: 'A product is launched in the last stage of its project, or afterwards.', 'zh-Hant': '產品須在專案最後階段或結束後上市。', 'zh-Hans': '产品须在项目最后阶段或结束后上市。' },
} as const satisfies Record<string, Message>;
