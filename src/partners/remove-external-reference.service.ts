import type { Context } from '../platform/context.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import { lockKept } from './lock-party.ts';
import { writeIdentifierRule } from './partners.policy.ts';
import { ExternalReferenceEntity, type ExternalReferenceRecord } from './party-details.entity.ts';
import type { RemoveExternalReferenceInput } from './party-identifier.input.ts';

/** Forgets what another system calls a party. */
export function removeExternalReference(
  ctx: Context, input: RemoveExternalReferenceInput,
): Promise<WriteAnswer<{ removedReferenceId: string; partyId: string }>> {
  const { referenceId, idempotencyKey } = input;
  return write(ctx, { rule: writeIdentifierRule, input: { removeExternalReference: input }, idempotencyKey }, async (tx) => {
    const given = { id: referenceId, field: 'referenceId' };
    const reference = await lockKept<ExternalReferenceRecord>(tx, ExternalReferenceEntity, writeIdentifierRule, given);
    tx.em.remove(reference);
    return { removedReferenceId: referenceId, partyId: reference.partyId };
  });
}
