import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { ActInput, ChangeInput } from '../platform/act.input.ts';
import { LocalizedTextInput } from './localized-text.input.ts';

@InputType({ description: 'A person to talk to at a party.' })
export class AddContactInput extends ActInput {
  @Field(() => ID, { description: 'The party.' })
  partyId!: string;

  @Field(() => String, { description: 'The person’s name, 1 to 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What the person does there; at most 200 characters.' })
  jobTitle?: string | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'The job title in other languages; at most 20.' })
  jobTitleTranslations?: LocalizedTextInput[] | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number with country code; at most 40 characters.' })
  phone?: string | null;

  @Field(() => ID, { nullable: true, description: 'Where the person works: one of the party’s locations, whose hours are the person’s.' })
  locationId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'The first to turn to, in place of who was that before.' })
  isPrimary!: boolean;
}

@InputType({ description: 'Changes to a contact. A field left out stays as it is, null clears.' })
export class UpdateContactInput extends ChangeInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;

  @Field(() => String, { nullable: true, description: 'The person’s name, 1 to 200 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'What the person does there; at most 200 characters.' })
  jobTitle?: string | null;

  @Field(() => [LocalizedTextInput], {
    nullable: true, description: 'The job title in other languages, instead of those recorded; at most 20.',
  })
  jobTitleTranslations?: LocalizedTextInput[] | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number with country code; at most 40 characters.' })
  phone?: string | null;

  @Field(() => ID, { nullable: true, description: 'Where the person works: one of the party’s locations, whose hours are the person’s.' })
  locationId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The first to turn to, in place of who was that before.' })
  isPrimary?: boolean | null;
}

@InputType({ description: 'Which contact to remove.' })
export class RemoveContactInput extends ChangeInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;
}
