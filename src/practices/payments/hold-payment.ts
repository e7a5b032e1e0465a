import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { can } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { paymentActions } from './payment.actions.ts';
import { PaymentEntity, type PaymentRecord } from './payment.entity.ts';
import type { ActOnPaymentInput } from './payment.input.ts';
import { paymentMessages } from './payments.messages.ts';
import type { PaymentRule } from './payments.policy.ts';

/** What acts on payments answer. A type, as the payloads' index asks. */
export type PaymentAnswer = { readonly paymentId: string };

/** What races come to that only the database sees. */
export const paymentConstraints = {
  payment_course: { code: 'STALE_VERSION', message: paymentMessages.changedMeanwhile },
  payment_number_once: { code: 'DUPLICATE', message: paymentMessages.numberTaken, field: ['input', 'number'] },
} as const satisfies Record<string, UserErrorFacts>;

const field = ['input', 'paymentId'];

/** Holds a payment of the asker's own relationship for an act that its state and the rule allow. What is owed is paid after the relationship's end, too. */
export async function holdPayment({ em, ctx }: Write, rule: PaymentRule, input: Pick<ActOnPaymentInput, 'paymentId' | 'expectedVersion'>): Promise<PaymentRecord> {
  const payment = await lockVisible<PaymentRecord>(em, PaymentEntity, ctx, idOf('Payment', input.paymentId), field);
  await findOwnRelationship(em, ctx, payment.relationshipId, field);
  checkVersion(payment, 'Payment', input.expectedVersion);
  if (!rule.states.includes(payment.state)) {
    const allowedActions = Object.entries(paymentActions).filter(([, other]) => can(ctx.principal, other, payment).isAllowed).map(([name]) => name);
    throw new Refusal({ code: 'STATE_CONFLICT', message: paymentMessages.notNow, currentState: payment.state, allowedActions });
  }
  authorize(ctx, rule, payment);
  return payment;
}
