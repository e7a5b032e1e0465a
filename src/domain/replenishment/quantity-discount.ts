import { requirePositive } from '../statistics/require-within.ts';
import { economicOrderQuantity, orderQuantityCost } from './economic-order-quantity.ts';

/** The price of a unit from a quantity on. */
export interface PriceBreak {
  /** Units; 0 for the first. */
  readonly from: number;
  /** Money per unit, above 0, and lower than at the break before. */
  readonly unitCost: number;
}

export interface DiscountedPurchase {
  readonly fixedCost: number;
  readonly demandRate: number;
  /** Cost of keeping a unit for a unit of time, as a part of what it cost: above 0. */
  readonly holdingCostRate: number;
  /** At least one, from 0 on and rising. */
  readonly breaks: readonly PriceBreak[];
}

export interface DiscountedLot {
  readonly orderQuantity: number;
  /** Which of the breaks it falls in, from 0. */
  readonly region: number;
  /** Money per unit of time, with the goods. */
  readonly cost: number;
}

/**
 * The order quantity of least cost where the price of its region holds for all units. Snyder and Shen (2019), section 3.4.1.
 * @throws RangeError for breaks that do not rise from 0, and for a cost or rate not above 0
 */
export function allUnitsDiscountLot(purchase: DiscountedPurchase): DiscountedLot {
  return bestLot(purchase, (region, { from, unitCost }, end) => {
    const costs = { ...purchase, holdingCost: purchase.holdingCostRate * unitCost };
    const { orderQuantity } = economicOrderQuantity(costs);
    // Beyond its end the next price holds; a region's own quantity below its start is raised to it.
    if (orderQuantity >= end) return null;
    const quantity = Math.max(from, orderQuantity);
    return { orderQuantity: quantity, region, cost: purchase.demandRate * unitCost + orderQuantityCost(costs, quantity) };
  });
}

/**
 * The order quantity of least cost where each price holds only for the units of its own region. Snyder and Shen (2019), section 3.4.2.
 * @throws RangeError as for all units
 */
export function incrementalDiscountLot(purchase: DiscountedPurchase): DiscountedLot {
  const { fixedCost, demandRate, holdingCostRate } = purchase;
  return bestLot(purchase, (region, { from, unitCost }, end) => {
    // What an order costs above all its units at the region's own price acts as a cost of ordering.
    const extra = extraOf(purchase.breaks, region);
    const costs = { fixedCost: fixedCost + extra, demandRate, holdingCost: holdingCostRate * unitCost };
    const { orderQuantity, cost } = economicOrderQuantity(costs);
    if (orderQuantity < from || orderQuantity >= end) return null;
    return { orderQuantity, region, cost: demandRate * unitCost + (holdingCostRate * extra) / 2 + cost };
  });
}

type LotOf = (region: number, priceBreak: PriceBreak, end: number) => DiscountedLot | null;

function bestLot({ breaks, ...rates }: DiscountedPurchase, lotOf: LotOf): DiscountedLot {
  requirePositive('Holding cost rate', rates.holdingCostRate);
  if (breaks[0]?.from !== 0) throw new RangeError('The first price has to hold from 0 on');
  let best: DiscountedLot | null = null;
  for (const [region, priceBreak] of breaks.entries()) {
    const end = breaks[region + 1]?.from ?? Number.POSITIVE_INFINITY;
    if (!(end > priceBreak.from)) throw new RangeError('The breaks of a price have to rise');
    const before = breaks[region - 1]?.unitCost ?? Number.POSITIVE_INFINITY;
    if (!(priceBreak.unitCost < before)) throw new RangeError('The prices have to fall from break to break');
    const lot = lotOf(region, priceBreak, end);
    if (lot && !(best && best.cost <= lot.cost)) best = lot;
  }
  // Prices that fall leave one region at least with a quantity of its own.
  return best!;
}

function extraOf(breaks: readonly PriceBreak[], region: number): number {
  let extra = 0;
  for (let at = 1; at <= region; at += 1) extra += breaks[at]!.from * (breaks[at - 1]!.unitCost - breaks[at]!.unitCost);
  return extra;
}
