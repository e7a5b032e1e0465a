import { defineActions } from '../../platform/actions.ts';
import type { ActRule } from '../../platform/rules.ts';
import {
  abandonDisputeRule, acknowledgeDisputeRule, answerSettlementRule, beginTalksRule, type DisputeSubject, judgeSettlementRule, noteDisputeRule, proposeSettlementRule,
  withdrawDisputeRule, writeInDisputeRule,
} from './disputes.policy.ts';

/** What may be done to a dispute, with the rule of each. */
export const actions: Readonly<Record<string, ActRule<DisputeSubject>>> = {
  ACKNOWLEDGE_DISPUTE: acknowledgeDisputeRule,
  BEGIN_DISPUTE_TALKS: beginTalksRule,
  PROPOSE_SETTLEMENT: proposeSettlementRule,
  ANSWER_SETTLEMENT: answerSettlementRule,
  JUDGE_SETTLEMENT: judgeSettlementRule,
  WITHDRAW_DISPUTE: withdrawDisputeRule,
  ABANDON_DISPUTE: abandonDisputeRule,
  WRITE_IN_DISPUTE: writeInDisputeRule,
  NOTE_DISPUTE: noteDisputeRule,
};

defineActions({
  ACKNOWLEDGE_DISPUTE: 'Acknowledge that there is a dispute, for the side complained of.',
  BEGIN_DISPUTE_TALKS: 'Begin the talks.',
  PROPOSE_SETTLEMENT: 'Propose a settlement.',
  ANSWER_SETTLEMENT: 'Agree to the settlement proposed, or decline it, for the side that did not propose it.',
  JUDGE_SETTLEMENT: 'Say whether one’s own side found the settlement fair.',
  WITHDRAW_DISPUTE: 'Withdraw it, for the side that raised it.',
  ABANDON_DISPUTE: 'Give up settling it.',
  WRITE_IN_DISPUTE: 'Write to the other side in it.',
  NOTE_DISPUTE: 'Note on it what the other side does not see.',
});
