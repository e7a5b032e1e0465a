import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import { conditionOf } from '../../platform/reads/row.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { sql } from '../../platform/sql.ts';
import { isOpen, seeOwnPart } from '../esi.policy.ts';
import type { DeliverableState } from './work.entity.ts';
import { workMessages } from './work.messages.ts';

/** Who sees the team and the deliverables of a project, and who says what about them. */

export const seeTeamMember: SightRule = {
  kind: 'see', name: 'esi-work.see-team', description: 'Staff see every team; a supplier, while the project is open to it, the firm’s and its own.',
  sees: (principal) => seeOwnPart.sees(principal) !== false && (principal.isStaff
    || ((row) => sql`(${isOpen('project_id')(row)} and (${row('relationship_id')} is null or ${conditionOf(seeOwnPart.sees(principal), row)}))`)),
};

export const seeDeliverable: SightRule = {
  kind: 'see', name: 'esi-work.see-deliverable', description: 'Staff see every deliverable; a supplier, while the project is open to it, its own.',
  sees: (principal) => seeOwnPart.sees(principal) !== false && (principal.isStaff || ((row) => sql`(${isOpen('project_id')(row)} and ${conditionOf(seeOwnPart.sees(principal), row)})`)),
};

export interface TeamSubject {
  readonly relationshipId?: string | null;
  readonly leftOn?: string | null;
}

/** Each side names its own people: the firm's are not a supplier's to send away. */
const ofOwnTeam = ({ isStaff }: Principal, { relationshipId }: TeamSubject): Message | null => (isStaff === (relationshipId == null) ? null : workMessages.otherTeam);

export const addTeamMemberRule: ActRule<TeamSubject> = { kind: 'act', name: 'esi-work.add-team-member', description: 'Each side says who of its people is in the team.', permission: 'ESI_WRITE', refuses: ofOwnTeam };
export const endTeamMemberRule: ActRule<TeamSubject> = {
  kind: 'act', name: 'esi-work.end-team-member', description: 'Each side says who of its people has left the team.', permission: 'ESI_WRITE',
  refuses: (principal, member) => (member.leftOn != null ? workMessages.leftAlready : ofOwnTeam(principal, member)),
};

export interface DeliverableSubject {
  readonly state: DeliverableState;
}

const firmsOwn = ({ isStaff }: Principal): Message | null => (isStaff ? null : workMessages.forTheFirm);
const stands = ({ state }: DeliverableSubject): Message | null => (state === 'CANCELLED' ? workMessages.givenUp : null);

export const addDeliverableRule: ActRule = { kind: 'act', name: 'esi-work.add-deliverable', description: 'The firm’s people say what is to be delivered by when.', permission: 'ESI_WRITE', refuses: firmsOwn };
export const updateDeliverableRule: ActRule<DeliverableSubject> = {
  kind: 'act', name: 'esi-work.update-deliverable', description: 'The firm’s people say anew what is to be delivered by when.', permission: 'ESI_WRITE', refuses: (principal, subject) => stands(subject) ?? firmsOwn(principal),
};
export const moveDeliverableRule: ActRule<DeliverableSubject> = {
  kind: 'act', name: 'esi-work.move-deliverable', description: 'Whoever is to deliver it, or the firm, says how far it is.', permission: 'ESI_WRITE',
  refuses: ({ isStaff }, subject) => stands(subject) ?? (subject.state === 'DONE' && !isStaff ? workMessages.forTheFirm : null),
};

export const linkToProjectRule: ActRule = { kind: 'act', name: 'esi-work.link', description: 'Either side says that a contact or a question of theirs is about a project, or is not.', permission: 'ESI_WRITE' };

export const workRules: readonly Rule[] = [seeTeamMember, seeDeliverable, addTeamMemberRule, endTeamMemberRule, addDeliverableRule, updateDeliverableRule, moveDeliverableRule, linkToProjectRule];
