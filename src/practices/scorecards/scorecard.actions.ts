import { defineActions } from '../../platform/actions.ts';
import type { ActRule } from '../../platform/rules.ts';
import {
  decideDisputeRule, disputeRowRule, issueScorecardRule, judgeRowsRule, type ScorecardDisputeSubject, type ScorecardSubject, withdrawDisputeRule, withdrawScorecardRule,
} from './scorecards.policy.ts';

/** What may be done to a card, and to a dispute, with the rule of each. */
export const scorecardActions: Readonly<Record<string, ActRule<ScorecardSubject>>> = {
  JUDGE_SCORECARD_ROWS: judgeRowsRule,
  ISSUE_SCORECARD: issueScorecardRule,
  WITHDRAW_SCORECARD: withdrawScorecardRule,
  DISPUTE_SCORECARD_ROW: disputeRowRule,
};

export const disputeActions: Readonly<Record<string, ActRule<ScorecardDisputeSubject>>> = {
  DECIDE_SCORECARD_DISPUTE: decideDisputeRule,
  WITHDRAW_SCORECARD_DISPUTE: withdrawDisputeRule,
};

defineActions({
  JUDGE_SCORECARD_ROWS: 'Judge the rows of a scorecard that people judge.',
  ISSUE_SCORECARD: 'Issue it, once its period is over.',
  WITHDRAW_SCORECARD: 'Give it up before it is issued.',
  DISPUTE_SCORECARD_ROW: 'Dispute a row of it, for the side scored.',
  DECIDE_SCORECARD_DISPUTE: 'Decide the dispute, for the side that scores.',
  WITHDRAW_SCORECARD_DISPUTE: 'Take the dispute back.',
});
