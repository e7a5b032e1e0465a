import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about interchanges as they like. */
export const interchangeTexts: readonly FreeTexts[] = [{ type: 'Interchange', table: 'interchange', columns: { file_name: 'fileName', discard_reason: 'discardReason' } }];
