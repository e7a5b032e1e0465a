import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about payments as they like. */
export const paymentTexts: readonly FreeTexts[] = [
  { type: 'Payment', table: 'payment', columns: { note: 'note', contest_reason: 'contestReason', withdrawal_reason: 'withdrawalReason' } },
];
