import type { Context } from '../../platform/context.ts';
import { sessionOf } from '../../platform/database/session.ts';
import { type Change, changesOf } from '../../platform/events/changes.ts';
import { done, generatorOf } from '../../platform/events/generator.ts';
import { literal, sql } from '../../platform/sql.ts';
import { movedProperty } from '../stock/note-moved.ts';

/**
 * The positions of an agreement that are no longer as they were, one by one, by their uuids. Begins with the one that moved last, by which the client
 * learns that from now on nothing is missed. A transaction tells of all positions that it moved at once; they are handed on as the client takes them.
 */
export async function movedPositions(ctx: Context, agreementId: string | null): Promise<AsyncGenerator<string>> {
  const changes = await changesOf(ctx, agreementId);
  const waiting: string[] = [];
  const next = async (): Promise<IteratorResult<string, void>> => {
    for (;;) {
      const first = waiting.shift();
      if (first !== undefined) return { done: false, value: first };
      const change = await changes.next();
      if (change.done === true) return done;
      waiting.push(...(change.value === null ? await movedLast(ctx, agreementId!) : await positionsIn(ctx, change.value)));
    }
  };
  return generatorOf(next, () => void changes.return(undefined));
}

async function movedLast({ database, principal }: Context, agreementId: string): Promise<string[]> {
  const rows = await database.read<{ id: string }>(sessionOf(principal), sql`select id from stock_position
    where workspace_id = ${principal.workspaceId}::uuid and agreement_id = ${agreementId}::uuid order by moved_at desc nulls last, id limit 1`);
  return rows.map(({ id }) => id);
}

/** The positions that a change is about; none where it is about something else. */
async function positionsIn({ database, principal }: Context, { id, workspaceId, subjectType, subjectId }: NonNullable<Change>): Promise<string[]> {
  if (subjectType !== 'StockPosition') return [];
  const [entry] = await database.read<{ moved: string[] | null }>(sessionOf(principal), sql`select changes -> ${literal(movedProperty)} -> 'after' as moved from audit_entry
    where workspace_id = ${workspaceId}::uuid and id = ${id}::uuid`);
  return entry?.moved ?? [subjectId];
}
