import { sessionOf } from '../../platform/database/session.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';
import type { Write } from '../../platform/writes/write.ts';
import { decideAutomaticallyRule } from './decisions.policy.ts';
import { holdProposal } from './hold-proposal.ts';
import { type Decided, orderProposal } from './order-proposal.ts';
import { leaveOf } from './reasons-for-person.ts';

/** Proposals looked up in one statement; each is decided in a transaction of its own. */
const batch = 200;

/**
 * Approves the proposals that the terms leave to the platform, and puts the others to people: right after a run, which asks for it, and for
 * what is left over, whatever the cause, each minute.
 */
export const decideProposals = defineJob({
  name: 'vmi.decide-proposals',
  every: 60_000,
  async run({ ctx, write, progress }) {
    let after = '00000000-0000-0000-0000-000000000000';
    for (let done = 0; ;) {
      const computed = await ctx.database.read<{ id: string }>(sessionOf(ctx.principal), sql`select id from replenishment_proposal
        where workspace_id = ${ctx.principal.workspaceId}::uuid and status = 'COMPUTED' and id > ${after}::uuid order by id limit ${batch}::integer`);
      for (const { id } of computed) await write(id, { rule: decideAutomaticallyRule }, (tx) => decide(tx, id));
      if (computed.length < batch) return;
      after = computed.at(-1)!.id;
      done += computed.length;
      await progress({ done });
    }
  },
});

/** Decides what is still undecided: somebody may have been faster. */
async function decide(tx: Write, id: string): Promise<Decided> {
  const held = await holdProposal(tx, id, []);
  const { proposal } = held;
  if (proposal.status !== 'COMPUTED') {
    tx.record({ subjectType: 'ReplenishmentProposal', subjectId: id, ownerId: held.agreement.id, changes: {} });
    return { proposalId: id, orderId: null };
  }
  const { limit, reasons } = await leaveOf(tx, held);
  if (limit !== null && reasons.length === 0 && proposal.expiresAt > tx.ctx.now) return { proposalId: id, orderId: await orderProposal(tx, held, { isAutomatic: true, approvedLimit: limit }) };
  tx.em.assign(proposal, { status: 'PENDING_APPROVAL', needsPerson: [...reasons] });
  return { proposalId: id, orderId: null };
}
