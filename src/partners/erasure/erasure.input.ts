import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput } from '../../platform/act.input.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { type ErasureReason, ErasureReasonEnum } from './erasure.type.ts';

@InputType()
abstract class ErasureInput extends ChangeInput {
  @Field(() => ErasureReasonEnum, { description: 'Why.' })
  reason!: ErasureReason;

  @Field(() => LocalDate, { nullable: true, description: 'When the person asked for it.' })
  requestedOn?: string | null;
}

@InputType({ description: 'Which contact to erase: name, job, addresses and numbers go for good, a sign of it stays.' })
export class EraseContactInput extends ErasureInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;
}

@InputType({ description: 'Which user to erase: name, address and sign-in go for good, their memberships end, a sign of it stays.' })
export class EraseUserInput extends ErasureInput {
  @Field(() => ID, { description: 'The user.' })
  userId!: string;
}
