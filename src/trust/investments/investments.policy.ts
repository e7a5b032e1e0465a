import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { peopleOnly, seenByBothSides } from '../sides.ts';
import type { InvestmentState } from './investment.entity.ts';
import { investmentMessages } from './investments.messages.ts';

/** Who sees what was put into a relationship, and who says so for whom. */

export const seeInvestment: SightRule = seenByBothSides('investment.see', 'Staff see all joint investments; a partner those of its own relationships. What a side has declared, both see.');

export const seeInvestmentEvidence: SightRule = {
  kind: 'see', name: 'investment.evidence.see', description: 'What counts towards a score, and why not: staff who read trust.', sees: ({ isStaff, permissions }) => isStaff && permissions.has('TRUST_READ'),
};

/** What rules about a joint investment look at. */
export interface InvestmentSubject {
  readonly state: InvestmentState;
  readonly focalDeclaredAt?: unknown;
  readonly focalConfirmedAt?: unknown;
  readonly partnerDeclaredAt?: unknown;
  readonly partnerConfirmedAt?: unknown;
}

const own = ({ focalDeclaredAt, partnerDeclaredAt }: InvestmentSubject, isStaff: boolean) => (isStaff ? focalDeclaredAt : partnerDeclaredAt);
const whileLiving = ({ state }: InvestmentSubject) => (state === 'LIVING' ? null : investmentMessages.over);

export const recordInvestmentRule: ActRule = {
  kind: 'act', name: 'investment.record', description: 'Who deals with the other side records what its own has invested.', permission: 'DEALING_WRITE', refuses: peopleOnly,
};

export const declareShareRule: ActRule<InvestmentSubject> = {
  kind: 'act', name: 'investment.declare-share', description: 'The side that has not yet declares its own share in a joint investment.', permission: 'DEALING_WRITE',
  refuses: (principal, subject) => peopleOnly(principal) ?? whileLiving(subject) ?? (own(subject, principal.isStaff) == null ? null : investmentMessages.declaredAlready),
};

export const confirmShareRule: ActRule<InvestmentSubject> = {
  kind: 'act', name: 'investment.confirm-share', description: 'Each side confirms the other’s share, so that it counts.', permission: 'DEALING_WRITE',
  refuses: (principal, subject) => peopleOnly(principal) ?? whileLiving(subject)
    ?? (own(subject, !principal.isStaff) == null ? investmentMessages.nothingDeclared : null)
    ?? ((principal.isStaff ? subject.partnerConfirmedAt : subject.focalConfirmedAt) == null ? null : investmentMessages.confirmedAlready),
};

export const endInvestmentRule: ActRule<InvestmentSubject> = {
  kind: 'act', name: 'investment.end', description: 'A side that has a share in it ends a joint investment, with a reason.', permission: 'DEALING_WRITE',
  refuses: (principal, subject) => peopleOnly(principal) ?? whileLiving(subject) ?? (own(subject, principal.isStaff) == null ? investmentMessages.notYours : null),
};

export const setReportingCurrencyRule: ActRule = {
  kind: 'act', name: 'workspace.set-reporting-currency', description: 'Who may change the model says in which currency investments are measured.', permission: 'TRUST_MODEL_WRITE',
};

export const followInvestmentsRule: ActRule = { kind: 'act', name: 'investment.follow', description: 'The platform notes each quarter what is invested.', permission: 'RELATIONSHIP_WRITE' };

export const investmentRules: readonly Rule[] = [
  seeInvestment, seeInvestmentEvidence, recordInvestmentRule, declareShareRule, confirmShareRule, endInvestmentRule, setReportingCurrencyRule, followInvestmentsRule,
];
