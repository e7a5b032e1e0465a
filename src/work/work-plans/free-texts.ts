import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write in work plans as they like. */
export const workPlanTexts: readonly FreeTexts[] = [
  { type: 'WorkPlan', table: 'work_plan', columns: { title: 'title', aim: 'aim', return_reason: 'returnReason', closing_note: 'closingNote', withdrawal_reason: 'withdrawalReason' } },
  { type: 'WorkObjective', table: 'work_objective', columns: { title: 'title', strategy: 'strategy' } },
  { type: 'WorkAction', table: 'work_action', columns: { what: 'what', report_note: 'reportNote', end_note: 'endNote' } },
  { type: 'WorkReview', table: 'work_review', columns: { finding: 'finding' } },
];
