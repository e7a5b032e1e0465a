import { defineActions } from '../../platform/actions.ts';
import {
  acceptItemRule, amendAgreementRule, changeItemRule, declineItemRule, declineVersionRule, endItemRule, numberItemRule, proposeVersionRule, resumeAgreementRule, signVersionRule, suspendAgreementRule,
  terminateAgreementRule, updateAgreementRule, updateVersionRule, withdrawItemRule, withdrawVersionRule,
} from './agreements.policy.ts';

/** The acts on agreements, versions and items as `viewerActions` names them, with their rules. */
export const agreementActions = {
  UPDATE_VMI_AGREEMENT: updateAgreementRule, AMEND_VMI_AGREEMENT: amendAgreementRule, SUSPEND_VMI_AGREEMENT: suspendAgreementRule, RESUME_VMI_AGREEMENT: resumeAgreementRule,
  TERMINATE_VMI_AGREEMENT: terminateAgreementRule,
};
export const versionActions = {
  UPDATE_VMI_AGREEMENT_VERSION: updateVersionRule, PROPOSE_VMI_AGREEMENT_VERSION: proposeVersionRule, SIGN_VMI_AGREEMENT_VERSION: signVersionRule,
  DECLINE_VMI_AGREEMENT_VERSION: declineVersionRule, WITHDRAW_VMI_AGREEMENT_VERSION: withdrawVersionRule,
};
export const itemActions = {
  CHANGE_VMI_AGREEMENT_ITEM: changeItemRule, ACCEPT_VMI_ITEM_TERMS: acceptItemRule, DECLINE_VMI_ITEM_TERMS: declineItemRule, WITHDRAW_VMI_ITEM_TERMS: withdrawItemRule,
  NUMBER_VMI_AGREEMENT_ITEM: numberItemRule, END_VMI_AGREEMENT_ITEM: endItemRule,
};

defineActions({
  UPDATE_VMI_AGREEMENT: 'Rename it, or number it anew.',
  AMEND_VMI_AGREEMENT: 'Draft other terms, from a day on.',
  SUSPEND_VMI_AGREEMENT: 'Set it aside for the time being.',
  RESUME_VMI_AGREEMENT: 'Take it up again.',
  TERMINATE_VMI_AGREEMENT: 'End it for good.',
  UPDATE_VMI_AGREEMENT_VERSION: 'Change the terms that are only drafted.',
  PROPOSE_VMI_AGREEMENT_VERSION: 'Put the terms to the partner.',
  SIGN_VMI_AGREEMENT_VERSION: 'Sign the terms for one’s own side.',
  DECLINE_VMI_AGREEMENT_VERSION: 'Decline the terms, with a reason.',
  WITHDRAW_VMI_AGREEMENT_VERSION: 'Take the terms back.',
  CHANGE_VMI_AGREEMENT_ITEM: 'Put another price or packing forward.',
  ACCEPT_VMI_ITEM_TERMS: 'Accept what the other side put forward for the item.',
  DECLINE_VMI_ITEM_TERMS: 'Decline what the other side put forward for the item.',
  WITHDRAW_VMI_ITEM_TERMS: 'Take back what one’s own side put forward for the item.',
  NUMBER_VMI_AGREEMENT_ITEM: 'Say what one’s own side calls the item.',
  END_VMI_AGREEMENT_ITEM: 'End the item under this agreement.',
});
