import { sideOf } from '../sides.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { concludeUnsettled } from './conclude-dispute.ts';
import type { CloseDisputeInput } from './dispute.input.ts';
import { disputeMessages } from './disputes.messages.ts';
import { abandonDisputeRule, withdrawDisputeRule } from './disputes.policy.ts';
import { type DisputeAnswer, lockDispute } from './lock-dispute.ts';

/** The side that raised it takes it back: it counts for nothing. */
export function withdrawDispute(ctx: Context, input: CloseDisputeInput): Promise<WriteAnswer<DisputeAnswer>> {
  return write(ctx, { rule: withdrawDisputeRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const closeReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const dispute = await lockDispute(tx, withdrawDisputeRule, input, 'end');
    tx.em.assign(dispute, { status: 'WITHDRAWN', closedBy: ctx.principal.id, closedAt: ctx.now, closeReason });
    return { disputeId: dispute.id };
  });
}

/** Gives up settling it. The side that raised it does so when the term is over, so that nobody can make a breach of a quarrel of yesterday. */
export function abandonDispute(ctx: Context, input: CloseDisputeInput): Promise<WriteAnswer<DisputeAnswer>> {
  return write(ctx, { rule: abandonDisputeRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const reason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const dispute = await lockDispute(tx, abandonDisputeRule, input, 'end');
    if (sideOf(ctx.principal) === dispute.raisedBySide && ctx.now.toISOString().slice(0, 10) <= dispute.dueOn) {
      throw new Refusal({ code: 'NOT_ALLOWED', message: disputeMessages.hasTime, values: { dueOn: dispute.dueOn }, field: ['input', 'disputeId'] });
    }
    await concludeUnsettled(tx, dispute, reason);
    return { disputeId: dispute.id };
  });
}
