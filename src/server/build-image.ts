import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { openDatabase } from '../platform/database/open-database.ts';
import { emptyDatabaseImage } from './open-served-database.ts';
import { entities, migrations } from './rooms.ts';

/** A step of the build: prepares the image of the migrated, empty embedded database from which new data directories start. */
const directory = await mkdtemp(join(tmpdir(), 'guanxi-image-'));
try {
  const migrated = await openDatabase({ dataDirectory: directory }, { entities, migrations });
  await migrated.close();
  await dump(join(directory, 'pglite'));
} finally {
  await rm(directory, { recursive: true, force: true });
}

/** Opened once more by itself, so that what is dumped is a database at rest, as after an orderly stop. */
async function dump(databaseDirectory: string): Promise<void> {
  const pglite = await PGlite.create({ dataDir: databaseDirectory });
  const image = await pglite.dumpDataDir('gzip');
  await writeFile(emptyDatabaseImage, new Uint8Array(await image.arrayBuffer()));
  await pglite.close();
}
