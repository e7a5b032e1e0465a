import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { keyPartnerMessages } from './key-partners.messages.ts';
import type { ProposalState } from './key-partner.entity.ts';

/** Who sees and records what relationships bring, and who chooses the key ones. It is the firm's own view: staff only. */

const staffReader: SightRule['sees'] = ({ isStaff, permissions }) => isStaff && permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ');

export const seeFigure: SightRule = { kind: 'see', name: 'relationship-figure.see', description: 'What relationships bring in a year: staff only.', sees: staffReader };

export const seeKeyPartners: SightRule = { kind: 'see', name: 'key-partners.see', description: 'Which partners are proposed as key ones, and why: staff only.', sees: staffReader };

export const recordFiguresRule: ActRule = {
  kind: 'act', name: 'relationship-figure.record', description: 'Who may write relationships records what they brought, of ended ones too.', permission: 'RELATIONSHIP_WRITE',
};

export const proposeKeyPartnersRule: ActRule = {
  kind: 'act', name: 'key-partners.propose', description: 'Who may write relationships has key partners proposed from the figures.', permission: 'RELATIONSHIP_WRITE',
};

/** What rules about a proposal look at. */
export interface ProposalSubject { readonly state: ProposalState }

export const confirmKeyPartnersRule: ActRule<ProposalSubject> = {
  kind: 'act', name: 'key-partners.confirm', description: 'Who may write relationships confirms an open proposal, as it is or otherwise.', permission: 'RELATIONSHIP_WRITE',
  refuses: (_principal, { state }) => (state === 'PROPOSED' ? null : keyPartnerMessages.decided),
};

export const keyPartnerRules: readonly Rule[] = [seeFigure, seeKeyPartners, recordFiguresRule, proposeKeyPartnersRule, confirmKeyPartnersRule];
