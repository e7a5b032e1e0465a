import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write of demand as they like. */
export const demandTexts: readonly FreeTexts[] = [{ type: 'DemandEvent', table: 'demand_event', columns: { title: 'title' } }];
