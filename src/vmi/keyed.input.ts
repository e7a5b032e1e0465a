import 'reflect-metadata';
import { Field, InputType, Int } from 'type-graphql';

/** What moves stock, orders, money or decisions has one effect however often it is sent: every such act carries a key. */
@InputType()
export abstract class KeyedInput {
  @Field(() => String, { description: 'One effect and one answer for all calls with the same key; 1 to 200 characters.' })
  idempotencyKey!: string;
}

/** The same for an act on a record that exists. */
@InputType()
export abstract class KeyedChangeInput extends KeyedInput {
  @Field(() => Int, { nullable: true, description: 'The version that was seen; when the record has changed since, nothing is done.' })
  expectedVersion?: number | null;
}
