import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Decimal, LocalDate } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';

@InputType({ description: 'A change proposed in a supplier’s part of a project.' })
export class ProposeEngineeringChangeInput extends KeyedActInput {
  @Field(() => ID, { description: 'The supplier’s part, which is active.' })
  esiInvolvementId!: string;

  @Field(() => String, { description: 'Its heading; 1 to 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'What is changed, and why; 1 to 10,000 characters.' })
  description!: string;
}

@InputType({ description: 'An engineering change to go on with.' })
export class ChangeEngineeringChangeInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The engineering change.' })
  engineeringChangeId!: string;
}

@InputType({ description: 'What an engineering change comes to.' })
export class StateChangeImpactInput extends ChangeEngineeringChangeInput {
  @Field(() => Decimal, { description: 'By how much a unit costs more, in its currency; below 0 for less.' })
  unitCostChange!: string;

  @Field(() => Decimal, { description: 'What tools cost once, in its currency; 0 or more.' })
  toolingCost!: string;

  @Field(() => Int, { description: 'Days by which the launch is later, −3,650 to 3,650; below 0 for sooner.' })
  daysChange!: number;

  @Field(() => String, { nullable: true, description: 'What is said to that; at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'The answer to what an engineering change comes to, as it was read.' })
export class AnswerEngineeringChangeInput extends KeyedActInput {
  @Field(() => ID, { description: 'The engineering change.' })
  engineeringChangeId!: string;

  @Field(() => Int, { description: 'The version that was read: nobody agrees to what was said anew meanwhile.' })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'What is said to it, at most 2,000 characters; of a refusal, why, and then required.' })
  note?: string | null;
}

@InputType({ description: 'An engineering change that is in the product.' })
export class ImplementEngineeringChangeInput extends ChangeEngineeringChangeInput {
  @Field(() => LocalDate, { description: 'Since which day; not one to come.' })
  implementedOn!: string;
}

@InputType({ description: 'An engineering change taken back.' })
export class WithdrawEngineeringChangeInput extends ChangeEngineeringChangeInput {
  @Field(() => String, { description: 'Why; 1 to 2,000 characters. Both sides read it.' })
  reason!: string;
}
