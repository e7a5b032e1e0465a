import type { Context } from '../platform/context.ts';
import { checkVersion } from '../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import type { RemoveContactInput } from './contact.input.ts';
import { refuseErased } from './erasure/erasure-sign.ts';
import { lockKept } from './lock-party.ts';
import { writeContactRule } from './partners.policy.ts';
import { ContactEntity, type ContactRecord } from './party-details.entity.ts';

/** Removes a contact for good: personal data that is needed no more is not kept. */
export function removeContact(
  ctx: Context, input: RemoveContactInput,
): Promise<WriteAnswer<{ removedContactId: string; partyId: string }>> {
  const { contactId, expectedVersion, idempotencyKey } = input;
  return write(ctx, { rule: writeContactRule, input: { removeContact: input }, idempotencyKey }, async (tx) => {
    const contact = await lockKept<ContactRecord>(tx, ContactEntity, writeContactRule, { id: contactId, field: 'contactId' });
    checkVersion(contact, 'Contact', expectedVersion);
    refuseErased(contact, ['input', 'contactId']);
    tx.em.remove(contact);
    return { removedContactId: contactId, partyId: contact.partyId };
  });
}
