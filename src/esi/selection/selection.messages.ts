import type { Message } from '../../platform/messages.ts';

/** What is said about choosing partners. */
export const selectionMessages = {
  firmOnly: { code: 'SELECTION_FIRM_ONLY', en: 'This is for the firm’s own people to do.', 'zh-Hant': '此操作僅限本公司人員執行。', 'zh-Hans': '此操作仅限本公司人员执行。' },
  peopleOnly: { code: 'SELECTION_PEOPLE_ONLY', en: 'People judge and decide; a key does not.', 'zh-Hant': '評估與決定須由人為之，API 金鑰不得為之。', 'zh-Hans': '评估与决定须由人为之，API 密钥不得为之。' },
  notNow: { code: 'SELECTION_OVER', en: 'The selection is over.', 'zh-Hant': '此項遴選已結束。', 'zh-Hans': '此项遴选已结束。' },
  changedMeanwhile: { code: 'SELECTION_CHANGED', en: 'Somebody else was faster. Look at it again.', 'zh-Hant': '他人已先行處理，請重新檢視。', 'zh-Hans': '他人已先行处理，请重新查看。' },
  criteriaCount: { code: 'SELECTION_CRITERIA_COUNT', en: 'A selection has 1 to {limit, number} criteria, 2 to 20 candidates, and at most 10 criteria in a group.', 'zh-Hant': '一項遴選可有 1 至 {limit, number} 項準則、2 至 20 個候選夥伴，每組準則至多 10 項。', 'zh-Hans': '一项遴选可有 1 至 {limit, number} 项准则、2 至 20 个候选伙伴，每组准则至多 10 项。' },
  criterionKind: { code: 'SELECTION_CRITERION_KIND', en: 'A criterion has either an indicator or criteria under it, at most three levels deep; only one with an indicator can be better when less.', 'zh-Hant': '準則須設定指標或包含下層準則（二擇一），至多三層；僅設有指標的準則可為「越小越好」。', 'zh-Hans': '准则须设定指标或包含下层准则（二选一），最多三层；仅设有指标的准则可为“越小越好”。' },
  weightsStated: { code: 'SELECTION_WEIGHTS_STATED', en: 'Every criterion has a weight of 0 or more, and each group one above 0, where weights are stated; none has one where people compare.', 'zh-Hant': '採直接給定權重時，每項準則的權重須為 0 以上且每組至少一項大於 0；採成對比較時不得填寫權重。', 'zh-Hans': '采用直接给定权重时，每项准则的权重须为 0 以上且每组至少一项大于 0；采用成对比较时不得填写权重。' },
  livingOnly: { code: 'SELECTION_LIVING_ONLY', en: 'Candidates are suppliers whose relationships live, each once.', 'zh-Hant': '候選夥伴須為關係存續中的供應商，且不得重複。', 'zh-Hans': '候选伙伴须为关系存续中的供应商，且不得重复。' },
  comparePairs: { code: 'SELECTION_COMPARE_PAIRS', en: 'Each pair of the group’s criteria is compared once, by a number from 1 to 9.', 'zh-Hant': '該組準則須兩兩各比較一次，比值為 1 至 9。', 'zh-Hans': '该组准则须两两各比较一次，比值为 1 至 9。' },
  weightsAreStated: { code: 'SELECTION_WEIGHTS_DIRECT', en: 'The weights of this selection are stated; nothing is compared.', 'zh-Hant': '此項遴選的權重為直接給定，無須比較。', 'zh-Hans': '此项遴选的权重为直接给定，无须比较。' },
  notJudged: { code: 'SELECTION_NOT_JUDGED', en: 'Under this criterion the value comes from the platform’s own records, or it is a group.', 'zh-Hant': '此準則的數值取自平台紀錄，或為準則群組，無須人工評分。', 'zh-Hans': '此准则的数值取自平台记录，或为准则群组，无须人工评分。' },
  scoreRange: { code: 'SELECTION_SCORE_RANGE', en: 'A score is a number from 0 to 10.', 'zh-Hant': '評分須為 0 至 10。', 'zh-Hans': '评分须为 0 至 10。' },
  numberRange: { code: 'SELECTION_NUMBER_RANGE', en: 'The number has at most 12 digits and six places.', 'zh-Hant': '數字整數最多 12 位、小數最多六位。', 'zh-Hans': '数字整数最多 12 位、小数最多六位。' },
  weightsMissing: { code: 'SELECTION_WEIGHTS_MISSING', en: 'Nobody has compared the criteria of “{name}” yet.', 'zh-Hant': '「{name}」的準則尚未有人比較。', 'zh-Hans': '“{name}”的准则尚未有人比较。' },
  valuesMissing: { code: 'SELECTION_VALUES_MISSING', en: 'No candidate is known under “{name}”: it ranks nobody.', 'zh-Hant': '「{name}」下沒有任何候選夥伴的數值，無法據以排序。', 'zh-Hans': '“{name}”下没有任何候选伙伴的数值，无法据以排序。' },
  tooFarApart: { code: 'SELECTION_TOO_FAR_APART', en: 'The comparisons are too far apart to be weighed.', 'zh-Hant': '比較結果差異過大，無法計算權重。', 'zh-Hans': '比较结果差异过大，无法计算权重。' },
  resultOutdated: { code: 'SELECTION_RESULT_OUTDATED', en: 'Decide on the newest result; when something was judged after it, work it out again.', 'zh-Hant': '請依最新結果作決定；若其後另有評估，請重新計算。', 'zh-Hans': '请依最新结果作决定；若其后另有评估，请重新计算。' },
  screenedBeforeInvited: { code: 'ESI_SCREENED_BEFORE_INVITED', en: 'Who is nominated is screened, before it is invited.', 'zh-Hant': '篩選僅適用於已提名、尚未受邀的供應商。', 'zh-Hans': '筛选仅适用于已提名、尚未受邀的供应商。' },
} as const satisfies Record<string, Message>;
