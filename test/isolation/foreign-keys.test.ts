import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addFiles } from './files.ts';
import { fillAudit } from './fill-audit.ts';
import { type IsolationWorld, openIsolationWorld } from './isolation-world.ts';
import { parts } from './development/parts.ts';
import { addEnds } from './supply-additions.ts';

let isolation: IsolationWorld;
beforeAll(async () => {
  isolation = await openIsolationWorld();
  await fillAudit(isolation);
});
afterAll(() => isolation.world.close());

/** Checks that would refuse before the key that is put to the test. */
const inTheWay: Readonly<Record<string, string>> = {
  knowledge_entry: 'alter table knowledge_entry drop constraint knowledge_entry_check;',
  position_demand: 'alter table position_demand drop constraint position_demand_check;',
};

test('no foreign key lets a row point into another workspace, not even for the owner', async () => {
  await addFiles(isolation.world);
  await addEnds(isolation.world);
  for (const part of parts) await part.addEnds?.(isolation.world);
  const keys = await isolation.world.sql<{ name: string; child: string; parent: string; column: string }>(`
    select distinct on (f.conname) f.conname as name, f.conrelid::regclass::text as child, f.confrelid::regclass::text as parent, a.attname as column
    from pg_constraint f cross join unnest(f.conkey, f.confkey) as pair(child, parent)
      join pg_attribute a on a.attrelid = f.conrelid and a.attnum = pair.child join pg_attribute p on p.attrelid = f.confrelid and p.attnum = pair.parent
    where f.contype = 'f' and f.connamespace = 'public'::regnamespace and cardinality(f.conkey) > 1 and p.attname <> 'workspace_id' order by f.conname, p.attname <> 'id'`);
  // What only a merge leaves behind.
  await isolation.world.sql(`insert into party (workspace_id, id, kind, name, merged_into_id, merged_at, merge_reason)
    select workspace_id, gen_random_uuid(), kind, 'Recorded twice', id, now(), 'x' from party where not is_focal and kind = 'ORGANIZATION' limit 1`);
  await isolation.world.sql(`update relationship r set end_reason = 'MERGED', merged_into_id = (select o.id from relationship o where o.workspace_id = r.workspace_id and o.id <> r.id limit 1)
    where ctid = (select ctid from relationship where stage = 'TERMINATED' limit 1)`);
  expect(keys.length).toBeGreaterThan(10);
  const refusals: unknown[] = [];
  for (const { name, child, parent, column } of keys) {
    const workspace = child === 'workspace' ? 'id' : 'workspace_id';
    // Triggers of our own would refuse first, and so would the keys of what points at the row; what is put to the test stands behind them. Nothing of it lasts.
    const crossing = isolation.world.sql(`do $$ declare pointing record; begin
      ${child === 'workspace' ? '' : `alter table ${child} disable trigger user;`}
      for pointing in select conrelid::regclass as child, conname from pg_constraint where contype = 'f' and confrelid = '${child}'::regclass and conname <> '${name}' loop
        execute format('alter table %s drop constraint %I', pointing.child, pointing.conname);
      end loop;
      ${inTheWay[child] ?? ''}
      update ${child} c set ${column} = (select p.id from ${parent} p where p.workspace_id <> c.${workspace} limit 1)
        where ctid = (select ctid from ${child} where ${column} is not null limit 1);
      if not found then raise exception 'there is no row to try it with'; end if;
      set constraints all immediate;
    end $$`);
    refusals.push(await crossing.then(() => [name, 'nothing refuses it'], ({ code, constraint, message }: Record<string, string>) => [name, code, constraint, message]));
  }
  expect(refusals).toEqual(keys.map(({ name }) => [name, '23503', name, expect.anything()]));
});
