import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { sharingLevels } from '../../platform/sharing.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { type AgreementAnswer, agreementConstraints, lockAgreement } from './lock-agreement.ts';
import { SharingAgreementEntity, type SharingAgreementRecord } from './sharing-agreement.entity.ts';
import type { EndSharingInput, LowerSharingInput } from './sharing.input.ts';
import { sharingMessages } from './sharing.messages.ts';
import { endSharingRule, lowerSharingRule } from './sharing.policy.ts';

/** Ends what is in force, or takes back what was proposed. Nothing more is shown from the commit on. */
export function endSharing(ctx: Context, input: EndSharingInput): Promise<WriteAnswer<AgreementAnswer>> {
  return write(ctx, { rule: endSharingRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const endReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const agreement = await lockAgreement(tx, endSharingRule, input, ['PROPOSED', 'IN_FORCE']);
    tx.em.assign(agreement, { state: agreement.state === 'PROPOSED' ? 'WITHDRAWN' : 'ENDED', endedBy: ctx.principal.id, endedAt: ctx.now, endReason });
    return { sharingAgreementId: agreement.id };
  });
}

/** Shows less from now on. It is another agreement, which the receiver has agreed to by agreeing to more. */
export function lowerSharing(ctx: Context, input: LowerSharingInput): Promise<WriteAnswer<AgreementAnswer>> {
  return write(ctx, { rule: lowerSharingRule, input, idempotencyKey: input.idempotencyKey, constraints: agreementConstraints }, async (tx) => {
    const endReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const before = await lockAgreement(tx, lowerSharingRule, input, ['IN_FORCE']);
    const { level } = input;
    if (sharingLevels.indexOf(level) >= sharingLevels.indexOf(before.level)) throw new Refusal({ code: 'INVALID', message: sharingMessages.notLower, values: { level: before.level }, field: ['input', 'level'] });
    tx.em.assign(before, { state: 'ENDED', endedBy: ctx.principal.id, endedAt: ctx.now, endReason });
    await tx.em.flush();
    const { workspaceId, relationshipId, category, direction, purpose, validFrom, validUntil, focalAgreedBy, focalAgreedAt, partnerAgreedBy, partnerAgreedAt } = before;
    const lower = tx.em.create(SharingAgreementEntity, {
      workspaceId, id: newId(), relationshipId, category, direction, level, purpose, validFrom, validUntil, state: 'IN_FORCE', supersedesId: before.id,
      proposedBy: ctx.principal.id, isProposedByFocal: ctx.principal.isStaff, focalAgreedBy, focalAgreedAt, partnerAgreedBy, partnerAgreedAt,
    } as SharingAgreementRecord);
    return { sharingAgreementId: lower.id };
  });
}
