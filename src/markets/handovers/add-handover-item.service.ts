import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { HandoverItemEntity, type HandoverItemRecord } from './handover.entity.ts';
import type { AddHandoverItemInput } from './handover.input.ts';
import { handoverMessages } from './handovers.messages.ts';
import { addHandoverItemRule } from './handovers.policy.ts';
import { lockOpenHandover } from './open-handover.ts';

/** The most things one list may ask for. */
export const mostItems = 50;

/** Adds something to be done before an open hand-over is completed. */
export function addHandoverItem(ctx: Context, input: AddHandoverItemInput): Promise<WriteAnswer<{ handoverItemId: string }>> {
  return write(ctx, { rule: addHandoverItemRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const name = requiredText(input.name, ['input', 'name'], 200);
    const { workspaceId, id: handoverId, relationshipId } = await lockOpenHandover(tx, addHandoverItemRule, input);
    const there = await tx.em.count(HandoverItemEntity, { workspaceId, handoverId });
    if (there >= mostItems) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: handoverMessages.tooManyItems, values: { limit: mostItems }, field: ['input', 'handoverId'] });
    const item = { workspaceId, id: newId(), handoverId, relationshipId, position: there + 1, name, names: {}, isRequired: input.isRequired ?? true };
    tx.em.create(HandoverItemEntity, item as HandoverItemRecord);
    return { handoverItemId: item.id };
  });
}
