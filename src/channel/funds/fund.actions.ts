import { defineActions } from '../../platform/actions.ts';
import { approveFundsRule, claimFundsRule, closeFundRule, type FundRule, payClaimRule, refuseClaimRule, rejectFundsRule, setFundBudgetRule, verifyClaimRule, withdrawFundsRule } from './funds.policy.ts';

/** What may be done with a fund, with the rule of each. */
export const fundActions: Readonly<Record<string, FundRule>> = { SET_CHANNEL_FUND_BUDGET: setFundBudgetRule, CLOSE_CHANNEL_FUND: closeFundRule };

/** The same of a request for a part of it. */
export const fundRequestActions: Readonly<Record<string, FundRule>> = {
  APPROVE_CHANNEL_FUNDS: approveFundsRule, REJECT_CHANNEL_FUNDS: rejectFundsRule, WITHDRAW_CHANNEL_FUNDS: withdrawFundsRule, CLAIM_CHANNEL_FUNDS: claimFundsRule,
};

/** The same of a claim. */
export const fundClaimActions: Readonly<Record<string, FundRule>> = { VERIFY_CHANNEL_FUND_CLAIM: verifyClaimRule, PAY_CHANNEL_FUND_CLAIM: payClaimRule, REFUSE_CHANNEL_FUND_CLAIM: refuseClaimRule };

defineActions({
  SET_CHANNEL_FUND_BUDGET: 'Set how much it is, for the firm.',
  CLOSE_CHANNEL_FUND: 'Close it, for the firm.',
  APPROVE_CHANNEL_FUNDS: 'Approve it, for the firm; above the limit two people do.',
  REJECT_CHANNEL_FUNDS: 'Reject it, for the firm.',
  WITHDRAW_CHANNEL_FUNDS: 'Give it up, for the partner.',
  CLAIM_CHANNEL_FUNDS: 'Claim what was approved, for the partner.',
  VERIFY_CHANNEL_FUND_CLAIM: 'Find its proof good, for the firm.',
  PAY_CHANNEL_FUND_CLAIM: 'Pay it, for the firm, by somebody else than who found it good.',
  REFUSE_CHANNEL_FUND_CLAIM: 'Refuse it, for the firm.',
});
