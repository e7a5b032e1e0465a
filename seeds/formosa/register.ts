import type { CommitmentReviewFacts, CommitmentWeightFacts } from '../register-facts.ts';

/** How much some commitments mean to the firm. */
export const commitmentWeights: readonly CommitmentWeightFacts[] = [
  { commitment: ['CONTRACT', 'jade-frame'], relationship: 'jade-cell.supplier', importance: 5, note: 'Without it no bicycle leaves the hall.', by: 'manager' },
  { commitment: ['CONTRACT', 'jade-nda'], relationship: 'jade-cell.supplier', importance: 2, by: 'manager' },
  { commitment: ['CONTRACT', 'radhafen-distribution'], relationship: 'radhafen.distributor', importance: 5, note: 'We would give them the east as well, rather than lose them.', by: 'second-manager' },
];

/** The end of the northern distribution came near and nobody spoke of it at first; of the confidentiality both did. */
export const commitmentReviews: readonly CommitmentReviewFacts[] = [
  { key: 'jade-nda-180', commitment: ['CONTRACT', 'jade-nda'], relationship: 'jade-cell.supplier', daysBefore: 180, endsOn: 150, on: -9, by: 'supplier', bySide: 'PARTNER', summary: 'Both want to go on, with the next cell and its tests named in it.' },
];
