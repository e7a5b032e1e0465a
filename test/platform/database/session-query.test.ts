import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { prepareSession, runInSession } from '../../../src/platform/database/session-query.ts';
import { noSession, type Session } from '../../../src/platform/database/session.ts';
import { sql } from '../../../src/platform/sql.ts';
import { onDatabase } from '../../global-setup.ts';
import { until } from '../../until.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
let formosa: Session;
let fjordhave: Session;
beforeAll(async () => {
  world = await openWorld();
  const rows = await world.sql<{ id: string; slug: string; focal_party_id: string }>('select id, slug, focal_party_id from workspace');
  const staffOf = (slug: string): Session => {
    const { id, focal_party_id: focal } = rows.find((row) => row.slug === slug)!;
    return { workspaceId: id, partyId: focal, focalPartyId: focal, principalId: id, isStaff: true };
  };
  formosa = staffOf('formosa');
  fjordhave = staffOf('fjordhave');
});
afterAll(() => world.close());

const slugs = sql`select slug from workspace`;

test('each statement runs in its own session, and nobody sees rows without one', async () => {
  const sessions = Array.from({ length: 40 }, (_, n) => [formosa, fjordhave, noSession][n % 3]!);
  const seen = await Promise.all(sessions.map((session) => world.database.read(session, slugs)));
  expect(seen).toEqual(sessions.map((session) => (session === noSession ? [] : [{ slug: session === formosa ? 'formosa' : 'fjordhave' }])));
});

test('a read cannot write', async () => {
  await expect(world.database.read(formosa, sql`update workspace set name = 'changed'`)).rejects.toMatchObject({ message: expect.stringContaining('read-only') });
});

test('a statement that fails harms none after it', async () => {
  const failing = Array.from({ length: 20 }, () => world.database.read(formosa, sql`select 1 / 0 as nothing`).catch((error: { code: string }) => error.code));
  expect(new Set(await Promise.all(failing))).toEqual(new Set(['22012']));
  expect(await world.database.read(formosa, slugs)).toEqual([{ slug: 'formosa' }]);
});

test('a statement with parameters gives the same the first, the second and the third time', async () => {
  for (const slug of ['formosa', 'formosa', 'fjordhave']) {
    expect(await world.database.read(formosa, sql`select slug, ${slug}::text as asked from workspace where slug = ${slug}`))
      .toEqual(slug === 'formosa' ? [{ slug, asked: slug }] : []);
  }
});

(process.env['GUANXI_TEST_ENGINE'] === 'postgresql' ? describe : describe.skip)('on PostgreSQL', () => {
  test('nothing of a session is left on its connection', async () => {
    const { pool, close } = await onlyConnection();
    await runInSession(pool, formosa, slugs, { access: 'read only', planning: 'once' });
    const { rows } = await pool.query("select current_setting('app.workspace', true) as workspace, current_setting('transaction_read_only') as read_only");
    expect(rows).toEqual([{ workspace: '', read_only: 'off' }]);
    await close();
  });

  test('a statement is not run when its session cannot be put in force', async () => {
    await expect(world.database.read({ ...formosa, partyId: '\0' }, sql`select pg_sleep(3)`)).rejects.toMatchObject({ code: '22021' });
    expect(await world.database.read(formosa, slugs)).toEqual([{ slug: 'formosa' }]);
  });

  test('a connection that is lost fails its statement, and the next one gets another', async () => {
    const lost = world.database.read(formosa, sql`select pg_sleep(10), 'to be lost'`).catch((error: { code: string }) => error.code);
    const terminate = "select pg_terminate_backend(pid) from pg_stat_activity where query like '%to be lost%' and pid <> pg_backend_pid()";
    await until(async () => (await world.sql(terminate)).length === 1);
    expect(await lost).toBe('57P01');
    expect(await world.database.read(formosa, slugs)).toEqual([{ slug: 'formosa' }]);
  });
});

/** A pool with one connection, so that what one statement leaves behind the next one would find. */
async function onlyConnection(): Promise<{ pool: pg.Pool; close: () => Promise<void> }> {
  const [{ name }] = (await world.sql('select current_database() as name')) as [{ name: string }];
  const pool = new pg.Pool({ connectionString: onDatabase(process.env['TEST_DATABASE_URL']!, name), max: 1 });
  const client = await pool.connect();
  await prepareSession(client);
  client.release();
  return { pool, close: () => pool.end() };
}
