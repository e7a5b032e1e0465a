import { requirePositive } from '../statistics/require-within.ts';

/** What ordering and keeping cost; rates and costs per unit of the same time, each above 0. */
export interface OrderCosts {
  /** Money per order, K. */
  readonly fixedCost: number;
  /** Money per unit kept for a unit of time, h. */
  readonly holdingCost: number;
  /** Units demanded per unit of time, λ. */
  readonly demandRate: number;
}

export interface Lot {
  readonly orderQuantity: number;
  /** Money per unit of time, the goods themselves not counted. */
  readonly cost: number;
}

/**
 * The economic order quantity √(2 K λ / h), at a cost of √(2 K λ h). F. W. Harris (1913).
 * @throws RangeError for a cost or rate not above 0
 */
export function economicOrderQuantity(costs: OrderCosts): Lot {
  const { fixedCost, holdingCost, demandRate } = checked(costs);
  const product = 2 * fixedCost * demandRate;
  return { orderQuantity: Math.sqrt(product / holdingCost), cost: Math.sqrt(product * holdingCost) };
}

/**
 * The cost of any order quantity: K λ / Q + h Q / 2.
 * @throws RangeError for a quantity, cost or rate not above 0
 */
export function orderQuantityCost(costs: OrderCosts, orderQuantity: number): number {
  const { fixedCost, holdingCost, demandRate } = checked(costs);
  return (fixedCost * demandRate) / requirePositive('Order quantity', orderQuantity) + (holdingCost * orderQuantity) / 2;
}

/**
 * The economic order quantity where demand may wait at p per unit and time: √(2 K λ (h + p) / (h p)); h / (h + p) of each order is owed
 * when it comes. Snyder and Shen (2019), theorem 3.7.
 * @throws RangeError for a cost or rate not above 0
 */
export function economicOrderQuantityWithBackorders(costs: OrderCosts, stockOutCost: number): Lot & { readonly stockOutFraction: number } {
  const { fixedCost, holdingCost, demandRate } = checked(costs);
  const ratio = requirePositive('Stock-out cost', stockOutCost) / (holdingCost + stockOutCost);
  const product = 2 * fixedCost * demandRate;
  return {
    orderQuantity: Math.sqrt(product / (holdingCost * ratio)),
    cost: Math.sqrt(product * holdingCost * ratio),
    stockOutFraction: 1 - ratio,
  };
}

/**
 * The economic production quantity, where an order comes in at a rate: as the economic order quantity with h (1 − λ / μ). E. W. Taft
 * (1918).
 * @param productionRate units per unit of time, above the demand rate
 * @throws RangeError for a rate that is not, and for a cost or rate not above 0
 */
export function economicProductionQuantity(costs: OrderCosts, productionRate: number): Lot {
  if (!(productionRate > costs.demandRate)) throw new RangeError(`A production rate of ${productionRate} does not keep up with demand`);
  return economicOrderQuantity({ ...costs, holdingCost: costs.holdingCost * (1 - costs.demandRate / productionRate) });
}

function checked(costs: OrderCosts): OrderCosts {
  requirePositive('Fixed cost', costs.fixedCost);
  requirePositive('Holding cost', costs.holdingCost);
  requirePositive('Demand rate', costs.demandRate);
  return costs;
}
