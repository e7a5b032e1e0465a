import 'reflect-metadata';
import type { Side } from '../../domain/sides.ts';
import { Field, ID, InputType, Int } from 'type-graphql';
import { InformationCategoryEnum, SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { ActInput, ChangeInput } from '../../platform/act.input.ts';
import type { InformationCategory } from '../../platform/sharing.ts';

@InputType({ description: 'A question to the other side of a relationship.' })
export class AskQuestionInput extends ActInput {
  @Field(() => ID, { description: 'The relationship.' })
  relationshipId!: string;

  @Field(() => String, { description: 'The question; at most 5,000 characters.' })
  text!: string;

  @Field(() => InformationCategoryEnum, { nullable: true, description: 'What kind of information it asks for.' })
  category?: InformationCategory | null;
}

@InputType({ description: 'What may be done to a question.' })
export class ChangeQuestionInput extends ChangeInput {
  @Field(() => ID, { description: 'The question.' })
  questionId!: string;
}

@InputType({ description: 'The answer of the side that was asked.' })
export class AnswerQuestionInput extends ChangeQuestionInput {
  @Field(() => String, { description: 'The answer; at most 10,000 characters.' })
  answer!: string;
}

@InputType({ description: 'An act of the side that asked, with its reason.' })
export class DropQuestionInput extends ChangeQuestionInput {
  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'The time within which a side of a relationship answers, as the sides have agreed.' })
export class SetResponseTimeInput extends ActInput {
  @Field(() => ID, { description: 'The relationship.' })
  relationshipId!: string;

  @Field(() => SharingSideEnum, { description: 'The side that answers.' })
  answeringSide!: Side;

  @Field(() => Int, { description: 'Hours, 1 to 2,000, counted in working days where the side’s business calendar is known.' })
  hours!: number;

  @Field(() => String, { description: 'Why, for both sides; at most 2,000 characters.' })
  reason!: string;
}
