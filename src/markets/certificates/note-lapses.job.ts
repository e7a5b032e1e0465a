import { sessionOf } from '../../platform/database/session.ts';
import { newId } from '../../platform/ids.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { noteLapseRule } from './certificates.policy.ts';
import { dueNotices, type DueNotice } from './due-notices.ts';
import { LapseNoticeEntity } from './requirement.entity.ts';

/** Notices in one transaction. */
const batch = 200;

/**
 * Notes once a day what lapses soon and what has lapsed, each once, in the relationships that it touches. What blocks does not wait for it:
 * that is worked out from the day as it is read.
 */
export const noteLapses = defineJob({
  name: 'certificates.note-lapses',
  every: 24 * 60 * 60_000,
  async run({ ctx, write, progress }) {
    let done = 0;
    for (;;) {
      // What is noted is due no more, so each batch is another one, and so is its name.
      const due = await ctx.database.read<DueNotice>(sessionOf(ctx.principal), dueNotices(ctx.principal.workspaceId, batch));
      if (due.length === 0) return;
      await write(stepOf(due[0]!), { rule: noteLapseRule }, async ({ em }) => {
        for (const notice of due) em.create(LapseNoticeEntity, { ...notice, workspaceId: ctx.principal.workspaceId, id: newId(), notedAt: ctx.now });
        return { noted: due.length };
      });
      done += due.length;
      await progress({ done });
    }
  },
});

function stepOf({ relationshipId, certificateId, evidenceId, kind }: DueNotice): string {
  return [relationshipId, certificateId ?? evidenceId, kind].join('/');
}
