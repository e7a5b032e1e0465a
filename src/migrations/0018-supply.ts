import { Migration } from '@mikro-orm/migrations';
import { agreements } from './0018-supply.agreements.ts';
import { agreementCourse } from './0018-supply.course.ts';
import { demand } from './0018-supply.demand.ts';
import { supplyHistory } from './0018-supply.history.ts';
import { inbound } from './0018-supply.inbound.ts';
import { itemSight, items, supplyImports } from './0018-supply.items.ts';
import { orderCourse } from './0018-supply.order-course.ts';
import { orders } from './0018-supply.orders.ts';
import { outlook } from './0018-supply.outlook.ts';
import { positions } from './0018-supply.positions.ts';
import { shipmentCourse } from './0018-supply.shipment-course.ts';
import { proposals } from './0018-supply.proposals.ts';
import { adjustments, stock } from './0018-supply.stock.ts';

const parts = [
  items, agreements, itemSight,
  positions, agreementCourse,
  stock, adjustments, outlook,
  demand,
  proposals,
  orders, orderCourse, shipmentCourse, inbound,
  supplyHistory, supplyImports,
];

/** Vendor-managed inventory: agreements, items, positions and their stock ledger, demand, proposals, orders, shipments and receipts. */
export class Supply extends Migration {
  override name = '0018-supply';

  override up(): void {
    for (const part of parts) for (const statement of part) this.addSql(statement);
  }
}
