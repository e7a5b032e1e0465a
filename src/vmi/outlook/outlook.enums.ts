import { defineEnum } from '../../platform/define-enum.ts';

export const stockStatuses = ['STOCKOUT', 'BELOW_MINIMUM', 'WITHIN_RANGE', 'ABOVE_MAXIMUM', 'UNKNOWN'] as const;
export type StockStatus = (typeof stockStatuses)[number];

export const StockStatusEnum = defineEnum<StockStatus>('StockStatus', 'How a position stands to the levels that it is kept by.', {
  STOCKOUT: 'Nothing is available: what is on hand is allocated or owed, or there is nothing.',
  BELOW_MINIMUM: 'The inventory position lies below the level at which one orders.',
  WITHIN_RANGE: 'The inventory position lies between the level at which one orders and that up to which one does.',
  ABOVE_MAXIMUM: 'The inventory position lies above the level up to which one orders, by more than the rounding to whole packs explains.',
  UNKNOWN: 'Nobody has counted, or the levels go by a demand that is not known. It is not WITHIN_RANGE.',
});

export const InboundStageEnum = defineEnum<'ON_ORDER' | 'IN_TRANSIT'>('InboundStage', 'How far goods that are to come have come.', {
  ON_ORDER: 'Ordered, and not yet shipped.',
  IN_TRANSIT: 'On their way, by a notice of the vendor.',
});
