import { tellsNothingHidden } from '../platform/hidden-history.ts';
import type { Permission, Principal } from '../platform/principal.ts';
import type { Row } from '../platform/reads/reader.ts';
import { agreementFor } from '../platform/sharing.ts';
import type { ActRule, Rule, Sight, SightRule } from '../platform/rules.ts';
import { some, type Sql, sql } from '../platform/sql.ts';
import { partnerMessages } from './partners.messages.ts';

/** Who sees which parties, people and keys, and who may change them. The database's policies say the same once more. */

const isOwn = (principal: Principal, column: string) => (row: Row): Sql => sql`${row(column)} = ${principal.partyId}::uuid`;

const isOwnOrFocal = (principal: Principal, column: string) => (row: Row): Sql =>
  sql`${row(column)} in (${principal.partyId}::uuid, ${principal.focalPartyId}::uuid)`;

function see(name: string, description: string, sees: (principal: Principal) => Sight): SightRule {
  return { kind: 'see', name, description, sees };
}

export const seeWorkspace = see('workspace.see', 'Everybody signed in sees the workspace they signed in to.', (principal) => (row) => sql`${row('id')} = ${principal.workspaceId}::uuid`);

/** Nothing without the permission; a key's scopes narrow what is seen as they narrow what is done. */
const given = (principal: Principal, permission: Permission, sight: Sight): Sight => principal.permissions.has(permission) && sight;

export const seeParty = see('party.see', 'Staff see all parties; a partner sees itself, what belongs to it or was merged into it, and the focal firm.', (principal) => given(principal, 'PARTY_READ', principal.isStaff
  || ((row) => sql`${row('id')} in (${principal.partyId}::uuid, ${principal.focalPartyId}::uuid) or ${row('parent_id')} = ${principal.partyId}::uuid
    or ${row('merged_into_id')} = ${principal.partyId}::uuid`)));

export const seeIdentifier = see('party.identifier.see', 'Official numbers of parties: staff all, a partner its own and the focal firm’s.',
  (principal) => given(principal, 'PARTY_READ', principal.isStaff || isOwnOrFocal(principal, 'party_id')));

export const seeGln = see('party.gln.see', 'The same of the number that stands with the party itself.', (principal) => given(principal, 'PARTY_READ', principal.isStaff || isOwnOrFocal(principal, 'id')));

export const seeReference = see('party.reference.see', 'What the focal firm’s own systems call a party: staff only.', (principal) => given(principal, 'PARTY_READ', principal.isStaff));

const focalProfile = (principal: Principal) => (row: Row): Sql => sql`case when ${row('party_id')} = ${principal.focalPartyId}::uuid then
    ${agreementFor(principal, { category: 'PROFILE', direction: 'FOCAL_TO_PARTNER', least: 'ALL' })} end`;

export const seeContact: SightRule = {
  ...see('party.contact.see', 'People to talk to: staff all, a partner its own, and the focal firm’s where that shares its PROFILE, whole.', (principal) => given(principal, 'PARTY_READ', principal.isStaff
    || ((row) => sql`(${isOwn(principal, 'party_id')(row)} or ${focalProfile(principal)(row)} is not null)`))),
  under: (principal) => (principal.isStaff || !principal.permissions.has('PARTY_READ') ? null : focalProfile(principal)),
};

export const seeLocation = see('party.location.see', 'Places: staff all, a partner its own and the focal firm’s.',
  (principal) => given(principal, 'PARTY_READ', principal.isStaff || isOwnOrFocal(principal, 'party_id')));

/** Oneself, and who acts for the same party. */
const isColleague = (principal: Principal) => (row: Row): Sql => sql`${row('id')} = ${principal.id}::uuid
    or exists (select from membership m where m.workspace_id = ${row('workspace_id')} and m.user_id = ${row('id')} and m.party_id = ${principal.partyId}::uuid)`;

/** Who manages a relationship of the party acted for. */
const isManager = (principal: Principal) => (row: Row): Sql =>
  sql`exists (select from relationship r where r.workspace_id = ${row('workspace_id')} and r.manager_id = ${row('id')} and r.partner_id = ${principal.partyId}::uuid)`;

/** People are seen with the parties or with the members that they are. */
const mayReadPeople = ({ permissions }: Principal) => permissions.has('PARTY_READ') || permissions.has('MEMBER_READ');

export const seeUser = see('user.see', 'Staff see all users; a partner sees itself, its colleagues, and who manages its relationships.', (principal) => mayReadPeople(principal) && (principal.isStaff
  || ((row) => (principal.permissions.has('RELATIONSHIP_READ') ? some([isColleague(principal)(row), isManager(principal)(row)]) : isColleague(principal)(row)))));

export const seeUserContact = see('user.contact.see', 'A user’s address: staff, the user, and colleagues of the same party.', (principal) => mayReadPeople(principal) && (principal.isStaff || isColleague(principal)));

export const seeMembership = see('membership.see', 'Who may read members sees all; who may read parties their own party’s.',
  (principal) => principal.permissions.has('MEMBER_READ') || given(principal, 'PARTY_READ', isOwn(principal, 'party_id')));

export const listMembers = see('membership.list', 'Listing members needs the permission to read members.', (principal) => principal.permissions.has('MEMBER_READ'));

export const seeKey = see('key.see', 'API keys are shown, without their secrets, to who may read keys.', (principal) => principal.permissions.has('KEY_READ'));

export const seeAudit = see('audit.see', 'The audit log is shown to who may read it.', (principal) => principal.permissions.has('AUDIT_READ'));

export const seeAuditEntry = see('audit.entry.see', 'The audit log tells its readers nothing of a record that is sealed, until it is not.',
  (principal) => principal.permissions.has('AUDIT_READ') && tellsNothingHidden);

/** A party, or what belongs to one: partners change their own. */
export interface OfParty {
  readonly partyId: string;
  /** The party that it was merged into: what is left of it takes on nothing new. */
  readonly mergedIntoId?: string | null;
}

const ownPartyOnly = (principal: Principal, { partyId, mergedIntoId }: OfParty) => {
  if (!principal.isStaff && principal.partyId !== partyId) return partnerMessages.notYourParty;
  return mergedIntoId == null ? null : partnerMessages.partyMerged;
};

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
  kind: 'act', name: 'party.identifier.write', description: 'Official numbers and external references are kept by staff.', permission: 'PARTY_WRITE',
  refuses: (principal, subject) => staffOnlyAct(principal) ?? ownPartyOnly(principal, subject),
};
export const partnerRules: readonly Rule[] = [
  seeWorkspace, seeParty, seeIdentifier, seeGln, seeReference, seeContact, seeLocation, seeUser, seeUserContact, seeMembership, listMembers, seeKey, seeAudit, seeAuditEntry,
  createPartyRule, updatePartyRule, registerPartyRule, writeContactRule, writeLocationRule, writeIdentifierRule,
];
