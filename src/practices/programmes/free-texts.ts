import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about practices as they like. */
export const programmeTexts: readonly FreeTexts[] = [
  { type: 'MaturityModel', table: 'maturity_model', columns: { reason: 'reason' } },
  { type: 'PracticeTelling', table: 'practice_telling', columns: { reason: 'reason' } },
  { type: 'PracticeTarget', table: 'practice_target', columns: { reason: 'reason', withdrawal_reason: 'withdrawalReason' } },
  { type: 'PracticeAction', table: 'practice_action', columns: { what: 'what', note: 'note' } },
  { type: 'PracticeReview', table: 'practice_review', columns: { finding: 'finding', comment: 'comment' } },
];
