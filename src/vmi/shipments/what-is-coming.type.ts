import { addsTo, page } from '../../platform/reads/declare.ts';
import { VmiAgreement } from '../agreements/agreement.type.ts';
import { ReplenishmentOrder } from '../orders/order.type.ts';
import { StockPosition } from '../positions/stock-position.type.ts';
import { goodsReceiptPage } from './goods-receipt.type.ts';
import { inboundPage } from './inbound-supply.type.ts';
import { Shipment, shipmentPage } from './shipment.type.ts';

/** What shipments add to an agreement. */
@addsTo(() => VmiAgreement)
export class AgreementShipments {
  @page(() => shipmentPage, { link: { id: 'agreement_id' }, description: 'What was shipped under it, the latest first.' })
  shipments!: unknown;

  @page(() => inboundPage, { link: { id: 'agreement_id' }, description: 'What is coming under it, the next first.' })
  inbound!: unknown;
}

/** What shipments add to an order. */
@addsTo(() => ReplenishmentOrder)
export class OrderShipments {
  @page(() => shipmentPage, { link: { id: 'order_id' }, description: 'Its shipments, the latest first.' })
  shipments!: unknown;

  @page(() => goodsReceiptPage, { link: { id: 'order_id' }, description: 'What was counted of it, the latest first.' })
  receipts!: unknown;
}

/** What receipts add to a shipment. */
@addsTo(() => Shipment)
export class ShipmentReceipts {
  @page(() => goodsReceiptPage, { link: { id: 'shipment_id' }, description: 'What was counted of it.' })
  receipts!: unknown;
}

/** What shipments add to a position. */
@addsTo(() => StockPosition)
export class PositionInbound {
  @page(() => inboundPage, { link: { id: 'position_id' }, description: 'What is coming to it, the next first.' })
  inbound!: unknown;
}
