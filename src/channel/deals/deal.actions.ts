import { defineActions } from '../../platform/actions.ts';
import { approveDealRule, type DealRule, extendDealRule, loseDealRule, refuseDealRule, winDealRule, withdrawDealRule } from './deals.policy.ts';

/** What may be done with a registered deal, with the rule of each. */
export const dealActions: Readonly<Record<string, DealRule>> = {
  APPROVE_CHANNEL_DEAL: approveDealRule, REFUSE_CHANNEL_DEAL: refuseDealRule, EXTEND_CHANNEL_DEAL: extendDealRule, WIN_CHANNEL_DEAL: winDealRule, LOSE_CHANNEL_DEAL: loseDealRule,
  WITHDRAW_CHANNEL_DEAL: withdrawDealRule,
};

defineActions({
  APPROVE_CHANNEL_DEAL: 'Give it to the partner until a day, for the firm.',
  REFUSE_CHANNEL_DEAL: 'Not give it to the partner, for the firm.',
  EXTEND_CHANNEL_DEAL: 'Protect it for longer, for the firm.',
  WIN_CHANNEL_DEAL: 'Confirm that the customer has bought, for the firm.',
  LOSE_CHANNEL_DEAL: 'Say that the customer has not.',
  WITHDRAW_CHANNEL_DEAL: 'Give it up, for the partner.',
});
