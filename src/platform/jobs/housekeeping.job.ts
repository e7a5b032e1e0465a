import { pruneOutbox } from '../events/outbox.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../sql.ts';
import { defineJob } from './job.ts';

const batch = 5_000;

/** Removes what a workspace keeps only for a while: dispatched events after two days, finished jobs after thirty. */
export const housekeeping = defineJob({
  name: 'platform.keep-house',
  every: 60 * 60_000,
  async run({ ctx: { database, principal }, progress }) {
    let done = 0;
    for (const prune of [pruneOutbox, pruneJobs]) {
      let pruned: number;
      do {
        pruned = await prune(database, principal.workspaceId, batch);
        done += pruned;
        await progress({ done });
      } while (pruned === batch);
    }
  },
});

async function pruneJobs(database: Database, workspaceId: string, most: number): Promise<number> {
  const [row] = await database.call<{ pruned: number }>(sql`select system_prune_jobs(${workspaceId}::uuid, ${most}::integer) as pruned`);
  return row?.pruned ?? 0;
}
