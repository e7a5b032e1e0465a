import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about orders, shipments and receipts as they like. */
export const orderTexts: readonly FreeTexts[] = [
  { type: 'ReplenishmentOrder', table: 'replenishment_order', columns: { note: 'note', cancel_reason: 'cancelReason', close_reason: 'closeReason' } },
  { type: 'OrderLine', table: 'order_line', columns: { answer_reason: 'answerReason', reaction_reason: 'reactionReason' } },
  { type: 'Shipment', table: 'shipment', columns: { carrier: 'carrier', settlement: 'settlement' } },
  { type: 'ReceiptLine', table: 'receipt_line', columns: { note: 'note' } },
  { type: 'ImposedChange', table: 'imposed_change', columns: { reason: 'reason' } },
];
