import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { KeyedInput } from '../keyed.input.ts';

@InputType({ description: 'What is to be computed.' })
export class RunReplenishmentInput extends KeyedInput {
  @Field(() => ID, { description: 'The agreement.' })
  agreementId!: string;

  @Field(() => Boolean, { defaultValue: true, description: 'All its places; false for those only where something has changed since the last run under the same terms.' })
  isFull!: boolean;
}
