import type { Context } from '../../platform/context.ts';
import { notFound } from '../../platform/errors/refusal.ts';
import { idOf, toGlobalId } from '../../platform/ids.ts';
import { textOf } from '../../platform/text.ts';
import { applyChanges } from '../../platform/writes/changes.ts';
import { checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { HandoverItemEntity, type HandoverItemRecord } from './handover.entity.ts';
import type { TickHandoverItemInput } from './handover.input.ts';
import { tickHandoverItemRule } from './handovers.policy.ts';
import { lockOpenHandover } from './open-handover.ts';

/** Says that something on the list is done, or after all is not: who and when are noted, and what there is to say of it. */
export function tickHandoverItem(ctx: Context, input: TickHandoverItemInput): Promise<WriteAnswer<{ handoverItemId: string }>> {
  return write(ctx, { rule: tickHandoverItemRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const id = idOf('HandoverItem', input.handoverItemId);
    const field = ['input', 'handoverItemId'];
    const seen = id === null ? null : await tx.em.findOne(HandoverItemEntity, { workspaceId: ctx.principal.workspaceId, id }, { disableIdentityMap: true });
    if (seen === null) throw notFound(...field);
    // The hand-over first: nobody completes it meanwhile.
    await lockOpenHandover(tx, tickHandoverItemRule, { handoverId: toGlobalId('Handover', seen.handoverId) });
    const item = await lockVisible<HandoverItemRecord>(tx.em, HandoverItemEntity, ctx, id, field);
    checkVersion(item, 'HandoverItem', input.expectedVersion);
    applyChanges(tx, 'HandoverItem', item, {
      ...(input.note !== undefined && { note: textOf(input.note, ['input', 'note'], { max: 2_000 }) }),
      ...((item.doneAt != null) !== input.isDone && { doneAt: input.isDone ? ctx.now : null, doneBy: input.isDone ? ctx.principal.id : null }),
    });
    return { handoverItemId: item.id };
  });
}
