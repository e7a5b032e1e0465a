import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write of agreed rhythms. */
export const rhythmTexts: readonly FreeTexts[] = [
  { type: 'Cadence', table: 'cadence', columns: { reason: 'reason', end_reason: 'endReason' } },
  { type: 'InformationSchedule', table: 'information_schedule', columns: { reason: 'reason', end_reason: 'endReason' } },
];
