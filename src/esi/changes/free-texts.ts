import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about engineering changes as they like. */
export const changeTexts: readonly FreeTexts[] = [{
  type: 'EngineeringChange', table: 'engineering_change',
  columns: { title: 'title', description: 'description', impact_note: 'impactNote', answer_note: 'answerNote', withdrawal_reason: 'withdrawalReason' },
}];
