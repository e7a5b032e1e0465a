import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime, Decimal, LocalDate } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';

@InputType({ description: 'What suppliers are asked for a price of; all the same, until the same moment.' })
export class OpenQuoteRoundInput extends KeyedActInput {
  @Field(() => ID, { description: 'The component.' })
  costComponentId!: string;

  @Field(() => [ID], { description: 'The parts in the project of those who are asked, 1 to 20; the project must be open to each.' })
  esiInvolvementIds!: string[];

  @Field(() => DateTime, { description: 'The deadline, at most a year ahead. It is not moved.' })
  dueAt!: Date;

  @Field(() => String, { description: 'What is asked; at most 8,000 characters.' })
  specification!: string;

  @Field(() => Int, { nullable: true, description: 'Units of the product that a tool’s cost is spread over, 1 or more; left out, tools are looked at apart.' })
  toolingUnits?: number | null;
}

@InputType()
abstract class QuoteRoundActInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The round.' })
  quoteRoundId!: string;
}

@InputType({ description: 'A round whose deadline is over.' })
export class CloseQuoteRoundInput extends QuoteRoundActInput {}

@InputType({ description: 'The quote that is agreed, and why.' })
export class AgreeQuoteInput extends QuoteRoundActInput {
  @Field(() => ID, { description: 'The quote: the last word of its supplier.' })
  costQuoteId!: string;

  @Field(() => String, { description: 'Why this one, also where it is not the cheapest; at most 2,000 characters. Staff only.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'What the supplier that is agreed with is told; at most 2,000 characters.' })
  noteToAgreed?: string | null;

  @Field(() => String, { nullable: true, description: 'What each of the others is told, word for word the same; at most 2,000 characters. Name nobody.' })
  noteToOthers?: string | null;
}

@InputType({ description: 'A round in which nothing was agreed, and why.' })
export class AskForNextRoundInput extends QuoteRoundActInput {
  @Field(() => String, { description: 'Why; at most 2,000 characters. Staff only.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'What each supplier is told, word for word the same; at most 2,000 characters. Name nobody.' })
  noteToAll?: string | null;
}

@InputType({ description: 'A round that is given up, unread, and why.' })
export class CancelQuoteRoundInput extends QuoteRoundActInput {
  @Field(() => String, { description: 'Why; at most 2,000 characters. Staff only.' })
  reason!: string;
}

@InputType()
abstract class QuoteActInput extends KeyedActInput {
  @Field(() => ID, { description: 'What the supplier was asked.' })
  quoteRequestId!: string;
}

@InputType({ description: 'A quote. It takes the place of what the supplier said before, and is sealed until the deadline.' })
export class SubmitQuoteInput extends QuoteActInput {
  @Field(() => Decimal, { description: 'The price for one unit of the product, in the request’s currency: above 0, at most 15 digits and four places.' })
  unitPrice!: string;

  @Field(() => Decimal, { nullable: true, description: 'What the tools cost once, in the currency: 0 or more.' })
  toolingCost?: string | null;

  @Field(() => Int, { nullable: true, description: 'Days from order to delivery, 0 to 3,650.' })
  leadTimeDays?: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'The last day on which it holds: not before the deadline.' })
  validUntil?: string | null;

  @Field(() => String, { nullable: true, description: 'What else there is to say; at most 4,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'That no price will be given. It takes the place of what the supplier said before.' })
export class DeclineToQuoteInput extends QuoteActInput {
  @Field(() => String, { description: 'Why; at most 4,000 characters.' })
  reason!: string;
}
