import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput } from '../../platform/act.input.ts';

/** What the input of every act on a request carries. */
@InputType()
export abstract class ChangeEndingInput extends ChangeInput {
  @Field(() => ID, { description: 'The request.' })
  endingRequestId!: string;
}

@InputType({ description: 'The approval of an end that another person asks for.' })
export class ApproveEndingInput extends ChangeEndingInput {
  @Field(() => String, { nullable: true, description: 'What there is to say of it, at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'An end that another person asks for, and that is not to be.' })
export class DeclineEndingInput extends ChangeEndingInput {
  @Field(() => String, { description: 'Why not, 1 to 2,000 characters.' })
  note!: string;
}

@InputType({ description: 'An end that is no longer asked for.' })
export class WithdrawEndingInput extends ChangeEndingInput {
  @Field(() => String, { nullable: true, description: 'Why, at most 2,000 characters.' })
  note?: string | null;
}
