import type { EntityManager } from '@mikro-orm/postgresql';
import type { Numbered } from '../import-definition.ts';
import { type KnownParty, referenceKey } from '../references.ts';
import type { PartyLine } from './party-lines.ts';

/**
 * The lines that would make a party belong to itself, all moves of the batch taken together: each move is followed upwards, through the
 * batch's own moves first and through the tree as it stands behind them.
 */
export async function findRings(em: EntityManager, workspaceId: string, lines: readonly Numbered<PartyLine>[], known: ReadonlyMap<string, KnownParty>): Promise<ReadonlySet<number>> {
  const moves = lines.flatMap(({ line, value: { reference, parent } }) => {
    const party = known.get(referenceKey(reference));
    const to = parent == null ? undefined : known.get(referenceKey(parent));
    return party !== undefined && to !== undefined && party.parentId !== to.id ? [{ line, id: party.id, to: to.id }] : [];
  });
  if (moves.length === 0) return new Set();
  const rows = await em.execute<{ line: string }[]>(
    `with recursive move as (select * from json_to_recordset(?::json) as m(line bigint, id uuid, "to" uuid)),
       above(line, id) as (
         select m.line, m."to" from move m
         union select a.line, coalesce(m."to", p.parent_id) from above a join party p on p.workspace_id = ? and p.id = a.id left join move m on m.id = a.id
           where coalesce(m."to", p.parent_id) is not null)
     select distinct m.line::text from move m join above a on a.line = m.line and a.id = m.id`,
    [JSON.stringify(moves), workspaceId],
  );
  return new Set(rows.map(({ line }) => Number(line)));
}
