import { requireAmount } from '../statistics/require-within.ts';

export interface LotPlan {
  /** Units ordered at the start of each period. */
  readonly orderQuantities: readonly number[];
  readonly cost: number;
}

/**
 * The orders of least cost for demand that is known, none left over at the end: θ_t = min_s K + h Σ (i − t) d_i + θ_s, the order of t
 * lasting until before s. H. M. Wagner and T. M. Whitin (1958); Snyder and Shen (2019), section 3.7. Of two plans that cost the same, the
 * one that orders for fewer periods. A period without demand, with nothing to order for, costs nothing.
 * @param demand units of each period, 0 or more
 * @param costs money per order, and per unit kept from one period to the next; 0 or more
 * @throws RangeError for anything below 0
 */
export function wagnerWhitin(demand: readonly number[], costs: { readonly fixedCost: number; readonly holdingCost: number }): LotPlan {
  requireAmount('Fixed cost', costs.fixedCost);
  requireAmount('Holding cost', costs.holdingCost);
  for (const units of demand) requireAmount('Demand', units);
  const cheapest = new Float64Array(demand.length + 1);
  const lastsUntil = new Int32Array(demand.length);
  for (let period = demand.length - 1; period >= 0; period -= 1) {
    let [best, until] = demand[period] === 0 ? [cheapest[period + 1]!, period + 1] : [Number.POSITIVE_INFINITY, period + 1];
    let cost = costs.fixedCost;
    for (let end = period + 1; end <= demand.length; end += 1) {
      cost += costs.holdingCost * (end - 1 - period) * demand[end - 1]!;
      if (cost + cheapest[end]! < best) [best, until] = [cost + cheapest[end]!, end];
    }
    cheapest[period] = best;
    lastsUntil[period] = until;
  }
  return { orderQuantities: ordersOf(demand, lastsUntil), cost: cheapest[0]! };
}

function ordersOf(demand: readonly number[], lastsUntil: Int32Array): number[] {
  const orders = demand.map(() => 0);
  for (let period = 0; period < demand.length; period = lastsUntil[period]!) {
    for (let at = period; at < lastsUntil[period]!; at += 1) orders[period]! += demand[at]!;
  }
  return orders;
}
