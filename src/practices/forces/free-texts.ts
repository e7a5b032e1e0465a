import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about forces as they like. */
export const forceTexts: readonly FreeTexts[] = [
  { type: 'ForceAssessment', table: 'force_assessment', columns: { note: 'note' } },
  { type: 'ForceFact', table: 'force_fact', columns: { source: 'source' } },
];
