import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about promises as they like. */
export const promiseTexts: readonly FreeTexts[] = [
  {
    type: 'PartnerPromise', table: 'promise',
    columns: { statement: 'statement', claim_note: 'claimNote', report_note: 'reportNote', contest_reason: 'contestReason', decision_reason: 'decisionReason', resolution_note: 'resolutionNote' },
  },
  { type: 'PromiseAttachment', table: 'promise_attachment', columns: { title: 'title', url: 'url' } },
];
