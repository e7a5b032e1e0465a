import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { ActInput } from '../platform/act.input.ts';
import type { IdentifierScheme } from './party-details.entity.ts';
import { IdentifierSchemeEnum } from './party-identifier.type.ts';

@InputType({ description: 'A number that an authority gave a party.' })
export class AddPartyIdentifierInput extends ActInput {
  @Field(() => ID, { description: 'The party.' })
  partyId!: string;

  @Field(() => IdentifierSchemeEnum, { description: 'Who gave it.' })
  scheme!: IdentifierScheme;

  @Field(() => String, { description: 'The number as written, 1 to 64 characters; a GLN has 13 digits.' })
  value!: string;
}

@InputType({ description: 'Which official number to remove.' })
export class RemovePartyIdentifierInput extends ActInput {
  @Field(() => ID, { description: 'The identifier.' })
  identifierId!: string;
}

@InputType({ description: 'What another system of the focal firm calls a party.' })
export class AddExternalReferenceInput extends ActInput {
  @Field(() => ID, { description: 'The party.' })
  partyId!: string;

  @Field(() => String, { description: 'The other system, such as erp: 1 to 64 characters.' })
  system!: string;

  @Field(() => String, { description: 'Its key for the party, 1 to 200 characters; unique within the system.' })
  value!: string;
}

@InputType({ description: 'Which external reference to remove.' })
export class RemoveExternalReferenceInput extends ActInput {
  @Field(() => ID, { description: 'The reference.' })
  referenceId!: string;
}
