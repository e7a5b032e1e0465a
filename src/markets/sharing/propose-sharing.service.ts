import type { Context } from '../../platform/context.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { consentOf } from './consent.ts';
import { findOwnLiving } from './own-relationship.ts';
import { refuseBehindBarrier } from './sharing-barrier.ts';
import { SharingAgreementEntity, type SharingAgreementRecord } from './sharing-agreement.entity.ts';
import type { ProposeSharingInput } from './sharing.input.ts';
import { sharingMessages } from './sharing.messages.ts';
import { proposeSharingRule } from './sharing.policy.ts';

/** What races between two proposals come to. */
const constraints: Record<string, UserErrorFacts> = {
  sharing_agreement_one_proposed: { code: 'DUPLICATE', message: sharingMessages.oneProposed, field: ['input', 'category'] },
};

/** Proposes an agreement to the other side; whoever proposes has agreed. */
export function proposeSharing(ctx: Context, input: ProposeSharingInput): Promise<WriteAnswer<{ sharingAgreementId: string }>> {
  return write(ctx, { rule: proposeSharingRule, input, idempotencyKey: input.idempotencyKey, constraints }, async ({ em }) => {
    const relationship = await findOwnLiving(em, ctx, idOf('Relationship', input.relationshipId), ['input', 'relationshipId']);
    authorize(ctx, proposeSharingRule, undefined);
    const { workspaceId } = ctx.principal;
    const { category, direction, level } = input;
    if (level !== 'HIDDEN') await refuseBehindBarrier(em, relationship, category, ['input', 'category']);
    const waiting = await em.count(SharingAgreementEntity, { workspaceId, relationshipId: relationship.id, category, direction, state: 'PROPOSED' });
    if (waiting > 0) throw new Refusal(constraints['sharing_agreement_one_proposed']!);
    const agreement = em.create(SharingAgreementEntity, {
      workspaceId, id: newId(), relationshipId: relationship.id, category, direction, level, purpose: requiredText(input.purpose, ['input', 'purpose'], 2_000),
      ...periodOf(ctx, input), state: 'PROPOSED', proposedBy: ctx.principal.id, isProposedByFocal: ctx.principal.isStaff, ...consentOf(ctx),
    } as SharingAgreementRecord);
    return { sharingAgreementId: agreement.id };
  });
}

function periodOf({ now }: Context, input: ProposeSharingInput): { validFrom: string; validUntil: string | null } {
  const today = now.toISOString().slice(0, 10);
  const [validFrom, validUntil] = [input.validFrom ?? today, input.validUntil ?? null];
  if (validUntil !== null && validUntil < validFrom) throw new Refusal({ code: 'INVALID', message: sharingMessages.periodReversed, field: ['input', 'validUntil'] });
  if (validUntil !== null && validUntil < today) throw new Refusal({ code: 'OUT_OF_RANGE', message: sharingMessages.endsInPast, field: ['input', 'validUntil'] });
  return { validFrom, validUntil };
}
