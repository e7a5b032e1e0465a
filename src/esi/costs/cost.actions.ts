import { defineActions } from '../../platform/actions.ts';
import { agreeQuoteRule, cancelRoundRule, closeRoundRule, declineQuoteRule, nextRoundRule, openRoundRule, removeComponentRule, submitQuoteRule, updateComponentRule } from './costs.policy.ts';

/** The acts on components, rounds and requests as `viewerActions` names them, with their rules. */
export const componentActions = { UPDATE_COST_COMPONENT: updateComponentRule, REMOVE_COST_COMPONENT: removeComponentRule, OPEN_QUOTE_ROUND: openRoundRule };
export const roundActions = { CLOSE_QUOTE_ROUND: closeRoundRule, AGREE_QUOTE: agreeQuoteRule, ASK_FOR_NEXT_ROUND: nextRoundRule, CANCEL_QUOTE_ROUND: cancelRoundRule };
export const requestActions = { SUBMIT_QUOTE: submitQuoteRule, DECLINE_TO_QUOTE: declineQuoteRule };

defineActions({
  UPDATE_COST_COMPONENT: 'Name it anew, or set its target, should-cost or actual cost.',
  REMOVE_COST_COMPONENT: 'Take it out of the product.',
  OPEN_QUOTE_ROUND: 'Ask suppliers what it would cost.',
  CLOSE_QUOTE_ROUND: 'Break the seals, once the deadline is over.',
  AGREE_QUOTE: 'Agree to one of its quotes.',
  ASK_FOR_NEXT_ROUND: 'Agree to none of its quotes.',
  CANCEL_QUOTE_ROUND: 'Give it up, unread.',
  SUBMIT_QUOTE: 'Quote, or quote anew.',
  DECLINE_TO_QUOTE: 'Say that no price will be given.',
});
