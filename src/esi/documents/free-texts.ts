import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about documents as they like. */
export const documentTexts: readonly FreeTexts[] = [
  { type: 'EsiDocument', table: 'esi_document', columns: { title: 'title', withdraw_reason: 'withdrawReason' } },
  { type: 'EsiDocumentVersion', table: 'esi_document_version', columns: { file_name: 'fileName', note: 'note' } },
];
