import 'reflect-metadata';
import { User } from '../../partners/user.type.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, list, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { units } from '../amounts.ts';
import { OrderLine } from '../orders/order-line.type.ts';
import { ReplenishmentOrder } from '../orders/order.type.ts';
import { seeSupply } from '../supply.policy.ts';
import { Shipment } from './shipment.type.ts';

@readType({ table: 'receipt_line', rule: seeSupply, implements: Node, description: 'What was counted of an order line.' })
export class ReceiptLine extends Node {
  @one(() => OrderLine, { link: { order_line_id: 'id' }, description: 'The order line.' })
  orderLine!: OrderLine;

  @units({ column: 'received', description: 'Good units, put to stock.' })
  received!: string;

  @units({ column: 'damaged', description: 'Units that came damaged.' })
  damaged!: string;

  @units({ column: 'wrong', description: 'Units of something else.' })
  wrong!: string;

  @units({ column: 'difference', nullable: true, description: 'Good units against what was announced, below 0 where they are short; null without a notice, and while more is being unloaded.' })
  difference!: string | null;

  @column(() => String, { column: 'note', nullable: true, description: 'What was said of it.' })
  note!: string | null;
}

@readType({ table: 'goods_receipt', rule: seeSupply, implements: Node, description: 'What the buyer counted at the door. Never changed.' })
export class GoodsReceipt extends Node {
  @one(() => ReplenishmentOrder, { link: { order_id: 'id' }, description: 'The order.' })
  order!: ReplenishmentOrder;

  @one(() => Shipment, { link: { shipment_id: 'id' }, nullable: true, description: 'The shipment; null where goods came without a notice.' })
  shipment!: unknown;

  @column(() => String, { column: 'number', description: 'The buyer’s number of it, unique in the agreement.' })
  number!: string;

  @column(() => DateTime, { column: 'received_at', convert: toInstant, description: 'When the goods came.' })
  receivedAt!: Date;

  @column(() => Boolean, { column: 'is_last', description: 'Whether all was counted then; else more was being unloaded.' })
  isLast!: boolean;

  @one(() => User, { link: { recorded_by: 'id' }, nullable: true, description: 'Who recorded it; null for a key or the platform, and for whom the asker does not see.' })
  recordedBy!: User | null;

  @column(() => DateTime, { column: 'recorded_at', convert: toInstant, description: 'When it was recorded.' })
  recordedAt!: Date;

  @list(() => ReceiptLine, { link: { id: 'receipt_id' }, order: ['id'], description: 'What was counted, at most 500 lines.' })
  lines!: ReceiptLine[];
}

export const goodsReceiptPage = definePage({
  name: 'GoodsReceipt',
  type: () => GoodsReceipt,
  description: 'Receipts that the asker may see.',
  defaultSize: 25,
  orders: { RECEIVED_AT: { column: 'received_at', cast: 'timestamptz', field: 'receivedAt', description: 'By when the goods came.' } },
  defaultOrder: { field: 'RECEIVED_AT', direction: 'DESC' },
  filters: {},
});

definesTimeline('GoodsReceipt', () => GoodsReceipt, {
  orderId: { field: 'order', idOf: 'ReplenishmentOrder' }, shipmentId: { field: 'shipment', idOf: 'Shipment' }, recordedBy: { field: 'recordedBy', idOf: 'User' },
});
definesTimeline('ReceiptLine', () => ReceiptLine, { orderLineId: { field: 'orderLine', idOf: 'OrderLine' } });
