import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write of opportunistic acts as they like. */
export const opportunismTexts: readonly FreeTexts[] = [
  { type: 'OpportunisticAct', table: 'opportunistic_act', columns: { description: 'description', review_note: 'reviewNote', overturn_reason: 'overturnReason' } },
];
