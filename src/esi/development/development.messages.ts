import type { Message } from '../../platform/messages.ts';

/** What is said about supplier development. */
export const developmentMessages = {
  suppliersOnly: { code: 'SUPPLIERS_ONLY', en: 'Programmes are for suppliers.', 'zh-Hant': '發展計畫僅適用於供應商。', 'zh-Hans': '发展计划仅适用于供应商。' },
  notInvited: { code: 'PROGRAMME_BEFORE_INVITATION', en: 'The supplier was not invited to that project.', 'zh-Hant': '該供應商尚未受邀參與此專案。', 'zh-Hans': '该供应商尚未受邀参与此项目。' },
  otherRelationship: { code: 'PROGRAMME_OTHER_RELATIONSHIP', en: 'That part is another supplier’s.', 'zh-Hant': '該參與屬於另一家供應商。', 'zh-Hans': '该参与属于另一家供应商。' },
  noGap: { code: 'PROGRAMME_GAP', en: 'Say what is missing before the plan is put to the supplier.', 'zh-Hant': '提出計畫前須說明差距。', 'zh-Hans': '提出计划前须说明差距。' },
  notFounded: { code: 'PROGRAMME_FOUNDED', en: 'A plan has at least one finding of an audit and one goal.', 'zh-Hant': '計畫至少須有一項稽核發現與一項目標。', 'zh-Hans': '计划至少须有一项审核发现与一项目标。' },
  notAchieved: { code: 'PROGRAMME_NOT_ACHIEVED', en: 'Not every goal is met by a verified result.', 'zh-Hant': '並非所有目標皆有經驗證的達成結果。', 'zh-Hans': '并非所有目标都有经验证的达成结果。' },
  goalStaysPut: { code: 'SUPPLIER_GOAL_MOVES', en: 'The target differs from where it stands today.', 'zh-Hant': '目標值須與現值不同。', 'zh-Hans': '目标值须与现值不同。' },
  personDays: { code: 'HELP_PERSON_DAYS', en: 'Person days are above 0, with at most 14 digits and four places.', 'zh-Hant': '人日須大於 0，整數最多 14 位、小數最多四位。', 'zh-Hans': '人日须大于 0，整数最多 14 位、小数最多四位。' },
  costAboveZero: { code: 'HELP_COST', en: 'What help cost is more than nothing; leave it out where that is unknown.', 'zh-Hant': '援助費用須大於 0；不詳時請留空。', 'zh-Hans': '援助费用须大于 0；不详时请留空。' },
  specificShare: { code: 'HELP_SPECIFIC_SHARE', en: 'The firm says which share of a known cost, 0 to 1, would be worth nothing in another relationship.', 'zh-Hant': '僅本公司可就已知費用填寫專屬比例（0 至 1）。', 'zh-Hans': '仅本公司可就已知费用填写专属比例（0 至 1）。' },
  fourEyes: { code: 'RESULT_FOUR_EYES', en: 'Somebody else verifies it than who measured it.', 'zh-Hant': '量測者不得自行驗證。', 'zh-Hans': '测量者不得自行验证。' },
  firmOnly: { code: 'PROGRAMME_FIRM_ONLY', en: 'This is for the firm’s own people to do.', 'zh-Hant': '此操作僅限本公司人員執行。', 'zh-Hans': '此操作仅限本公司人员执行。' },
} as const satisfies Record<string, Message>;
