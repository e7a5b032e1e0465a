import { randomBytes } from 'node:crypto';
import { type Context, createLoad } from './context.ts';
import type { Database } from './database/database.ts';
import { permissionsOfRole, type Principal } from './principal.ts';
import { createCursorSeal } from './reads/cursor.ts';
import { Keys } from './reads/selection.ts';

/** The workspace that the platform itself acts in. */
export interface WorkspaceKey {
  readonly workspaceId: string;
  readonly workspaceSlug: string;
  readonly focalPartyId: string;
}

/** The actor that audit entries of seeds, schedules and the command line name. */
export const systemId = '00000000-0000-4000-8000-000000000001';

/** A context in which the platform itself acts for a workspace's focal firm: through the same writes, rules and policies as everybody. */
export function createSystemContext(database: Database, workspace: WorkspaceKey): Context {
  const principal: Principal = {
    kind: 'SYSTEM', id: systemId, ...workspace, partyId: workspace.focalPartyId, role: 'ADMIN', isStaff: true, permissions: permissionsOfRole.ADMIN,
    locale: null, expiresAt: null,
  };
  const ctx: Context = {
    identity: null, principal, principalOrNull: principal, database, cursors: createCursorSeal(randomBytes(32)), keys: new Keys(),
    traceId: randomBytes(16).toString('hex'), remoteAddress: '', locales: [], isDemo: false, now: new Date(), load: createLoad(() => ctx),
  };
  return ctx;
}
