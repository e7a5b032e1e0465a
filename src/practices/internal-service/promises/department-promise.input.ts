import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../../../trust/keyed-act.input.ts';

@InputType({ description: 'What one department promises another.' })
export class MakeDepartmentPromiseInput extends KeyedActInput {
  @Field(() => ID, { description: 'The living relationship between the two departments.' })
  relationshipId!: string;

  @Field(() => ID, { description: 'To which of the two it is promised; the other one promises.' })
  receivingDepartmentId!: string;

  @Field(() => String, { description: 'What is promised; 1 to 2,000 characters.' })
  statement!: string;

  @Field(() => Int, { description: 'How much it matters, 1 to 5; its weight as evidence.' })
  importance!: number;

  @Field(() => LocalDate, { description: 'The last day on which it is kept in time, in UTC; today or later.' })
  dueOn!: string;
}

@InputType({ description: 'A promise between two departments to go on with.' })
export class ChangeDepartmentPromiseInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The promise.' })
  departmentPromiseId!: string;
}

@InputType({ description: 'A promise between two departments that is taken back, let go or broken.' })
export class CloseDepartmentPromiseInput extends ChangeDepartmentPromiseInput {
  @Field(() => String, { nullable: true, description: 'What is said of it; at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'A promise between two departments that was kept.' })
export class ConfirmDepartmentPromiseKeptInput extends CloseDepartmentPromiseInput {
  @Field(() => LocalDate, { description: 'On which day in UTC, from that on which it was made to today; after its last day it was kept late.' })
  keptOn!: string;
}
