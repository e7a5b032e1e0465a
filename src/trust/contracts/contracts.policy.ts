import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { peopleOnly, seenByBothSides } from '../sides.ts';
import type { ContractState } from './contract.entity.ts';
import { contractMessages } from './contracts.messages.ts';

/** Who sees what two sides have agreed to, and who agrees for whom. */

export const seeContract: SightRule = seenByBothSides('contract.see', 'Staff see all contracts; a partner those of its own relationships.');

/** What rules about a contract look at. */
export interface ContractSubject {
  readonly state: ContractState;
  readonly isProposedByFocal: boolean;
}

export const draftContractRule: ActRule = { kind: 'act', name: 'contract.draft', description: 'Who deals with the other side drafts contracts, for their own.', permission: 'DEALING_WRITE', refuses: peopleOnly };

export const answerContractRule: ActRule<ContractSubject> = {
  kind: 'act', name: 'contract.answer', description: 'The side that did not draft it agrees or declines.', permission: 'DEALING_WRITE',
  refuses: (principal, { state, isProposedByFocal }) => peopleOnly(principal)
    ?? (state !== 'DRAFT' ? contractMessages.notDraft : null) ?? (isProposedByFocal === principal.isStaff ? contractMessages.otherSideAnswers : null),
};

export const withdrawContractRule: ActRule<ContractSubject> = {
  kind: 'act', name: 'contract.withdraw', description: 'The side that drafted it takes it back while it waits.', permission: 'DEALING_WRITE',
  refuses: (principal, { state, isProposedByFocal }) => peopleOnly(principal)
    ?? (state !== 'DRAFT' ? contractMessages.notDraft : null) ?? (isProposedByFocal !== principal.isStaff ? contractMessages.drafterWithdraws : null),
};

export const giveNoticeRule: ActRule<ContractSubject> = {
  kind: 'act', name: 'contract.give-notice', description: 'Either side gives notice of a contract in force, with a reason.', permission: 'DEALING_WRITE',
  refuses: (principal, { state }) => peopleOnly(principal) ?? (state === 'IN_FORCE' ? null : contractMessages.notInForce),
};

export const followContractsRule: ActRule = { kind: 'act', name: 'contract.follow', description: 'The platform follows contracts from day to day.', permission: 'RELATIONSHIP_WRITE' };

export const contractRules: readonly Rule[] = [seeContract, draftContractRule, answerContractRule, withdrawContractRule, giveNoticeRule, followContractsRule];
