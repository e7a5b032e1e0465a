import type { FreeTexts } from '../partners/erasure/free-texts.ts';

/** What people write in the markets as they like. */
export const marketTexts: readonly FreeTexts[] = [
  { type: 'Relationship', table: 'relationship', columns: { note: 'note', end_note: 'endNote' } },
  { type: 'StageChange', table: 'stage_change', columns: { reason: 'reason' } },
  { type: 'Tie', table: 'tie', columns: { note: 'note' } },
];
