import type { PGlite } from '@electric-sql/pglite';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/pglite';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Database, DatabaseContents, DatabaseOptions } from './database.ts';
import { auditSubscriber } from '../writes/audit-record.ts';
import { migrateUp, migrationOptions } from './migrate.ts';
import type { Sql } from '../sql.ts';
import { type Mode, noSession, type Session, sessionVariables, setSession } from './session.ts';
import { startPglite } from './start-pglite.ts';

/** Opens PGlite: PostgreSQL in this process, on a directory or in memory. It has one connection, so transactions queue. */
export async function openEmbedded(options: DatabaseOptions, contents: DatabaseContents): Promise<Database> {
  const pglite = await startPglite(options);
  const orm = await MikroORM.init({
    dbName: 'postgres',
    driverOptions: { pglite },
    entities: [...contents.entities],
    extensions: [Migrator],
    subscribers: [auditSubscriber],
    migrations: migrationOptions(contents.migrations),
    discovery: { warnWhenNoEntities: false },
  });
  await bringUpToDate(pglite, orm, contents);
  return {
    engine: 'pglite',
    orm: orm as never,
    read: (session, statement, planning = 'by values') => runInSession(pglite, session, statement, { access: 'read only', planning }),
    call: (statement) => runInSession(pglite, noSession, statement, { access: 'read write', planning: 'once' }),
    append: async (session, statement) => void (await runInSession(pglite, session, statement, { access: 'read write', planning: 'once' })),
    entityManager: (session: Session) => orm.em.fork({ session: { variables: sessionVariables(session) } }) as unknown as EntityManager,
    pool: () => ({ total: 1, idle: 1, waiting: 0 }),
    close: async () => {
      await orm.close(true);
      await pglite.close();
    },
  };
}

/** PGlite gives a transaction the whole database: neither another read nor the ORM comes between its statements. */
function runInSession<Row>(pglite: PGlite, session: Session, statement: Sql, mode: Mode): Promise<Row[]> {
  return pglite.transaction(async (transaction) => {
    await transaction.query(setSession.text, setSession.values(session, mode));
    const result = await transaction.query<Row>(statement.text, statement.values);
    return result.rows;
  });
}

async function bringUpToDate(pglite: PGlite, orm: MikroORM, contents: DatabaseContents): Promise<void> {
  const applied = await pglite.query<{ name: string }>('select name from schema_migration').then((result) => result.rows, () => []);
  if (applied.length < contents.migrations.length) await migrateUp(orm as never);
  // The embedded database logs in as superuser, for whom policies do not hold: from here on it is the serving role.
  await pglite.exec("set role app_user; set timezone to 'UTC'");
}
