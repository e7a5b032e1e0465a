import { randomBytes } from 'node:crypto';
import { type Context, createLoad } from './context.ts';
import type { Database } from './database/database.ts';
import { permissionsOfRole, type Principal } from './principal.ts';
import { createCursorSeal, type CursorSeal } from './reads/cursor.ts';
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
  return createBehindContext(database, principal);
}

/** What the context of work behind a request is made from, beside who asked for it. */
export interface BehindOptions {
  /** The languages of the request; none when not given. */
  readonly locales?: readonly string[];
  /** Cursors that outlive this context; its own when not given. */
  readonly cursors?: CursorSeal;
}

/** A context of work that is done behind the request that asked for it, in the asker's name. */
export function createBehindContext(database: Database, principal: Principal, { locales = [], cursors = createCursorSeal(randomBytes(32)) }: BehindOptions = {}): Context {
  const ctx: Context = {
    identity: null, principal, principalOrNull: principal, database, cursors, keys: new Keys(),
    traceId: randomBytes(16).toString('hex'), remoteAddress: '', locales, isDemo: false, now: new Date(), load: createLoad(() => ctx),
  };
  return ctx;
}
