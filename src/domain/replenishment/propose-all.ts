import { type TriggerComparison, unitsNeeded } from './need.ts';
import { sizedUnits } from './sizing.ts';

/** Many positions, a column for each figure; all of one length. */
export interface PositionColumns {
  /** Units; NaN where the stock is not known. */
  readonly position: Float64Array;
  /** Units; NaN where the forecast does not reach far enough to tell. */
  readonly trigger: Float64Array;
  readonly orderUpTo: Float64Array;
  /** Units of a lot; 0 where one orders up to a level. */
  readonly orderQuantity: Float64Array;
  /** As `projectedShortage` gives it; minus infinity where nobody looks ahead. */
  readonly projectedShortage: Float64Array;
  readonly minimumOrderQuantity: Float64Array;
  readonly packSize: Float64Array;
  readonly palletSize: Float64Array;
  /** The lowest of the limits of the position; infinite where there is none. */
  readonly limit: Float64Array;
}

/**
 * Quantities of many positions, each as `proposalOf` gives it before trucks are filled; NaN where the need cannot be told. Nothing is
 * allocated for a position: only those with a quantity are worth their explanation.
 */
export function proposeAll(columns: PositionColumns, comparison: TriggerComparison): Float64Array {
  const quantities = new Float64Array(columns.position.length);
  const levels = { trigger: 0, orderUpTo: 0, orderQuantity: null as number | null };
  const rules = { minimumOrderQuantity: 0, packSize: 0, palletSize: 0, truckFill: 0 };
  for (let at = 0; at < quantities.length; at += 1) {
    const position = columns.position[at]!;
    levels.trigger = columns.trigger[at]!;
    if (Number.isNaN(position + levels.trigger)) {
      quantities[at] = Number.NaN;
      continue;
    }
    levels.orderUpTo = columns.orderUpTo[at]!;
    levels.orderQuantity = columns.orderQuantity[at]! > 0 ? columns.orderQuantity[at]! : null;
    rules.minimumOrderQuantity = columns.minimumOrderQuantity[at]!;
    rules.packSize = columns.packSize[at]!;
    rules.palletSize = columns.palletSize[at]!;
    const need = Math.max(unitsNeeded(position, levels, comparison), columns.projectedShortage[at]!);
    quantities[at] = sizedUnits(need, rules, columns.limit[at]! - position);
  }
  return quantities;
}
