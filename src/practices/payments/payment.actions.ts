import { defineActions } from '../../platform/actions.ts';
import { confirmPaymentRule, contestPaymentRule, type PaymentRule, reportPaymentRule, withdrawPaymentRule } from './payments.policy.ts';

/** What may be done with a payment, with the rule of each. */
export const paymentActions: Readonly<Record<string, PaymentRule>> = {
  REPORT_PAYMENT: reportPaymentRule, CONFIRM_PAYMENT: confirmPaymentRule, CONTEST_PAYMENT: contestPaymentRule, WITHDRAW_PAYMENT: withdrawPaymentRule,
};

defineActions({
  REPORT_PAYMENT: 'Say on which day it was paid, for the side that owes it.',
  CONFIRM_PAYMENT: 'Say on which day it came, for the side that is owed.',
  CONTEST_PAYMENT: 'Say that nothing came, for the side that is owed.',
  WITHDRAW_PAYMENT: 'Say that it is owed no more, for the side that was owed.',
});
