import { sessionOf } from '../../platform/database/session.ts';
import { defineJob, type RunningJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { touch } from './hold-scorecard.ts';
import { issueCard } from './issue-card.ts';
import { rowsOf } from './card-rows.ts';
import { PeriodScorecardEntity, type PeriodScorecardRecord, ScorecardDisputeEntity } from './scorecard.entity.ts';
import { followScorecardsRule } from './scorecards.policy.ts';

/** Cards in one transaction. */
const batch = 50;

/**
 * Once a day: issues cards that nobody has issued by their day, and closes those whose days for disputes are over with nothing open. A
 * partner's card on which it has judged nothing is no rating of its own: it is given up.
 */
export const followScorecards = defineJob({
  name: 'scorecards.follow',
  every: 24 * 60 * 60_000,
  async run(job) {
    for (let done = 0; ;) {
      const due = await dueCards(job);
      if (due.length === 0) return;
      // What is done is due no more, so each batch is another one, and so is its name.
      await job.write(due[0]!, { rule: followScorecardsRule }, async (tx) => {
        for (const id of due) await follow(tx, id);
        return { followed: due.length };
      });
      done += due.length;
      await job.progress({ done });
    }
  },
});

async function dueCards({ ctx }: RunningJob<Record<string, never>>): Promise<string[]> {
  const { workspaceId } = ctx.principal;
  const rows = await ctx.database.read<{ id: string }>(sessionOf(ctx.principal), sql`
    (select c.id from scorecard c where c.workspace_id = ${workspaceId}::uuid and c.state = 'OPEN' and c.issue_due_on < (now() at time zone 'UTC')::date)
    union all (select c.id from scorecard c where c.workspace_id = ${workspaceId}::uuid and c.state = 'ISSUED' and c.disputes_until < (now() at time zone 'UTC')::date
      and not exists (select from scorecard_dispute d where d.workspace_id = c.workspace_id and d.scorecard_id = c.id and d.state = 'OPEN'))
    order by id limit ${batch}`);
  return rows.map(({ id }) => id);
}

/** Under its lock it is looked at again: somebody may have acted meanwhile. What is done is on record either way. */
async function follow(tx: Write, id: string): Promise<void> {
  const { em, ctx: { now, principal } } = tx;
  const card = await lockVisible<PeriodScorecardRecord>(em, PeriodScorecardEntity, tx.ctx, id, []);
  const { workspaceId, state } = card;
  if (state === 'OPEN' && await isRating(tx, card)) return issueCard(tx, card);
  if (state === 'OPEN') em.assign(card, { state: 'WITHDRAWN', withdrawnBy: principal.id, withdrawnAt: now, withdrawalReason: 'Nobody has judged anything by the day of its issue.' });
  else if (state === 'ISSUED' && await em.count(ScorecardDisputeEntity, { workspaceId, scorecardId: id, state: 'OPEN' }) === 0) em.assign(card, { state: 'CLOSED', closedBy: principal.id, closedAt: now });
  else touch(tx, card);
}

async function isRating(tx: Write, card: PeriodScorecardRecord): Promise<boolean> {
  return card.raterSide === 'FOCAL' || (await rowsOf(tx, card)).some(({ told, value }) => told === 'JUDGED' && value !== null);
}
