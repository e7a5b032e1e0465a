import { normalQuantile } from '../statistics/normal.ts';
import { poissonProbabilities } from '../statistics/poisson.ts';
import { requirePositive } from '../statistics/require-within.ts';
import { economicOrderQuantity, economicOrderQuantityWithBackorders, type OrderCosts } from './economic-order-quantity.ts';
import { type Demand, leadTimeDemand } from './lead-time-demand.ts';
import { discreteLoss, normalLoss, standardSecondLoss } from './loss-function.ts';
import { costOf, criticalRatio } from './newsvendor.ts';

/** Ordering Q whenever the position falls to r: rates and costs per unit of the same time. */
export interface ContinuousReview {
  /** Money per order. */
  readonly fixedCost: number;
  /** Money per unit kept for a unit of time. */
  readonly holdingCost: number;
  /** Money per unit missing: for a unit of time where demand waits, or once in the approximation by expected inventory. */
  readonly stockOutCost: number;
  /** Demand of a unit of time. */
  readonly demand: Demand;
  /** Units of time. */
  readonly leadTime: number;
}

export interface ReorderPolicy {
  readonly reorderPoint: number;
  readonly orderQuantity: number;
}

/**
 * r and Q with inventory taken as r − μL + Q / 2, each missing unit costing once: Q = √(2 λ (K + p n(r)) / h) and r = F⁻¹(1 − Q h / (p λ))
 * in turn until both stand. G. Hadley and T. M. Whitin (1963); Snyder and Shen (2019), section 5.2.1.
 * @returns null where a missing unit costs so little that no r is worth its stock
 * @throws RangeError for a cost or rate not above 0
 */
export function reorderByExpectedInventory(review: ContinuousReview): (ReorderPolicy & { readonly cost: number }) | null {
  const { fixedCost, holdingCost, stockOutCost, demand } = review;
  const covered = coveredBy(review);
  let { orderQuantity } = economicOrderQuantity(orderCosts(review));
  let [reorderPoint, cost, change] = [0, 0, Number.POSITIVE_INFINITY];
  // Q only grows from step to step; mostly some ten of them settle it.
  for (let step = 0; step < mostSteps && change > settled * orderQuantity; step += 1) {
    const tail = (orderQuantity * holdingCost) / (requirePositive('Stock-out cost', stockOutCost) * demand.mean);
    if (tail >= 1) return null;
    reorderPoint = covered.mean - normalQuantile(tail) * covered.deviation;
    const perOrder = fixedCost + stockOutCost * normalLoss(reorderPoint, covered).shortage;
    const next = Math.sqrt((2 * demand.mean * perOrder) / holdingCost);
    change = Math.abs(next - orderQuantity);
    orderQuantity = next;
    cost = holdingCost * (reorderPoint - covered.mean + orderQuantity / 2) + (perOrder * demand.mean) / orderQuantity;
  }
  return { reorderPoint, orderQuantity, cost };
}

/**
 * Q of the economic order quantity with backorders, and r where a unit more costs at its start what it costs at its end: g(r) = g(r + Q).
 * Snyder and Shen (2019), section 5.2.2.
 * @throws RangeError for a cost or rate not above 0
 */
export function reorderByBackorderedLot(review: ContinuousReview): ReorderPolicy {
  const covered = coveredBy(review);
  const { orderQuantity } = economicOrderQuantityWithBackorders(orderCosts(review), review.stockOutCost);
  const rate = (level: number) => costOf(review, normalLoss(level, covered));
  // g falls to its least and rises from there: r lies below that point, and less than Q below it.
  let high = covered.mean + normalQuantile(criticalRatio(review)) * covered.deviation;
  let low = high - orderQuantity;
  while (high - low > settled * orderQuantity) {
    const middle = (low + high) / 2;
    if (rate(middle) > rate(middle + orderQuantity)) low = middle;
    else high = middle;
  }
  return { reorderPoint: (low + high) / 2, orderQuantity };
}

/**
 * Q of the economic order quantity, and r with safety stock for p / (p + h). Snyder and Shen (2019), section 5.2.3.
 * @throws RangeError for a cost or rate not above 0
 */
export function reorderBySafetyStock(review: ContinuousReview): ReorderPolicy {
  const covered = coveredBy(review);
  return {
    reorderPoint: covered.mean + normalQuantile(criticalRatio(review)) * covered.deviation,
    orderQuantity: economicOrderQuantity(orderCosts(review)).orderQuantity,
  };
}

/**
 * The exact cost of r and Q under normal demand that waits: (K λ + ∫ g(y) dy from r to r + Q) / Q, in closed form by the second loss
 * function. Snyder and Shen (2019), section 5.2.4.
 * @throws RangeError for a cost, rate or deviation not above 0
 */
export function reorderCost(review: ContinuousReview, { reorderPoint, orderQuantity }: ReorderPolicy): number {
  const { mean, deviation } = coveredBy(review);
  requirePositive('Deviation of demand', deviation);
  requirePositive('Order quantity', orderQuantity);
  const [from, to] = [reorderPoint - mean, reorderPoint + orderQuantity - mean];
  const missing = deviation ** 2 * (standardSecondLoss(from / deviation) - standardSecondLoss(to / deviation));
  const left = (to ** 2 - from ** 2) / 2 + missing;
  const summed = costOf(review, { shortage: missing, surplus: left });
  return (review.fixedCost * review.demand.mean + summed) / orderQuantity;
}

/**
 * The best whole r and Q under Poisson demand that waits: the levels of least cost rate are taken in, one by one, for as long as each costs
 * less than the mean of those taken. A. Federgruen and Y.-S. Zheng (1992).
 * @throws RangeError for a cost or rate not above 0
 */
export function reorderPoisson(review: ContinuousReview): ReorderPolicy & { readonly cost: number } {
  requirePositive('Fixed cost', review.fixedCost);
  const ratio = criticalRatio(review);
  const probabilities = poissonProbabilities(requirePositive('Mean demand', review.demand.mean) * review.leadTime);
  const rate = (level: number) => costOf(review, discreteLoss(level, probabilities));
  let best = 0;
  for (let sum = probabilities[0]!; sum < ratio; sum += probabilities[best]!) best += 1;
  let [low, high] = [best - 1, best + 1];
  let total = review.fixedCost * review.demand.mean + rate(best);
  let quantity = 1;
  for (; Math.min(rate(low), rate(high)) < total / quantity; quantity += 1) {
    total += Math.min(rate(low), rate(high));
    if (rate(low) <= rate(high)) low -= 1;
    else high += 1;
  }
  return { reorderPoint: low, orderQuantity: quantity, cost: total / quantity };
}

const mostSteps = 1000;
const settled = 1e-12;

function coveredBy({ demand, leadTime }: ContinuousReview): Demand {
  return leadTimeDemand(demand, { mean: leadTime, deviation: 0 });
}

function orderCosts({ fixedCost, holdingCost, demand }: ContinuousReview): OrderCosts {
  return { fixedCost, holdingCost, demandRate: demand.mean };
}
