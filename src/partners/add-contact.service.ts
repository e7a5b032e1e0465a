import type { Context } from '../platform/context.ts';
import { newId } from '../platform/ids.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import { changesIn } from '../platform/writes/changes.ts';
import { contactFields, workplaceOf, yieldPrimary } from './contact.fields.ts';
import type { AddContactInput } from './contact.input.ts';
import { refuseMoreThan } from './checked-values.ts';
import { lockParty } from './lock-party.ts';
import { writeContactRule } from './partners.policy.ts';
import { ContactEntity, type ContactRecord } from './party-details.entity.ts';

const mostContacts = 200;

/** Adds a person to talk to at a party. */
export function addContact(ctx: Context, input: AddContactInput): Promise<WriteAnswer<{ contactId: string; partyId: string }>> {
  return write(ctx, { rule: writeContactRule, input: { addContact: input }, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const party = await lockParty(tx, writeContactRule, { id: input.partyId, field: 'partyId' });
    // The signs of those who were erased are nobody to talk to.
    const count = await tx.em.count(ContactEntity, { workspaceId: party.workspaceId, partyId: party.id, erasedAt: null });
    refuseMoreThan(mostContacts, count + 1, ['input', 'partyId']);
    // The schema sees to it that these two are given.
    const fields = changesIn(input, contactFields) as Pick<ContactRecord, 'name' | 'isPrimary'>;
    const of = { workspaceId: party.workspaceId, partyId: party.id };
    const workplace = await workplaceOf(tx, party.id, input.locationId);
    if (fields.isPrimary) await yieldPrimary(tx.em, of);
    const { id } = tx.em.create(ContactEntity, {
      jobTitle: null, jobTitles: {}, email: null, phone: null, locationId: null, ...fields, ...workplace, ...of, id: newId(),
    });
    return { contactId: id, partyId: party.id };
  });
}
