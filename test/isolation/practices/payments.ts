import type { PaymentFacts } from '../../../seeds/payment-facts.ts';
import type { IsolationPart } from '../development/part.ts';
import { forOwner } from '../development/shown.ts';
import type { FactRecord, Make } from '../fact-record.ts';
import type { Facts } from '../facts.ts';

/** What two sides owe and have paid each other: of the two, entirely, and of nobody else. */
export const payments: IsolationPart = {
  grants: { payment: { app_user: 'INSERT SELECT UPDATE' } },
  types: { Payment: { table: 'payment', changedBy: 'BOTH', isEvent: true } },
  functions: { 'payment_begins()': 'v', 'payment_keeps_to_its_course()': 'v' },
  records: (facts, make) => (facts.payments ?? []).flatMap((of) => recordsOf(facts, make, of)),
  twins: { payment: { number: "'Twin of ' || number" } },
  told: {
    Relationship: ['payments'],
    Payment: [
      'relationship', 'payerSide', 'number', 'note', 'amount', 'issuedOn', 'dueOn', 'state', 'isOverdue', 'daysLate', 'recordedBySide', 'recordedBy', 'recordedAt', 'reportedOn', 'reportedBy', 'contestReason', 'contestedAt',
      'receivedOn', 'receivedBy', 'withdrawalReason', 'withdrawnAt', 'timeline',
    ],
  },
  lists: [{ root: 'payments', stem: 'Payment', type: 'Payment', enumerations: { states: 'state', payerSides: 'payerSide' } }],
  byId: ['payment'],
  acts: { DEALING_WRITE: ['recordPaymentDue', 'reportPayment', 'confirmPayment', 'contestPayment', 'withdrawPayment'] },
  samples: { RecordPaymentDueInput: { amount: { amount: '1.00', currencyCode: 'TWD' }, payerSide: 'PARTNER', issuedOn: '2020-01-01', dueOn: '2020-01-31' }, DatePaymentInput: { on: '2020-01-31' } },
  ids: { paymentId: 'Payment' },
};

function recordsOf(facts: Facts, make: Make, { relationship, invoices }: PaymentFacts): FactRecord[] {
  return invoices.map(({ number, contested, withdrawn }) => forOwner(facts, relationship, make('Payment', 'payment', `${relationship}/${number}`, null, { number: [number], contestReason: [contested], withdrawalReason: [withdrawn] })));
}
