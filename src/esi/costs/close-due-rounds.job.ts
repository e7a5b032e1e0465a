import { defineJob } from '../../platform/jobs/job.ts';
import { raw, sql } from '../../platform/sql.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import { inBatches } from '../../trust/in-batches.ts';
import { closeRound } from './close-round.ts';
import { closeDueRoundsRule } from './costs.policy.ts';
import { QuoteRoundEntity, type QuoteRoundRecord } from './quote.entity.ts';

/** Breaks the seals of rounds whose deadline is over, within five minutes. */
export const closeDueRounds = defineJob({
  name: 'esi.close-due-quote-rounds',
  every: 5 * 60_000,
  async run(job) {
    await inBatches<{ readonly id: string }>(job, {
      name: 'close', rule: closeDueRoundsRule, keyOf: ({ id }) => id,
      due: (workspaceId, most) => sql`select id from quote_round where workspace_id = ${workspaceId}::uuid and state = 'OPEN' and due_at <= now() order by id limit ${raw(String(most))}`,
      async work(tx, { id }) {
        const round = await lockVisible<QuoteRoundRecord>(tx.em, QuoteRoundEntity, tx.ctx, id, []);
        // Somebody may have closed it, or given it up, meanwhile.
        if (round.state === 'OPEN') await closeRound(tx, round);
        else tx.record({ subjectType: 'QuoteRound', subjectId: id, ownerId: round.projectId, changes: {} });
      },
    });
  },
});
