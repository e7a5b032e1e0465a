import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { KeyedActInput, KeyedChangeInput } from '../../../trust/keyed-act.input.ts';

@InputType({ description: 'Work that one department hands over to another.' })
export class HandOverWorkInput extends KeyedActInput {
  @Field(() => ID, { description: 'The living relationship between the two departments.' })
  relationshipId!: string;

  @Field(() => ID, { description: 'Which of the two receives the work; the other one hands it over.' })
  receivingDepartmentId!: string;

  @Field(() => ID, { nullable: true, description: 'The request between the two that it belongs to.' })
  serviceRequestId?: string | null;

  @Field(() => String, { description: 'Its heading; 1 to 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'What is handed over, and what is left to do; 1 to 10,000 characters.' })
  what!: string;
}

@InputType({ description: 'A hand-over of work to go on with.' })
export class ChangeWorkHandOverInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The hand-over.' })
  workHandOverId!: string;
}

@InputType({ description: 'Work that is handed over once more.' })
export class HandOverWorkAgainInput extends ChangeWorkHandOverInput {
  @Field(() => String, { nullable: true, description: 'What was completed; at most 10,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'Work that is returned as incomplete, or taken back.' })
export class DropWorkHandOverInput extends ChangeWorkHandOverInput {
  @Field(() => String, { description: 'What is missing, or why; 1 to 2,000 characters.' })
  reason!: string;
}
