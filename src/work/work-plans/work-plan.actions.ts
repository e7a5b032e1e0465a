import { defineActions } from '../../platform/actions.ts';
import { approvePlanRule, cancelActionRule, closePlanRule, handOverPlanRule, planActionRule, replanActionRule, reportActionRule, returnPlanRule, reviewPlanRule, revisePlanRule, submitPlanRule, withdrawPlanRule } from './work-plans.policy.ts';

/** What may be done to a work plan, to an objective of one and to an action of one, with the rule of each. */
export const workPlanActions = {
  REVISE_WORK_PLAN: revisePlanRule, SUBMIT_WORK_PLAN: submitPlanRule, APPROVE_WORK_PLAN: approvePlanRule, RETURN_WORK_PLAN: returnPlanRule, WITHDRAW_WORK_PLAN: withdrawPlanRule,
  HAND_OVER_WORK_PLAN: handOverPlanRule, REVIEW_WORK_PLAN: reviewPlanRule, CLOSE_WORK_PLAN: closePlanRule,
} as const;
export const workObjectiveActions = { CHANGE_WORK_OBJECTIVE: revisePlanRule, DROP_WORK_OBJECTIVE: revisePlanRule, PLAN_WORK_ACTION: planActionRule } as const;
export const workActionActions = { REPLAN_WORK_ACTION: replanActionRule, REPORT_WORK_ACTION: reportActionRule, CANCEL_WORK_ACTION: cancelActionRule } as const;

defineActions({
  REVISE_WORK_PLAN: 'Write the plan anew.',
  SUBMIT_WORK_PLAN: 'Put the plan forward for approval.',
  APPROVE_WORK_PLAN: 'Put the plan into force.',
  RETURN_WORK_PLAN: 'Give the plan back, with a reason.',
  WITHDRAW_WORK_PLAN: 'Give the plan up before it is in force.',
  HAND_OVER_WORK_PLAN: 'Hand the plan to somebody else.',
  REVIEW_WORK_PLAN: 'Record a review of the plan.',
  CLOSE_WORK_PLAN: 'Close the plan with its result.',
  CHANGE_WORK_OBJECTIVE: 'Change the objective while the plan is drafted.',
  DROP_WORK_OBJECTIVE: 'Leave the objective out while the plan is drafted.',
  PLAN_WORK_ACTION: 'Say what is to be done for the objective.',
  REPLAN_WORK_ACTION: 'Change what is to be done, by whom and until when.',
  REPORT_WORK_ACTION: 'Say how much is done, and what it has taken.',
  CANCEL_WORK_ACTION: 'Give the action up.',
});
