import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about reports as they like. */
export const activityTexts: readonly FreeTexts[] = [{ type: 'ActivityReport', table: 'activity_report', columns: { reference: 'reference', discard_reason: 'discardReason' } }];
