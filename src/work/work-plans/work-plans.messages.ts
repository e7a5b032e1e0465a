import type { Message } from '../../platform/messages.ts';

/** What is said of work plans. Only the firm's own people ever read it. */
export const workPlanMessages = {
  managerOnly: { code: 'WORK_PLAN_MANAGER_ONLY', en: 'The relationship’s manager does this, or who approves for the firm.', 'zh-Hant': '此操作應由該關係的負責人，或公司核准人執行。', 'zh-Hans': '此操作应由该关系的负责人，或公司审批人执行。' },
  ownerOnly: { code: 'WORK_PLAN_OWNER_ONLY', en: 'Who answers for the plan does this, or who approves for the firm.', 'zh-Hant': '此操作應由計畫負責人，或公司核准人執行。', 'zh-Hans': '此操作应由计划负责人，或公司审批人执行。' },
  actionOwnerOnly: { code: 'WORK_ACTION_OWNER_ONLY', en: 'Who sees to the action does this, or who answers for the plan.', 'zh-Hant': '此操作應由該行動的承辦人，或計畫負責人執行。', 'zh-Hans': '此操作应由该行动的经办人，或计划负责人执行。' },
  fourEyes: { code: 'WORK_PLAN_FOUR_EYES', en: 'Somebody else decides: not who submitted the plan, and not who answers for it.', 'zh-Hant': '須由他人決定：提交者與計畫負責人不得自行核准。', 'zh-Hans': '须由他人决定：提交人与计划负责人不得自行审批。' },
  approverOwns: { code: 'WORK_PLAN_APPROVER_OWNS', en: 'Who approved the plan does not answer for it.', 'zh-Hant': '核准此計畫者不得擔任其負責人。', 'zh-Hans': '审批此计划的人不得担任其负责人。' },
  notNow: { code: 'WORK_PLAN_NOT_NOW', en: 'As the plan stands, this cannot be done.', 'zh-Hant': '依計畫目前狀態，無法執行此操作。', 'zh-Hans': '按计划目前状态，无法执行此操作。' },
  actionNotNow: { code: 'WORK_ACTION_NOT_NOW', en: 'As the action stands, this cannot be done.', 'zh-Hant': '依行動目前狀態，無法執行此操作。', 'zh-Hans': '按行动目前状态，无法执行此操作。' },
  droppedAlready: { code: 'WORK_OBJECTIVE_DROPPED', en: 'The objective was left out of the plan.', 'zh-Hant': '此目標已自計畫中移除。', 'zh-Hans': '此目标已从计划中移除。' },
  noObjective: { code: 'WORK_PLAN_NO_OBJECTIVE', en: 'Say what the plan is to reach: it has no objective.', 'zh-Hant': '計畫尚無目標，請先訂定目標。', 'zh-Hans': '计划尚无目标，请先制定目标。' },
  wrongTime: { code: 'WORK_PLAN_WRONG_TIME', en: 'A yearly plan lasts a year at most, a long-term plan one to ten years.', 'zh-Hant': '年度計畫最長一年，長期計畫為一至十年。', 'zh-Hans': '年度计划最长一年，长期计划为一至十年。' },
  wrongParent: { code: 'WORK_PLAN_WRONG_PARENT', en: 'Only a yearly plan stands under another: a long-term plan of the same partner, department or firm, within its time, that is not over.', 'zh-Hant': '僅年度計畫可列於長期計畫之下，且須屬同一對象、在其期間內，且該長期計畫尚未結束。', 'zh-Hans': '只有年度计划可以列在长期计划之下，且须属于同一对象、在其期间内，且该长期计划尚未结束。' },
  oneTie: { code: 'WORK_OBJECTIVE_ONE_TIE', en: 'Tie the objective either to a driver or to a practice.', 'zh-Hant': '目標須擇一對應驅動因素或實務作為。', 'zh-Hans': '目标须对应一个驱动因素或一项实践，二者择一。' },
  wholeTarget: { code: 'WORK_OBJECTIVE_WHOLE_TARGET', en: 'An indicator comes with its practice and with the figure that is aimed at.', 'zh-Hant': '指標須連同所屬實務作為與目標值一併提供。', 'zh-Hans': '指标须连同所属实践和目标值一并提供。' },
  practiceOutside: { code: 'WORK_OBJECTIVE_PRACTICE_OUTSIDE', en: 'A department’s objective is tied to a practice within departments, one about a partner to a practice towards partners.', 'zh-Hant': '部門目標須對應內部實務作為，夥伴目標須對應外部實務作為。', 'zh-Hans': '部门目标须对应内部实践，合作伙伴目标须对应外部实践。' },
  otherPractice: { code: 'WORK_OBJECTIVE_OTHER_PRACTICE', en: 'The indicator belongs to another practice.', 'zh-Hant': '此指標屬於其他實務作為。', 'zh-Hans': '此指标属于其他实践。' },
  wrongDirection: { code: 'WORK_OBJECTIVE_WRONG_DIRECTION', en: 'The figure is held the other way: of this indicator that would be worse.', 'zh-Hant': '比較方向不符：就此指標而言反而較差。', 'zh-Hans': '比较方向不符：就此指标而言反而更差。' },
  outsidePlan: { code: 'WORK_ACTION_OUTSIDE_PLAN', en: 'An action lies within the time of its plan, and ends when it begins or later.', 'zh-Hant': '行動須在計畫期間內，且結束日不得早於開始日。', 'zh-Hans': '行动须在计划期间内，且结束日不得早于开始日。' },
  tooMany: { code: 'WORK_PLAN_TOO_MANY', en: 'A plan has at most {limit} objectives, and each at most {limit} actions.', 'zh-Hant': '每項計畫最多 {limit} 個目標，每個目標最多 {limit} 項行動。', 'zh-Hans': '每项计划最多 {limit} 个目标，每个目标最多 {limit} 项行动。' },
  dayAhead: { code: 'WORK_REVIEW_DAY_AHEAD', en: 'A review is of a day that was, and the next is of a later one.', 'zh-Hant': '檢討日期不得在未來，下次檢討日須晚於本次。', 'zh-Hans': '评审日期不得在未来，下次评审日须晚于本次。' },
  changedMeanwhile: { code: 'WORK_PLAN_CHANGED', en: 'Somebody else was faster. Look at it again.', 'zh-Hant': '他人已先行處理，請重新檢視。', 'zh-Hans': '他人已先行处理，请重新查看。' },
} as const satisfies Record<string, Message>;
