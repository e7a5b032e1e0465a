import 'reflect-metadata';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { ActInput, ChangeInput } from '../../platform/act.input.ts';
import { LocalDate } from '../../platform/scalars.ts';

@InputType({ description: 'Something of one person of a department.' })
abstract class OfPersonInput extends ActInput {
  @Field(() => ID, { description: 'The department’s relationship, in the internal market.' })
  relationshipId!: string;

  @Field(() => ID, { description: 'The person, who works in the department.' })
  personId!: string;
}

@InputType({ description: 'What somebody can.' })
export class RecordPersonSkillInput extends OfPersonInput {
  @Field(() => String, { description: 'The skill, as roles call it; 1 to 100 characters. Small and capital letters are alike.' })
  skill!: string;

  @Field(() => Int, { description: 'How well, from 1 (begins) to 5 (teaches it).' })
  level!: number;
}

@InputType({ description: 'What somebody’s variable pay hangs on.' })
export class SetIncentiveGoalInput extends OfPersonInput {
  @Field(() => String, { description: 'The goal; 1 to 2,000 characters.' })
  statement!: string;

  @Field(() => Float, { description: 'Its part of the person’s variable pay, 0 to 1.' })
  payShare!: number;

  @Field(() => Boolean, { description: 'Whether it is tied to results of relationships: a partner’s trust, joint value, a promise kept.' })
  isTied!: boolean;

  @Field(() => Boolean, { description: 'Whether it rewards the firm’s gain at a partner’s expense, such as a price pressed down.' })
  isOneSided!: boolean;

  @Field(() => LocalDate, { description: 'The first day that it counts for.' })
  fromOn!: string;

  @Field(() => LocalDate, { description: 'The last; not before the first.' })
  untilOn!: string;
}

@InputType({ description: 'A goal of one’s own that one agrees to.' })
export class AgreeToIncentiveGoalInput extends ChangeInput {
  @Field(() => ID, { description: 'The goal.' })
  incentiveGoalId!: string;
}

@InputType({ description: 'A goal that is taken back.' })
export class WithdrawIncentiveGoalInput extends AgreeToIncentiveGoalInput {
  @Field(() => String, { description: 'Why; 1 to 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'What somebody is to learn.' })
export class AgreeTrainingInput extends OfPersonInput {
  @Field(() => String, { description: 'What; 1 to 2,000 characters.' })
  what!: string;

  @Field(() => String, { nullable: true, description: 'The skill that it is for, as roles call it; at most 100 characters.' })
  skill?: string | null;

  @Field(() => LocalDate, { description: 'The last day for it.' })
  dueOn!: string;
}

@InputType({ description: 'That a training is done.' })
export class CompleteTrainingInput extends ChangeInput {
  @Field(() => ID, { description: 'The training.' })
  trainingId!: string;

  @Field(() => LocalDate, { description: 'The day on which it was done; not ahead.' })
  doneOn!: string;

  @Field(() => String, { nullable: true, description: 'What came of it; at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'That a training is given up.' })
export class CancelTrainingInput extends ChangeInput {
  @Field(() => ID, { description: 'The training.' })
  trainingId!: string;

  @Field(() => String, { description: 'Why; 1 to 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'When somebody’s appraisal is due.' })
export class PlanAppraisalInput extends OfPersonInput {
  @Field(() => LocalDate, { description: 'The day.' })
  dueOn!: string;
}

@InputType({ description: 'An appraisal that was held.' })
export class HoldAppraisalInput extends ChangeInput {
  @Field(() => ID, { description: 'The appraisal.' })
  appraisalId!: string;

  @Field(() => LocalDate, { description: 'The day on which it was held; not ahead.' })
  heldOn!: string;

  @Field(() => Boolean, { description: 'Whether results of relationships were looked at.' })
  looksAtRelationships!: boolean;

  @Field(() => String, { description: 'What was found; 1 to 10,000 characters. Who was appraised reads it.' })
  summary!: string;
}

@InputType({ description: 'What who was appraised thinks of it.' })
export class CommentAppraisalInput extends ChangeInput {
  @Field(() => ID, { description: 'The appraisal.' })
  appraisalId!: string;

  @Field(() => String, { description: 'What they think; 1 to 10,000 characters.' })
  comment!: string;
}

@InputType({ description: 'An appraisal that is called off.' })
export class CancelAppraisalInput extends ChangeInput {
  @Field(() => ID, { description: 'The appraisal.' })
  appraisalId!: string;

  @Field(() => String, { description: 'Why; 1 to 2,000 characters.' })
  reason!: string;
}
