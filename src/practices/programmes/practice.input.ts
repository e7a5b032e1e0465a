import 'reflect-metadata';
import { Field, Float, ID, InputType } from 'type-graphql';
import type { Side } from '../../domain/sides.ts';
import type { Indicator } from '../../domain/practices/indicators.ts';
import type { Practice } from '../../domain/practices/practices.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { ActInput, ChangeInput } from '../../platform/act.input.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { IndicatorEnum } from './indicator.enum.ts';
import { PracticeEnum } from './practice.enums.ts';

@InputType({ description: 'A relationship whose practices are looked at, or told to its partner.' })
export class RelationshipPracticesInput extends ActInput {
  @Field(() => ID, { description: 'The relationship: with an external partner or, for the practices within it, with a department of the firm. Departments are told nothing.' })
  relationshipId!: string;
}

@InputType({ description: 'That a partner is no longer told how its practices stand.' })
export class StopTellingPracticesInput extends RelationshipPracticesInput {
  @Field(() => String, { description: 'Why; 1 to 2,000 characters. The partner does not read it.' })
  reason!: string;
}

@InputType({ description: 'A practice of a relationship.' })
abstract class OfPracticeInput extends ActInput {
  @Field(() => ID, { description: 'The relationship: with an external partner or, for a practice within it, with a department of the firm.' })
  relationshipId!: string;

  @Field(() => PracticeEnum, { description: 'The practice.' })
  practice!: Practice;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the partner is told of it, as long as it is told of its practices. Never of CONSENSUS, nor of practices within a department.' })
  isTold!: boolean;
}

@InputType({ description: 'What an indicator is to come to.' })
export class SetPracticeTargetInput extends OfPracticeInput {
  @Field(() => IndicatorEnum, { description: 'The indicator, one of the practice. One that is the firm’s own is not told.' })
  indicator!: Indicator;

  @Field(() => Float, { description: 'The value, in the indicator’s unit: at least that where more is better, at most where less is.' })
  value!: number;

  @Field(() => LocalDate, { description: 'The last day for it (UTC), after today.' })
  dueOn!: string;

  @Field(() => String, { description: 'Why; 1 to 2,000 characters. Whoever sees the target reads it.' })
  reason!: string;
}

@InputType({ description: 'A target that is taken back.' })
export class WithdrawPracticeTargetInput extends ChangeInput {
  @Field(() => ID, { description: 'The target.' })
  practiceTargetId!: string;

  @Field(() => String, { description: 'Why; 1 to 2,000 characters. Whoever sees the target reads it.' })
  reason!: string;
}

@InputType({ description: 'Something to be done for a practice.' })
export class PlanPracticeActionInput extends OfPracticeInput {
  @Field(() => String, { description: 'What is to be done; 1 to 2,000 characters.' })
  what!: string;

  @Field(() => SharingSideEnum, { description: 'Whose people do it. What the partner is to do it is told of.' })
  ownerSide!: Side;

  @Field(() => ID, { description: 'Who sees to it: a user of that side.' })
  ownerId!: string;

  @Field(() => LocalDate, { description: 'The last day for it (UTC), after today.' })
  dueOn!: string;
}

@InputType({ description: 'An action that is over.' })
export class EndPracticeActionInput extends ChangeInput {
  @Field(() => ID, { description: 'The action.' })
  practiceActionId!: string;

  @Field(() => String, { description: 'What came of it, or why it is given up; 1 to 2,000 characters. Whoever sees the action reads it.' })
  note!: string;
}

@InputType({ description: 'What was found when a practice was looked at by people.' })
export class RecordPracticeReviewInput extends OfPracticeInput {
  @Field(() => LocalDate, { description: 'The day of the review (UTC), today or before.' })
  heldOn!: string;

  @Field(() => String, { description: 'What was found; 1 to 10,000 characters.' })
  finding!: string;

  @Field(() => LocalDate, { nullable: true, description: 'When the next one is due, after this one; none when absent.' })
  nextDueOn?: string | null;
}

@InputType({ description: 'What the partner says to a review.' })
export class CommentPracticeReviewInput extends ChangeInput {
  @Field(() => ID, { description: 'The review, told to the partner.' })
  practiceReviewId!: string;

  @Field(() => String, { description: 'The comment; 1 to 2,000 characters.' })
  comment!: string;
}
