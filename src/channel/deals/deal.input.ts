import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { IdentifierSchemeEnum } from '../../partners/party-identifier.type.ts';
import type { IdentifierScheme } from '../../partners/party-details.entity.ts';
import { MoneyInput } from '../../platform/money.type.ts';
import { CountryCode, LocalDate } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';
import type { DealRefusal } from './deal.entity.ts';
import { ChannelDealRefusalEnum } from './deal.enums.ts';

@InputType({ description: 'An end customer as the partner knows it.' })
export class EndCustomerInput {
  @Field(() => String, { description: 'Its name; 1 to 200 characters.' })
  name!: string;

  @Field(() => CountryCode, { description: 'Where it is.' })
  countryCode!: string;

  @Field(() => String, { nullable: true, description: 'Its postal code; at most 20 characters. Without it and without a number two customers of one name cannot be told apart.' })
  postalCode?: string | null;

  @Field(() => IdentifierSchemeEnum, { nullable: true, description: 'Who gave the number: any but GLN, which is that of a place.' })
  scheme?: IdentifierScheme | null;

  @Field(() => String, { nullable: true, description: 'The number that a register has given it; at most 60 characters.' })
  number?: string | null;
}

@InputType({ description: 'A deal that a channel partner works on.' })
export class RegisterChannelDealInput extends KeyedActInput {
  @Field(() => ID, { description: 'The partner’s own relationship: of the distributor market, and living.' })
  relationshipId!: string;

  @Field(() => String, { description: 'Its heading; 1 to 200 characters.' })
  title!: string;

  @Field(() => EndCustomerInput, { description: 'For whom.' })
  customer!: EndCustomerInput;

  @Field(() => String, { description: 'Which family of products, such as `HAUL`; 1 to 100 characters. Case and punctuation do not matter.' })
  productFamily!: string;

  @Field(() => MoneyInput, { description: 'What it is expected to bring, 0 or more.' })
  amount!: MoneyInput;

  @Field(() => LocalDate, { description: 'By which day the customer is expected to buy.' })
  expectedOn!: string;
}

@InputType({ description: 'A deal to go on with.' })
export class ActOnChannelDealInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The deal.' })
  channelDealId!: string;
}

@InputType({ description: 'A deal that the partner is given.' })
export class ApproveChannelDealInput extends ActOnChannelDealInput {
  @Field(() => LocalDate, { nullable: true, description: 'The last day, in UTC, on which nobody else is given it: from today on, 366 days at most; 90 days from today when absent.' })
  protectedUntil?: string | null;

  @Field(() => String, { nullable: true, description: 'What the partner is told; at most 2,000 characters.' })
  note?: string | null;

  @Field(() => String, { nullable: true, description: 'Why the partner is given it although somebody else may be working on it; at most 2,000 characters, needed where that is so. No partner reads it.' })
  conflictNote?: string | null;
}

@InputType({ description: 'A deal that the partner is not given.' })
export class RefuseChannelDealInput extends ActOnChannelDealInput {
  @Field(() => ChannelDealRefusalEnum, { description: 'Why, as the partner is told.' })
  refusal!: DealRefusal;

  @Field(() => String, { nullable: true, description: 'What the partner is told besides; at most 2,000 characters.' })
  note?: string | null;

  @Field(() => String, { nullable: true, description: 'What the firm notes for itself; at most 2,000 characters. No partner reads it.' })
  conflictNote?: string | null;
}

@InputType({ description: 'A deal that is protected for longer.' })
export class ExtendChannelDealInput extends ActOnChannelDealInput {
  @Field(() => LocalDate, { description: 'The new last day: later than the present one, 366 days from today at most.' })
  protectedUntil!: string;

  @Field(() => String, { description: 'Why; 1 to 2,000 characters. The partner reads it.' })
  reason!: string;
}

@InputType({ description: 'A deal that was won.' })
export class WinChannelDealInput extends ActOnChannelDealInput {
  @Field(() => MoneyInput, { description: 'What it brought, in the currency of the deal.' })
  amount!: MoneyInput;

  @Field(() => String, { nullable: true, description: 'What is said to that; at most 2,000 characters. Both read it.' })
  note?: string | null;
}

@InputType({ description: 'A deal that came to nothing.' })
export class EndChannelDealInput extends ActOnChannelDealInput {
  @Field(() => String, { description: 'Why; 1 to 2,000 characters. The other side reads it.' })
  reason!: string;
}
