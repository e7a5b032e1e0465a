import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';

@InputType({ description: 'That the two sides have talked about the end of a commitment.' })
export class ReviewCommitmentInput extends KeyedActInput {
  @Field(() => ID, { description: 'The commitment, which has an end and may be renewed.' })
  commitmentId!: string;

  @Field(() => LocalDate, { description: 'On which day (UTC): within the 180 days before the end, and not in the future.' })
  heldOn!: string;

  @Field(() => String, { description: 'What came of it; 1 to 4,000 characters. Both sides read it.' })
  summary!: string;
}

@InputType({ description: 'How much a commitment means to the firm.' })
export class WeighCommitmentInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The commitment.' })
  commitmentId!: string;

  @Field(() => Int, { description: 'How much it means, 1 to 5.' })
  importance!: number;

  @Field(() => String, { nullable: true, description: 'What the firm notes of it for itself; at most 2,000 characters. Left out for nothing.' })
  note?: string | null;
}
