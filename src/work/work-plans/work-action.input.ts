import 'reflect-metadata';
import { Field, Float, ID, InputType } from 'type-graphql';
import { MoneyInput } from '../../platform/money.type.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';

@InputType({ description: 'Something to be done for an objective.' })
export class PlanWorkActionInput extends KeyedActInput {
  @Field(() => ID, { description: 'The objective, of a plan that is drafted or in force.' })
  workObjectiveId!: string;

  @Field(() => String, { description: 'What is to be done; 1 to 2,000 characters.' })
  what!: string;

  @Field(() => ID, { description: 'Who sees to it: an active person of the firm who deals with partners.' })
  ownerId!: string;

  @Field(() => LocalDate, { description: 'The first day of the work, within the plan’s time.' })
  startsOn!: string;

  @Field(() => LocalDate, { description: 'The last day for it, within the plan’s time.' })
  dueOn!: string;

  @Field(() => Float, { defaultValue: 1, description: 'How much it counts beside the objective’s other actions; above 0, at most 1,000.' })
  weight!: number;

  @Field(() => Float, { nullable: true, description: 'Person days that it is to take, 0 to 100,000; absent where nobody knows.' })
  plannedPersonDays?: number | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Money that it is to take; absent where nobody knows.' })
  plannedMoney?: MoneyInput | null;
}

@InputType({ description: 'An action to go on with.' })
export class ChangeWorkActionInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The action.' })
  workActionId!: string;
}

@InputType({ description: 'An action planned otherwise. What is absent stays.' })
export class ReplanWorkActionInput extends ChangeWorkActionInput {
  @Field(() => String, { nullable: true, description: 'What is to be done; 1 to 2,000 characters.' })
  what?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who sees to it from now on.' })
  ownerId?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The first day of the work.' })
  startsOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The last day for it.' })
  dueOn?: string | null;

  @Field(() => Float, { nullable: true, description: 'How much it counts; above 0, at most 1,000.' })
  weight?: number | null;

  @Field(() => Float, { nullable: true, description: 'Person days that it is to take, 0 to 100,000.' })
  plannedPersonDays?: number | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Money that it is to take.' })
  plannedMoney?: MoneyInput | null;
}

@InputType({ description: 'How far an action is. What is absent stays.' })
export class ReportWorkActionInput extends ChangeWorkActionInput {
  @Field(() => Float, { description: 'The part that is done, 0 to 1; at 1 the action is done.' })
  shareDone!: number;

  @Field(() => Float, { nullable: true, description: 'Person days that it has taken so far, 0 to 100,000.' })
  usedPersonDays?: number | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Money that it has taken so far.' })
  usedMoney?: MoneyInput | null;

  @Field(() => String, { nullable: true, description: 'What there is to say of it; at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'An action that is given up.' })
export class CancelWorkActionInput extends ChangeWorkActionInput {
  @Field(() => String, { description: 'Why; 1 to 2,000 characters.' })
  reason!: string;
}
