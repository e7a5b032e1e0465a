import { openAsBlob } from 'node:fs';
import type { Database } from '../platform/database/database.ts';
import { openDatabase } from '../platform/database/open-database.ts';
import type { Configuration } from './configuration.ts';
import { entities, migrations } from './rooms.ts';

/**
 * The prepared image of the migrated, empty embedded database: made by the build, beside what the build compiled. A new data
 * directory starts from it in a third of the time that making and migrating one takes.
 */
export const emptyDatabaseImage = new URL('../../empty-database.tar.gz', import.meta.url);

/** Opens the configured database with everything the rooms bring, migrated. The embedded one must be locked by the caller. */
export async function openServedDatabase(configuration: Configuration): Promise<Database> {
  const { databaseUrl, ownerUrl, dataDirectory } = configuration;
  const image = databaseUrl === undefined ? await preparedImage() : undefined;
  return openDatabase({ databaseUrl, ownerUrl, dataDirectory, image }, { entities, migrations });
}

/** Absent where nothing was built: then the database is made from nothing, which only takes longer. */
async function preparedImage(): Promise<Blob | undefined> {
  try {
    return await openAsBlob(emptyDatabaseImage);
  } catch {
    // Thrown or rejected, as the version of Node has it.
    return undefined;
  }
}
