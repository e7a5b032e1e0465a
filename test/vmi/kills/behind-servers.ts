import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Client } from 'pg';
import { isPostgres, type Place } from '../../server/server-process.ts';
import type { World } from '../../world.ts';

/** SQL as the owner of a place's database, whom no policy hides anything from; on the embedded one, while no server has it. */
export async function behindServers<Result>({ dataDirectory, environment }: Place, look: (sql: World['sql']) => Promise<Result>): Promise<Result> {
  const { query, close } = await (isPostgres ? openPostgres(environment['DATABASE_OWNER_URL'] ?? '') : openEmbedded(join(dataDirectory, 'pglite')));
  try {
    return await look(async (text, values = []) => (await query(text, [...values])).rows as never);
  } finally {
    await close();
  }
}

interface Opened {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[] }>;
  close(): Promise<void>;
}

async function openPostgres(connectionString: string): Promise<Opened> {
  const client = new Client({ connectionString });
  await client.connect();
  return { query: (text, values) => client.query(text, values), close: () => client.end() };
}

async function openEmbedded(dataDir: string): Promise<Opened> {
  const pglite = await PGlite.create({ dataDir });
  return { query: (text, values) => pglite.query(text, values), close: () => pglite.close() };
}
