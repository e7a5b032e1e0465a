import { LRUCache } from 'lru-cache';
import type { Database } from '../platform/database/database.ts';
import { RequestError } from '../platform/errors/request-error.ts';
import type { ApiKeyIdentity, Identity, UserIdentity } from '../platform/identity.ts';
import { idOf } from '../platform/ids.ts';
import { memberMessages } from './members.messages.ts';
import { isStaffRole, type Permission, permissionsOfRole, type Principal, type Role } from '../platform/principal.ts';
import { sql } from '../platform/sql.ts';
import type { MembershipStatus } from './member.entity.ts';
import type { Translations } from './party.entity.ts';

/** A membership as the database's sign-in functions return it, whatever the workspace. */
export interface SignedInRow {
  readonly user_id: string;
  readonly display_name: string;
  readonly locale: string;
  readonly membership_id: string;
  readonly party_id: string;
  readonly role: Role;
  readonly status: MembershipStatus;
  readonly workspace_id: string;
  readonly workspace_slug: string;
  readonly focal_party_id: string;
  readonly workspace_name: string;
  readonly workspace_names: Translations;
  readonly party_name: string;
  readonly party_names: Translations;
}

interface KeyRow {
  readonly key_id: string;
  readonly party_id: string;
  readonly role: Role;
  readonly scopes: Permission[];
  readonly expires_at: Date | string;
  readonly workspace_id: string;
  readonly workspace_slug: string;
  readonly focal_party_id: string;
}

/** Turns a proven identity into who that is in a workspace. */
export type SignIn = (identity: Identity) => Promise<Principal>;

/** How long an answer is kept: a suspension or a revocation is in force everywhere within this time. */
const milliseconds = 1_500;

/**
 * Signs people and systems in against the database. Answers are kept for a moment, so that a busy client does not ask at each request.
 * @throws {RequestError} UNAUTHENTICATED when the identity is no active member of the workspace that it names
 */
export function createSignIn(database: Database): SignIn {
  const answers = new LRUCache<string, Promise<Principal>>({ max: 10_000, ttl: milliseconds });
  return (identity) => {
    const key = cacheKey(identity);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = identity.kind === 'USER' ? signInUser(database, identity) : signInKey(database, identity);
    answers.set(key, answer);
    // A failure is not kept: who is let in a second later must not wait for it.
    answer.catch(() => answers.delete(key));
    return answer;
  };
}

/** All memberships of a person, active or not, over all workspaces. */
export function membershipsOf(database: Database, { issuer, subject }: Pick<UserIdentity, 'issuer' | 'subject'>): Promise<SignedInRow[]> {
  return database.call<SignedInRow>(sql`select * from system_memberships(${issuer}, ${subject})`);
}

async function signInUser(database: Database, identity: UserIdentity): Promise<Principal> {
  const active = (await membershipsOf(database, identity)).filter(({ status }) => status === 'ACTIVE');
  const partyId = identity.party === undefined ? null : idOf('Party', identity.party) ?? identity.party;
  const fitting = active.filter((row) => (identity.workspace ?? row.workspace_slug) === row.workspace_slug && (partyId ?? row.party_id) === row.party_id);
  const row = fitting[0];
  // Without a workspace in the token there is no choice to guess at: one membership is clear, several are not.
  const isAmbiguous = identity.workspace === undefined && new Set(fitting.map(({ workspace_id: id }) => id)).size > 1;
  if (row === undefined || isAmbiguous) throw notAMember(isAmbiguous);
  return {
    kind: 'USER', id: row.user_id, workspaceId: row.workspace_id, workspaceSlug: row.workspace_slug, partyId: row.party_id, focalPartyId: row.focal_party_id,
    role: row.role, isStaff: isStaffRole(row.role) && row.party_id === row.focal_party_id, permissions: permissionsOfRole[row.role], locale: row.locale,
    expiresAt: identity.expiresAt,
  };
}

async function signInKey(database: Database, { workspaceId, keyId, secretHash }: ApiKeyIdentity): Promise<Principal> {
  const [row] = await database.call<KeyRow>(sql`select * from system_api_key(${workspaceId}::uuid, ${keyId}::uuid, ${secretHash})`);
  if (row === undefined) throw new RequestError('UNAUTHENTICATED', memberMessages.keyUnknown, { status: 401 });
  const ofRole = permissionsOfRole[row.role];
  return {
    kind: 'API_KEY', id: row.key_id, workspaceId: row.workspace_id, workspaceSlug: row.workspace_slug, partyId: row.party_id, focalPartyId: row.focal_party_id,
    role: row.role, isStaff: isStaffRole(row.role) && row.party_id === row.focal_party_id, permissions: new Set(row.scopes.filter((scope) => ofRole.has(scope))),
    locale: null, expiresAt: new Date(row.expires_at),
  };
}

function notAMember(isAmbiguous: boolean): RequestError {
  return new RequestError('UNAUTHENTICATED', isAmbiguous ? memberMessages.severalWorkspaces : memberMessages.notAMember, { status: 401 });
}

function cacheKey(identity: Identity): string {
  return identity.kind === 'USER'
    ? JSON.stringify([identity.issuer, identity.subject, identity.workspace ?? null, identity.party ?? null, identity.expiresAt.getTime()])
    : `${identity.workspaceId} ${identity.keyId} ${identity.secretHash}`;
}
