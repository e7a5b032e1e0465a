import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { Decimal, LocalDate } from '../../platform/scalars.ts';
import { KeyedChangeInput } from '../../trust/keyed-act.input.ts';

@InputType()
export abstract class ChangeShareInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The share.' })
  jointValueShareId!: string;
}

@InputType({ description: 'A supplier’s word on its share.' })
export class AgreeJointValueShareInput extends ChangeShareInput {
  @Field(() => Decimal, { description: 'The amount agreed to, as it was seen.' })
  amount!: string;
}

@InputType({ description: 'That a supplier does not agree to its share.' })
export class RefuseJointValueShareInput extends ChangeShareInput {
  @Field(() => String, { description: 'Why; 1 to 2,000 characters. Both sides read it.' })
  reason!: string;
}

@InputType({ description: 'What was paid of a share.' })
export class RecordSharePaymentInput extends ChangeShareInput {
  @Field(() => Decimal, { description: 'What is paid in all by now, in the share’s currency.' })
  paidAmount!: string;

  @Field(() => LocalDate, { description: 'The day of the last payment; not one to come.' })
  paidOn!: string;

  @Field(() => String, { nullable: true, description: 'By what the supplier finds it; at most 200 characters.' })
  reference?: string | null;
}

@InputType({ description: 'What was received of a share.' })
export class ConfirmShareReceiptInput extends ChangeShareInput {
  @Field(() => Decimal, { description: 'What was received in all by now, 0 or more, in the share’s currency.' })
  receivedAmount!: string;
}
