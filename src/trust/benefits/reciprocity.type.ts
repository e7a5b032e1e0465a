import 'reflect-metadata';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { fromMinorUnits, type MoneyInMinorUnits } from '../../domain/money.ts';
import { type Given, type ReciprocityOfQuarter, reciprocityOf, type SideGave as SideGaveFacts } from '../../domain/reciprocity.ts';
import { Money } from '../../platform/money.type.ts';
import { CurrencyCode } from '../../platform/scalars.ts';

@ObjectType({ simpleResolvers: true, description: 'What one side gave within a quarter, as acknowledged by the other.' })
export class SideGave {
  @Field(() => Int, { description: 'How often.' })
  count!: number;

  @Field(() => Int, { description: 'How many of these nobody knows the worth of; they are in no amount.' })
  countOfUnknownWorth!: number;

  @Field(() => [Money], { description: 'What is known of their worth, in each currency.' })
  worth!: Money[];
}

@ObjectType({ simpleResolvers: true, description: 'Who gave more, in one currency: (the firm’s − the partner’s) / (the firm’s + the partner’s), −1 to 1. Above 0 the firm gave more, below 0 the partner.' })
export class ReciprocityBalance {
  @Field(() => CurrencyCode, { description: 'The currency; amounts of different currencies are never added.' })
  currencyCode!: string;

  @Field(() => Float, { nullable: true, description: 'In this quarter; null when nothing is known of it.' })
  inQuarter!: number | null;

  @Field(() => Float, { nullable: true, description: 'Over the four quarters that end with this one; null when nothing is known of them.' })
  overFourQuarters!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'What two sides gave each other in a quarter.' })
export class ReciprocityQuarter {
  @Field(() => String, { description: 'The quarter, such as 2026-Q3.' })
  quarter!: string;

  @Field(() => SideGave, { description: 'What the focal firm gave, and the partner got.' })
  focalGave!: SideGave;

  @Field(() => SideGave, { description: 'What the partner gave, and the focal firm got.' })
  partnerGave!: SideGave;

  @Field(() => [ReciprocityBalance], { description: 'The balance in each currency in which something was given over four quarters; empty where no worth is known.' })
  balances!: ReciprocityBalance[];
}

/** As the statement brings it: first and last day, and what was given by quarter, giver and currency. */
export interface GivenRows {
  readonly first: string;
  readonly last: string;
  readonly given: readonly (readonly [quarter: string, giver: Given['giver'], currency: string | null, count: number, minorUnits: string | null])[];
}

/** The quarters as the schema shows them. */
export function toReciprocity({ first, last, given }: GivenRows): ReciprocityQuarter[] {
  const facts = given.map(([quarter, giver, currencyCode, count, minorUnits]): Given => ({
    quarter, giver, count, worth: currencyCode === null || minorUnits === null ? null : { minorUnits: BigInt(minorUnits), currencyCode },
  }));
  return reciprocityOf(facts, first, last).map(shown);
}

function shown({ quarter, focalGave, partnerGave, balances }: ReciprocityOfQuarter): ReciprocityQuarter {
  return { quarter, focalGave: sideGave(focalGave), partnerGave: sideGave(partnerGave), balances: [...balances] };
}

function sideGave({ worth, ...counts }: SideGaveFacts): SideGave {
  return { ...counts, worth: worth.map(({ minorUnits, currencyCode }: MoneyInMinorUnits) => ({ amount: fromMinorUnits({ minorUnits, currencyCode }), currencyCode })) };
}
