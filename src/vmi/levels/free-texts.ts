import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about levels as they like. */
export const levelTexts: readonly FreeTexts[] = [{ type: 'PositionParameters', table: 'position_parameters', columns: { reason: 'reason' } }];
