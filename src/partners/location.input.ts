import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { ActInput, ChangeInput } from '../platform/act.input.ts';
import { LocalizedTextInput } from './localized-text.input.ts';
import { LocationPurposeEnum } from './location.type.ts';
import type { LocationPurpose } from './party-details.entity.ts';

@InputType({ description: 'A place of a party.' })
export class AddLocationInput extends ActInput {
  @Field(() => ID, { description: 'The party.' })
  partyId!: string;

  @Field(() => String, { description: 'Its own name, 1 to 200 characters.' })
  name!: string;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'The name in other languages; at most 20.' })
  nameTranslations?: LocalizedTextInput[] | null;

  @Field(() => LocationPurposeEnum, { description: 'What it is for.' })
  purpose!: LocationPurpose;

  @Field(() => String, {
    nullable: true, description: 'Global Location Number of the place, 13 digits; unique in the workspace. Staff only.',
  })
  gln?: string | null;

  @Field(() => [String], { nullable: true, description: 'Street address, line by line: at most 6 lines of 200 characters.' })
  addressLines?: string[] | null;

  @Field(() => String, { nullable: true, description: 'City or town; at most 200 characters.' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code; at most 20 characters.' })
  postalCode?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2 code of the country.' })
  countryCode?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA name of its time zone, such as Asia/Taipei; the party’s own when left out.' })
  timeZone?: string | null;
}

@InputType({ description: 'Changes to a location. A field left out stays as it is, null clears.' })
export class UpdateLocationInput extends ChangeInput {
  @Field(() => ID, { description: 'The location.' })
  locationId!: string;

  @Field(() => String, { nullable: true, description: 'Its own name, 1 to 200 characters.' })
  name?: string | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'The name in other languages, instead of those recorded; at most 20.' })
  nameTranslations?: LocalizedTextInput[] | null;

  @Field(() => LocationPurposeEnum, { nullable: true, description: 'What it is for.' })
  purpose?: LocationPurpose | null;

  @Field(() => String, {
    nullable: true, description: 'Global Location Number of the place, 13 digits; unique in the workspace. Staff only.',
  })
  gln?: string | null;

  @Field(() => [String], { nullable: true, description: 'Street address, line by line: at most 6 lines of 200 characters.' })
  addressLines?: string[] | null;

  @Field(() => String, { nullable: true, description: 'City or town; at most 200 characters.' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code; at most 20 characters.' })
  postalCode?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2 code of the country.' })
  countryCode?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA name of its time zone, such as Asia/Taipei.' })
  timeZone?: string | null;
}

@InputType({ description: 'Which location to remove.' })
export class RemoveLocationInput extends ChangeInput {
  @Field(() => ID, { description: 'The location.' })
  locationId!: string;
}
