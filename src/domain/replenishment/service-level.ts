import { normalProbability, normalQuantile } from '../statistics/normal.ts';
import { requirePositive, requireWithin } from '../statistics/require-within.ts';
import type { Demand } from './lead-time-demand.ts';
import { normalLoss, standardLossInverse } from './loss-function.ts';

/** What is promised: the share of cycles without a stock-out (type 1), or the share of units served at once (type 2); above 0, below 1. */
export interface ServiceTarget {
  readonly kind: 'CYCLE' | 'FILL_RATE';
  readonly level: number;
}

export interface SafetyStock {
  /** Deviations of the demand over the lead time; below 0 where the target needs less than the mean. */
  readonly z: number;
  /** Units; below 0 with z. */
  readonly safetyStock: number;
  /** Units: mean demand over the lead time and the safety stock. */
  readonly reorderPoint: number;
}

export interface Service {
  readonly safetyStock: number;
  /** Type 1: probability that no cycle ends short, 0 to 1. */
  readonly cycleService: number;
  /** Units expected to be missing at the end of a cycle. */
  readonly expectedShortage: number;
  /** Type 2: share of units served from stock; below 0 where more than a whole order is expected to be missing. */
  readonly fillRate: number;
}

/**
 * The stock above mean demand that a service level takes. Cycle service: z = Φ⁻¹(level); fill rate: G(z) = (1 − level) Q / σ (Brown 1959).
 * @param demand over the lead time, or over lead time and review interval
 * @param orderQuantity units ordered a cycle; a fill rate depends on it, and cycle service does not
 * @throws RangeError for a level that is not between 0 and 1, and an order quantity not above 0
 */
export function safetyStockFor(target: ServiceTarget, demand: Demand, orderQuantity: number): SafetyStock {
  const z = target.kind === 'CYCLE' ? normalQuantile(target.level) : zForFillRate(target.level, demand.deviation, orderQuantity);
  // Demand that is certain needs no safety; z is not a number of its deviations then.
  const safetyStock = demand.deviation === 0 ? 0 : z * demand.deviation;
  return { z, safetyStock, reorderPoint: demand.mean + safetyStock };
}

/**
 * What a reorder point gives, under continuous review with orders of Q units: Φ(z), σ G(z), and 1 − σ G(z) / Q.
 * @param demand over the lead time
 * @throws RangeError for an order quantity not above 0
 */
export function serviceOf(reorderPoint: number, demand: Demand, orderQuantity: number): Service {
  requirePositive('Order quantity', orderQuantity);
  const safetyStock = reorderPoint - demand.mean;
  const expectedShortage = normalLoss(reorderPoint, demand).shortage;
  const fillRate = 1 - expectedShortage / orderQuantity;
  return { safetyStock, cycleService: cycleServiceOf(safetyStock, demand), expectedShortage, fillRate };
}

function zForFillRate(level: number, deviation: number, orderQuantity: number): number {
  requireWithin('Fill rate', level, Number.MIN_VALUE, 1 - Number.EPSILON);
  requirePositive('Order quantity', orderQuantity);
  return deviation === 0 ? 0 : standardLossInverse(((1 - level) * orderQuantity) / deviation);
}

function cycleServiceOf(safetyStock: number, { deviation }: Demand): number {
  if (deviation === 0) return safetyStock >= 0 ? 1 : 0;
  return normalProbability(safetyStock / deviation);
}
