import { defineActions } from '../../platform/actions.ts';
import {
  amendPlanRule, answerReviewRule, closePlanRule, declineVersionRule, enterFiguresRule, prepareReviewRule, proposeVersionRule, signVersionRule, updateVersionRule, withdrawVersionRule,
} from './joint-plans.policy.ts';

/** What may be done to a plan, to a version and to a review, with the rule of each. */
export const planActions = { DRAFT_JOINT_PLAN_VERSION: amendPlanRule, ENTER_JOINT_PLAN_FIGURES: enterFiguresRule, CLOSE_JOINT_PLAN: closePlanRule } as const;

export const versionActions = {
  UPDATE_JOINT_PLAN_VERSION: updateVersionRule,
  PROPOSE_JOINT_PLAN_VERSION: proposeVersionRule,
  SIGN_JOINT_PLAN_VERSION: signVersionRule,
  DECLINE_JOINT_PLAN_VERSION: declineVersionRule,
  WITHDRAW_JOINT_PLAN_VERSION: withdrawVersionRule,
} as const;

export const reviewActions = { PREPARE_JOINT_PLAN_REVIEW: prepareReviewRule, ANSWER_JOINT_PLAN_REVIEW: answerReviewRule } as const;

defineActions({
  DRAFT_JOINT_PLAN_VERSION: 'Draft another version of it.',
  ENTER_JOINT_PLAN_FIGURES: 'Enter one’s own side’s figures.',
  CLOSE_JOINT_PLAN: 'Close it.',
  UPDATE_JOINT_PLAN_VERSION: 'Change what is drafted.',
  PROPOSE_JOINT_PLAN_VERSION: 'Put it forward.',
  SIGN_JOINT_PLAN_VERSION: 'Sign it for one’s own side.',
  DECLINE_JOINT_PLAN_VERSION: 'Decline it, for the side that did not put it forward.',
  WITHDRAW_JOINT_PLAN_VERSION: 'Take it back.',
  PREPARE_JOINT_PLAN_REVIEW: 'Say what one’s own side finds of the quarter.',
  ANSWER_JOINT_PLAN_REVIEW: 'Answer what the other side finds.',
});
