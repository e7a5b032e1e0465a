import type { EntityManager } from '@mikro-orm/postgresql';

/** Until the transaction ends, nobody else brings in or clears away these bytes in the workspace. */
export async function holdBytes(em: EntityManager, workspaceId: string, sha256: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 27))', [`${workspaceId}/${sha256}`]);
}
