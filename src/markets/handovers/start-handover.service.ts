import type { Context } from '../../platform/context.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { lockLiving } from '../change-relationship.ts';
import { findManager } from '../managers/find-manager.ts';
import { HandoverEntity, HandoverItemEntity, type HandoverItemRecord, type HandoverRecord } from './handover.entity.ts';
import type { StartHandoverInput } from './handover.input.ts';
import { handoverTemplate } from './handover-template.ts';
import { handoverMessages } from './handovers.messages.ts';
import { startHandoverRule } from './handovers.policy.ts';
import { refuseWhileHandedOver } from './open-handover.ts';

/** Two calls that race for the same relationship: the index lets one through. */
const constraints = {
  handover_one_open: { code: 'DUPLICATE', message: handoverMessages.alreadyOpen, field: ['input', 'relationshipId'] },
} as const satisfies Record<string, UserErrorFacts>;

/** Begins to hand a relationship over to another manager, with a list of what must be done first. The manager stays the same until it is completed. */
export function startHandover(ctx: Context, input: StartHandoverInput): Promise<WriteAnswer<{ handoverId: string }>> {
  return write(ctx, { rule: startHandoverRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const reason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const relationship = await lockLiving(tx, startHandoverRule, input);
    await refuseWhileHandedOver(tx, relationship);
    const { workspaceId, id: relationshipId, managerId: fromUserId } = relationship;
    const toUserId = await findManager(tx.em, ctx, input.toUserId, ['input', 'toUserId']);
    if (toUserId === fromUserId) throw new Refusal({ code: 'INVALID', message: handoverMessages.toTheSame, field: ['input', 'toUserId'] });
    const handover = { workspaceId, id: newId(), relationshipId, fromUserId, toUserId, startedBy: ctx.principal.id, reason, dueOn: comingDay(ctx, input.dueOn), status: 'OPEN' };
    tx.em.create(HandoverEntity, handover as HandoverRecord);
    await tx.em.flush();
    addTemplate(tx, handover);
    return { handoverId: handover.id };
  });
}

function addTemplate({ em }: Write, { workspaceId, id, relationshipId }: Pick<HandoverRecord, 'workspaceId' | 'id' | 'relationshipId'>): void {
  for (const [index, { names, isRequired }] of handoverTemplate.entries()) {
    const item = { workspaceId, id: newId(), handoverId: id, relationshipId, position: index + 1, name: names.en, names: { ...names }, isRequired };
    em.create(HandoverItemEntity, item as unknown as HandoverItemRecord);
  }
}

/** A day that has not ended everywhere on earth. */
function comingDay(ctx: Context, day: string | null | undefined): string | null {
  if (day == null) return null;
  const earliest = new Date(ctx.now.getTime() - 12 * 3_600_000).toISOString().slice(0, 10);
  if (day < earliest) throw new Refusal({ code: 'OUT_OF_RANGE', message: handoverMessages.dueInPast, field: ['input', 'dueOn'] });
  return day;
}
