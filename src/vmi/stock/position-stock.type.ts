import { addsTo, expression, page } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { ViewerAction } from '../../platform/public.type.ts';
import { Decimal } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { exact, units } from '../amounts.ts';
import { StockPosition } from '../positions/stock-position.type.ts';
import { stockActionsOf, stockOfPosition } from './stock-actions.ts';
import { stockAdjustmentPage } from './stock-adjustment.type.ts';
import { stockEntryPage } from './stock-entry.page.ts';

const free = (row: Row): Sql => sql`(${row('on_hand')} - ${row('allocated')} - ${row('backordered')})`;

/** What is where: the buckets of a position, and the ledger that they are the sums of. */
@addsTo(() => StockPosition)
export class PositionStock {
  @units({ column: 'vendor_owned', description: 'How many of the units on hand are the vendor’s: consignment stock.' })
  vendorOwned!: string;

  @units({ column: 'in_transit', description: 'On their way.' })
  inTransit!: string;

  @units({ column: 'on_order', description: 'Ordered, and not yet shipped.' })
  onOrder!: string;

  @units({ column: 'allocated', description: 'On hand, and promised to someone.' })
  allocated!: string;

  @units({ column: 'held', description: 'There, and of no use for now; not part of the units on hand.' })
  held!: string;

  @units({ column: 'backordered', description: 'Owed to someone.' })
  backordered!: string;

  @expression(() => Decimal, { sql: (row) => exact(free(row)), nullable: true, description: 'On hand less what is allocated and owed; below 0 where more is owed than there is, null where nobody has counted.' })
  available!: string | null;

  @expression(() => Decimal, {
    sql: (row) => exact(sql`(${free(row)} + ${row('in_transit')} + ${row('on_order')})`), nullable: true,
    description: 'On hand, in transit and on order, less what is allocated and owed: what orders go by. Null where nobody has counted.',
  })
  inventoryPosition!: string | null;

  @page(() => stockEntryPage, { link: { id: 'position_id' }, description: 'The position’s stock ledger, newest first.' })
  stockEntries!: unknown;

  @page(() => stockAdjustmentPage, {
    link: (position, adjustment) => sql`(${adjustment('position_id')} = ${position('id')} or ${adjustment('to_position_id')} = ${position('id')})`,
    description: 'What people did to its stock outside of reports and orders, newest first; transfers to it too.',
  })
  stockAdjustments!: unknown;

  @expression(() => [ViewerAction], { sql: stockOfPosition, convert: stockActionsOf, description: 'What the asker may do to the stock here, with the reason when not.' })
  stockActions!: ViewerAction[];
}
