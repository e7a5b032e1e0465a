import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { World } from './world.ts';

/**
 * Counts the statements that reach the database driver while `work` runs. What frames a transaction (its begin, its session variables,
 * its commit) is the same for every operation and is left
 * out, and so is the sign-in, whose answer is kept for a moment.
 */
export async function statementsOf(world: World, work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const stop = world.database.engine === 'postgresql' ? watchPostgres(seen) : await watchPglite(world, seen);
  try {
    await work();
  } finally {
    stop();
  }
  return seen.filter((text) => !/^\s*(begin|commit|rollback|start transaction|savepoint|release|select set_config|set role|select \* from system_)/i.test(text));
}

function watchPostgres(seen: string[]): () => void {
  const { prototype } = pg.Client;
  const original = prototype.query;
  prototype.query = function watched(this: unknown, ...args: unknown[]) {
    seen.push(textOf(args[0]));
    return Reflect.apply(original, this, args);
  } as typeof original;
  return () => { prototype.query = original; };
}

async function watchPglite(world: World, seen: string[]): Promise<() => void> {
  const pglite = await (world.database.orm.em.getConnection() as unknown as { getNativeClient(): Promise<PGlite> }).getNativeClient();
  const { transaction, query } = pglite;
  pglite.transaction = ((work: (tx: object) => Promise<unknown>) => transaction.call(pglite, (tx) => work(new Proxy(tx, {
    get: (target, name) => (name !== 'query' ? Reflect.get(target, name) : (text: string, ...rest: never[]) => {
      seen.push(text);
      return target.query(text, ...rest);
    }),
  })))) as typeof transaction;
  pglite.query = ((text: string, ...rest: never[]) => {
    seen.push(text);
    return query.call(pglite, text, ...rest);
  }) as typeof query;
  return () => Object.assign(pglite, { transaction, query });
}

function textOf(query: unknown): string {
  return typeof query === 'string' ? query : String((query as { text?: string }).text);
}
