import { sessionOf } from '../../platform/database/session.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';
import { closeSurveyRound } from './close-survey-round.ts';
import { closeSurveyRoundRule } from './surveys.policy.ts';

/** Closes the rounds whose time has come, each in one transaction with its results and the evidence that follows from them. */
export const closeSurveyRounds = defineJob({
  name: 'surveys.close-rounds',
  every: 5 * 60_000,
  async run({ ctx, write, progress }) {
    const due = await ctx.database.read<{ id: string }>(sessionOf(ctx.principal), sql`select id from survey_round
      where workspace_id = ${ctx.principal.workspaceId}::uuid and state = 'OPEN' and closes_at <= now() order by closes_at, id`);
    for (const [index, { id }] of due.entries()) {
      await write(id, { rule: closeSurveyRoundRule }, (tx) => closeSurveyRound(tx, id));
      await progress({ done: index + 1, total: due.length });
    }
  },
});
