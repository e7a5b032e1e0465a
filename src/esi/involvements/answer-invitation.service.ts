import { findOwnLiving } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { requiredText } from '../../platform/text.ts';
import { findVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { EsiProjectEntity, type EsiProjectRecord } from '../projects/project.entity.ts';
import { followPapers } from './follow-papers.ts';
import type { EsiInvolvementRecord } from './involvement.entity.ts';
import type { AcceptEsiInvitationInput, DeclineEsiInvitationInput } from './involvement.input.ts';
import { involvementMessages } from './involvement.messages.ts';
import { answerRule } from './involvements.policy.ts';
import { type InvolvementAnswer, type InvolvementChange, involvementConstraints as constraints, involvementField, lockInvolvement } from './lock-involvement.ts';

/** Accepts, for the supplier. Its part begins once what is to be signed is in force: at once, where it is already. */
export function acceptEsiInvitation(ctx: Context, input: AcceptEsiInvitationInput): Promise<WriteAnswer<InvolvementAnswer>> {
  return write(ctx, { rule: answerRule, input: { accept: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const involvement = await lockInvited(tx, input);
    await findOwnLiving(tx.em, ctx, involvement.relationshipId, involvementField);
    const { status } = await findVisible<EsiProjectRecord>(tx.em, EsiProjectEntity, ctx, involvement.projectId, involvementField);
    if (status !== 'ACTIVE' && status !== 'ON_HOLD') throw new Refusal({ code: 'STATE_CONFLICT', message: involvementMessages.projectOver, currentState: involvement.state, allowedActions: [] });
    tx.em.assign(involvement, { state: 'ACCEPTED', answeredBy: ctx.principal.id, answeredAt: ctx.now });
    await tx.em.flush();
    await followPapers(tx, involvement);
    return { involvementId: involvement.id };
  });
}

/** Declines, for the supplier, with a reason. */
export function declineEsiInvitation(ctx: Context, input: DeclineEsiInvitationInput): Promise<WriteAnswer<InvolvementAnswer>> {
  return write(ctx, { rule: answerRule, input: { decline: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const declineReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const involvement = await lockInvited(tx, input);
    tx.em.assign(involvement, { state: 'DECLINED', answeredBy: ctx.principal.id, answeredAt: ctx.now, declineReason });
    return { involvementId: involvement.id };
  });
}

async function lockInvited(tx: Write, input: InvolvementChange): Promise<EsiInvolvementRecord> {
  const involvement = await lockInvolvement(tx, answerRule, input);
  if (involvement.answerDueAt == null || involvement.answerDueAt <= tx.ctx.now) throw new Refusal({ code: 'STATE_CONFLICT', message: involvementMessages.answerOver, currentState: involvement.state, allowedActions: [] });
  return involvement;
}
