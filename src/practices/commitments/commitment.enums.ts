import type { ReviewState } from '../../domain/commitments/review-schedule.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import type { CommitmentKind } from './commitment.entity.ts';

export const CommitmentKindEnum = defineEnum<CommitmentKind>('CommitmentKind', 'What a commitment follows from.', {
  CONTRACT: 'A contract that both have agreed to.',
  INVESTMENT: 'What one side has put in for the other, or both have, and the other has confirmed.',
  VMI_AGREEMENT: 'An agreement on vendor-managed inventory that both have signed.',
  JOINT_PLAN: 'A joint business plan that both have signed.',
});

export const CommitmentReviewStateEnum = defineEnum<ReviewState>('CommitmentReviewState', 'How it stands with a review before the end of a commitment.', {
  COMING: 'Its time has not come.', DUE: 'It is its time, and it was not held yet.', DONE: 'It was held within its time.', MISSED: 'Its time is over, and it was not held.',
});
