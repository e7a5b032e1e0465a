import { defineEnum } from '../../platform/define-enum.ts';
import type { SettlementKind, ShipmentStatus } from './shipment.entity.ts';

export const ShipmentStatusEnum = defineEnum<ShipmentStatus>('ShipmentStatus', 'Where a shipment stands.', {
  DRAFT: 'The vendor prepares it; nothing has left.',
  DISCARDED: 'Given up by the vendor before it left.',
  SENT: 'On its way, as the vendor’s notice (ASN) tells.',
  ARRIVED: 'At the door, not counted yet.',
  RECEIVED: 'Counted in part; more is being unloaded.',
  RECONCILED: 'Counted, and as announced.',
  DISCREPANCY: 'Counted, and not as announced: short, over, damaged or wrong.',
  SETTLED: 'Both sides have agreed what becomes of the difference.',
});

export const SettlementKindEnum = defineEnum<SettlementKind>('ShipmentSettlementKind', 'What becomes of what is missing of a shipment.', {
  RESEND: 'It is on order again, and sent once more.',
  WRITE_OFF: 'It does not come any more.',
});
