import { Float, ID } from 'type-graphql';
import { idOf } from '../../platform/ids.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { StockPosition } from '../positions/stock-position.type.ts';
import { isStale } from './is-stale.ts';
import { StockStatusEnum } from './outlook.enums.ts';

/** By ids of records; ids of something else match nothing. */
const named = (type: string, column: string) => (row: Row, ids: readonly string[]): Sql => {
  const uuids = ids.flatMap((id) => idOf(type, id) ?? []);
  return uuids.length === 1 ? sql`${row(column)} = ${uuids[0]}::uuid` : sql`${row(column)} = any(${uuids}::uuid[])`;
};

/** Lists of positions. */
export const positionPage = definePage({
  name: 'StockPosition',
  type: () => StockPosition,
  description: 'Stock positions that the asker may see.',
  defaultSize: 50,
  orders: {
    DAYS_OF_SUPPLY: { column: 'days_of_supply', cast: 'float8', isNullable: true, field: 'daysOfSupply', description: 'By how long the stock lasts: what runs out first first.' },
    COUNTED_AT: { column: 'counted_at', cast: 'timestamptz', isNullable: true, field: 'countedAt', description: 'By when the stock was last counted or reported.' },
    SKU: {
      column: 'item_id', cast: 'text', field: 'item', description: 'By the firm’s number of the item.',
      sql: (row) => sql`(select i.sku from item i where i.workspace_id = ${row('workspace_id')} and i.id = ${row('item_id')})`,
    },
    LOCATION: {
      column: 'location_id', cast: 'text', field: 'location', description: 'By the name of the place.',
      sql: (row) => sql`(select l.name from location l where l.workspace_id = ${row('workspace_id')} and l.id = ${row('location_id')})`,
    },
  },
  defaultOrder: { field: 'DAYS_OF_SUPPLY', direction: 'ASC' },
  filters: {
    agreementIds: { type: () => [ID], field: 'agreement', sql: named('VmiAgreement', 'agreement_id'), description: 'Kept under one of these agreements.' },
    itemIds: { type: () => [ID], field: 'item', sql: named('Item', 'item_id'), description: 'Of one of these items.' },
    locationIds: { type: () => [ID], field: 'location', sql: named('Location', 'location_id'), description: 'At one of these places.' },
    statuses: { type: () => [StockStatusEnum], field: 'status', sql: oneOf('status'), description: 'That stand so.' },
    isStale: { type: () => Boolean, field: 'isStale', sql: (row, is: boolean) => sql`(${isStale(row)} = ${is})`, description: 'Whose stock was counted longer ago than agreed, or not.' },
    isConsigned: { type: () => Boolean, field: 'vendorOwned', sql: (row, is: boolean) => sql`((${row('vendor_owned')} > 0) = ${is})`, description: 'Of whose stock on hand some is the vendor’s, or none.' },
    daysOfSupplyBelow: { type: () => Float, field: 'daysOfSupply', sql: (row, days: number) => sql`${row('days_of_supply')} < ${days}::float8`, description: 'Whose stock lasts fewer days than these.' },
    isEnded: { type: () => Boolean, field: 'agreement', sql: (row, is: boolean) => sql`((${row('ended_on')} is not null) = ${is})`, description: 'No longer kept, or still.' },
  },
});
