import { defineActions } from '../../platform/actions.ts';
import { assessCriterionRule, decideRule, meetConditionRule, nameCriterionRule, openReviewRule, planGateRule, voteRule, waiveConditionRule, withdrawReviewRule } from './gates.policy.ts';

/** The acts on gates as `viewerActions` names them, with their rules. */
export const gateActions = {
  PLAN_ESI_GATE: planGateRule, NAME_ESI_GATE_CRITERION: nameCriterionRule, ASSESS_ESI_GATE_CRITERION: assessCriterionRule, OPEN_ESI_GATE_REVIEW: openReviewRule, VOTE_AT_ESI_GATE: voteRule,
  DECIDE_ESI_GATE: decideRule, WITHDRAW_ESI_GATE_REVIEW: withdrawReviewRule,
};
export const conditionActions = { MEET_ESI_GATE_CONDITION: meetConditionRule, WAIVE_ESI_GATE_CONDITION: waiveConditionRule };

defineActions({
  PLAN_ESI_GATE: 'Plan the gate’s day, and name who decides there.',
  NAME_ESI_GATE_CRITERION: 'Say what the gate asks.',
  ASSESS_ESI_GATE_CRITERION: 'Say whether a criterion is met.',
  OPEN_ESI_GATE_REVIEW: 'Open a review: those named look at the gate.',
  VOTE_AT_ESI_GATE: 'Vote in the review.',
  DECIDE_ESI_GATE: 'Put down what the votes come to.',
  WITHDRAW_ESI_GATE_REVIEW: 'Take the review back.',
  MEET_ESI_GATE_CONDITION: 'Say that the condition is met.',
  WAIVE_ESI_GATE_CONDITION: 'Waive the condition.',
});
