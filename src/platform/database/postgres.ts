import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import type { PoolClient } from 'pg';
import type { Database, DatabaseContents, DatabaseOptions } from './database.ts';
import { auditSubscriber } from '../writes/audit-record.ts';
import { migrateUp, migrationOptions, migrationTable } from './migrate.ts';
import { noSession, sessionVariables } from './session.ts';
import { prepareSession, runInSession } from './session-query.ts';

type PostgresOptions = DatabaseOptions & { readonly databaseUrl: string };

/** Every serving connection works as `app_user`, whatever its login may do, and gives up rather than hold others back. */
const servingSettings = [
  // Policies make every plan look so costly that it would be compiled, which takes longer than what it is compiled for; and with the
  // price of a spinning disk, what a new row refers to would be looked for by reading small tables through.
  'set role app_user', 'set jit to off', 'set random_page_cost to 1.1', "set timezone to 'UTC'", "set statement_timeout to '15s'", "set idle_in_transaction_session_timeout to '30s'", "set lock_timeout to '10s'",
].join('; ');

/** Opens PostgreSQL 15 or newer, migrating it first when something is pending. */
export async function openPostgres(options: PostgresOptions, contents: DatabaseContents): Promise<Database> {
  if (!(await isUpToDate(options, contents))) await migratePostgres(options, contents);
  const { orm, pool } = await connect(options, contents);
  return {
    engine: 'postgresql',
    orm: orm as never,
    read: (session, statement, planning = 'by values') => runInSession(pool, session, statement, { access: 'read only', planning }),
    call: (statement) => runInSession(pool, noSession, statement, { access: 'read write', planning: 'once' }),
    append: async (session, statement) => void (await runInSession(pool, session, statement, { access: 'read write', planning: 'once' })),
    entityManager: (session) => orm.em.fork({ session: { variables: sessionVariables(session) } }),
    pool: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    async close() {
      await orm.close(true);
      // The ORM ends the pool only if it has used it itself.
      if (!pool.ending) await pool.end();
    },
  };
}

/** Applies pending migrations under the owner's address; servers that start together wait for one another. */
export async function migratePostgres(options: PostgresOptions, contents: DatabaseContents): Promise<string[]> {
  const orm = await MikroORM.init({
    ...settings(options.ownerUrl ?? options.databaseUrl, contents),
    // One connection, so that the advisory lock and the migrations share a session.
    pool: { min: 1, max: 1 },
  });
  try {
    const connection = orm.em.getConnection();
    await connection.execute("select pg_advisory_lock(hashtext('guanxi.migrate'))");
    const applied = await migrateUp(orm as never);
    await connection.execute(`grant app_user to "${loginOf(options.databaseUrl).replaceAll('"', '""')}"`);
    return applied;
  } finally {
    await orm.close(true);
  }
}

async function connect(options: PostgresOptions, contents: DatabaseContents) {
  const orm = await MikroORM.init({
    ...settings(options.databaseUrl, contents, {
      max: options.poolSize ?? 16,
      pipeline: true,
      connectionTimeoutMillis: 10_000,
      onConnect: prepareConnection,
    }),
  });
  const pool = await orm.em.getConnection().getNativeClient();
  pool.on('error', ignoreLoss);
  return { orm, pool };
}

async function prepareConnection(client: PoolClient): Promise<void> {
  client.on('error', ignoreLoss);
  await client.query(servingSettings);
  await prepareSession(client);
}

/** A lost connection fails the statement that was running on it, and the pool opens another; unheard, its event would end the process. */
function ignoreLoss(): void {}

function settings(url: string, contents: DatabaseContents, driverOptions: object = {}) {
  return {
    dbName: decodeURIComponent(new URL(url).pathname.slice(1)) || loginOf(url),
    driverOptions: { connectionString: url, ...driverOptions },
    entities: [...contents.entities],
    extensions: [Migrator],
    subscribers: [auditSubscriber],
    migrations: migrationOptions(contents.migrations),
    discovery: { warnWhenNoEntities: false },
    // The database exists: asking for it under another name would need rights that the serving login should not have.
    ensureDatabase: false,
  };
}

async function isUpToDate(options: PostgresOptions, contents: DatabaseContents): Promise<boolean> {
  const { Client } = await import('pg').then((module) => module.default);
  const client = new Client({ connectionString: options.databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const applied = await client.query(`select count(*)::int as applied from ${migrationTable}`);
    return applied.rows[0]?.applied >= contents.migrations.length;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}

function loginOf(url: string): string {
  return decodeURIComponent(new URL(url).username) || process.env['PGUSER'] || process.env['USER'] || 'postgres';
}
