import { requireAmount } from '../statistics/require-within.ts';

export interface InventoryPeriod {
  /** Money: cost of goods sold in the period. */
  readonly costOfGoodsSold: number;
  /** Money: stock at the dates that were measured, all those of the period, or its opening and its closing; null for one not known. */
  readonly inventories: readonly (number | null)[];
  readonly days: number;
}

/** How often stock was sold and bought anew within the period, and how many days of it lay there. */
export interface InventoryTurns {
  /** Null where no stock is known, or there was none. */
  readonly turns: number | null;
  /** Null where nothing was sold as well: it would last forever. */
  readonly daysOfSupply: number | null;
}

/**
 * Cost of goods sold over mean inventory, and the days of the period over that.
 * @throws RangeError for an amount below 0
 */
export function inventoryTurns({ costOfGoodsSold, inventories, days }: InventoryPeriod): InventoryTurns {
  requireAmount('Cost of goods sold', costOfGoodsSold);
  requireAmount('Days', days);
  const known = inventories.filter((value) => value !== null).map((value) => requireAmount('Inventory', value));
  const sum = known.reduce((total, value) => total + value, 0);
  if (sum === 0) return { turns: null, daysOfSupply: null };
  const turns = costOfGoodsSold / (sum / known.length);
  return { turns, daysOfSupply: turns === 0 ? null : days / turns };
}
