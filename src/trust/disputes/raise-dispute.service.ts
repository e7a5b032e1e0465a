import { sideOf } from '../sides.ts';
import { daysLater, usualTermDays } from '../../domain/disputes.ts';
import { findOwnLiving } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { messages } from '../../platform/messages.ts';
import { moneyOf } from '../../platform/money.type.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { DisputeEntity, type DisputeRecord } from './dispute.entity.ts';
import type { RaiseDisputeInput } from './dispute.input.ts';
import { raiseDisputeRule } from './disputes.policy.ts';
import type { DisputeAnswer } from './lock-dispute.ts';

/** Raises a dispute against the other side of a living relationship. Its term runs from today, in UTC. */
export function raiseDispute(ctx: Context, input: RaiseDisputeInput): Promise<WriteAnswer<DisputeAnswer>> {
  return write(ctx, { rule: raiseDisputeRule, input, idempotencyKey: input.idempotencyKey }, async ({ em }) => {
    const relationship = await findOwnLiving(em, ctx, idOf('Relationship', input.relationshipId), ['input', 'relationshipId']);
    authorize(ctx, raiseDisputeRule, undefined);
    const claim = input.claim == null ? null : moneyOf(input.claim, ['input', 'claim']);
    const termDays = termOf(input.termDays);
    const dispute = em.create(DisputeEntity, {
      workspaceId: ctx.principal.workspaceId, id: newId(), relationshipId: relationship.id, raisedBySide: sideOf(ctx.principal), raisedBy: ctx.principal.id, raisedAt: ctx.now, matter: input.matter,
      title: requiredText(input.title, ['input', 'title'], 200), description: requiredText(input.description, ['input', 'description'], 10_000),
      claimMinor: claim === null ? null : String(claim.minorUnits), claimCurrency: claim?.currencyCode ?? null,
      documentReference: textOf(input.documentReference, ['input', 'documentReference'], { max: 500 }),
      termDays, dueOn: daysLater(ctx.now.toISOString().slice(0, 10), termDays), status: 'RAISED',
    } as DisputeRecord);
    return { disputeId: dispute.id };
  });
}

function termOf(days: number | null | undefined): number {
  if (days == null) return usualTermDays;
  if (days < 7 || days > 365) throw new Refusal({ code: 'OUT_OF_RANGE', message: messages.outOfRange, values: { min: 7, max: 365 }, field: ['input', 'termDays'] });
  return days;
}
