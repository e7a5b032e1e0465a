import { errorsOf } from '../../domain/forecast/forecast-errors.ts';
import type { Context } from '../../platform/context.ts';
import { sessionOf } from '../../platform/database/session.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';
import { isBiased } from '../demand/demand-days.ts';
import { stateOf } from '../demand/packed.ts';
import { biasInSql } from './causes.ts';
import { followCauses } from './watch-exceptions.job.ts';

/** Forecasts read at once. */
const batch = 2_000;
/** Fewer errors than these say nothing. */
const fewestErrors = 14;

/** Finds once a day the positions whose forecast errs to one side: an error that people can do something about. */
export const watchForecastBias = defineJob({
  name: 'vmi.watch-forecast-bias',
  every: 24 * 60 * 60_000,
  async run(job) {
    await followCauses(job, biasInSql(await biasedPositions(job.ctx)), ['FORECAST_BIAS']);
  },
});

async function biasedPositions(ctx: Context): Promise<{ readonly positionId: string; readonly error: number }[]> {
  const biased: { positionId: string; error: number }[] = [];
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await ctx.database.read<{ positionId: string; state: Uint8Array }>(sessionOf(ctx.principal), sql`select position_id as "positionId", state from position_demand
      where workspace_id = ${ctx.principal.workspaceId}::uuid and position_id > ${after}::uuid order by position_id limit ${batch}::integer`);
    for (const { positionId, state } of rows) {
      const errors = errorsOf(stateOf(state));
      if (errors.count >= fewestErrors && isBiased(errors) === true) biased.push({ positionId, error: Math.abs(errors.meanError!) });
    }
    if (rows.length < batch) return biased;
    after = rows.at(-1)!.positionId;
  }
}
