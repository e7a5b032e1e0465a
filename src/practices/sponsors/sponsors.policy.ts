import { seesOwnNetwork } from '../../markets/managers/managers.policy.ts';
import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import type { SponsorshipState } from './sponsorship.entity.ts';
import { sponsorMessages } from './sponsors.messages.ts';

/** Who sees which partner has a sponsor, who asks one, and who answers. The partner learns nothing of it. */

export const seeSponsorship: SightRule = { kind: 'see', name: 'sponsor.see', description: 'Staff who may read relationships see sponsors; partners nothing.', sees: seesOwnNetwork };

export interface SponsorshipSubject {
  readonly state?: SponsorshipState;
  readonly personId?: string;
  readonly managerId: string | null;
}

/** A relationship that nobody manages is cared for by whoever may write relationships. */
function manages({ kind, id, permissions }: Principal, { managerId }: SponsorshipSubject): Message | null {
  if (kind === 'API_KEY') return sponsorMessages.peopleOnly;
  return managerId === null || managerId === id || permissions.has('RELATIONSHIP_APPROVE') ? null : sponsorMessages.managerOnly;
}

const standing = ({ state }: SponsorshipSubject, ...states: readonly SponsorshipState[]): Message | null => (state === undefined || states.includes(state) ? null : sponsorMessages.notNow);

export const proposeSponsorRule: ActRule<SponsorshipSubject> = {
  kind: 'act', name: 'sponsor.propose', description: 'A key partner’s manager asks one of top management to be its sponsor.', permission: 'RELATIONSHIP_WRITE', refuses: manages,
};
export const answerSponsorRule: ActRule<SponsorshipSubject> = {
  kind: 'act', name: 'sponsor.answer', description: 'Whoever is asked agrees or declines.', permission: 'RELATIONSHIP_WRITE',
  refuses: ({ kind, id }, subject) => (kind === 'API_KEY' ? sponsorMessages.peopleOnly : subject.personId === id ? standing(subject, 'PROPOSED') : sponsorMessages.sponsorOnly),
};
export const endSponsorRule: ActRule<SponsorshipSubject> = {
  kind: 'act', name: 'sponsor.end', description: 'The partner’s manager ends it, or the sponsor.', permission: 'RELATIONSHIP_WRITE',
  refuses: (principal, subject) => (principal.kind !== 'API_KEY' && subject.personId === principal.id ? null : manages(principal, subject)) ?? standing(subject, 'PROPOSED', 'AGREED'),
};

export const sponsorRules: readonly Rule[] = [seeSponsorship, proposeSponsorRule, answerSponsorRule, endSponsorRule];
