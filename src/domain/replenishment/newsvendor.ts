import { normalQuantile } from '../statistics/normal.ts';
import { poissonProbabilities, type Probabilities } from '../statistics/poisson.ts';
import { requirePositive } from '../statistics/require-within.ts';
import { type Demand, leadTimeDemand } from './lead-time-demand.ts';
import { discreteLoss, type Loss, normalLoss } from './loss-function.ts';

/** What one unit too many and one unit too few cost, each above 0. */
export interface UnitCosts {
  /** Money per unit left over, h. */
  readonly holdingCost: number;
  /** Money per unit missing, p. */
  readonly stockOutCost: number;
}

export interface BaseStock {
  /** Units to have at the start. */
  readonly baseStock: number;
  /** Money expected for one period. */
  readonly cost: number;
}

/**
 * How many to have for one period of normal demand: F⁻¹(p / (p + h)), at a cost of h E[(S − D)+] + p E[(D − S)+]. Snyder and Shen (2019),
 * section 4.3.
 * @throws RangeError for a cost not above 0
 */
export function newsvendorNormal(costs: UnitCosts, demand: Demand): BaseStock {
  const baseStock = demand.mean + normalQuantile(criticalRatio(costs)) * demand.deviation;
  return { baseStock, cost: costOf(costs, normalLoss(baseStock, demand)) };
}

/**
 * The base stock of periodic review whose orders take whole periods to come: demand of one period more than the lead time. Snyder and Shen
 * (2019), section 4.3.4.
 * @throws RangeError for a cost not above 0 and a lead time below 0
 */
export function newsvendorBaseStock(costs: UnitCosts, demand: Demand, leadTime: number): BaseStock {
  return newsvendorNormal(costs, leadTimeDemand(demand, { mean: leadTime + 1, deviation: 0 }));
}

/** The money of a seasonal good: what a unit is sold, bought and cleared for. */
export interface Prices {
  readonly revenue: number;
  readonly purchaseCost: number;
  readonly salvageValue: number;
}

/**
 * The same by prices, its profit expected: h = cost − salvage, p = revenue − cost. Snyder and Shen (2019), section 4.3.2.4.
 * @throws RangeError unless revenue > cost > salvage
 */
export function newsvendorProfit({ revenue, purchaseCost, salvageValue }: Prices, demand: Demand): { baseStock: number; profit: number } {
  const costs = { holdingCost: purchaseCost - salvageValue, stockOutCost: revenue - purchaseCost };
  const { baseStock, cost } = newsvendorNormal(costs, demand);
  return { baseStock, profit: costs.stockOutCost * demand.mean - cost };
}

/**
 * How many to have for Poisson demand: the fewest S with F(S) ≥ p / (p + h).
 * @throws RangeError for a cost not above 0, and a mean below 0
 */
export function newsvendorPoisson(costs: UnitCosts, mean: number): BaseStock {
  return newsvendorDiscrete(costs, poissonProbabilities(mean));
}

/**
 * How many to have for demand in whole units.
 * @param probabilities of 0, 1, 2 … units, which sum to 1
 * @throws RangeError for a cost not above 0
 */
export function newsvendorDiscrete(costs: UnitCosts, probabilities: Probabilities): BaseStock {
  const baseStock = discreteQuantile(criticalRatio(costs), probabilities);
  return { baseStock, cost: costOf(costs, discreteLoss(baseStock, probabilities)) };
}

/** p / (p + h): how sure one has to be of selling the last unit. */
export function criticalRatio({ holdingCost, stockOutCost }: UnitCosts): number {
  requirePositive('Holding cost', holdingCost);
  return requirePositive('Stock-out cost', stockOutCost) / (stockOutCost + holdingCost);
}

/** Money that a loss means. */
export function costOf({ holdingCost, stockOutCost }: UnitCosts, { shortage, surplus }: Loss): number {
  return holdingCost * surplus + stockOutCost * shortage;
}

/** Sums of a tenth, two tenths and so on must not miss a ratio by rounding. */
const roundingOfSums = 1e-12;

function discreteQuantile(ratio: number, probabilities: Probabilities): number {
  let sum = 0;
  const last = probabilities.length - 1;
  for (let units = 0; units < last; units += 1) {
    sum += probabilities[units]!;
    if (sum >= ratio - roundingOfSums) return units;
  }
  return last;
}
