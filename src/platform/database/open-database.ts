import type { Database, DatabaseContents, DatabaseOptions } from './database.ts';

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
