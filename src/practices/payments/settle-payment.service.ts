import { daysLater } from '../../domain/disputes.ts';
import { pastDay } from '../../markets/past-day.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { holdPayment, type PaymentAnswer, paymentConstraints as constraints } from './hold-payment.ts';
import type { PaymentRecord } from './payment.entity.ts';
import type { DatePaymentInput, ExplainPaymentInput } from './payment.input.ts';
import { paymentMessages } from './payments.messages.ts';
import { confirmPaymentRule, contestPaymentRule, reportPaymentRule, withdrawPaymentRule } from './payments.policy.ts';

/** The side that owes says when it paid. */
export function reportPayment(ctx: Context, input: DatePaymentInput): Promise<WriteAnswer<PaymentAnswer>> {
  return write(ctx, { rule: reportPaymentRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const payment = await holdPayment(tx, reportPaymentRule, input);
    tx.em.assign(payment, { state: 'REPORTED', reportedOn: dayOf(ctx, payment, input), reportedBy: ctx.principal.id, reportedAt: ctx.now });
    return { paymentId: payment.id };
  });
}

/** The side that is owed says when it came: that is the day that counts. */
export function confirmPayment(ctx: Context, input: DatePaymentInput): Promise<WriteAnswer<PaymentAnswer>> {
  return write(ctx, { rule: confirmPaymentRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const payment = await holdPayment(tx, confirmPaymentRule, input);
    tx.em.assign(payment, { state: 'RECEIVED', receivedOn: dayOf(ctx, payment, input), receivedBy: ctx.principal.id, receivedAt: ctx.now });
    return { paymentId: payment.id };
  });
}

/** The side that is owed says that nothing came: what the other said counts no more. */
export function contestPayment(ctx: Context, input: ExplainPaymentInput): Promise<WriteAnswer<PaymentAnswer>> {
  return write(ctx, { rule: contestPaymentRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const contestReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const payment = await holdPayment(tx, contestPaymentRule, input);
    tx.em.assign(payment, { state: 'DUE', reportedOn: null, reportedBy: null, reportedAt: null, contestReason, contestedBy: ctx.principal.id, contestedAt: ctx.now });
    return { paymentId: payment.id };
  });
}

/** The side that is owed gives it up, or says that it was recorded by mistake. */
export function withdrawPayment(ctx: Context, input: ExplainPaymentInput): Promise<WriteAnswer<PaymentAnswer>> {
  return write(ctx, { rule: withdrawPaymentRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const withdrawalReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const payment = await holdPayment(tx, withdrawPaymentRule, input);
    tx.em.assign(payment, { state: 'WITHDRAWN', withdrawalReason, withdrawnBy: ctx.principal.id, withdrawnAt: ctx.now });
    return { paymentId: payment.id };
  });
}

function dayOf(ctx: Context, { issuedOn }: PaymentRecord, { on }: DatePaymentInput): string {
  const day = pastDay(ctx, on, ['input', 'on'])!;
  if (day < daysLater(issuedOn, -366)) throw new Refusal({ code: 'OUT_OF_RANGE', message: paymentMessages.tooEarly, field: ['input', 'on'] });
  return day;
}
