import type { Context } from '../platform/context.ts';
import { newId } from '../platform/ids.ts';
import { requiredText } from '../platform/text.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import { glnOf } from './checked-values.ts';
import { lockParty, refuseBeyond } from './lock-party.ts';
import { partnerMessages } from './partners.messages.ts';
import { writeIdentifierRule } from './partners.policy.ts';
import { PartyIdentifierEntity } from './party-details.entity.ts';
import type { AddPartyIdentifierInput } from './party-identifier.input.ts';

const mostIdentifiers = 20;
const valueField = ['input', 'value'];

/** Records an official number of a party. Whose it is already, where it is somebody's, is not told. */
export function addPartyIdentifier(
  ctx: Context, input: AddPartyIdentifierInput,
): Promise<WriteAnswer<{ identifierId: string; partyId: string }>> {
  const request = {
    rule: writeIdentifierRule, input: { addPartyIdentifier: input }, idempotencyKey: input.idempotencyKey,
    constraints: { party_identifier_once: { code: 'DUPLICATE', message: partnerMessages.identifierTaken, field: valueField } },
  } as const;
  return write(ctx, request, async (tx) => {
    const party = await lockParty(tx, writeIdentifierRule, { id: input.partyId, field: 'partyId' });
    await refuseBeyond(tx.em, PartyIdentifierEntity, party, mostIdentifiers);
    const value = requiredText(input.value, valueField, 64);
    if (input.scheme === 'GLN') glnOf(value, valueField);
    const { id } = tx.em.create(PartyIdentifierEntity, {
      workspaceId: party.workspaceId, id: newId(), partyId: party.id, scheme: input.scheme, value,
    });
    return { identifierId: id, partyId: party.id };
  });
}
