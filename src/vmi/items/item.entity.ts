import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Translations } from '../../partners/party.entity.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

/** What is supplied. Quantities of it are in its base unit everywhere, unless another is named. */
export const ItemEntity = defineEntity({
  name: 'Item',
  tableName: 'item',
  properties: {
    ...workspaceKey,
    sku: p.string(),
    /** 14 digits, whatever length was sent. */
    gtin: p.string().nullable(),
    name: p.string(),
    names: p.json().$type<Translations>(),
    /** UN/ECE Recommendation 20, such as C62 for a piece. */
    baseUnit: p.string(),
    category: p.string().nullable(),
    discontinuedOn: p.string().columnType('date').nullable(),
    ...timestamps,
  },
});
export type ItemRecord = InferEntity<typeof ItemEntity>;

/** Another unit that an item is counted in. */
export const ItemUnitEntity = defineEntity({
  name: 'ItemUnit',
  tableName: 'item_unit',
  properties: {
    ...workspaceKey,
    itemId: p.uuid(),
    unit: p.string(),
    /** Base units in one of these, a decimal above 0. */
    factor: p.string().columnType('numeric(18,6)'),
    gtin: p.string().nullable(),
    ...timestamps,
  },
});
export type ItemUnitRecord = InferEntity<typeof ItemUnitEntity>;
partOf('ItemUnit', 'itemId');
