import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write in disputes as they like. */
export const disputeTexts: readonly FreeTexts[] = [
  { type: 'Dispute', table: 'dispute', columns: { title: 'title', description: 'description', settlement_terms: 'settlementTerms', close_reason: 'closeReason' } },
  { type: 'DisputeMessage', table: 'dispute_message', columns: { body: 'body' } },
  { type: 'DisputeNote', table: 'dispute_note', columns: { body: 'body' } },
];
