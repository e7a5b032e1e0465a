import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../../../trust/keyed-act.input.ts';

@InputType({ description: 'What one department is to do for another, put forward by the head of either.' })
export class ProposeServiceAgreementInput extends KeyedActInput {
  @Field(() => ID, { description: 'The living relationship between the two departments.' })
  relationshipId!: string;

  @Field(() => ID, { description: 'Which of the two provides the service.' })
  providingDepartmentId!: string;

  @Field(() => String, { description: 'The service, such as “answers to tenders”; 1 to 200 characters.' })
  service!: string;

  @Field(() => String, { nullable: true, description: 'What belongs to it and what not; at most 4,000 characters.' })
  details?: string | null;

  @Field(() => Int, { description: 'Within how many working hours, 1 to 2,000: hours of working days from midnight to midnight, so that 24 are one working day.' })
  workingHours!: number;

  @Field(() => LocalDate, { description: 'From which day on it is to hold, in UTC; today or later.' })
  inForceFrom!: string;

  @Field(() => ID, { nullable: true, description: 'The agreement that holds and whose place it is to take once it is agreed.' })
  supersedesServiceAgreementId?: string | null;
}

@InputType({ description: 'An agreement between two departments to go on with.' })
export class ChangeServiceAgreementInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The agreement.' })
  serviceAgreementId!: string;
}

@InputType({ description: 'An agreement between two departments that is declined, taken back or ended.' })
export class CloseServiceAgreementInput extends ChangeServiceAgreementInput {
  @Field(() => String, { description: 'Why; 1 to 2,000 characters.' })
  reason!: string;
}
