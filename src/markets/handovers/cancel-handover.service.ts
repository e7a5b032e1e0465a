import type { Context } from '../../platform/context.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import type { CancelHandoverInput } from './handover.input.ts';
import { cancelHandoverRule } from './handovers.policy.ts';
import { lockOpenHandover } from './open-handover.ts';

/** Cancels an open hand-over: the manager stays who it was. */
export function cancelHandover(ctx: Context, input: CancelHandoverInput): Promise<WriteAnswer<{ handoverId: string }>> {
  return write(ctx, { rule: cancelHandoverRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const closeReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const handover = await lockOpenHandover(tx, cancelHandoverRule, input);
    Object.assign(handover, { status: 'CANCELLED', closedAt: ctx.now, closedBy: ctx.principal.id, closeReason });
    return { handoverId: handover.id };
  });
}
