import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../context.ts';
import { sessionOf } from '../database/session.ts';

/**
 * Stores parts of a file in a transaction under the asker's policies. No business act: that there is a whole file is one, and is written
 * and audited as such.
 */
export async function inTransaction<Result>({ database, principal }: Context, work: (em: EntityManager) => Promise<Result>): Promise<Result> {
  const em = database.entityManager(sessionOf(principal));
  await em.begin();
  try {
    const result = await work(em);
    await em.commit();
    return result;
  } catch (error) {
    await em.rollback().catch(() => undefined);
    throw error;
  }
}

/** Does the work to see what would come of it, and undoes it. */
export async function triedOnly<Result>({ database, principal }: Context, work: (em: EntityManager) => Promise<Result>): Promise<Result> {
  const em = database.entityManager(sessionOf(principal));
  await em.begin();
  try {
    return await work(em);
  } finally {
    await em.rollback().catch(() => undefined);
  }
}
