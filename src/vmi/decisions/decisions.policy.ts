import type { Side } from '../../domain/sides.ts';
import { obstacleTo, type ProposalAct, type ProposalObstacle, type ProposalStanding, type SupplyRole } from '../../domain/replenishment/proposal-course.ts';
import type { Message } from '../../platform/messages.ts';
import type { ActRule, Rule } from '../../platform/rules.ts';
import { peopleOnly } from '../../trust/sides.ts';
import { roleOf, sideOfRole } from '../agreement-role.ts';
import { decisionMessages } from './decisions.messages.ts';

/** Who decides about proposals, for which side. */

/** What rules about a proposal look at; instants come as they stand in a record or in a row. */
export interface ProposalSubject {
  readonly status: string;
  readonly vendorSide: Side;
  readonly agreementStatus: string;
  readonly approvers: SupplyRole | 'BOTH';
  readonly vendorApprovedBy?: string | null;
  readonly buyerApprovedBy?: string | null;
  readonly counteredBySide?: Side | null;
  readonly expiresAt: Date | string;
}

/** A proposal as its course looks at it now. */
export function standingOf(proposal: ProposalSubject, now = new Date()): ProposalStanding {
  const { status, approvers, vendorSide, counteredBySide, vendorApprovedBy, buyerApprovedBy, expiresAt, agreementStatus } = proposal;
  return {
    status, approvers, counteredBy: counteredBySide == null ? null : counteredBySide === sideOfRole('VENDOR', { vendorSide }) ? 'VENDOR' : 'BUYER',
    approvedBy: [...(vendorApprovedBy == null ? [] : ['VENDOR' as const]), ...(buyerApprovedBy == null ? [] : ['BUYER' as const])],
    isExpired: new Date(expiresAt) <= now, isAgreementActive: agreementStatus === 'ACTIVE',
  };
}

export const obstacleMessages: Readonly<Record<ProposalObstacle, Message>> = {
  WRONG_STATE: decisionMessages.wrongState, EXPIRED: decisionMessages.expired, AGREEMENT_INACTIVE: decisionMessages.agreementInactive,
  APPROVED_ALREADY: decisionMessages.approvedAlready, NOT_ASKED: decisionMessages.notAsked, OTHER_SIDE: decisionMessages.otherSide,
};

/** The rule of an act of the course. */
export interface ProposalActRule extends ActRule<ProposalSubject> {
  readonly act: ProposalAct;
}

function rule(act: ProposalAct, name: string, description: string): ProposalActRule {
  return {
    kind: 'act', act, name: `vmi.${name}`, description, permission: 'VMI_WRITE',
    refuses: (principal, proposal) => {
      const obstacle = obstacleTo(act, standingOf(proposal), roleOf(principal, proposal));
      return obstacle === null ? peopleOnly(principal) : obstacleMessages[obstacle];
    },
  };
}

export const approveProposalRule = rule('APPROVE', 'approve-proposal', 'People of each side whose word it takes approve a proposal.');
export const counterProposalRule = rule('COUNTER', 'counter-proposal', 'Either side puts other quantities on the table, with reasons.');
export const acceptCounterRule = rule('ACCEPT_COUNTER', 'accept-counter', 'The other side accepts what was countered.');
export const dropCounterRule = rule('DROP_COUNTER', 'drop-counter', 'Either side takes a counter from the table: its own, or the other’s.');
export const rejectProposalRule = rule('REJECT', 'reject-proposal', 'People of a side whose word it takes, or to whom a counter was put, reject a proposal, with a reason.');

export const decideAutomaticallyRule: ActRule = { kind: 'act', name: 'vmi.decide-automatically', description: 'The platform approves what the terms leave to it, and puts the rest to people.', permission: 'VMI_WRITE' };
export const expireProposalsRule: ActRule = { kind: 'act', name: 'vmi.expire-proposals', description: 'The platform lets proposals lapse that nobody decided in time.', permission: 'VMI_WRITE' };

export const decisionRules: readonly Rule[] = [
  approveProposalRule, counterProposalRule, acceptCounterRule, dropCounterRule, rejectProposalRule, decideAutomaticallyRule, expireProposalsRule,
];
