/** What was to be paid between the firm and a partner, and when it was. Days are counted from the day the world is made: −30 is thirty days ago. */
export interface PaymentFacts {
  /** Relationship key. */
  relationship: string;
  /** The side that owes. */
  payerSide: 'FOCAL' | 'PARTNER';
  currency: string;
  /** User keys: who records and reports for the side that owes, and who confirms for the one that is owed. */
  payer: string;
  payee: string;
  /** Days from the invoice to the day it is due. */
  term: number;
  note: string;
  /** In whole units; `paid` after so many days, as the side that was owed says. */
  invoices: readonly { number: string; issued: number; amount: number; paid?: number; reported?: number; contested?: string; withdrawn?: string }[];
}
