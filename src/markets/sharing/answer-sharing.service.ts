import type { Context } from '../../platform/context.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { consentOf } from './consent.ts';
import { type AgreementAnswer, agreementConstraints, endInForce, lockAgreement } from './lock-agreement.ts';
import { findOwnLiving } from './own-relationship.ts';
import { refuseBehindBarrier } from './sharing-barrier.ts';
import type { AgreeToSharingInput, DeclineSharingInput } from './sharing.input.ts';
import { agreeToSharingRule } from './sharing.policy.ts';

/** Agrees to what the other side proposed: from now on it is what is agreed on its category and direction. */
export function agreeToSharing(ctx: Context, input: AgreeToSharingInput): Promise<WriteAnswer<AgreementAnswer>> {
  return write(ctx, { rule: agreeToSharingRule, input: { agree: input }, idempotencyKey: input.idempotencyKey, constraints: agreementConstraints }, async (tx) => {
    const agreement = await lockAgreement(tx, agreeToSharingRule, input, ['PROPOSED']);
    const relationship = await findOwnLiving(tx.em, ctx, agreement.relationshipId, ['input', 'sharingAgreementId']);
    if (agreement.level !== 'HIDDEN') await refuseBehindBarrier(tx.em, relationship, agreement.category, ['input', 'sharingAgreementId']);
    await endInForce(tx, agreement);
    tx.em.assign(agreement, { ...consentOf(ctx), state: 'IN_FORCE' });
    return { sharingAgreementId: agreement.id };
  });
}

/** Declines what the other side proposed. */
export function declineSharing(ctx: Context, input: DeclineSharingInput): Promise<WriteAnswer<AgreementAnswer>> {
  return write(ctx, { rule: agreeToSharingRule, input: { decline: input }, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const endReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const agreement = await lockAgreement(tx, agreeToSharingRule, input, ['PROPOSED']);
    tx.em.assign(agreement, { state: 'DECLINED', endedBy: ctx.principal.id, endedAt: ctx.now, endReason });
    return { sharingAgreementId: agreement.id };
  });
}
