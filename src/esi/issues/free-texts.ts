import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about design issues as they like. */
export const issueTexts: readonly FreeTexts[] = [{
  type: 'DesignIssue', table: 'design_issue',
  columns: { title: 'title', description: 'description', blocking_reason: 'blockingReason', answer: 'answer', reopen_reason: 'reopenReason', closing_note: 'closingNote' },
}];
