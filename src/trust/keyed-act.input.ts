import 'reflect-metadata';
import { Field, InputType, Int } from 'type-graphql';

/** What the input of an act carries by which one side binds itself, or speaks of money: it must not happen twice. */
@InputType()
export abstract class KeyedActInput {
  @Field(() => String, { description: 'One effect and one answer for all calls with the same key; 1 to 200 characters.' })
  idempotencyKey!: string;
}

/** The same, of an act on an existing, changing record. */
@InputType()
export abstract class KeyedChangeInput extends KeyedActInput {
  @Field(() => Int, { nullable: true, description: 'The version that was seen; when the record has changed since, nothing is done.' })
  expectedVersion?: number | null;
}
