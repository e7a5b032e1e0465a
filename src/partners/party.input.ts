import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { ActInput, ChangeInput } from '../platform/act.input.ts';
import { LocalizedTextInput } from './localized-text.input.ts';
import type { PartyKind } from './party.entity.ts';
import { PartyKindEnum } from './party.type.ts';

@InputType({ description: 'A new party of the network.' })
export class CreatePartyInput extends ActInput {
  @Field(() => PartyKindEnum, { description: 'What it is; never changes.' })
  kind!: PartyKind;

  @Field(() => String, { description: 'Its own name, 1 to 200 characters.' })
  name!: string;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'The name in other languages; at most 20.' })
  nameTranslations?: LocalizedTextInput[] | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2 code of where it is registered or lives.' })
  countryCode?: string | null;

  @Field(() => String, { description: 'IANA name of the time zone it works in, such as Asia/Taipei.' })
  timeZone!: string;

  @Field(() => String, { nullable: true, description: 'Its site: an http or https address.' })
  website?: string | null;

  @Field(() => ID, { nullable: true, description: 'The party it is a part of; a department needs one.' })
  parentId?: string | null;
}

@InputType({ description: 'Changes to a party. A field left out stays as it is, null clears.' })
export class UpdatePartyInput extends ChangeInput {
  @Field(() => ID, { description: 'The party.' })
  partyId!: string;

  @Field(() => String, { nullable: true, description: 'Its own name, 1 to 200 characters. Staff only.' })
  name?: string | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'The name in other languages, instead of those recorded; at most 20.' })
  nameTranslations?: LocalizedTextInput[] | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2 code of where it is registered or lives. Staff only.' })
  countryCode?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA name of the time zone it works in, such as Asia/Taipei.' })
  timeZone?: string | null;

  @Field(() => String, { nullable: true, description: 'Its site: an http or https address.' })
  website?: string | null;

  @Field(() => ID, {
    nullable: true, description: 'The party it is a part of, which is none of its own parts; never for the focal firm. Staff only.',
  })
  parentId?: string | null;
}
