import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about exceptions as they like. */
export const exceptionTexts: readonly FreeTexts[] = [{ type: 'SupplyException', table: 'supply_exception', columns: { status_reason: 'statusReason' } }];
