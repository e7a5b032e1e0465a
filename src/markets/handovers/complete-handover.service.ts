import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { checkLoad, loadConstraints } from '../managers/check-load.ts';
import { holdManager } from '../managers/find-manager.ts';
import { HandoverItemEntity, type HandoverRecord } from './handover.entity.ts';
import type { CompleteHandoverInput } from './handover.input.ts';
import { handoverMessages } from './handovers.messages.ts';
import { completeHandoverRule } from './handovers.policy.ts';
import { lockWithRelationship } from './open-handover.ts';

/** Completes a hand-over whose required items are done: from then on the new manager manages the relationship. */
export function completeHandover(ctx: Context, input: CompleteHandoverInput): Promise<WriteAnswer<{ handoverId: string }>> {
  const { idempotencyKey } = input;
  return write(ctx, { rule: completeHandoverRule, input, idempotencyKey, constraints: loadConstraints }, async (tx) => {
    const { handover, relationship } = await lockWithRelationship(tx, completeHandoverRule, input);
    await refuseOpenItems(tx, handover);
    await holdManager(tx.em, ctx, handover.toUserId, ['input', 'handoverId']);
    if (relationship.isKey) await checkLoad(tx, relationship, handover.toUserId, input);
    relationship.managerId = handover.toUserId;
    Object.assign(handover, { status: 'COMPLETED', closedAt: ctx.now, closedBy: ctx.principal.id });
    return { handoverId: handover.id };
  });
}

async function refuseOpenItems({ em }: Write, { workspaceId, id }: HandoverRecord): Promise<void> {
  const count = await em.count(HandoverItemEntity, { workspaceId, handoverId: id, isRequired: true, doneAt: null });
  if (count > 0) throw new Refusal({ code: 'STATE_CONFLICT', message: handoverMessages.itemsOpen, values: { count }, currentState: 'OPEN', allowedActions: ['CANCEL_HANDOVER'] });
}
