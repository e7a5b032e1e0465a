import type { Database } from '../platform/database/database.ts';
import { isStaffRole, type Permission, permissionsOfRole, type Principal, type Role } from '../platform/principal.ts';
import { sql } from '../platform/sql.ts';
import { createSystemContext, type WorkspaceKey } from '../platform/system.ts';

/** Who asked for work that is done later. */
export interface Asker {
  readonly kind: Principal['kind'];
  readonly id: string;
  /** The party acted for. */
  readonly partyId: string;
}

interface PrincipalRow {
  readonly role: Role;
  /** Of a key; null for a person. */
  readonly scopes: Permission[] | null;
  readonly locale: string | null;
}

/**
 * The principal that an asker is by now: with the role, the scopes and so the rights of this moment.
 * Null when the membership or the key is no longer active.
 */
export async function recallPrincipal(database: Database, workspace: WorkspaceKey, { kind, id, partyId }: Asker): Promise<Principal | null> {
  if (kind === 'SYSTEM') return createSystemContext(database, workspace).principal;
  const [row] = await database.call<PrincipalRow>(sql`select * from system_principal(${workspace.workspaceId}::uuid, ${kind}, ${id}::uuid, ${partyId}::uuid)`);
  if (row === undefined) return null;
  const ofRole = permissionsOfRole[row.role];
  return {
    kind, id, ...workspace, partyId, role: row.role, locale: row.locale, expiresAt: null,
    isStaff: isStaffRole(row.role) && partyId === workspace.focalPartyId,
    permissions: row.scopes === null ? ofRole : new Set(row.scopes.filter((scope) => ofRole.has(scope))),
  };
}
