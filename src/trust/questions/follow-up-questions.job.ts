import { LockMode } from '@mikro-orm/core';
import { sessionOf } from '../../platform/database/session.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { defineJob, type RunningJob } from '../../platform/jobs/job.ts';
import { raw, sql } from '../../platform/sql.ts';
import type { Write } from '../../platform/writes/write.ts';
import { closeUnanswered } from './change-question.ts';
import { QuestionEntity, type QuestionRecord } from './question.entity.ts';
import { questionMessages } from './questions.messages.ts';
import { followUpRule } from './questions.policy.ts';

/** Questions in one transaction. */
const batch = 100;

/** Notes once an hour which questions have become overdue, each once, and closes as unanswered those that nobody answered in ten times the time agreed. */
export const followUpQuestions = defineJob({
  name: 'questions.follow-up',
  every: 60 * 60_000,
  async run(job) {
    await eachBatch(job, { step: 'close', due: 'closes_at <= now()' }, (tx, question) => closeUnanswered(tx, question, questionMessages.closedByItself.en));
    await eachBatch(job, { step: 'overdue', due: 'due_at < now() and overdue_noted_at is null' }, async ({ em, ctx }, question) => {
      em.assign(question, { overdueNotedAt: ctx.now });
    });
  },
});

interface Pass {
  readonly step: string;
  /** Which open ones; what was done to leaves the set, so that each batch is another one. */
  readonly due: string;
}

async function eachBatch({ ctx, write, progress }: RunningJob<Record<string, never>>, { step, due }: Pass, act: (tx: Write, question: QuestionRecord) => Promise<void>): Promise<void> {
  const { workspaceId } = ctx.principal;
  for (let done = 0; ;) {
    const rows = await ctx.database.read<{ id: string }>(sessionOf(ctx.principal), sql`select id from question where workspace_id = ${workspaceId}::uuid and state = 'OPEN'
      and ${raw(due)} order by id limit ${raw(String(batch))}`);
    if (rows.length === 0) return;
    await write(`${step}/${rows[0]!.id}`, { rule: followUpRule }, async (tx) => {
      const questions = await tx.em.find<QuestionRecord>(QuestionEntity, { workspaceId, id: { $in: rows.map(({ id }) => id) }, state: 'OPEN' } as never, { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE });
      // Somebody has answered or closed them all meanwhile.
      if (questions.length === 0) throw new Refusal({ code: 'STATE_CONFLICT', message: questionMessages.notOpen, currentState: 'ANSWERED', allowedActions: [] });
      for (const question of questions) await act(tx, question);
      return { done: questions.length };
    });
    done += rows.length;
    await progress({ done });
  }
}
