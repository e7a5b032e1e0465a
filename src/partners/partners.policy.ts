import type { Principal } from '../platform/principal.ts';
import type { Row } from '../platform/reads/declaration.ts';
import type { ActRule, Rule, Sight, SightRule } from '../platform/rules.ts';
import { type Sql, sql } from '../platform/sql.ts';
import { partnerMessages } from './partners.messages.ts';

/** Who sees which parties, people and keys, and who may change them. The database's policies say the same once more. */

const isOwn = (principal: Principal, column: string) => (row: Row): Sql => sql`${row(column)} = ${principal.partyId}::uuid`;

const isOwnOrFocal = (principal: Principal, column: string) => (row: Row): Sql =>
  sql`${row(column)} in (${principal.partyId}::uuid, ${principal.focalPartyId}::uuid)`;

function see(name: string, description: string, sees: (principal: Principal) => Sight): SightRule {
  return { kind: 'see', name, description, sees };
}

export const seeWorkspace = see('workspace.see', 'Everybody signed in sees the workspace they signed in to.', (principal) => (row) => sql`${row('id')} = ${principal.workspaceId}::uuid`);

export const seeParty = see('party.see', 'Staff see all parties; a partner sees itself, what belongs to it, and the focal firm.', (principal) => principal.isStaff
  || ((row) => sql`${row('id')} in (${principal.partyId}::uuid, ${principal.focalPartyId}::uuid) or ${row('parent_id')} = ${principal.partyId}::uuid`));

export const seeIdentifier = see('party.identifier.see', 'Official numbers of parties: staff all, a partner its own and the focal firm’s.', (principal) => principal.isStaff || isOwnOrFocal(principal, 'party_id'));

export const seeReference = see('party.reference.see', 'What the focal firm’s own systems call a party: staff only.', (principal) => principal.isStaff);

export const seeContact = see('party.contact.see', 'People to talk to: staff all, a partner its own.', (principal) => principal.isStaff || isOwn(principal, 'party_id'));

export const seeLocation = see('party.location.see', 'Places: staff all, a partner its own and the focal firm’s.', (principal) => principal.isStaff || isOwnOrFocal(principal, 'party_id'));

export const seeUser = see('user.see', 'Staff see all users; a partner sees itself, its colleagues, and who manages its relationships.', (principal) => principal.isStaff
  || ((row) => sql`${row('id')} = ${principal.id}::uuid
    or exists (select from membership m where m.workspace_id = ${row('workspace_id')} and m.user_id = ${row('id')} and m.party_id = ${principal.partyId}::uuid)
    or exists (select from relationship r where r.workspace_id = ${row('workspace_id')} and r.manager_id = ${row('id')} and r.partner_id = ${principal.partyId}::uuid)`));

export const seeUserContact = see('user.contact.see', 'A user’s address: staff, the user, and colleagues of the same party.', (principal) => principal.isStaff
  || ((row) => sql`${row('id')} = ${principal.id}::uuid
    or exists (select from membership m where m.workspace_id = ${row('workspace_id')} and m.user_id = ${row('id')} and m.party_id = ${principal.partyId}::uuid)`));

export const seeMembership = see('membership.see', 'Who may read members sees all; everybody else their own party’s.', (principal) => principal.permissions.has('MEMBER_READ') || isOwn(principal, 'party_id'));

export const listMembers = see('membership.list', 'Listing members needs the permission to read members.', (principal) => principal.permissions.has('MEMBER_READ'));

export const seeKey = see('key.see', 'API keys are shown, without their secrets, to who may read keys.', (principal) => principal.permissions.has('KEY_READ'));

export const seeAudit = see('audit.see', 'The audit log is shown to who may read it.', (principal) => principal.permissions.has('AUDIT_READ'));

/** A party, or what belongs to one: partners change their own. */
export interface OfParty { readonly partyId: string }

const ownPartyOnly = (principal: Principal, { partyId }: OfParty) => (principal.isStaff || principal.partyId === partyId ? null : partnerMessages.notYourParty);

const staffOnlyAct = (principal: Principal) => (principal.isStaff ? null : partnerMessages.staffAct);

export const createPartyRule: ActRule = {
  kind: 'act', name: 'party.create', description: 'Staff who may write parties create them.', permission: 'PARTY_WRITE', refuses: staffOnlyAct,
};
export const updatePartyRule: ActRule<OfParty> = {
  kind: 'act', name: 'party.update', description: 'Staff change any party, a partner its own.', permission: 'PARTY_WRITE', refuses: ownPartyOnly,
};
export const registerPartyRule: ActRule = {
  kind: 'act', name: 'party.register', description: 'A party’s own name, its country and what it is a part of are kept by staff.', permission: 'PARTY_WRITE', refuses: staffOnlyAct,
};
export const writeContactRule: ActRule<OfParty> = {
  kind: 'act', name: 'party.contact.write', description: 'Staff keep any party’s contacts, a partner its own.', permission: 'PARTY_WRITE', refuses: ownPartyOnly,
};
export const writeLocationRule: ActRule<OfParty> = {
  kind: 'act', name: 'party.location.write', description: 'Staff keep any party’s locations, a partner its own.', permission: 'PARTY_WRITE', refuses: ownPartyOnly,
};
export const writeIdentifierRule: ActRule<OfParty> = {
  kind: 'act', name: 'party.identifier.write', description: 'Official numbers and external references are kept by staff.', permission: 'PARTY_WRITE', refuses: staffOnlyAct,
};
export const inviteMemberRule: ActRule = {
  kind: 'act', name: 'member.invite', description: 'Who may write members invites them.', permission: 'MEMBER_WRITE',
};
export const changeMemberRule: ActRule<{ readonly userId: string }> = {
  kind: 'act', name: 'member.change', description: 'Who may write members suspends, reinstates and removes them, but not themselves.', permission: 'MEMBER_WRITE',
  refuses: (principal, { userId }) => (principal.id === userId ? partnerMessages.notYourself : null),
};
export const acceptInvitationRule: ActRule = {
  kind: 'act', name: 'member.accept', description: 'The holder of an invitation accepts it with a sign-in of their own.', permission: null,
};
export const writeKeyRule: ActRule = {
  kind: 'act', name: 'key.write', description: 'Who may write keys creates, rotates and revokes them.', permission: 'KEY_WRITE',
};

export const partnerRules: readonly Rule[] = [
  seeWorkspace, seeParty, seeIdentifier, seeReference, seeContact, seeLocation, seeUser, seeUserContact, seeMembership, listMembers, seeKey, seeAudit,
  createPartyRule, updatePartyRule, registerPartyRule, writeContactRule, writeLocationRule, writeIdentifierRule, inviteMemberRule, changeMemberRule, acceptInvitationRule, writeKeyRule,
];
