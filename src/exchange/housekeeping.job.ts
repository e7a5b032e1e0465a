import { defineJob } from '../platform/jobs/job.ts';
import { sql } from '../platform/sql.ts';

const batch = 100;

/** Removes files whose time is over: uploads after seven days, exports after three, and what unfinished runs have left. */
export const exchangeHousekeeping = defineJob({
  name: 'exchange.keep-house',
  every: 60 * 60_000,
  async run({ ctx: { database, principal }, progress }) {
    let done = 0;
    for (let pruned = batch; pruned >= batch;) {
      const [row] = await database.call<{ pruned: number }>(sql`select system_prune_exchange(${principal.workspaceId}::uuid, ${batch}::integer) as pruned`);
      pruned = row?.pruned ?? 0;
      done += pruned;
      await progress({ done });
    }
  },
});
