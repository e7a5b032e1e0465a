import type { Context } from '../platform/context.ts';
import { checkVersion } from '../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import { applyChanges, changesIn } from '../platform/writes/changes.ts';
import { refuseErased } from './erasure/erasure-sign.ts';
import { contactFields, workplaceOf, yieldPrimary } from './contact.fields.ts';
import type { UpdateContactInput } from './contact.input.ts';
import { lockKept } from './lock-party.ts';
import { writeContactRule } from './partners.policy.ts';
import { ContactEntity, type ContactRecord } from './party-details.entity.ts';

/** Changes what is recorded of a contact. */
export function updateContact(ctx: Context, input: UpdateContactInput): Promise<WriteAnswer<{ contactId: string; partyId: string }>> {
  return write(ctx, { rule: writeContactRule, input: { updateContact: input }, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const contact = await lockKept<ContactRecord>(tx, ContactEntity, writeContactRule, { id: input.contactId, field: 'contactId' });
    checkVersion(contact, 'Contact', input.expectedVersion);
    refuseErased(contact, ['input', 'contactId']);
    const changes = { ...changesIn(input, contactFields), ...(await workplaceOf(tx, contact.partyId, input.locationId)) };
    if (changes.isPrimary === true && !contact.isPrimary) await yieldPrimary(tx.em, contact);
    applyChanges(tx, 'Contact', contact, changes);
    return { contactId: contact.id, partyId: contact.partyId };
  });
}
