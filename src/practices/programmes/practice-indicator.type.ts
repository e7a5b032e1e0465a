import 'reflect-metadata';
import { Ctx, Field, FieldResolver, Float, ID, Int, Arg, ObjectType, Resolver, Root } from 'type-graphql';
import type { Indicator } from '../../domain/practices/indicators.ts';
import type { Context } from '../../platform/context.ts';
import { RequestError } from '../../platform/errors/request-error.ts';
import { messages } from '../../platform/messages.ts';
import { DateTime } from '../../platform/scalars.ts';
import { IndicatorEnum } from './indicator.enum.ts';
import { indicatorRecords, type FoundRecord, type LookedFrom } from './indicator-records.ts';
import { CriterionVerdictEnum, IndicatorUnitEnum } from './practice.enums.ts';

@ObjectType({ simpleResolvers: true, description: 'A record that an indicator is told from.' })
export class PracticeRecord {
  @Field(() => String, { description: 'What kind of record it is: the name of its type.' })
  recordType!: string;

  @Field(() => ID, { description: 'Its id, good for node(id:).' })
  recordId!: string;

  @Field(() => DateTime, { description: 'When it was, as far as it counts here.' })
  at!: string;
}

@ObjectType({ description: 'What a practice is measured by, with its value.' })
export class PracticeIndicator {
  @Field(() => IndicatorEnum, { description: 'The indicator.' })
  indicator!: string;

  @Field(() => IndicatorUnitEnum, { description: 'What it is measured in.' })
  unit!: string;

  @Field(() => Boolean, { description: 'More is better; otherwise less is.' })
  isMoreBetter!: boolean;

  @Field(() => Float, { nullable: true, description: 'What was measured, in the unit; null where it cannot be told: never 0 for want of data.' })
  value!: number | null;

  @Field(() => Float, { description: 'Records that it is told from, 0 or more.' })
  evidence!: number;

  @Field(() => Int, { description: 'Records before it says anything, 1 or more.' })
  leastEvidence!: number;

  @Field(() => CriterionVerdictEnum, { nullable: true, description: 'Whether it meets what the next level asks of it or, where that asks nothing of it, the highest level below that does; null where none does.' })
  verdict!: string | null;

  /** Not in the schema. */
  from!: LookedFrom;
}

const most = 100;

@Resolver(() => PracticeIndicator)
export class PracticeIndicatorResolver {
  @FieldResolver(() => [PracticeRecord], { description: 'The newest records that it is told from, as of when it was measured; of them those that the asker sees.' })
  records(
    @Root() { indicator, from: { relationshipId, until } }: PracticeIndicator,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many at most, 1 to 100.' }) first: number,
    @Ctx() ctx: Context,
  ): Promise<readonly FoundRecord[]> {
    if (first < 1 || first > most) throw new RequestError('LIMIT_EXCEEDED', messages.pageSize, { limit: most, asked: first, status: 400 });
    return until === null ? Promise.resolve([]) : ctx.load(indicatorRecords, { relationshipId, indicator: indicator as Indicator, until, first });
  }
}
