import { daysLater } from '../../domain/disputes.ts';
import { pastDay } from '../../markets/past-day.ts';
import { findOwnLiving } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { moneyOf } from '../../platform/money.type.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import { type PaymentAnswer, paymentConstraints as constraints } from './hold-payment.ts';
import { PaymentEntity, type PaymentRecord } from './payment.entity.ts';
import type { RecordPaymentDueInput } from './payment.input.ts';
import { paymentMessages } from './payments.messages.ts';
import { recordPaymentDueRule } from './payments.policy.ts';

/** Records what one side of a living relationship owes the other. */
export function recordPaymentDue(ctx: Context, input: RecordPaymentDueInput): Promise<WriteAnswer<PaymentAnswer>> {
  return write(ctx, { rule: recordPaymentDueRule, input, idempotencyKey: input.idempotencyKey, constraints }, async ({ em }) => {
    const path = ['input', 'relationshipId'];
    const relationship = await findOwnLiving(em, ctx, idOf('Relationship', input.relationshipId), path);
    if (relationship.market === 'INTERNAL') throw new Refusal({ code: 'INVALID', message: paymentMessages.notExternal, field: path });
    const { principal: { workspaceId, id: recordedBy }, now } = ctx;
    const payment = em.create(PaymentEntity, {
      workspaceId, id: newId(), relationshipId: relationship.id, payerSide: input.payerSide, number: requiredText(input.number, ['input', 'number'], 50), note: textOf(input.note, ['input', 'note'], { max: 2_000 }),
      ...amountOf(input), ...termOf(ctx, input), state: 'DUE', recordedBySide: sideOf(ctx.principal), recordedBy, recordedAt: now,
    } as PaymentRecord);
    return { paymentId: payment.id };
  });
}

function amountOf({ amount }: RecordPaymentDueInput): Pick<PaymentRecord, 'amountMinor' | 'amountCurrency'> {
  const { minorUnits, currencyCode } = moneyOf(amount, ['input', 'amount']);
  if (minorUnits <= 0n) throw new Refusal({ code: 'OUT_OF_RANGE', message: paymentMessages.notPositive, field: ['input', 'amount'] });
  return { amountMinor: String(minorUnits), amountCurrency: currencyCode };
}

function termOf(ctx: Context, { issuedOn, dueOn }: RecordPaymentDueInput): Pick<PaymentRecord, 'issuedOn' | 'dueOn'> {
  const issued = pastDay(ctx, issuedOn, ['input', 'issuedOn'])!;
  if (dueOn < issued || dueOn > daysLater(issued, 366)) throw new Refusal({ code: 'OUT_OF_RANGE', message: paymentMessages.dueBeforeIssued, field: ['input', 'dueOn'] });
  return { issuedOn: issued, dueOn };
}
