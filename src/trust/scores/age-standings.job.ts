import { sessionOf } from '../../platform/database/session.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';

/** Standings in one statement. */
const batch = 2_000;

/** Brings the scores forward every day: as time passes without a word, what is known fades, and they drift towards what no evidence would give. */
export const ageStandings = defineJob({
  name: 'trust.age-standings',
  every: 24 * 60 * 60_000,
  async run({ ctx, progress }) {
    const session = sessionOf(ctx.principal);
    const until = new Date().toISOString();
    let done = 0;
    for (;;) {
      const [row] = await ctx.database.read<{ stale: number }>(session, sql`select count(*)::integer as stale from (
        select from trust_standing where workspace_id = ${ctx.principal.workspaceId}::uuid and as_of < ${until}::timestamptz limit ${batch}::integer) s`);
      if (row!.stale === 0) return;
      await ctx.database.append(session, sql`select trust_age(${until}::timestamptz, ${batch}::integer)`);
      done += row!.stale;
      await progress({ done });
    }
  },
});
