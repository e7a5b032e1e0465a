import type { Context } from '../../platform/context.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import type { AdvanceDisputeInput } from './dispute.input.ts';
import { acknowledgeDisputeRule, beginTalksRule } from './disputes.policy.ts';
import { type DisputeAnswer, lockDispute } from './lock-dispute.ts';

/** The side complained of says that there is a dispute. */
export function acknowledgeDispute(ctx: Context, input: AdvanceDisputeInput): Promise<WriteAnswer<DisputeAnswer>> {
  return write(ctx, { rule: acknowledgeDisputeRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const dispute = await lockDispute(tx, acknowledgeDisputeRule, input, 'acknowledge');
    tx.em.assign(dispute, { status: 'ACKNOWLEDGED', acknowledgedBy: ctx.principal.id, acknowledgedAt: ctx.now });
    return { disputeId: dispute.id };
  });
}

/** The two talk. */
export function beginDisputeTalks(ctx: Context, input: AdvanceDisputeInput): Promise<WriteAnswer<DisputeAnswer>> {
  return write(ctx, { rule: beginTalksRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const dispute = await lockDispute(tx, beginTalksRule, input, 'talk');
    tx.em.assign(dispute, { status: 'IN_TALKS' });
    return { disputeId: dispute.id };
  });
}
