import { createHash } from 'node:crypto';
import { demoWorlds } from '../../seeds/demo-world.ts';
import type { Database } from '../platform/database/database.ts';
import type { FileStore } from '../platform/files/file-store.ts';
import { sql } from '../platform/sql.ts';
import { seedId } from './seed.ts';

/** Lays out the bytes of the documents of those demo worlds that the database holds, so that they can be fetched. Those that are there stay. */
export async function layOutDemoFiles(database: Database, store: FileStore): Promise<void> {
  const known = new Set((await database.call<{ slug: string }>(sql`select slug from system_workspaces()`)).map(({ slug }) => slug));
  for (const { slug, documents = [] } of demoWorlds(new Date()).filter((world) => known.has(world.slug))) {
    for (const { content } of documents.flatMap(({ versions }) => versions)) await layOut(store, seedId(slug, 'workspace', slug), Buffer.from(content));
  }
}

async function layOut(store: FileStore, workspaceId: string, bytes: Uint8Array): Promise<void> {
  if ((await store.read(workspaceId, createHash('sha256').update(bytes).digest('hex'))) !== null) return;
  const file = await store.receive(workspaceId, once(bytes));
  await file.keep();
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
