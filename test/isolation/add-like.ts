import type { World } from '../world.ts';

/** A row like another one, with what is different; as the owner, whom no trigger asks who acts. */
export async function addLike(world: World, table: string, id: string, different: Record<string, unknown>): Promise<void> {
  const columns = await world.sql<{ name: string }>("select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and attgenerated = '' and not attisdropped", [table]);
  const names = columns.map(({ name }) => name).join(', ');
  await world.sql(`alter table ${table} disable trigger user`);
  await world.sql(`insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, (select to_jsonb(t) || $2::jsonb from ${table} t where id = $1))`, [id, JSON.stringify(different)]);
  await world.sql(`alter table ${table} enable trigger user`);
}
