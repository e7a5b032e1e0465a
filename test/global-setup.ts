import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { Client } from 'pg';
import type { Database } from '../src/platform/database/database.ts';
import { openDatabase } from '../src/platform/database/open-database.ts';
import { entities, migrations } from '../src/server/rooms.ts';
import { seedDemoWorlds } from '../src/server/seed.ts';

/**
 * Runs once before all test files: makes the database that each of them starts from a copy of, migrated and with the demo worlds, as an
 * image for PGlite or as a template on PostgreSQL.
 */
export async function setUp(): Promise<() => Promise<void>> {
  return process.env['GUANXI_TEST_ENGINE'] === 'postgresql' ? prepareTemplate() : prepareImage();
}

async function prepareImage(): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'guanxi-test-'));
  const database = await openDatabase({}, { entities, migrations });
  await seedDemoWorlds(database);
  const pglite = await (database.orm.em.getConnection() as unknown as { getNativeClient(): Promise<PGlite> }).getNativeClient();
  const image = await pglite.dumpDataDir('none');
  await writeFile(join(directory, 'image.tar'), Buffer.from(await image.arrayBuffer()));
  await database.close();
  process.env['GUANXI_TEST_IMAGE'] = join(directory, 'image.tar');
  return () => rm(directory, { recursive: true, force: true });
}

async function prepareTemplate(): Promise<() => Promise<void>> {
  const owner = process.env['TEST_DATABASE_URL'];
  if (owner === undefined) throw new Error('The tests on PostgreSQL need TEST_DATABASE_URL.');
  const name = `guanxi_template_${process.pid}`;
  const administrator = new Client({ connectionString: owner });
  await administrator.connect();
  // Serving goes through a login of its own that owns nothing and is no superuser, as in production.
  await administrator.query(`do $$ begin
    if not exists (select from pg_roles where rolname = 'guanxi_test') then create role guanxi_test login password 'guanxi_test'; end if; end $$`);
  await administrator.query(`create database ${name}`);
  const database: Database = await openDatabase({ databaseUrl: servingUrl(owner, name), ownerUrl: onDatabase(owner, name) }, { entities, migrations });
  await seedDemoWorlds(database);
  await database.close();
  process.env['GUANXI_TEST_TEMPLATE'] = name;
  return async () => {
    await administrator.query(`drop database if exists ${name} with (force)`);
    await administrator.end();
  };
}

/** The same server and login, another database. */
export function onDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** The address that the server under test logs in with. */
export function servingUrl(url: string, name: string): string {
  const changed = new URL(onDatabase(url, name));
  changed.username = 'guanxi_test';
  changed.password = 'guanxi_test';
  return changed.href;
}
