import { sessionOf } from '../../platform/database/session.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';
import { basisOf, keepForecasts } from './keep-forecasts.ts';
import { lookAheadRule } from './outlook.policy.ts';

/** Positions in one transaction. */
const most = 500;

/**
 * Looks ahead anew for positions whose demand or known events have changed, and for all of them on a new day. What stock does, the database follows by itself.
 * Goes on by the order of ids, so that a run cut off anywhere has lost nothing: what it has not done is still due.
 */
export const lookAhead = defineJob({
  name: 'vmi.look-ahead',
  every: 5 * 60_000,
  async run({ ctx, write, progress }) {
    for (let done = 0, after = '00000000-0000-0000-0000-000000000000'; ;) {
      const due = await ctx.database.read<{ id: string }>(sessionOf(ctx.principal), sql`select p.id from stock_position p
          join position_demand d on d.workspace_id = p.workspace_id and d.position_id = p.id
          left join position_forecast f on f.workspace_id = p.workspace_id and f.position_id = p.id
        where p.workspace_id = ${ctx.principal.workspaceId}::uuid and p.id > ${after}::uuid and p.ended_on is null
          and (f.id is null or f.from_day < ${ctx.now.toISOString().slice(0, 10)}::date or f.basis <> ${basisOf})
        order by p.id limit ${most}`);
      if (due.length === 0) return;
      const ids = due.map(({ id }) => id);
      await write(ids[0]!, { rule: lookAheadRule }, async (tx) => {
        await keepForecasts(tx, ids);
        return { done: ids.length };
      });
      after = ids.at(-1)!;
      done += ids.length;
      await progress({ done });
    }
  },
});
