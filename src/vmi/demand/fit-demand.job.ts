import { sessionOf } from '../../platform/database/session.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';
import { learnDemandRule } from './demand.policy.ts';
import { fitDemand } from './fit-demand.ts';

/** Positions in one transaction: a fit takes up to 20 ms, and reports wait for it. */
const most = 50;

/** Keeps forecasts up to date behind the reports: what was told late, what was not over yet, and once a week of news the choice of the method. */
export const fitDemandJob = defineJob({
  name: 'vmi.fit-demand',
  every: 15 * 60_000,
  async run({ ctx, checkpoint, write, progress }) {
    let after = (checkpoint as { readonly after: string } | null)?.after ?? '00000000-0000-0000-0000-000000000000';
    for (let done = 0; ;) {
      const due = await ctx.database.read<{ id: string }>(sessionOf(ctx.principal), sql`select id from position_demand
        where workspace_id = ${ctx.principal.workspaceId}::uuid and due_on <= (now() at time zone 'UTC')::date and id > ${after}::uuid order by id limit ${most}`);
      if (due.length === 0) return;
      await write(`after/${after}`, { rule: learnDemandRule }, async (tx) => {
        await fitDemand(tx, due.map(({ id }) => id));
        return { done: due.length };
      });
      after = due.at(-1)!.id;
      done += due.length;
      await progress({ done, checkpoint: { after } });
    }
  },
});
