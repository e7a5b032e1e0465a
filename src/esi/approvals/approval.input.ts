import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { LocalDate } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';

@InputType({ description: 'A part that the firm approves before production.' })
export class RequirePartApprovalInput extends KeyedActInput {
  @Field(() => ID, { description: 'The supplier’s part in the project, which is active.' })
  esiInvolvementId!: string;

  @Field(() => String, { description: 'Which part: its number and name; 1 to 200 characters.' })
  part!: string;

  @Field(() => String, { description: 'What it has to be, and how that is shown; 1 to 4,000 characters. The supplier reads it.' })
  requirement!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day by which it is to be submitted; not a past one.' })
  dueOn?: string | null;
}

@InputType({ description: 'A part’s approval to go on with.' })
export class ChangePartApprovalInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The part’s approval.' })
  partApprovalId!: string;
}

@InputType({ description: 'A part submitted for approval.' })
export class SubmitPartInput extends ChangePartApprovalInput {
  @Field(() => String, { description: 'What is submitted: samples, and what was measured; 1 to 10,000 characters.' })
  submission!: string;
}

@InputType({ description: 'A part approved as it was submitted.' })
export class ApprovePartInput extends ChangePartApprovalInput {
  @Field(() => String, { nullable: true, description: 'What is said to that; at most 2,000 characters. The supplier reads it.' })
  note?: string | null;
}

@InputType({ description: 'A part rejected, or not to be approved any more.' })
export class EndPartApprovalInput extends ChangePartApprovalInput {
  @Field(() => String, { description: 'Why; 1 to 2,000 characters. The supplier reads it.' })
  reason!: string;
}
