import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write in contracts as they like. */
export const contractTexts: readonly FreeTexts[] = [
  { type: 'RelationshipContract', table: 'relationship_contract', columns: { title: 'title', terms: 'terms', reason: 'reason' } },
];
