import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { ActRule, Rule } from '../../platform/rules.ts';
import { seenByBothSides } from '../../trust/sides.ts';
import { firmsPeople, partnersPeople } from '../channel-partner.ts';
import { seenByChannel, seenByFirm } from '../channel-sight.ts';
import { fundMessages } from './funds.messages.ts';

/** Who sees funds and what is asked of them, and who does what with the money. */

export const seeFund = seenByChannel('channel-fund.see', 'Staff see all funds, and so does everybody who sells for the firm.');
export const seeFundMoney = seenByFirm('channel-fund.see-money', 'Staff see how much a fund is, what has become of it, and who approved what; no partner does.');
export const seeFundRequest = seenByBothSides('channel-fund.see-request', 'Staff see all requests and claims; a partner its own.');

/** What rules about a fund, a request or a claim look at. */
export interface FundSubject {
  readonly state: string;
  readonly verifiedBy?: string | null;
}

/** An act, and the states in which it is done. */
export interface FundRule extends ActRule<FundSubject> {
  readonly states: readonly string[];
}

function act(name: string, description: string, states: readonly string[], who: (principal: Principal, subject: FundSubject) => Message | null): FundRule {
  return {
    kind: 'act', name: `channel-fund.${name}`, description, permission: 'DEALING_WRITE', states,
    refuses: (principal, subject) => who(principal, subject) ?? (states.includes(subject.state) ? null : fundMessages.notNow),
  };
}

export const openFundRule: ActRule = { kind: 'act', name: 'channel-fund.open', description: 'The firm’s people set money aside for the channel.', permission: 'RELATIONSHIP_WRITE', refuses: firmsPeople };
export const setFundBudgetRule: FundRule = { ...act('set-budget', 'The firm’s people set how much a fund is.', ['OPEN'], firmsPeople), permission: 'RELATIONSHIP_WRITE' };
export const closeFundRule: FundRule = { ...act('close', 'The firm’s people close a fund.', ['OPEN'], firmsPeople), permission: 'RELATIONSHIP_WRITE' };
export const requestFundsRule: ActRule = { kind: 'act', name: 'channel-fund.request', description: 'A channel partner’s people ask for a part of a fund.', permission: 'DEALING_WRITE', refuses: partnersPeople };
export const approveFundsRule = act('approve', 'The firm’s people approve a request; above the fund’s limit two of them do.', ['REQUESTED'], firmsPeople);
export const rejectFundsRule = act('reject', 'The firm’s people reject a request.', ['REQUESTED'], firmsPeople);
export const withdrawFundsRule = act('withdraw', 'The partner’s people give a request up.', ['REQUESTED', 'APPROVED'], partnersPeople);
export const claimFundsRule = act('claim', 'The partner’s people claim what was approved, with its proof.', ['APPROVED'], partnersPeople);
export const verifyClaimRule = act('verify-claim', 'The firm’s people find the proof of a claim good.', ['SUBMITTED'], firmsPeople);
export const payClaimRule = act('pay-claim', 'The firm’s people pay a claim that somebody else found good.', ['VERIFIED'],
  (principal, { verifiedBy }) => firmsPeople(principal) ?? (verifiedBy === principal.id ? fundMessages.anotherPays : null));
export const refuseClaimRule = act('refuse-claim', 'The firm’s people refuse a claim.', ['SUBMITTED', 'VERIFIED'], firmsPeople);
export const expireFundsRule: ActRule = { kind: 'act', name: 'channel-fund.expire', description: 'The platform frees what was not claimed by its day.', permission: null };

export const fundRules: readonly Rule[] = [
  seeFund, seeFundMoney, seeFundRequest, openFundRule, setFundBudgetRule, closeFundRule, requestFundsRule, approveFundsRule, rejectFundsRule, withdrawFundsRule, claimFundsRule, verifyClaimRule, payClaimRule, refuseClaimRule, expireFundsRule,
];
