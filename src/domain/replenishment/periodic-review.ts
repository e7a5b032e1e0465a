import { requirePositive, requireWithin } from '../statistics/require-within.ts';
import { type Demand, leadTimeDemand, type LeadTime, protectionInterval } from './lead-time-demand.ts';
import { normalLoss } from './loss-function.ts';
import { safetyStockFor } from './service-level.ts';

/** Ordering up to a level every so many periods: the (R, S) policy. */
export interface PeriodicReview {
  readonly demand: Demand;
  readonly leadTime: LeadTime;
  /** Periods between orders, above 0. */
  readonly reviewInterval: number;
}

export interface OrderUpTo {
  readonly orderUpTo: number;
  readonly safetyStock: number;
  /** Demand over review interval and lead time. */
  readonly demand: Demand;
  /** Units of a mean order: those of one review interval. */
  readonly averageLot: number;
}

export interface PeriodicService {
  /** Units expected to be owed just before a receipt, and just after the one before. */
  readonly shortageAtEnd: number;
  readonly shortageAtStart: number;
  /** Share of units served from stock. */
  readonly fillRate: number;
}

/**
 * The level to order up to for a cycle service level: S = μ (R + L) + z σ √(R + L), its lead time uncertain or not.
 * @throws RangeError for a review interval not above 0, and for a level that is not between 0 and 1
 */
export function orderUpToForCycleService(review: PeriodicReview, level: number): OrderUpTo {
  return orderUpTo(review, (demand, lot) => safetyStockFor({ kind: 'CYCLE', level }, demand, lot).reorderPoint);
}

/**
 * The level to order up to for a fill rate, by the exact fill rate below; to 1e-9 of the demand it covers.
 * @throws RangeError as for cycle service, and for demand whose mean is not above 0
 */
export function orderUpToForFillRate(review: PeriodicReview, level: number): OrderUpTo {
  requireWithin('Fill rate', level, Number.MIN_VALUE, 1 - Number.EPSILON);
  return orderUpTo(review, ({ mean, deviation }) => {
    // Below 0 nothing is served, and fifteen deviations above the mean all is.
    let [low, high] = [0, mean + 15 * deviation];
    while (high - low > 1e-10 * mean) {
      const middle = (low + high) / 2;
      if (periodicService(review, middle).fillRate < level) low = middle;
      else high = middle;
    }
    return high;
  });
}

/**
 * The fill rate of a level, exact for normal demand: 1 − [B(R + L) − B(L)] / (μ R), with B(n) the shortage expected over n periods.
 * Johnson, Lee, Davis and Hall (1995); Silver, Pyke and Thomas, Inventory and Production Management in Supply Chains.
 * @throws RangeError for a review interval or a mean demand not above 0
 */
export function periodicService(review: PeriodicReview, level: number): PeriodicService {
  const { demand, leadTime, reviewInterval } = review;
  requirePositive('Mean demand', demand.mean);
  const shortageAtEnd = normalLoss(level, leadTimeDemand(demand, protectionInterval(leadTime, reviewInterval))).shortage;
  const shortageAtStart = normalLoss(level, leadTimeDemand(demand, leadTime)).shortage;
  const fillRate = 1 - (shortageAtEnd - shortageAtStart) / (demand.mean * requirePositive('Review interval', reviewInterval));
  return { shortageAtEnd, shortageAtStart, fillRate };
}

function orderUpTo({ demand, leadTime, reviewInterval }: PeriodicReview, levelOf: (covered: Demand, lot: number) => number): OrderUpTo {
  const averageLot = demand.mean * requirePositive('Review interval', reviewInterval);
  const covered = leadTimeDemand(demand, protectionInterval(leadTime, reviewInterval));
  const level = levelOf(covered, averageLot);
  return { orderUpTo: level, safetyStock: level - covered.mean, demand: covered, averageLot };
}
