import type { Database } from '../platform/database/database.ts';
import { sessionOf } from '../platform/database/session.ts';
import { toGlobalId } from '../platform/ids.ts';
import type { Permission, Role } from '../platform/principal.ts';
import { sql } from '../platform/sql.ts';
import { answerOf } from './answer-of.ts';
import type { CreateApiKeyInput, RotateApiKeyInput } from './api-key.input.ts';
import { createApiKey, type MadeKey } from './create-api-key.service.ts';
import { revokeApiKey, rotateApiKey } from './rotate-api-key.service.ts';
import { systemContext } from './system-context.ts';

/**
 * The API keys of a named workspace, for whoever holds the database: the platform itself does what its administrator would, through the
 * same acts. Ids are global ids, as the API shows them. Each function throws a `Refusal` for what an administrator would be refused.
 */

/** Makes a key; the secret is answered this once. Without a party it acts for the firm itself. */
export async function createWorkspaceKey(
  database: Database,
  slug: string,
  input: Omit<CreateApiKeyInput, 'partyId'> & { readonly partyId?: string | undefined },
): Promise<MadeKey> {
  const ctx = await systemContext(database, slug);
  const partyId = input.partyId ?? toGlobalId('Party', ctx.principal.focalPartyId);
  return withGlobalId(await answerOf(createApiKey(ctx, { ...input, partyId })));
}

/** Makes the successor of a key; the old one goes on for at most seven days. */
export async function rotateWorkspaceKey(database: Database, slug: string, input: RotateApiKeyInput): Promise<MadeKey> {
  return withGlobalId(await answerOf(rotateApiKey(await systemContext(database, slug), input)));
}

/** Ends a key at once. */
export async function revokeWorkspaceKey(database: Database, slug: string, apiKeyId: string): Promise<void> {
  await answerOf(revokeApiKey(await systemContext(database, slug), { apiKeyId }));
}

/** A key as it is listed: without its secret, which nobody holds. */
export interface ListedKey {
  readonly apiKeyId: string;
  readonly partyName: string;
  readonly name: string;
  readonly role: Role;
  readonly scopes: readonly Permission[];
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly status: 'ACTIVE' | 'EXPIRED' | 'REVOKED';
}

/** All keys of a workspace, newest first. */
export async function listWorkspaceKeys(database: Database, slug: string): Promise<ListedKey[]> {
  const { principal } = await systemContext(database, slug);
  const rows = await database.read<KeyRow>(sessionOf(principal), allKeys);
  return rows.map(({ id, party_name: partyName, name, role, scopes, expires_at: expiresAt, last_used_at: lastUsedAt, status }) => ({
    apiKeyId: toGlobalId('ApiKey', id),
    partyName,
    name,
    role,
    scopes,
    status,
    expiresAt: new Date(expiresAt),
    lastUsedAt: lastUsedAt === null ? null : new Date(lastUsedAt),
  }));
}

const allKeys = sql`
  select k.id, p.name as party_name, k.name, k.role, k.scopes, k.expires_at, k.last_used_at,
    case when k.revoked_at is not null then 'REVOKED' when k.expires_at <= now() then 'EXPIRED' else 'ACTIVE' end as status
  from api_key k join party p on p.workspace_id = k.workspace_id and p.id = k.party_id
  order by k.created_at desc, k.id desc`;

interface KeyRow extends Pick<ListedKey, 'name' | 'role' | 'scopes' | 'status'> {
  readonly id: string;
  readonly party_name: string;
  readonly expires_at: Date | string;
  readonly last_used_at: Date | string | null;
}

function withGlobalId({ apiKeyId, key }: MadeKey): MadeKey {
  return { apiKeyId: toGlobalId('ApiKey', apiKeyId), key };
}
