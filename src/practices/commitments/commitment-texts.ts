import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write of commitments as they like. */
export const commitmentTexts: readonly FreeTexts[] = [
  { type: 'CommitmentReview', table: 'commitment_review', columns: { summary: 'summary' } },
  { type: 'CommitmentWeight', table: 'commitment_weight', columns: { note: 'note' } },
];
