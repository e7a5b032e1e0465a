import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { PeriodKind } from '../../domain/scorecards/periods.ts';
import type { Side } from '../../domain/sides.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { Decimal } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';
import { ScorecardDecisionEnum, type ScorecardDecision, ScorecardPeriodKindEnum } from './scorecards.enums.ts';

@InputType({ description: 'A period of the calendar.' })
export class ScorecardPeriodInput {
  @Field(() => ScorecardPeriodKindEnum, { description: 'How long it is.' })
  kind!: PeriodKind;

  @Field(() => Int, { description: 'The calendar year, 1900 to 9999.' })
  year!: number;

  @Field(() => Int, { description: 'Its place in the year: 1 to 12 for months, to 4 for quarters, to 2 for half years, 1 for a year.' })
  number!: number;
}

@InputType({ description: 'Scorecards to be opened for a period.' })
export class OpenScorecardInput extends KeyedActInput {
  @Field(() => ID, { description: 'The relationship, which lives.' })
  relationshipId!: string;

  @Field(() => ScorecardPeriodInput, { description: 'A period that has begun, and ended no more than two years ago.' })
  period!: ScorecardPeriodInput;

  @Field(() => SharingSideEnum, { description: 'Who scores the other. There is one card a side and period.' })
  raterSide!: Side;
}

@InputType({ description: 'What a person makes of one row.' })
export class ScorecardJudgementInput {
  @Field(() => ID, { description: 'The row, one that people judge.' })
  scorecardRowId!: string;

  @Field(() => Decimal, { nullable: true, description: 'On the row’s scale, a decimal with at most four places; null takes back what was judged.' })
  value?: string | null;

  @Field(() => String, { nullable: true, description: 'Why; at most 2,000 characters. It is needed with a value.' })
  reason?: string | null;
}

@InputType({ description: 'A scorecard to go on with.' })
export class ScorecardInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The scorecard.' })
  scorecardId!: string;
}

@InputType({ description: 'Judgements of rows.' })
export class JudgeScorecardRowsInput extends ScorecardInput {
  @Field(() => [ScorecardJudgementInput], { description: 'Each row once; 1 to 50.' })
  judgements!: ScorecardJudgementInput[];
}

@InputType({ description: 'A scorecard to be given up, and why.' })
export class WithdrawScorecardInput extends ScorecardInput {
  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'A row that one’s own side does not accept.' })
export class DisputeScorecardRowInput extends KeyedActInput {
  @Field(() => ID, { description: 'The row, of an issued card about one’s own side.' })
  scorecardRowId!: string;

  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'A dispute of a row.' })
export class ScorecardDisputeInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The dispute.' })
  scorecardDisputeId!: string;
}

@InputType({ description: 'What the scoring side decides of a dispute.' })
export class DecideScorecardDisputeInput extends ScorecardDisputeInput {
  @Field(() => ScorecardDecisionEnum, { description: 'What.' })
  decision!: ScorecardDecision;

  @Field(() => Decimal, { nullable: true, description: 'With CHANGED: the value that counts, on the row’s scale, with at most four places.' })
  newValue?: string | null;

  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  note!: string;
}
