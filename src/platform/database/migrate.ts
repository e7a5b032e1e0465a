import type { MikroORM } from '@mikro-orm/core';
import type { Migrator } from '@mikro-orm/migrations';
import type { MigrationEntry } from './database.ts';

/** The ledger of applied migrations; readable by the serving role, which asks it whether anything is left to do. */
export const migrationTable = 'schema_migration';

/** Options that both engines give the ORM. */
export function migrationOptions(migrations: readonly MigrationEntry[]) {
  return {
    tableName: migrationTable,
    migrationsList: migrations.map((migration) => ({ name: migration.name, class: migration.class as never })),
    transactional: true,
    allOrNothing: true,
    // The default would switch constraint triggers off while migrating, which only a superuser may do.
    disableForeignKeys: false,
    snapshot: false,
    silent: true,
  };
}

/** Applies what is pending, all or nothing, and returns the names applied. */
export async function migrateUp(orm: MikroORM): Promise<string[]> {
  const migrator = orm.config.getExtension<Migrator>('@mikro-orm/migrator');
  if (migrator === undefined) throw new Error('The migrator is not registered with the ORM.');
  const applied = await migrator.up();
  await orm.em.getConnection().execute(`grant select on ${migrationTable} to app_user`);
  return applied.map((migration) => migration.name);
}
