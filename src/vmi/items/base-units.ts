import type { EntityManager } from '@mikro-orm/postgresql';
import { multiplyDecimals } from '../../domain/exact-decimals.ts';

/** An item with the units that it is counted in. */
export interface CountedItem {
  readonly itemId: string;
  readonly baseUnit: string;
  /** Base units in one of each other unit, decimals as text. */
  readonly factors: ReadonlyMap<string, string>;
}

/** Units that stored quantities have, to a ten-thousandth. */
const places = 4;

/** A quantity in the item's base unit, to a ten-thousandth, halves rounded away from zero; null where the item is not counted in the unit. */
export function toBaseUnits({ baseUnit, factors }: CountedItem, quantity: string, unit: string): string | null {
  const factor = unit === baseUnit ? '1' : factors.get(unit);
  return factor === undefined ? null : multiplyDecimals(quantity, factor, places);
}

/** Items with their units, by id, in one statement; those that the session does not see are missing. */
export async function countedItems(em: EntityManager, workspaceId: string, itemIds: readonly string[]): Promise<Map<string, CountedItem>> {
  const rows = await em.execute<{ itemId: string; baseUnit: string; units: Record<string, string> }[]>(
    `select i.id as "itemId", i.base_unit as "baseUnit",
       coalesce((select json_object_agg(u.unit, u.factor::text) from item_unit u where u.workspace_id = i.workspace_id and u.item_id = i.id), '{}') as units
     from item i where i.workspace_id = ? and i.id in (select value::uuid from json_array_elements_text(?::json))`,
    [workspaceId, JSON.stringify([...new Set(itemIds)])],
  );
  return new Map(rows.map(({ itemId, baseUnit, units }) => [itemId, { itemId, baseUnit, factors: new Map(Object.entries(units)) }]));
}
