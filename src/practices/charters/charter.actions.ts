import { defineActions } from '../../platform/actions.ts';
import { askCharterRule, changeSpeakerRule, objectToCharterRule, ratePartnerRule, reviseCharterRule, signCharterRule, withdrawCharterRule, withdrawObjectionRule } from './charters.policy.ts';

/** What may be done to a charter, and to a department named in one, with the rule of each. */
export const charterActions = { REVISE_PARTNER_CHARTER: reviseCharterRule, ASK_FOR_CHARTER_SIGNATURES: askCharterRule, WITHDRAW_PARTNER_CHARTER: withdrawCharterRule } as const;
export const charterDepartmentActions = {
  SIGN_PARTNER_CHARTER: signCharterRule, OBJECT_TO_PARTNER_CHARTER: objectToCharterRule, WITHDRAW_CHARTER_OBJECTION: withdrawObjectionRule, RATE_PARTNER: ratePartnerRule,
  CHANGE_CHARTER_SPOKESPERSON: changeSpeakerRule,
} as const;

defineActions({
  REVISE_PARTNER_CHARTER: 'Write its text anew, or name other departments.',
  ASK_FOR_CHARTER_SIGNATURES: 'Put it to the departments.',
  WITHDRAW_PARTNER_CHARTER: 'Give it up.',
  SIGN_PARTNER_CHARTER: 'Sign it for the department.',
  OBJECT_TO_PARTNER_CHARTER: 'Object to it for the department.',
  WITHDRAW_CHARTER_OBJECTION: 'Take the department’s objection back.',
  RATE_PARTNER: 'Rate the partner for the department.',
  CHANGE_CHARTER_SPOKESPERSON: 'Say who speaks for the department.',
});
