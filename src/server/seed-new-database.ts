import { demoWorlds } from '../../seeds/demo-world.ts';
import type { Database } from '../platform/database/database.ts';
import { sql } from '../platform/sql.ts';
import { seedDemoWorlds } from './seed.ts';

/**
 * Lays out the demo worlds in a database that holds nothing else: whoever forgets GUANXI_DEMO=0 in front of a real database finds it
 * as it was. Returns the names of the worlds added.
 */
export async function seedNewDatabase(database: Database): Promise<string[]> {
  const demo = new Set(demoWorlds(new Date()).map(({ slug }) => slug));
  const workspaces = await database.call<{ slug: string }>(sql`select slug from system_workspaces()`);
  if (workspaces.some(({ slug }) => !demo.has(slug))) return [];
  // Servers that start together lay out the same worlds; who comes second with one finds it there at the next try.
  for (let triesLeft = demo.size; ; triesLeft -= 1) {
    try {
      return await seedDemoWorlds(database);
    } catch (error) {
      if (triesLeft === 0) throw error;
    }
  }
}
