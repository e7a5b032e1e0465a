import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { Contact } from '../contact.type.ts';
import { Party } from '../party.type.ts';
import { User } from '../user.type.ts';
import { eraseContact } from './erase-contact.service.ts';
import { eraseUser } from './erase-user.service.ts';
import { EraseContactInput, EraseUserInput } from './erasure.input.ts';
import { eraseContactRule, eraseUserRule, seePersonalData } from './erasure.policy.ts';
import { PersonalDataMention, PersonalDataReport } from './erasure.type.ts';
import { reportPersonalData } from './report-personal-data.ts';

const contact = { type: Contact, from: 'contactId', description: 'The sign that stays; null when refused.' };
const party = { type: Party, from: 'partyId', description: 'The party as it now is; null when refused.' };
const user = { type: User, from: 'userId', description: 'The sign that stays; null when refused.' };
const mentions = {
  type: () => [PersonalDataMention],
  description: 'Free texts that named the person, as far as the asker sees them: change these by hand. At most 100; null when refused.',
};
const contactErased = definePayload('EraseContactPayload', 'The answer of eraseContact.', { contact, party }, { mentions });
const userErased = definePayload('EraseUserPayload', 'The answer of eraseUser.', { user }, { mentions });

export const erasurePayloads = [contactErased.resolver, userErased.resolver];

@Resolver()
export class ErasureResolver {
  @Query(() => PersonalDataReport, {
    nullable: true, description: 'What is held of a contact or a user, and where; null when there is no such person, or the asker may not ask that.',
  })
  @Ruled(seePersonalData)
  personalData(
    @Arg('id', () => ID, { description: 'Id of a contact or a user.' }) id: string, @Ctx() ctx: Context,
  ): Promise<PersonalDataReport | null> {
    return reportPersonalData(ctx, id);
  }

  @Mutation(() => contactErased.type, { nullable: true, description: 'Erases what is held of a contact for good; a sign of when and why stays.' })
  @Ruled(eraseContactRule)
  eraseContact(
    @Arg('input', () => EraseContactInput, { description: 'Which contact, and why.' }) input: EraseContactInput, @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return eraseContact(ctx, input);
  }

  @Mutation(() => userErased.type, { nullable: true, description: 'Erases what is held of a user for good, and ends their memberships; a sign of when and why stays.' })
  @Ruled(eraseUserRule)
  eraseUser(@Arg('input', () => EraseUserInput, { description: 'Which user, and why.' }) input: EraseUserInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return eraseUser(ctx, input);
  }
}
