import 'reflect-metadata';
import { Field, Float, ID, InputType } from 'type-graphql';
import type { Indicator } from '../../domain/practices/indicators.ts';
import type { Comparison } from '../../domain/practices/maturity-model.ts';
import type { Practice } from '../../domain/practices/practices.ts';
import type { Leaf } from '../../domain/trust/leaves.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { IndicatorEnum } from '../../practices/programmes/indicator.enum.ts';
import { CriterionComparisonEnum, PracticeEnum } from '../../practices/programmes/practice.enums.ts';
import { TrustLeafEnum } from '../../trust/evidence/evidence.enums.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';
import type { WorkPlanHorizon, WorkPlanResult } from './work-plan.entity.ts';
import { WorkPlanHorizonEnum, WorkPlanResultEnum } from './work-plan.enums.ts';

@InputType({ description: 'A plan of work.' })
export class DraftWorkPlanInput extends KeyedActInput {
  @Field(() => ID, { nullable: true, description: 'The relationship that it is about, which lives; a department’s is the firm’s internal one with it. Absent: the whole firm.' })
  relationshipId?: string | null;

  @Field(() => WorkPlanHorizonEnum, { description: 'How far it looks.' })
  horizon!: WorkPlanHorizon;

  @Field(() => ID, { nullable: true, description: 'The long-term plan that a yearly one stands under: of the same relationship or of the whole firm, and within its time.' })
  parentId?: string | null;

  @Field(() => String, { description: 'What it is called; 1 to 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'What it is for; 1 to 4,000 characters.' })
  aim!: string;

  @Field(() => LocalDate, { description: 'Its first day.' })
  startsOn!: string;

  @Field(() => LocalDate, { description: 'Its last day.' })
  endsOn!: string;

  @Field(() => ID, { nullable: true, description: 'Who answers for it; absent: the relationship’s manager or, where there is none, the asker.' })
  ownerId?: string | null;
}

@InputType({ description: 'A work plan to go on with.' })
export class ChangeWorkPlanInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The plan.' })
  workPlanId!: string;
}

@InputType({ description: 'A plan written anew while it is drafted. What is absent stays.' })
export class ReviseWorkPlanInput extends ChangeWorkPlanInput {
  @Field(() => ID, { nullable: true, description: 'The long-term plan that a yearly one stands under; null for none.' })
  parentId?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is called; 1 to 200 characters.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for; 1 to 4,000 characters.' })
  aim?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Its first day.' })
  startsOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Its last day.' })
  endsOn?: string | null;
}

@InputType({ description: 'A work plan that is given back or given up.' })
export class RefuseWorkPlanInput extends ChangeWorkPlanInput {
  @Field(() => String, { description: 'Why; 1 to 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'A work plan that somebody else answers for from now on.' })
export class HandOverWorkPlanInput extends ChangeWorkPlanInput {
  @Field(() => ID, { description: 'Who: an active person of the firm, and not who approved it.' })
  ownerId!: string;
}

@InputType({ description: 'A work plan that is over.' })
export class CloseWorkPlanInput extends ChangeWorkPlanInput {
  @Field(() => WorkPlanResultEnum, { description: 'What came of it.' })
  result!: WorkPlanResult;

  @Field(() => String, { description: 'What was reached, what not, and why; 1 to 4,000 characters.' })
  note!: string;
}

@InputType({ description: 'What people found when they looked at a plan in force.' })
export class ReviewWorkPlanInput extends ChangeWorkPlanInput {
  @Field(() => LocalDate, { description: 'The day they met; not in the future.' })
  heldOn!: string;

  @Field(() => String, { description: 'What they found; 1 to 10,000 characters.' })
  finding!: string;

  @Field(() => LocalDate, { nullable: true, description: 'When they look at it next, a later day; absent where that is not settled.' })
  nextDueOn?: string | null;
}

@InputType({ description: 'What an indicator of a practice is to come to by the end of the plan.' })
export class WorkTargetInput {
  @Field(() => IndicatorEnum, { description: 'The indicator, one of the practice.' })
  indicator!: Indicator;

  @Field(() => CriterionComparisonEnum, { description: 'How the value is held against the figure; as is better for the indicator.' })
  comparison!: Comparison;

  @Field(() => Float, { description: 'The figure aimed at, in the indicator’s unit; 0 to 1,000,000,000.' })
  value!: number;
}

@InputType({ description: 'What a plan is to reach.' })
export class WorkObjectiveInput {
  @Field(() => String, { description: 'What is to be reached; 1 to 500 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'The way there; at most 4,000 characters.' })
  strategy?: string | null;

  @Field(() => Float, { defaultValue: 1, description: 'How much it counts beside the plan’s other objectives; above 0, at most 1,000.' })
  weight!: number;

  @Field(() => TrustLeafEnum, { nullable: true, description: 'The driver of trust and commitment that it is to move; either this or a practice.' })
  driver?: Leaf | null;

  @Field(() => PracticeEnum, { nullable: true, description: 'The practice that it is to bring on: one within departments in a department’s plan, one towards partners in a partner’s.' })
  practice?: Practice | null;

  @Field(() => WorkTargetInput, { nullable: true, description: 'The figure that tells whether it is reached; with a practice only.' })
  target?: WorkTargetInput | null;
}

@InputType({ description: 'An objective that a plan gets while it is drafted.' })
export class AddWorkObjectiveInput extends ChangeWorkPlanInput {
  @Field(() => WorkObjectiveInput, { description: 'The objective.' })
  objective!: WorkObjectiveInput;
}

@InputType({ description: 'An objective of a plan that is drafted.' })
export class WorkObjectiveChangeInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The objective.' })
  workObjectiveId!: string;
}

@InputType({ description: 'An objective written anew, whole.' })
export class ChangeWorkObjectiveInput extends WorkObjectiveChangeInput {
  @Field(() => WorkObjectiveInput, { description: 'The objective as it is from now on.' })
  objective!: WorkObjectiveInput;
}

@InputType({ description: 'An objective that is left out, with what was to be done for it.' })
export class DropWorkObjectiveInput extends WorkObjectiveChangeInput {
  @Field(() => String, { description: 'Why; 1 to 2,000 characters.' })
  reason!: string;
}
