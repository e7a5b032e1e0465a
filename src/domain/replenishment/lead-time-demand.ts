import { requireAmount } from '../statistics/require-within.ts';

/** Demand of one period, in units. */
export interface Demand {
  readonly mean: number;
  /** Its standard deviation: of the demand, or better, of the errors of its forecast. */
  readonly deviation: number;
}

/** The time from ordering to receipt, in the periods of the demand. */
export interface LeadTime {
  readonly mean: number;
  /** Its standard deviation; 0 where it always takes as long. */
  readonly deviation: number;
}

/**
 * Demand during the lead time: mean μ L and deviation √(L σ² + μ² σ_L²), demand and lead time being independent. Chopra and Meindl, Supply
 * Chain Management, chapter on safety inventory.
 * @throws RangeError for a deviation or a lead time below 0
 */
export function leadTimeDemand(demand: Demand, leadTime: LeadTime): Demand {
  requireAmount('Lead time', leadTime.mean);
  requireAmount('Deviation of the lead time', leadTime.deviation);
  requireAmount('Deviation of demand', demand.deviation);
  const variance = leadTime.mean * demand.deviation ** 2 + (demand.mean * leadTime.deviation) ** 2;
  return { mean: demand.mean * leadTime.mean, deviation: Math.sqrt(variance) };
}

/** What an order must cover where one may order only every so many periods: the lead time and a review interval. */
export function protectionInterval(leadTime: LeadTime, reviewInterval: number): LeadTime {
  return { mean: leadTime.mean + requireAmount('Review interval', reviewInterval), deviation: leadTime.deviation };
}
