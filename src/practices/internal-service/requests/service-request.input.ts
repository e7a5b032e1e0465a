import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { KeyedActInput, KeyedChangeInput } from '../../../trust/keyed-act.input.ts';

@InputType({ description: 'What one department asks another to do.' })
export class RequestServiceInput extends KeyedActInput {
  @Field(() => ID, { description: 'The living relationship between the two departments.' })
  relationshipId!: string;

  @Field(() => ID, { description: 'Which of the two is to do it; the other one asks.' })
  providingDepartmentId!: string;

  @Field(() => ID, { nullable: true, description: 'The agreement under which it is asked for, which holds today and says within which time it is to be done; absent, there is no such time.' })
  serviceAgreementId?: string | null;

  @Field(() => String, { description: 'Its heading; 1 to 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'What is asked for; 1 to 10,000 characters.' })
  what!: string;
}

@InputType({ description: 'A request of one department to another to go on with.' })
export class ChangeServiceRequestInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The request.' })
  serviceRequestId!: string;
}

@InputType({ description: 'What was done, or is said of it.' })
export class NoteServiceRequestInput extends ChangeServiceRequestInput {
  @Field(() => String, { nullable: true, description: 'What the other department is to know, such as where the result lies; at most 10,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'A service that is accepted.' })
export class AcceptServiceInput extends ChangeServiceRequestInput {
  @Field(() => Int, { description: 'How satisfied the requesting department is: 1, not at all, to 5, wholly.' })
  satisfaction!: number;

  @Field(() => String, { nullable: true, description: 'What it says of it; at most 4,000 characters.' })
  comment?: string | null;
}

@InputType({ description: 'A service that is returned as incomplete, or a request that is taken back.' })
export class DropServiceRequestInput extends ChangeServiceRequestInput {
  @Field(() => String, { description: 'What is missing, or why; 1 to 2,000 characters.' })
  reason!: string;
}
