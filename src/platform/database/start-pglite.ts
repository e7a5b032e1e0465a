import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import type { DatabaseOptions } from './database.ts';

/**
 * Starts PGlite on `<dataDirectory>/pglite`, or in memory without a directory. A new database begins as a copy of the image.
 *
 * A database is made of a thousand files, and a process that is killed half-way leaves some of them, on which PGlite would fail for
 * ever. So a mark stands beside them while they are being made; where one is found, nobody has ever used that database, and it is
 * made anew. The directory must be locked by the caller.
 */
export async function startPglite({ dataDirectory, image }: Pick<DatabaseOptions, 'dataDirectory' | 'image'>): Promise<PGlite> {
  const fromImage = image === undefined ? {} : { loadDataDir: image };
  if (dataDirectory === undefined) return PGlite.create({ parsers, ...fromImage });
  const dataDir = join(dataDirectory, 'pglite');
  const mark = join(dataDirectory, 'pglite.unfinished');
  if (existsSync(join(dataDir, 'PG_VERSION')) && !existsSync(mark)) return PGlite.create({ dataDir, parsers });
  await mkdir(dataDirectory, { recursive: true });
  await writeFile(mark, '');
  await rm(dataDir, { recursive: true, force: true });
  const pglite = await PGlite.create({ dataDir, parsers, ...fromImage });
  await rm(mark);
  return pglite;
}

/** Dates and times come as the text that PostgreSQL writes, as on the other engine: a `date` has no time zone to be moved by. */
const parsers = Object.fromEntries([types.DATE, types.TIMESTAMP, types.TIMESTAMPTZ, types.INTERVAL].map((type) => [type, (text: string) => text]));
