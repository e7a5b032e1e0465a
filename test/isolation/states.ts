import type { World } from '../world.ts';

/** The state of every record, as its row has it: by uuid. */
export async function statesOf(world: World): Promise<Map<string, string>> {
  const tables = await world.sql<{ name: string; columns: string }>(`
    select c.relname as name, string_agg(a.attname, ', ' order by a.attname) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = any($1)
      and exists (select from pg_attribute i where i.attrelid = c.oid and i.attname = 'id' and i.atttypid = 'uuid'::regtype)
    group by c.relname`, [telling]);
  const read = tables.map(({ name, columns }) => `select id, concat_ws(' ', ${columns}) as state from ${name}`);
  const rows = await world.sql<{ id: string; state: string }>(read.join(' union all '));
  return new Map(rows.map(({ id, state }) => [id, state]));
}

/** Columns whose values make a state. */
const telling: readonly string[] = ['workspace_id', 'status', 'state', 'stage', 'market', 'direction', 'role'];
