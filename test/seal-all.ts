import { sealAudit } from '../src/platform/writes/seal.ts';
import { until } from './until.ts';
import type { World } from './world.ts';

/** Seals everything that is committed, as the server's rounds come to do: in batches, and none past a transaction that still runs anywhere in the database server. */
export async function sealAll({ database, sql }: Pick<World, 'database' | 'sql'>): Promise<void> {
  await until(async () => {
    while (await sealAudit(database) > 0);
    return (await sql('select from audit_unsealed limit 1')).length === 0;
  }, 100);
}
