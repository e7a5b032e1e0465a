import { standardName } from '../../domain/standards.ts';
import { PartyEntity, type PartyRecord } from '../../partners/party.entity.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { findVisible } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { pastDay } from '../past-day.ts';
import { certificateMessages } from './certificates.messages.ts';
import { addCommitmentRule } from './certificates.policy.ts';
import { CsrCommitmentEntity, type CsrCommitmentRecord } from './commitment.entity.ts';
import type { AddCsrCommitmentInput } from './commitment.input.ts';
import { lockLiving } from './lock-living.ts';

/** Records what one side of a relationship has committed to. Until there is evidence nothing is known of it. */
export function addCsrCommitment(ctx: Context, input: AddCsrCommitmentInput): Promise<WriteAnswer<{ commitmentId: string; relationshipId: string }>> {
  return write(ctx, { rule: addCommitmentRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const party = await findVisible<PartyRecord>(tx.em, PartyEntity, ctx, idOf('Party', input.partyId), ['input', 'partyId']);
    const { workspaceId, id: relationshipId, partnerId, focalId } = await lockLiving(tx, addCommitmentRule, idOf('Relationship', input.relationshipId), ['input', 'relationshipId']);
    if (party.id !== partnerId && party.id !== focalId) throw new Refusal({ code: 'INVALID', message: certificateMessages.notAnEnd, field: ['input', 'partyId'] });
    const standard = textOf(input.standard, ['input', 'standard'], { max: 100 });
    const { id } = tx.em.create(CsrCommitmentEntity, {
      workspaceId, id: newId(), relationshipId, partyId: party.id, area: input.area, commitment: requiredText(input.commitment, ['input', 'commitment'], 2_000),
      standard: standard === null ? null : standardName(standard), madeOn: pastDay(ctx, input.madeOn, ['input', 'madeOn']) ?? ctx.now.toISOString().slice(0, 10), status: 'ACTIVE',
    } as CsrCommitmentRecord);
    return { commitmentId: id, relationshipId };
  });
}
