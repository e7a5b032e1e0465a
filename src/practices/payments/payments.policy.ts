import { otherSide, type Side } from '../../domain/sides.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { seenByBothSides, sideOf } from '../../trust/sides.ts';
import type { PaymentState } from './payment.entity.ts';
import { paymentMessages } from './payments.messages.ts';

/** Who sees payments, and which side says what of them. Systems do what people do: books are kept by them. */

export const seePayment: SightRule = seenByBothSides('payment.see', 'Staff see all payments between the firm and its partners; a partner those of its own relationships.');

/** What rules about a payment look at. */
export interface PaymentSubject {
  readonly state: PaymentState;
  readonly payerSide: Side;
}

/** An act on a payment, and the states in which it is done. */
export interface PaymentRule extends ActRule<PaymentSubject> {
  readonly states: readonly PaymentState[];
}

interface Act {
  readonly name: string;
  readonly description: string;
  readonly states: readonly PaymentState[];
  /** Whose act it is: of the side that owes, or the one that is owed. */
  readonly by: 'PAYER' | 'PAYEE';
}

function act({ name, description, states, by }: Act): PaymentRule {
  const sideFor = (payerSide: Side) => (by === 'PAYER' ? payerSide : otherSide(payerSide));
  return {
    kind: 'act', name: `payment.${name}`, description, permission: 'DEALING_WRITE', states,
    refuses: (principal, { state, payerSide }) => {
      if (!states.includes(state)) return paymentMessages.notNow;
      return sideOf(principal) === sideFor(payerSide) ? null : by === 'PAYER' ? paymentMessages.payerOnly : paymentMessages.payeeOnly;
    },
  };
}

export const recordPaymentDueRule: ActRule = { kind: 'act', name: 'payment.record-due', description: 'Either side records what one owes the other, and by which day.', permission: 'DEALING_WRITE' };
export const reportPaymentRule = act({ name: 'report', description: 'The side that owes says on which day it has paid.', states: ['DUE'], by: 'PAYER' });
export const confirmPaymentRule = act({ name: 'confirm', description: 'The side that is owed says on which day it came.', states: ['DUE', 'REPORTED'], by: 'PAYEE' });
export const contestPaymentRule = act({ name: 'contest', description: 'The side that is owed says that nothing came; then it is due as before.', states: ['REPORTED'], by: 'PAYEE' });
export const withdrawPaymentRule = act({ name: 'withdraw', description: 'The side that is owed says that it is owed no more, with a reason.', states: ['DUE', 'REPORTED'], by: 'PAYEE' });

export const paymentRules: readonly Rule[] = [seePayment, recordPaymentDueRule, reportPaymentRule, confirmPaymentRule, contestPaymentRule, withdrawPaymentRule];
