import type { EntitySchema } from '@mikro-orm/core';
import type { Database, DatabaseOptions } from './database.ts';

/** What the upper rooms bring into the database: their tables' entities and the numbered migrations. */
export interface DatabaseContents {
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly MigrationEntry[];
}

export interface MigrationEntry {
  readonly name: string;
  readonly class: new (...args: never[]) => unknown;
}

/**
 * Opens the database that the options name and brings its schema up to date.
 * Each engine is loaded only when it is asked for: the embedded one alone is 15 MB of WebAssembly.
 */
export async function openDatabase(options: DatabaseOptions, contents: DatabaseContents): Promise<Database> {
  if (options.databaseUrl !== undefined) {
    const { openPostgres } = await import('./postgres.ts');
    return openPostgres({ ...options, databaseUrl: options.databaseUrl }, contents);
  }
  const { openEmbedded } = await import('./embedded.ts');
  return openEmbedded(options, contents);
}
