import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ActInput } from '../../platform/act.input.ts';
import { MoneyInput } from '../../platform/money.type.ts';

@InputType({ description: 'One year’s figures. At least one of them is given; what is absent is unknown, not nothing.' })
export class YearFigureInput {
  @Field(() => Int, { description: 'The calendar year, from 1900; one that has begun.' })
  year!: number;

  @Field(() => MoneyInput, { nullable: true, description: 'What was traded: sold to the partner, or bought from a supplier.' })
  revenue?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What the firm earned or saved by it, in the same currency; below 0 for a loss.' })
  profit?: MoneyInput | null;

  @Field(() => String, { description: 'Where the figures come from, at most 2,000 characters.' })
  source!: string;
}

@InputType({ description: 'What a relationship brought, year by year. A figure of a year that has one takes its place.' })
export class RecordRelationshipFiguresInput extends ActInput {
  @Field(() => ID, { description: 'The relationship; it may have ended.' })
  relationshipId!: string;

  @Field(() => [YearFigureInput], { description: 'The years, each once; 1 to 30.' })
  figures!: YearFigureInput[];
}
