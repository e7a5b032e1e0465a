import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { MoneyInput } from '../../platform/money.type.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';

@InputType({ description: 'Money that the firm sets aside for what its channel does to sell more.' })
export class OpenChannelFundInput extends KeyedActInput {
  @Field(() => String, { description: 'Its heading; 1 to 200 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is for; at most 4,000 characters. The channel reads it.' })
  purpose?: string | null;

  @Field(() => LocalDate, { description: 'The first day of the activities that it is for.' })
  startsOn!: string;

  @Field(() => LocalDate, { description: 'The last; the first, or later.' })
  endsOn!: string;

  @Field(() => MoneyInput, { description: 'How much it is, 0 or more; its currency is that of the fund. No partner learns it.' })
  budget!: MoneyInput;

  @Field(() => MoneyInput, { nullable: true, description: 'Above which two people approve, in the same currency; null where one is enough.' })
  twoAbove?: MoneyInput | null;
}

@InputType({ description: 'A fund to go on with.' })
export class CloseChannelFundInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The fund.' })
  channelFundId!: string;
}

@InputType({ description: 'How much a fund is from now on.' })
export class SetChannelFundBudgetInput extends CloseChannelFundInput {
  @Field(() => MoneyInput, { description: 'How much, in its currency; not less than what is approved or paid already.' })
  budget!: MoneyInput;

  @Field(() => MoneyInput, { nullable: true, description: 'Above which two people approve; null where one is enough.' })
  twoAbove?: MoneyInput | null;

  @Field(() => String, { description: 'Why; 1 to 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'What a channel partner asks for of a fund.' })
export class RequestChannelFundsInput extends KeyedActInput {
  @Field(() => ID, { description: 'The partner’s own relationship: of the distributor market, and living.' })
  relationshipId!: string;

  @Field(() => ID, { description: 'The fund, which is open.' })
  channelFundId!: string;

  @Field(() => String, { description: 'Its heading; 1 to 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'What is to be done with the money; 1 to 4,000 characters.' })
  activity!: string;

  @Field(() => LocalDate, { description: 'On which day, within the period of the fund.' })
  heldOn!: string;

  @Field(() => MoneyInput, { description: 'How much, in the currency of the fund, above 0.' })
  amount!: MoneyInput;
}

@InputType({ description: 'A request to go on with.' })
export class ActOnFundRequestInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The request.' })
  channelFundRequestId!: string;
}

@InputType({ description: 'What is approved of a request. Where it takes two, both say the same amount and day.' })
export class ApproveChannelFundsInput extends ActOnFundRequestInput {
  @Field(() => MoneyInput, { description: 'How much: what was asked for, or less.' })
  amount!: MoneyInput;

  @Field(() => LocalDate, { description: 'The last day, in UTC, on which it may be claimed; not one that is past.' })
  claimUntil!: string;

  @Field(() => String, { nullable: true, description: 'What the partner is told; at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'A request that comes to nothing.' })
export class EndFundRequestInput extends ActOnFundRequestInput {
  @Field(() => String, { description: 'Why; 1 to 2,000 characters. The other side reads it.' })
  reason!: string;
}

@InputType({ description: 'What a partner claims of what was approved.' })
export class ClaimChannelFundsInput extends ActOnFundRequestInput {
  @Field(() => MoneyInput, { description: 'How much: what is left of what was approved, or less; the rest may be claimed later, until the day.' })
  amount!: MoneyInput;

  @Field(() => String, { description: 'What was done; 1 to 4,000 characters.' })
  proof!: string;

  @Field(() => [String], { description: 'Where the papers that prove it are kept; 1 to 20, each 1 to 500 characters.' })
  documents!: string[];
}

@InputType({ description: 'A claim to go on with.' })
export class ActOnFundClaimInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The claim.' })
  channelFundClaimId!: string;
}

@InputType({ description: 'What is paid of a claim.' })
export class PayChannelFundClaimInput extends ActOnFundClaimInput {
  @Field(() => MoneyInput, { description: 'How much: what was claimed, or less; the rest may be claimed again, until the day.' })
  amount!: MoneyInput;

  @Field(() => String, { nullable: true, description: 'By which the payment is found; at most 200 characters.' })
  paymentReference?: string | null;
}

@InputType({ description: 'A claim that is not found good.' })
export class RefuseChannelFundClaimInput extends ActOnFundClaimInput {
  @Field(() => String, { description: 'Why; 1 to 2,000 characters. The partner reads it.' })
  reason!: string;
}
