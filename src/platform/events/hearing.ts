import type { Context } from '../context.ts';
import { sessionOf } from '../database/session.ts';
import { column, sql } from '../sql.ts';
import { seesSubjectOf } from '../timeline.ts';
import type { DomainEvent } from './outbox.ts';

/**
 * Whether somebody who watches a record may hear of a change: to the record itself always, to a part of it when they see that part. So a
 * partner is not woken by what only staff see, from which it could learn that there is something. Staff see every part.
 */
export async function mayHear({ database, principal }: Context, { id, workspaceId, subjectType, ownerId }: DomainEvent): Promise<boolean> {
  if (principal.isStaff || ownerId === null) return true;
  const sees = seesSubjectOf((name) => column('entry', name), subjectType, principal);
  if (sees === false) return false;
  // A change is told under the id that it has in the audit log.
  const found = await database.read(sessionOf(principal), sql`select 1 from audit_entry entry where entry.workspace_id = ${workspaceId}::uuid and entry.id = ${id}::uuid and ${sees}`);
  return found.length > 0;
}
