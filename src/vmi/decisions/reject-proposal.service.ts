import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { textOf } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import type { RejectReplenishmentProposalInput } from './decision.input.ts';
import { decisionMessages } from './decisions.messages.ts';
import { rejectProposalRule } from './decisions.policy.ts';
import { decisionConstraints, holdForAct } from './hold-proposal.ts';
import type { Decided } from './order-proposal.ts';

/** Rejects a proposal for good; the next run may propose again what is needed then. */
export function rejectProposal(ctx: Context, input: RejectReplenishmentProposalInput): Promise<WriteAnswer<Decided>> {
  return write(ctx, { rule: rejectProposalRule, input, idempotencyKey: input.idempotencyKey, constraints: decisionConstraints }, async (tx) => {
    const field = ['input', 'note'];
    const decisionReason = textOf(input.note, field, { max: 2_000 });
    if (input.code === 'OTHER' && decisionReason === null) throw new Refusal({ code: 'REQUIRED', message: decisionMessages.noteNeeded, field });
    const { proposal } = await holdForAct(tx, rejectProposalRule, input);
    tx.em.assign(proposal, { status: 'REJECTED', rejectionCode: input.code, decisionReason, decidedBy: ctx.principal.id, decidedAt: ctx.now });
    return { proposalId: proposal.id, orderId: null };
  });
}
