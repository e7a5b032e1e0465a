import { defineActions } from '../../platform/actions.ts';
import { agreeToChangeRule, type ChangeRule, counterChangeRule, declineChangeRule, disputeChangeRule, imposeChangeRule, stateOnChangeRule, withdrawChangeRule } from './change-requests.policy.ts';

/** What may be done with a request for a change, with the rule of each. */
export const changeActions: Readonly<Record<string, ChangeRule>> = {
  COUNTER_CHANGE: counterChangeRule, AGREE_TO_CHANGE: agreeToChangeRule, DECLINE_CHANGE: declineChangeRule, WITHDRAW_CHANGE: withdrawChangeRule, IMPOSE_CHANGE: imposeChangeRule,
  STATE_ON_IMPOSED_CHANGE: stateOnChangeRule, DISPUTE_IMPOSED_CHANGE: disputeChangeRule,
};

defineActions({
  COUNTER_CHANGE: 'Answer with other terms, for the side whose turn it is.',
  AGREE_TO_CHANGE: 'Agree to the last terms, for the side whose turn it is.',
  DECLINE_CHANGE: 'Decline, for the side whose turn it is.',
  WITHDRAW_CHANGE: 'Take it back, for the side that asked.',
  IMPOSE_CHANGE: 'Change it without the other’s consent, for the side that asked.',
  STATE_ON_IMPOSED_CHANGE: 'Say what one’s own side thinks of it, for the side on which it was imposed.',
  DISPUTE_IMPOSED_CHANGE: 'Name the dispute raised about it, for the side on which it was imposed.',
});
