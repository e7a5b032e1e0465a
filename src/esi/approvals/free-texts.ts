import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about the approval of parts as they like. */
export const approvalTexts: readonly FreeTexts[] = [{
  type: 'PartApproval', table: 'part_approval',
  columns: { part: 'part', requirement: 'requirement', submission: 'submission', decision_note: 'decisionNote', drop_reason: 'dropReason' },
}];
