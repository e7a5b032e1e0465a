import type { Context } from '../platform/context.ts';
import type { Database } from '../platform/database/database.ts';
import { Refusal } from '../platform/errors/refusal.ts';
import { sql } from '../platform/sql.ts';
import { createSystemContext } from '../platform/system.ts';
import { memberMessages } from './members.messages.ts';

interface WorkspaceRow {
  readonly workspace_id: string;
  readonly slug: string;
  readonly focal_party_id: string;
}

/**
 * A context in which the platform itself acts for the firm of a named workspace, as its administrator would.
 * @throws {Refusal} NOT_FOUND when there is no such workspace
 */
export async function systemContext(database: Database, slug: string): Promise<Context> {
  const workspaces = await database.call<WorkspaceRow>(sql`select * from system_workspaces()`);
  const row = workspaces.find((workspace) => workspace.slug === slug);
  if (row === undefined)
    throw new Refusal({ code: 'NOT_FOUND', message: memberMessages.workspaceUnknown, values: { slug }, field: ['workspace'] });
  return createSystemContext(database, { workspaceId: row.workspace_id, workspaceSlug: row.slug, focalPartyId: row.focal_party_id });
}
