import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { DatePaymentInput, ExplainPaymentInput, RecordPaymentDueInput } from './payment.input.ts';
import { Payment } from './payment.type.ts';
import { confirmPaymentRule, contestPaymentRule, recordPaymentDueRule, reportPaymentRule, withdrawPaymentRule } from './payments.policy.ts';
import { recordPaymentDue } from './record-payment-due.service.ts';
import { confirmPayment, contestPayment, reportPayment, withdrawPayment } from './settle-payment.service.ts';

const records = { payment: { type: Payment, from: 'paymentId', description: 'The payment as it now is; null when refused.' } };
const payload = (act: string) => definePayload(`${act[0]!.toUpperCase()}${act.slice(1)}Payload`, `The answer of ${act}.`, records);
const recorded = payload('recordPaymentDue');
const reported = payload('reportPayment');
const confirmed = payload('confirmPayment');
const contested = payload('contestPayment');
const withdrawn = payload('withdrawPayment');

export const paymentPayloads = [recorded, reported, confirmed, contested, withdrawn].map(({ resolver }) => resolver);

@Resolver()
export class PaymentMutations {
  @Mutation(() => recorded.type, { nullable: true, description: 'Records what one side owes the other and by which day, by either side.' })
  @Ruled(recordPaymentDueRule)
  recordPaymentDue(@Arg('input', () => RecordPaymentDueInput, { description: 'What is owed.' }) input: RecordPaymentDueInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return recordPaymentDue(ctx, input);
  }

  @Mutation(() => reported.type, { nullable: true, description: 'Says on which day it was paid, by the side that owes it.' })
  @Ruled(reportPaymentRule)
  reportPayment(@Arg('input', () => DatePaymentInput, { description: 'Which one, and the day.' }) input: DatePaymentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return reportPayment(ctx, input);
  }

  @Mutation(() => confirmed.type, { nullable: true, description: 'Says on which day it came, by the side that is owed; that day counts.' })
  @Ruled(confirmPaymentRule)
  confirmPayment(@Arg('input', () => DatePaymentInput, { description: 'Which one, and the day.' }) input: DatePaymentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return confirmPayment(ctx, input);
  }

  @Mutation(() => contested.type, { nullable: true, description: 'Says that nothing came, by the side that is owed: it is due as before.' })
  @Ruled(contestPaymentRule)
  contestPayment(@Arg('input', () => ExplainPaymentInput, { description: 'Which one, and why.' }) input: ExplainPaymentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return contestPayment(ctx, input);
  }

  @Mutation(() => withdrawn.type, { nullable: true, description: 'Says that it is owed no more, by the side that was owed. It counts for nothing from then on.' })
  @Ruled(withdrawPaymentRule)
  withdrawPayment(@Arg('input', () => ExplainPaymentInput, { description: 'Which one, and why.' }) input: ExplainPaymentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawPayment(ctx, input);
  }
}
