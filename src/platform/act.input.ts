import 'reflect-metadata';
import { Field, InputType, Int } from 'type-graphql';

/** What the input of every act may carry. */
@InputType()
export abstract class ActInput {
  @Field(() => String, { nullable: true, description: 'One effect and one answer for all calls with the same key; 1 to 200 characters.' })
  idempotencyKey?: string | null;
}

/** What the input of every act on an existing, changing record may carry. */
@InputType()
export abstract class ChangeInput extends ActInput {
  @Field(() => Int, { nullable: true, description: 'The version that was seen; when the record has changed since, nothing is done.' })
  expectedVersion?: number | null;
}
