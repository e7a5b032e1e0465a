import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about matters of expertise as they like. */
export const expertTexts: readonly FreeTexts[] = [
  { type: 'ExpertMatter', table: 'expert_matter', columns: { field: 'field', question: 'question', decision: 'decision', drop_reason: 'dropReason' } },
  { type: 'ExpertOpinion', table: 'expert_opinion', columns: { opinion: 'opinion', override_reason: 'overrideReason' } },
];
