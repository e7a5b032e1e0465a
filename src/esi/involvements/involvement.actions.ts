import { defineActions } from '../../platform/actions.ts';
import {
  answerRule, completeRule, contestBreachRule, declareBreachRule, inviteAgainRule, inviteRule, removeRule, renewConfidentialityRule, sendConfidentialityRule, showNameRule, signConfidentialityRule, specifyRule,
  updateConfidentialityRule, updateInvolvementRule, withdrawRule,
} from './involvements.policy.ts';

/** The acts on suppliers' parts and on what both sign as `viewerActions` names them, with their rules. */
export const involvementActions = {
  UPDATE_ESI_INVOLVEMENT: updateInvolvementRule, SET_ESI_SPECIFICATIONS: specifyRule, INVITE_TO_ESI_PROJECT: inviteRule, INVITE_TO_ESI_PROJECT_AGAIN: inviteAgainRule,
  ANSWER_ESI_INVITATION: answerRule, COMPLETE_ESI_INVOLVEMENT: completeRule, WITHDRAW_FROM_ESI_PROJECT: withdrawRule, REMOVE_FROM_ESI_PROJECT: removeRule, SHOW_ESI_SUPPLIER_NAME: showNameRule,
};
export const confidentialityActions = {
  UPDATE_CONFIDENTIALITY_AGREEMENT: updateConfidentialityRule, SEND_CONFIDENTIALITY_AGREEMENT: sendConfidentialityRule, SIGN_CONFIDENTIALITY_AGREEMENT: signConfidentialityRule,
  DECLARE_CONFIDENTIALITY_BREACH: declareBreachRule, CONTEST_CONFIDENTIALITY_BREACH: contestBreachRule, RENEW_CONFIDENTIALITY_AGREEMENT: renewConfidentialityRule,
};

defineActions({
  UPDATE_ESI_INVOLVEMENT: 'Change what the supplier is to do.',
  SET_ESI_SPECIFICATIONS: 'Say what the supplier designs to.',
  INVITE_TO_ESI_PROJECT: 'Invite the supplier.',
  INVITE_TO_ESI_PROJECT_AGAIN: 'Invite the supplier anew.',
  ANSWER_ESI_INVITATION: 'Accept or decline.',
  COMPLETE_ESI_INVOLVEMENT: 'Say that the supplier’s part is done.',
  WITHDRAW_FROM_ESI_PROJECT: 'Leave the project.',
  REMOVE_FROM_ESI_PROJECT: 'End the supplier’s part; nothing is open to it any more.',
  SHOW_ESI_SUPPLIER_NAME: 'Say whether others in the project may learn the supplier’s name.',
  UPDATE_CONFIDENTIALITY_AGREEMENT: 'Change the draft.',
  SEND_CONFIDENTIALITY_AGREEMENT: 'Put it to the supplier.',
  SIGN_CONFIDENTIALITY_AGREEMENT: 'Sign for one’s own side.',
  DECLARE_CONFIDENTIALITY_BREACH: 'Say that one side has broken it.',
  CONTEST_CONFIDENTIALITY_BREACH: 'Contest what the other side says that one’s own has broken.',
  RENEW_CONFIDENTIALITY_AGREEMENT: 'Draft the same anew, for other days.',
});
