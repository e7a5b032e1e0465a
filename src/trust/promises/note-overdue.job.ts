import { sessionOf } from '../../platform/database/session.ts';
import { newId } from '../../platform/ids.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';
import { PromiseNoticeEntity } from './promise.entity.ts';
import { noteOverdueRule } from './promises.policy.ts';

/** Notices in one transaction. */
const batch = 200;

interface Overdue {
  readonly promiseId: string;
  readonly relationshipId: string;
  readonly dueOn: string;
}

/** Notes once a day, once each, what has become overdue, so that timelines and subscriptions hear of it. Lists do not wait for it. */
export const noteOverdue = defineJob({
  name: 'promises.note-overdue',
  every: 24 * 60 * 60_000,
  async run({ ctx, write, progress }) {
    const { workspaceId } = ctx.principal;
    let done = 0;
    for (;;) {
      const overdue = await ctx.database.read<Overdue>(sessionOf(ctx.principal), sql`select p.id as "promiseId", p.relationship_id as "relationshipId", p.due_on::text as "dueOn" from promise p
        where p.workspace_id = ${workspaceId}::uuid and p.status = 'ACCEPTED' and p.claimed_at is null and p.due_ends_at <= now()
          and not exists (select from promise_notice n where n.workspace_id = p.workspace_id and n.promise_id = p.id)
        order by p.due_ends_at, p.id limit ${batch}`);
      if (overdue.length === 0) return;
      // What is noted is due no more, so each batch is another one, and so is its name.
      await write(overdue[0]!.promiseId, { rule: noteOverdueRule }, async ({ em }) => {
        for (const notice of overdue) em.create(PromiseNoticeEntity, { ...notice, workspaceId, id: newId(), notedAt: ctx.now });
        return { noted: overdue.length };
      });
      done += overdue.length;
      await progress({ done });
    }
  },
});
