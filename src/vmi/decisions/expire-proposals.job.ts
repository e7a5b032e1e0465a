import { sessionOf } from '../../platform/database/session.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';
import type { Write } from '../../platform/writes/write.ts';
import { ReplenishmentProposalEntity, type ReplenishmentProposalRecord } from '../proposals/proposal.entity.ts';
import { expireProposalsRule } from './decisions.policy.ts';

/** Proposals in one transaction. */
const batch = 200;
const open = ['COMPUTED', 'PENDING_APPROVAL', 'COUNTERED'];

/** Lets proposals lapse that nobody decided in time. Acts do not wait for it: what is over is refused before. */
export const expireProposals = defineJob({
  name: 'vmi.expire-proposals',
  every: 10 * 60_000,
  async run({ ctx, write, progress }) {
    for (let done = 0; ;) {
      const over = await ctx.database.read<{ id: string }>(sessionOf(ctx.principal), sql`select id from replenishment_proposal
        where workspace_id = ${ctx.principal.workspaceId}::uuid and status in ('COMPUTED', 'PENDING_APPROVAL', 'COUNTERED') and expires_at <= now() order by expires_at, id limit ${batch}::integer`);
      if (over.length === 0) return;
      // What has lapsed is open no more, so each batch is another one, and so is its name.
      await write(over[0]!.id, { rule: expireProposalsRule }, (tx) => expire(tx, over.map(({ id }) => id)));
      done += over.length;
      await progress({ done });
    }
  },
});

/** Ends what is still open: somebody may have been faster. */
async function expire({ em, ctx, record }: Write, ids: readonly string[]): Promise<{ readonly expired: number }> {
  const { workspaceId } = ctx.principal;
  await em.execute('select 1 from replenishment_proposal where workspace_id = ? and id = any(?::uuid[]) order by agreement_id, id for update', [workspaceId, `{${ids.join(',')}}`]);
  const proposals = await em.find(ReplenishmentProposalEntity, { workspaceId, id: { $in: [...ids] }, status: { $in: open as never } }) as ReplenishmentProposalRecord[];
  for (const proposal of proposals) em.assign(proposal, { status: 'EXPIRED', decidedBy: ctx.principal.id, decidedAt: ctx.now });
  if (proposals.length === 0) record({ subjectType: 'ReplenishmentProposal', subjectId: ids[0]!, changes: {} });
  return { expired: proposals.length };
}
