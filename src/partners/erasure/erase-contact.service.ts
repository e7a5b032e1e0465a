import type { Context } from '../../platform/context.ts';
import { checkVersion } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { lockKept } from '../lock-party.ts';
import { ContactEntity, type ContactRecord } from '../party-details.entity.ts';
import type { EraseContactInput } from './erasure.input.ts';
import { eraseContactRule } from './erasure.policy.ts';
import { erasedName, refuseErased, signOfErasure } from './erasure-sign.ts';
import { findMentions, type Mention } from './free-texts.ts';

/** What an erasure answers: free texts that named the person, which people have to change. */
export type ErasedContact = { readonly contactId: string; readonly partyId: string; readonly mentions: readonly Mention[] };

/** Erases what is held of a contact. The audit log never held it; references to the contact show that there was somebody. */
export function eraseContact(ctx: Context, input: EraseContactInput): Promise<WriteAnswer<ErasedContact>> {
  return write(ctx, { rule: eraseContactRule, input: { eraseContact: input }, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const sign = signOfErasure(ctx, input);
    const contact = await lockKept<ContactRecord>(tx, ContactEntity, eraseContactRule, { id: input.contactId, field: 'contactId' });
    checkVersion(contact, 'Contact', input.expectedVersion);
    refuseErased(contact, ['input', 'contactId']);
    const { name, email, phone, workspaceId } = contact;
    const mentions = await findMentions((statement) => tx.em.execute(statement.sql, statement.values), workspaceId, [name, email, phone]);
    Object.assign(contact, { ...sign, name: erasedName, jobTitle: null, jobTitles: {}, email: null, phone: null, locationId: null, isPrimary: false });
    return { contactId: contact.id, partyId: contact.partyId, mentions };
  });
}
