import { defineEnum } from '../../platform/define-enum.ts';
import type { AdjustmentKind } from './stock-adjustment.entity.ts';
import type { StockBucket, StockCause } from './post-stock.ts';

/** The enumerations of stock, as the schema shows them. */

export const AgreementRoleEnum = defineEnum<'VENDOR' | 'BUYER'>('AgreementRole', 'The two parts in an agreement on vendor-managed inventory.', {
  VENDOR: 'Keeps the other’s stock supplied.',
  BUYER: 'Is supplied.',
});

export const StockBucketEnum = defineEnum<StockBucket>('StockBucket', 'Where units are.', {
  ON_HAND: 'At the place, and of use.',
  IN_TRANSIT: 'On their way to it.',
  ON_ORDER: 'Ordered, and not yet shipped.',
  ALLOCATED: 'On hand, and promised to someone.',
  HELD: 'At the place, and of no use for now: damaged, wrong, or in doubt.',
  BACKORDERED: 'Owed to someone.',
});

export const StockCauseEnum = defineEnum<StockCause>('StockCause', 'Why stock moved.', {
  COUNT: 'Somebody counted, or reported what is on hand: the difference to what was known.',
  SALE: 'Sold or used.',
  RECEIPT: 'Came in.',
  SHIPMENT: 'Left the vendor.',
  ORDER: 'Was ordered.',
  CANCELLATION: 'Will not come after all.',
  ADJUSTMENT: 'Put right by a person, with a reason.',
  TRANSFER: 'Went to another place of the same agreement.',
  HOLD: 'Put aside.',
  RELEASE: 'Of use again.',
  RETURN: 'Went back to the vendor.',
  OWNERSHIP: 'Passed from vendor to buyer without moving.',
  CORRECTION: 'Corrects an entry that was wrong.',
  OPENING: 'Was there when the agreement began.',
});

export const StockAdjustmentKindEnum = defineEnum<AdjustmentKind>('StockAdjustmentKind', 'What a person did to stock.', {
  ADJUSTMENT: 'Put the stock on hand right.',
  TRANSFER: 'Brought units to another place of the same agreement.',
  HOLD: 'Put units aside.',
  RELEASE: 'Took units that were put aside back to stock.',
  RETURN: 'Gave units that were put aside back to the vendor.',
});
