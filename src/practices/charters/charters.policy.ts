import type { CharterStatus } from '../../domain/consensus/charter-course.ts';
import type { Message } from '../../platform/messages.ts';
import type { Permission, Principal } from '../../platform/principal.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import type { CharterDepartmentState } from './charter.entity.ts';
import { charterMessages } from './charters.messages.ts';

/** Who sees what the firm's departments agree on about a partner, who writes it, and who speaks for a department. */

export const seeCharter: SightRule = {
  kind: 'see', name: 'charter.see', description: 'Only the firm’s own people: of charters and ratings a partner learns nothing.',
  sees: ({ permissions, isStaff }) => isStaff && permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ'),
};

/** What rules about a charter look at. */
export interface CharterSubject {
  readonly state: CharterStatus;
  readonly managerId?: string | null;
}

/** What rules about a department named in a charter look at. */
export interface CharterDepartmentSubject {
  readonly state: CharterDepartmentState;
  readonly charterState: CharterStatus;
  readonly spokespersonId: string;
  readonly managerId?: string | null;
}

/** A relationship that nobody manages is cared for by whoever may write relationships. */
export function mayManage({ kind, id, permissions }: Principal, managerId: string | null | undefined): Message | null {
  if (kind === 'API_KEY') return charterMessages.peopleOnly;
  return managerId == null || managerId === id || permissions.has('RELATIONSHIP_APPROVE') ? null : charterMessages.managerOnly;
}

function speaks({ kind, id }: Principal, spokespersonId: string): Message | null {
  if (kind === 'API_KEY') return charterMessages.peopleOnly;
  return spokespersonId === id ? null : charterMessages.speakerOnly;
}

const named = (name: string, description: string, permission: Permission) => ({ kind: 'act', name: `charter.${name}`, description, permission }) as const;

function byManager(name: string, description: string, states: readonly CharterStatus[]): ActRule<CharterSubject> {
  return { ...named(name, description, 'RELATIONSHIP_WRITE'), refuses: (principal, { state, managerId }) => mayManage(principal, managerId) ?? (states.includes(state) ? null : charterMessages.notNow) };
}

function bySpeaker(name: string, description: string, refuses: (subject: CharterDepartmentSubject) => Message | null): ActRule<CharterDepartmentSubject> {
  return { ...named(name, description, 'DEALING_WRITE'), refuses: (principal, subject) => speaks(principal, subject.spokespersonId) ?? refuses(subject) };
}

const whileSigning = (states: readonly CharterDepartmentState[]) => ({ state, charterState }: CharterDepartmentSubject) => (charterState === 'SIGNING' && states.includes(state) ? null : charterMessages.notNow);

export const draftCharterRule: ActRule<{ readonly managerId?: string | null }> = {
  ...named('draft', 'The relationship’s manager drafts what the departments are to agree on about a partner.', 'RELATIONSHIP_WRITE'), refuses: (principal, { managerId }) => mayManage(principal, managerId),
};
export const reviseCharterRule = byManager('revise', 'The relationship’s manager writes the text anew, or names other departments; all are asked again.', ['DRAFT', 'SIGNING']);
export const askCharterRule = byManager('ask', 'The relationship’s manager puts it to the departments.', ['DRAFT']);
export const withdrawCharterRule = byManager('withdraw', 'The relationship’s manager gives it up, with a reason.', ['DRAFT', 'SIGNING', 'IN_FORCE']);

export const signCharterRule = bySpeaker('sign', 'Who speaks for a department signs for it; the last signature brings the charter into force.', whileSigning(['NAMED']));
export const objectToCharterRule = bySpeaker('object', 'Who speaks for a department objects, with a reason.', whileSigning(['NAMED', 'SIGNED']));
export const withdrawObjectionRule = bySpeaker('withdraw-objection', 'Who speaks for a department takes its objection back.', whileSigning(['OBJECTED']));
export const ratePartnerRule = bySpeaker('rate', 'Who speaks for a department rates the partner for it.',
  ({ state, charterState }) => (state !== 'DROPPED' && (charterState === 'SIGNING' || charterState === 'IN_FORCE') ? null : charterMessages.notNow));
export const changeSpeakerRule: ActRule<CharterDepartmentSubject> = {
  ...named('change-speaker', 'The relationship’s manager says who speaks for a department.', 'RELATIONSHIP_WRITE'),
  refuses: (principal, { state, charterState, managerId }) => mayManage(principal, managerId)
    ?? (state !== 'DROPPED' && ['DRAFT', 'SIGNING', 'IN_FORCE'].includes(charterState) ? null : charterMessages.notNow),
};
export const noteRenewalsRule: ActRule = { kind: 'act', name: 'charter.note-renewals', description: 'The platform notes renewals that come near, and those that are due.', permission: null };


export const charterRules: readonly Rule[] = [
  seeCharter, draftCharterRule, reviseCharterRule, askCharterRule, withdrawCharterRule, signCharterRule, objectToCharterRule, withdrawObjectionRule, ratePartnerRule, changeSpeakerRule, noteRenewalsRule,
];
