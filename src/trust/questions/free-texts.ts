import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people ask and answer. */
export const questionTexts: readonly FreeTexts[] = [
  { type: 'Question', table: 'question', columns: { text: 'text', answer: 'answer', reopen_reason: 'reopenReason', end_reason: 'endReason' } },
  { type: 'ResponseAgreement', table: 'response_agreement', columns: { reason: 'reason' } },
];
