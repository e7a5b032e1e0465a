import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { allTypes, type PageField } from '../../src/platform/reads/declaration.ts';
import { column, every, type Sql, sql } from '../../src/platform/sql.ts';
import '../../src/server/rooms.ts';
import { type IsolationWorld, openIsolationWorld } from './isolation-world.ts';

/** A history asks only of the kinds of records that can stand in it: an event of another kind would be missing from it, silently. */

let isolation: IsolationWorld;
beforeAll(async () => { isolation = await openIsolationWorld(); });
afterAll(() => isolation.world.close());

const histories = [...allTypes().values()].flatMap(({ name, table, base, fields }) => {
  const field = fields.get('timeline');
  return field?.kind === 'page' && base === undefined ? [{ name, table, field }] : [];
});

/** Nobody has done anything with them in this world. */
const withoutEvents = ['SupplyException'];

test('every history says of which kinds it can be', () => {
  expect(histories.length).toBeGreaterThan(15);
  expect(histories.filter(({ field }) => field.about === undefined)).toEqual([]);
});

test.each(histories)('in the history of $name stands what it says', async ({ name, table, field }) => {
  const { text, values } = linkOf(field);
  const found = await isolation.world.sql<{ kind: string }>(`select distinct entry.subject_type as kind from ${table} owner join audit_entry entry on entry.workspace_id = owner.workspace_id and ${text}`, values);
  expect(found.length > 0).toBe(!withoutEvents.includes(name));
  expect(field.about!(name)).toEqual(expect.arrayContaining(found.map(({ kind }) => kind)));
});

function linkOf({ link }: PageField): Sql {
  const owner = (of: string) => column('owner', of);
  const entry = (of: string) => column('entry', of);
  return typeof link === 'function' ? link(owner, entry, {}) : every(Object.entries(link).map(([of, to]) => sql`${entry(to)} = ${owner(of)}`));
}
