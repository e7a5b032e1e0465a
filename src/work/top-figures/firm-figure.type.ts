import 'reflect-metadata';
import { Arg, Ctx, Field, FieldResolver, Float, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { FigureInput } from '../../domain/top-figures/objectives.ts';
import { MarketEnum } from '../../markets/relationship.enums.ts';
import type { Context } from '../../platform/context.ts';
import { RequestError } from '../../platform/errors/request-error.ts';
import { messages } from '../../platform/messages.ts';
import { LocalDate } from '../../platform/scalars.ts';
import type { FoundRecord } from '../../practices/programmes/indicator-records.ts';
import { PracticeRecord } from '../../practices/programmes/practice-indicator.type.ts';
import { figureRecords } from './figure-records.ts';
import { FirmFigureInputEnum, FirmFigureUnitEnum, FirmObjectiveEnum } from './firm-figure.enums.ts';

/** How the figures are shown. Null is unknown, and never 0. */

@ObjectType({ description: 'One thing that a figure is told from.' })
export class FirmFigureInput {
  @Field(() => FirmFigureInputEnum, { description: 'Which.' })
  input!: string;

  @Field(() => String, { description: 'Its name, in the language of the request.' })
  label!: string;

  @Field(() => String, { description: 'What it is told from, in the language of the request.' })
  source!: string;

  @Field(() => FirmFigureUnitEnum, { description: 'What it is measured in.' })
  unit!: string;

  @Field(() => String, { nullable: true, description: 'ISO 4217 code of money; null for the rest, and while no amount is known.' })
  currencyCode!: string | null;

  @Field(() => Float, { nullable: true, description: 'In the unit: the mean, or the sum of money, of those that tell; null where fewer than two points do.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'At least this, whatever those are that do not tell; null where nothing could tell, or it has no range.' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'At most this.' })
  high!: number | null;

  @Field(() => Float, { nullable: true, description: 'Its part in the mean, against the other inputs: no published source says how much each counts, so all are equal. Null where the figure is no mean.' })
  weight!: number | null;

  @Field(() => Int, { description: 'Partners, departments, levels, records or years that tell it, 0 or more.' })
  observations!: number;

  @Field(() => Int, { description: 'Those that could and do not, 0 or more.' })
  unknown!: number;

  @Field(() => Float, { nullable: true, description: 'The part that tells, 0 to 1; null where nothing could.' })
  coverage!: number | null;

  @Field(() => String, { nullable: true, description: 'Why there is no value, in the language of the request; null with one.' })
  reason!: string | null;

  /** From where it was looked at; not in the schema. */
  from!: { readonly until: string; readonly isLive: boolean };
}

@ObjectType({ simpleResolvers: true, description: 'The figure of external partners in one market alone.' })
export class FirmFigureMarket {
  @Field(() => MarketEnum, { description: 'The market.' })
  market!: string;

  @Field(() => Float, { nullable: true, description: 'Points from 0 to 100; null where less than half of the weight is known.' })
  value!: number | null;

  @Field(() => Float, { description: 'At least this, whatever is unknown; 0 to 100.' })
  low!: number;

  @Field(() => Float, { description: 'At most this; 0 to 100.' })
  high!: number;

  @Field(() => Float, { description: 'The part of the weight that lies on inputs with a value, 0 to 1.' })
  weightKnown!: number;

  @Field(() => Float, { description: 'The part that tells, in the mean over the inputs, 0 to 1.' })
  coverage!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How the firm stands against one objective.' })
export class FirmFigure {
  @Field(() => FirmObjectiveEnum, { description: 'The objective.' })
  objective!: string;

  @Field(() => String, { description: 'Its name, in the language of the request.' })
  label!: string;

  @Field(() => FirmFigureUnitEnum, { description: 'What it is measured in.' })
  unit!: string;

  @Field(() => String, { nullable: true, description: 'ISO 4217 code of money; null for points, and while no amount is known.' })
  currencyCode!: string | null;

  @Field(() => Float, { nullable: true, description: 'In the unit; null where less than half of what it is told from is known.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'Of points: at least this, whatever is unknown. Of customer equity: at the lower end of retention, of the customers known; null with the value.' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'The same at most.' })
  high!: number | null;

  @Field(() => Float, { description: 'The part of the weight that lies on inputs with a value, 0 to 1; of customer equity the part of customers whose profit is known.' })
  weightKnown!: number;

  @Field(() => Float, { description: 'The part of partners, departments and records that tells, in the mean over the inputs, 0 to 1.' })
  coverage!: number;

  @Field(() => String, { nullable: true, description: 'Why there is no value, in the language of the request; null with one.' })
  reason!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day (UTC) since when it was kept so; today for what is reckoned now, null before the first.' })
  keptOn!: string | null;

  @Field(() => [FirmFigureInput], { description: 'What it is told from; none before the first day that it was kept.' })
  inputs!: FirmFigureInput[];

  @Field(() => [FirmFigureMarket], { description: 'By market, for external partners; none for the other objectives.' })
  markets!: FirmFigureMarket[];
}

@ObjectType({ simpleResolvers: true, description: 'The firm’s top figures.' })
export class FirmFigures {
  @Field(() => LocalDate, { description: 'The day that they are of, in UTC.' })
  asOf!: string;

  @Field(() => Boolean, { description: 'They are reckoned now; otherwise they are as they were kept.' })
  isLive!: boolean;

  @Field(() => [FirmFigure], { description: 'One for each of the four objectives, in their order.' })
  figures!: FirmFigure[];
}

const most = 100;

@Resolver(() => FirmFigureInput)
export class FirmFigureRecords {
  @FieldResolver(() => [PracticeRecord], { description: 'The records that it is told from, newest first; of a past day those there were then, with the network’s none. All inputs of two days at once at most.' })
  records(
    @Root() { input, from }: FirmFigureInput, @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many at most, 1 to 100.' }) first: number,
    @Arg('after', () => ID, { nullable: true, description: 'recordId of the last one of the part before; null for the beginning.' }) after: string | null,
  ): Promise<readonly FoundRecord[]> {
    if (first < 1 || first > most) throw new RequestError('LIMIT_EXCEEDED', messages.pageSize, { limit: most, asked: first, status: 400 });
    return ctx.load(figureRecords, { input: input as FigureInput, ...from, first, after: after ?? null });
  }
}
