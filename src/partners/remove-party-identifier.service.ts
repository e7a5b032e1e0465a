import type { Context } from '../platform/context.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import { lockKept } from './lock-party.ts';
import { writeIdentifierRule } from './partners.policy.ts';
import { PartyIdentifierEntity, type PartyIdentifierRecord } from './party-details.entity.ts';
import type { RemovePartyIdentifierInput } from './party-identifier.input.ts';

/** Takes an official number from a party; another may have it then. */
export function removePartyIdentifier(
  ctx: Context, input: RemovePartyIdentifierInput,
): Promise<WriteAnswer<{ removedIdentifierId: string; partyId: string }>> {
  const { identifierId, idempotencyKey } = input;
  return write(ctx, { rule: writeIdentifierRule, input: { removePartyIdentifier: input }, idempotencyKey }, async (tx) => {
    const given = { id: identifierId, field: 'identifierId' };
    const identifier = await lockKept<PartyIdentifierRecord>(tx, PartyIdentifierEntity, writeIdentifierRule, given);
    tx.em.remove(identifier);
    return { removedIdentifierId: identifierId, partyId: identifier.partyId };
  });
}
