import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { opportunismMessages } from './opportunism.messages.ts';
import type { OpportunisticActStatus } from './opportunistic-act.entity.ts';

/** Opportunistic acts are the firm’s own affair: who reports them, and which other person decides that they count. */

export const seeOpportunisticAct: SightRule = {
  kind: 'see', name: 'opportunistic-act.see', description: 'Reports of opportunistic acts, of either side: staff who may read relationships. A partner learns of none.',
  sees: ({ permissions, isStaff }) => isStaff && permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ'),
};

/** What rules about an act look at. */
export interface OpportunisticActSubject {
  readonly status: OpportunisticActStatus;
  readonly reportedBy: string;
  readonly reviewedBy?: string | null;
}

const people = ({ kind }: Principal): Message | null => (kind === 'USER' ? null : opportunismMessages.personDecides);

export const reportOpportunisticActRule: ActRule = {
  kind: 'act', name: 'opportunistic-act.report', description: 'Staff who deal with partners report such acts, of the partner and of the firm itself.', permission: 'DEALING_WRITE',
  refuses: ({ isStaff }) => (isStaff ? null : opportunismMessages.staffReport),
};

export const reviewOpportunisticActRule: ActRule<OpportunisticActSubject> = {
  kind: 'act', name: 'opportunistic-act.review', description: 'The general manager confirms or rejects what somebody else has reported.', permission: 'RELATIONSHIP_APPROVE',
  refuses: (principal, { status, reportedBy }) => {
    if (status !== 'REPORTED') return opportunismMessages.decided;
    return people(principal) ?? (principal.id === reportedBy ? opportunismMessages.fourEyes : null);
  },
};

export const overturnOpportunisticActRule: ActRule<OpportunisticActSubject> = {
  kind: 'act', name: 'opportunistic-act.overturn', description: 'Another approver than the one who confirmed it overturns it.', permission: 'RELATIONSHIP_APPROVE',
  refuses: (principal, { status, reviewedBy }) => {
    if (status !== 'CONFIRMED') return opportunismMessages.notConfirmed;
    return people(principal) ?? (principal.id === reviewedBy ? opportunismMessages.otherApprover : null);
  },
};

export const recordCleanMonthsRule: ActRule = { kind: 'act', name: 'clean-month.record', description: 'The platform records which months were clean.', permission: null };

export const opportunismRules: readonly Rule[] = [seeOpportunisticAct, reportOpportunisticActRule, reviewOpportunisticActRule, overturnOpportunisticActRule, recordCleanMonthsRule];
