import type { PaymentFacts } from './payment-facts.ts';

/** The other firm's. */
export const otherPayments: readonly PaymentFacts[] = [{
  relationship: 'jade-cell-twin.supplier', payerSide: 'FOCAL', currency: 'DKK', payer: 'other-workspace', payee: 'other-supplier', term: 30, note: 'Packs of the twin.',
  invoices: [{ number: 'JT-0417', issued: -60, amount: 183_490, paid: 33 }, { number: 'JT-0431', issued: -25, amount: 177_310 }],
}];
