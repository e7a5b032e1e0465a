import { PartnerPromiseEntity, type PartnerPromiseRecord } from './promise.entity.ts';
import { sessionOf } from '../../platform/database/session.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { settleClaimRule } from './promises.policy.ts';
import { settlePromise } from './settle-promise.ts';

/** Claims in one transaction. */
const batch = 50;

/** Lets those claims stand, once a day, that the promisee has neither confirmed nor contested in time. */
export const settleClaims = defineJob({
  name: 'promises.settle-claims',
  every: 24 * 60 * 60_000,
  async run({ ctx, write, progress }) {
    let done = 0;
    for (;;) {
      const due = await ctx.database.read<{ id: string }>(sessionOf(ctx.principal), sql`select id from promise where workspace_id = ${ctx.principal.workspaceId}::uuid
        and status = 'ACCEPTED' and claimed_at is not null and answer_by <= now() order by answer_by, id limit ${batch}`);
      if (due.length === 0) return;
      // What is settled is due no more, so each batch is another one, and so is its name.
      await write(due[0]!.id, { rule: settleClaimRule }, async (tx) => {
        for (const { id } of due) await settle(tx, id);
        return { settled: due.length };
      });
      done += due.length;
      await progress({ done });
    }
  },
});

/** Settles what is still unanswered: the promisee may have been faster. */
async function settle(tx: Write, id: string): Promise<void> {
  const promise = await lockVisible<PartnerPromiseRecord>(tx.em, PartnerPromiseEntity, tx.ctx, id, []);
  if (promise.status === 'ACCEPTED' && promise.claimedKeptOn != null) await settlePromise(tx, promise, { keptOn: promise.claimedKeptOn });
  else tx.record({ subjectType: 'PartnerPromise', subjectId: id, ownerId: promise.relationshipId, changes: {} });
}
