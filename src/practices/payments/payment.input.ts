import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { MoneyInput } from '../../platform/money.type.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';

@InputType({ description: 'What one side owes the other by a day.' })
export class RecordPaymentDueInput extends KeyedActInput {
  @Field(() => ID, { description: 'The relationship, which lives and is not internal.' })
  relationshipId!: string;

  @Field(() => SharingSideEnum, { description: 'The side that owes it: FOCAL is the firm.' })
  payerSide!: 'FOCAL' | 'PARTNER';

  @Field(() => String, { description: 'The number of the invoice, as it stands on it; 1 to 50 characters. Of one side in one relationship it is recorded once.' })
  number!: string;

  @Field(() => MoneyInput, { description: 'What is owed, more than 0.' })
  amount!: MoneyInput;

  @Field(() => LocalDate, { description: 'The day of the invoice; not one to come.' })
  issuedOn!: string;

  @Field(() => LocalDate, { description: 'The day by which it is to be paid by the terms agreed: that of the invoice or up to 366 days later.' })
  dueOn!: string;

  @Field(() => String, { nullable: true, description: 'What it is for; at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'A payment to go on with.' })
export class ActOnPaymentInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The payment.' })
  paymentId!: string;
}

@InputType({ description: 'The day of a payment.' })
export class DatePaymentInput extends ActOnPaymentInput {
  @Field(() => LocalDate, { description: 'The day: when it was paid, for the side that owes it; when it came, for the other. Not one to come, nor more than a year before the invoice.' })
  on!: string;
}

@InputType({ description: 'Something said of a payment, with its reason.' })
export class ExplainPaymentInput extends ActOnPaymentInput {
  @Field(() => String, { description: 'Why; 1 to 2,000 characters. The other side reads it.' })
  reason!: string;
}
