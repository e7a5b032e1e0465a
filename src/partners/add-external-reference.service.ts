import type { Context } from '../platform/context.ts';
import { newId } from '../platform/ids.ts';
import { requiredText } from '../platform/text.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import { lockParty, refuseBeyond } from './lock-party.ts';
import { partnerMessages } from './partners.messages.ts';
import { writeIdentifierRule } from './partners.policy.ts';
import { ExternalReferenceEntity } from './party-details.entity.ts';
import type { AddExternalReferenceInput } from './party-identifier.input.ts';

const mostReferences = 20;

/** Records what another system of the focal firm calls a party. */
export function addExternalReference(
  ctx: Context, input: AddExternalReferenceInput,
): Promise<WriteAnswer<{ referenceId: string; partyId: string }>> {
  const request = {
    rule: writeIdentifierRule, input: { addExternalReference: input }, idempotencyKey: input.idempotencyKey,
    constraints: { external_reference_once: { code: 'DUPLICATE', message: partnerMessages.identifierTaken, field: ['input', 'value'] } },
  } as const;
  return write(ctx, request, async (tx) => {
    const party = await lockParty(tx, writeIdentifierRule, { id: input.partyId, field: 'partyId' });
    await refuseBeyond(tx.em, ExternalReferenceEntity, party, mostReferences);
    const { id } = tx.em.create(ExternalReferenceEntity, {
      workspaceId: party.workspaceId, id: newId(), partyId: party.id,
      system: requiredText(input.system, ['input', 'system'], 64), value: requiredText(input.value, ['input', 'value'], 200),
    });
    return { referenceId: id, partyId: party.id };
  });
}
