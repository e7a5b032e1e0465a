import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about stock as they like. */
export const stockTexts: readonly FreeTexts[] = [{ type: 'StockAdjustment', table: 'stock_adjustment', columns: { reason: 'reason' } }];
