import { compareDecimals } from '../../domain/exact-decimals.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { dayGone } from '../exact-amount.ts';
import { amountIn, holdShare, minorUnitsOf, type ShareAnswer, valueConstraints as constraints } from './hold-value.ts';
import type { AgreeJointValueShareInput, ConfirmShareReceiptInput, RecordSharePaymentInput, RefuseJointValueShareInput } from './share.input.ts';
import { valueMessages } from './value.messages.ts';
import { answerShareRule, confirmReceiptRule, payShareRule } from './value.policy.ts';

/** The supplier agrees to its share: to the very amount that it has seen. */
export function agreeJointValueShare(ctx: Context, input: AgreeJointValueShareInput): Promise<WriteAnswer<ShareAnswer>> {
  return write(ctx, { rule: answerShareRule, input: { agree: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const share = await holdShare(tx, answerShareRule, input);
    if (compareDecimals(input.amount, share.amount) !== 0) throw new Refusal({ code: 'STALE_VERSION', message: valueMessages.changedMeanwhile, field: ['input', 'amount'], current: { type: 'JointValueShare', id: share.id } });
    tx.em.assign(share, { state: 'AGREED', answeredBy: ctx.principal.id, answeredAt: ctx.now });
    return { jointValueShareId: share.id };
  });
}

/** The supplier refuses its share; the firm may propose another split. */
export function refuseJointValueShare(ctx: Context, input: RefuseJointValueShareInput): Promise<WriteAnswer<ShareAnswer>> {
  return write(ctx, { rule: answerShareRule, input: { refuse: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const refusalReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const share = await holdShare(tx, answerShareRule, input);
    tx.em.assign(share, { state: 'REFUSED', answeredBy: ctx.principal.id, answeredAt: ctx.now, refusalReason });
    return { jointValueShareId: share.id };
  });
}

/** The firm notes what it has paid in all by now; the supplier is to say what it received. */
export function recordSharePayment(ctx: Context, input: RecordSharePaymentInput): Promise<WriteAnswer<ShareAnswer>> {
  return write(ctx, { rule: payShareRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const paymentReference = textOf(input.reference, ['input', 'reference'], { max: 200 });
    const share = await holdShare(tx, payShareRule, input);
    const paid = minorUnitsOf(input.paidAmount, share.currency, ['input', 'paidAmount']);
    const before = share.paidAmount == null ? 0n : minorUnitsOf(share.paidAmount, share.currency, []);
    if (paid <= before) throw new Refusal({ code: 'OUT_OF_RANGE', message: valueMessages.paidInAll, field: ['input', 'paidAmount'] });
    const paidOn = dayGone(input.paidOn, ctx.now, ['input', 'paidOn']);
    tx.em.assign(share, { state: 'PAID', paidAmount: amountIn(share.currency)(paid), paidOn, paymentReference, paidBy: ctx.principal.id, paidAt: ctx.now });
    return { jointValueShareId: share.id };
  });
}

/** The supplier says what it has received in all by now. */
export function confirmShareReceipt(ctx: Context, input: ConfirmShareReceiptInput): Promise<WriteAnswer<ShareAnswer>> {
  return write(ctx, { rule: confirmReceiptRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const share = await holdShare(tx, confirmReceiptRule, input);
    const received = minorUnitsOf(input.receivedAmount, share.currency, ['input', 'receivedAmount']);
    if (received < 0n) throw new Refusal({ code: 'OUT_OF_RANGE', message: valueMessages.places, values: { currency: share.currency }, field: ['input', 'receivedAmount'] });
    tx.em.assign(share, { state: 'RECEIVED', receivedAmount: amountIn(share.currency)(received), receivedBy: ctx.principal.id, receivedAt: ctx.now });
    return { jointValueShareId: share.id };
  });
}
