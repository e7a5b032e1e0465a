import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { definePayload, type PayloadFacts } from '../platform/payload.ts';
import { Ruled } from '../platform/ruled.ts';
import { addContact } from './add-contact.service.ts';
import { AddContactInput, RemoveContactInput, UpdateContactInput } from './contact.input.ts';
import { Contact } from './contact.type.ts';
import { writeContactRule } from './partners.policy.ts';
import { Party } from './party.type.ts';
import { removeContact } from './remove-contact.service.ts';
import { updateContact } from './update-contact.service.ts';

const party = { type: Party, from: 'partyId', description: 'The party as it now is; null when refused.' };
const contact = { type: Contact, from: 'contactId', description: 'The contact as it now is; null when refused.' };
const removedContactId = { type: () => ID, description: 'The id that is gone, for caches to drop; null when refused.' };
const added = definePayload('AddContactPayload', 'The answer of addContact.', { contact, party });
const updated = definePayload('UpdateContactPayload', 'The answer of updateContact.', { contact, party });
const removed = definePayload('RemoveContactPayload', 'The answer of removeContact.', { party }, { removedContactId });

export const contactPayloads = [added.resolver, updated.resolver, removed.resolver];

@Resolver()
export class ContactMutations {
  @Mutation(() => added.type, { nullable: true, description: 'Adds a person to talk to at a party; at most 200 at each.' })
  @Ruled(writeContactRule)
  addContact(
    @Arg('input', () => AddContactInput, { description: 'The new contact.' }) input: AddContactInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return addContact(ctx, input);
  }

  @Mutation(() => updated.type, { nullable: true, description: 'Changes what is recorded of a contact.' })
  @Ruled(writeContactRule)
  updateContact(
    @Arg('input', () => UpdateContactInput, { description: 'What changes.' }) input: UpdateContactInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return updateContact(ctx, input);
  }

  @Mutation(() => removed.type, { nullable: true, description: 'Removes a contact for good.' })
  @Ruled(writeContactRule)
  removeContact(
    @Arg('input', () => RemoveContactInput, { description: 'Which contact.' }) input: RemoveContactInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return removeContact(ctx, input);
  }
}
