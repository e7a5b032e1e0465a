import type { Room } from '../../platform/room.ts';
import { GoodsReceipt, ReceiptLine } from './goods-receipt.type.ts';
import { InboundSupply } from './inbound-supply.type.ts';
import { noteOverdueLines } from './note-overdue-lines.job.ts';
import { GoodsReceiptEntity, ReceiptLineEntity, ShipmentEntity, ShipmentLineEntity } from './shipment.entity.ts';
import { shipmentPayloads, ShipmentResolver } from './shipment.resolver.ts';
import { Shipment, ShipmentLine } from './shipment.type.ts';
import { shipmentRules } from './shipments.policy.ts';
import { AgreementShipments, OrderShipments, PositionInbound, ShipmentReceipts } from './what-is-coming.type.ts';

/** What the vendor sends, what the buyer counts, and how both settle the difference. */
export const shipmentsRoom: Room = {
  types: [Shipment, ShipmentLine, GoodsReceipt, ReceiptLine, InboundSupply],
  resolvers: [ShipmentResolver, ...shipmentPayloads, AgreementShipments, OrderShipments, PositionInbound, ShipmentReceipts],
  entities: [ShipmentEntity, ShipmentLineEntity, GoodsReceiptEntity, ReceiptLineEntity],
  rules: shipmentRules,
  jobs: [noteOverdueLines],
};
