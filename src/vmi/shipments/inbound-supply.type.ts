import 'reflect-metadata';
import { Node } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { units } from '../amounts.ts';
import { Item } from '../items/item.type.ts';
import { OrderLine } from '../orders/order-line.type.ts';
import { ReplenishmentOrder } from '../orders/order.type.ts';
import { InboundStageEnum } from '../outlook/outlook.enums.ts';
import { StockPosition } from '../positions/stock-position.type.ts';
import { seeSupply } from '../supply.policy.ts';
import { Shipment } from './shipment.type.ts';

@readType({ table: 'inbound_supply', rule: seeSupply, implements: Node, description: 'Something that is coming to a position: what, how much, and when. It goes when it has come.' })
export class InboundSupply extends Node {
  @one(() => StockPosition, { link: { position_id: 'id' }, description: 'Where it is going.' })
  position!: StockPosition;

  @one(() => Item, { link: { item_id: 'id' }, description: 'What.' })
  item!: Item;

  @column(() => InboundStageEnum, { column: 'stage', description: 'How far it has come.' })
  stage!: string;

  @units({ column: 'units', description: 'Units.' })
  units!: string;

  @column(() => LocalDate, { column: 'expected_on', description: 'The day on which it is expected: as announced, else as promised, else as requested.' })
  expectedOn!: string;

  @column(() => Boolean, { column: 'is_confirmed', description: 'Whether the vendor has confirmed it; what it would change is not, until the buyer accepts.' })
  isConfirmed!: boolean;

  @one(() => ReplenishmentOrder, { link: { order_id: 'id' }, description: 'The order.' })
  order!: ReplenishmentOrder;

  @one(() => OrderLine, { link: { order_line_id: 'id' }, description: 'The order line.' })
  orderLine!: OrderLine;

  @one(() => Shipment, { link: { shipment_id: 'id' }, nullable: true, description: 'The shipment; null for what is only ordered.' })
  shipment!: Shipment | null;
}

export const inboundPage = definePage({
  name: 'InboundSupply',
  type: () => InboundSupply,
  description: 'What is coming, and when.',
  defaultSize: 25,
  orders: { EXPECTED_ON: { column: 'expected_on', cast: 'date', field: 'expectedOn', description: 'By the day on which it is expected.' } },
  defaultOrder: { field: 'EXPECTED_ON', direction: 'ASC' },
  filters: {
    stages: { type: () => [InboundStageEnum], field: 'stage', sql: oneOf('stage'), description: 'So far.' },
    expectedOnOrBefore: { type: () => LocalDate, field: 'expectedOn', sql: (row, day: string) => sql`${row('expected_on')} <= ${day}::date`, description: 'Expected this day or earlier.' },
  },
});
