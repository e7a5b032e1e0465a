import { isSettledBy } from '../../domain/replenishment/proposal-course.ts';
import type { Context } from '../../platform/context.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { roleOf } from '../agreement-role.ts';
import type { AcceptReplenishmentCounterInput, ApproveReplenishmentProposalInput } from './decision.input.ts';
import { acceptCounterRule, approveProposalRule, standingOf } from './decisions.policy.ts';
import { decisionConstraints, holdForAct, type ProposalChange } from './hold-proposal.ts';
import { type Decided, orderProposal, refuseUnorderable } from './order-proposal.ts';
import { exceptionOf, ownWord } from './own-word.ts';

/** Gives one's own side's word for a proposal. The last word that it takes makes it an order. */
export function approveProposal(ctx: Context, input: ApproveReplenishmentProposalInput): Promise<WriteAnswer<Decided>> {
  return write(ctx, { rule: approveProposalRule, input: { approve: input }, idempotencyKey: input.idempotencyKey, constraints: decisionConstraints }, (tx) => approve(tx, input, ['input']));
}

interface Approval extends ProposalChange {
  readonly reason?: string | null | undefined;
}

/** Checks first and changes last, so that one of many that is refused leaves nothing behind. */
export async function approve(tx: Write, approval: Approval, path: readonly string[]): Promise<Decided> {
  const field = [...path, 'replenishmentProposalId'];
  const held = await holdForAct(tx, approveProposalRule, approval, field);
  const exceptionReason = exceptionOf(held, approval.reason, [...path, 'reason']);
  const isSettled = isSettledBy(standingOf(held.subject), roleOf(tx.ctx.principal, held.agreement));
  if (isSettled) await refuseUnorderable(tx, held, field);
  const given = { ...ownWord(tx.ctx, held), exceptionReason };
  if (isSettled) return { proposalId: held.proposal.id, orderId: await orderProposal(tx, held, given) };
  tx.em.assign(held.proposal, { ...given, status: 'PENDING_APPROVAL' });
  return { proposalId: held.proposal.id, orderId: null };
}

/** Accepts what the other side put on the table: with that both have said yes, and it is ordered. */
export function acceptCounter(ctx: Context, input: AcceptReplenishmentCounterInput): Promise<WriteAnswer<Decided>> {
  return write(ctx, { rule: acceptCounterRule, input, idempotencyKey: input.idempotencyKey, constraints: decisionConstraints }, async (tx) => {
    const held = await holdForAct(tx, acceptCounterRule, input);
    const exceptionReason = exceptionOf(held, input.reason, ['input', 'reason']);
    await refuseUnorderable(tx, held, ['input', 'replenishmentProposalId']);
    return { proposalId: held.proposal.id, orderId: await orderProposal(tx, held, { ...ownWord(ctx, held), exceptionReason }) };
  });
}
