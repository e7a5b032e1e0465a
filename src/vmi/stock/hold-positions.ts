import type { EntityManager } from '@mikro-orm/postgresql';
import type { Write } from '../../platform/writes/write.ts';

/** Holds positions until the transaction ends, in the order in which everybody holds them: that of their ids. Those that it holds already are not asked for again. */
export async function holdPositions({ em, ctx }: Pick<Write, 'em' | 'ctx'>, positionIds: readonly string[]): Promise<void> {
  const held = heldIn.get(em) ?? new Set();
  const wanted = positionIds.filter((id) => !held.has(id));
  if (wanted.length === 0) return;
  await em.execute('select 1 from stock_position where workspace_id = ? and id = any(?::uuid[]) order by id for no key update', [ctx.principal.workspaceId, idList(wanted)], 'run');
  heldIn.set(em, held);
  for (const id of wanted) held.add(id);
}

/** An entity manager serves one transaction. */
const heldIn = new WeakMap<EntityManager, Set<string>>();

/** Ids as PostgreSQL writes a list in text; they need no quotes. */
export function idList(ids: readonly string[]): string {
  return `{${ids.join(',')}}`;
}
