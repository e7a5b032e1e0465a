import { requireWithin } from '../statistics/require-within.ts';

/** How much more orders vary than the demand they are for. */
export interface Bullwhip {
  /** Variance of the orders over that of demand; above 1 they amplify it. */
  readonly ratio: number;
  /** The same of the coefficients of variation, which compares where means differ. */
  readonly variationRatio: number;
}

/** Fewer periods than these say nothing of a variance. */
export const fewestPeriods = 20;

/**
 * The bullwhip ratio of a link, by sample variances over the same periods.
 * @returns null with fewer than 20 periods, demand that never varies, and orders or demand of 0 on the mean
 * @throws RangeError where the two series are not of the same length
 */
export function bullwhip(orders: readonly number[], demand: readonly number[]): Bullwhip | null {
  if (orders.length !== demand.length) throw new RangeError(`${orders.length} periods of orders for ${demand.length} of demand`);
  if (demand.length < fewestPeriods) return null;
  const [ordered, demanded] = [momentsOf(orders), momentsOf(demand)];
  if (demanded.variance === 0 || demanded.mean === 0 || ordered.mean === 0) return null;
  const ratio = ordered.variance / demanded.variance;
  return { ratio, variationRatio: Math.sqrt(ratio) / (ordered.mean / demanded.mean) };
}

/** An order-up-to policy whose forecast is a moving average. */
export interface MovingAverageLink {
  /** Periods from an order to its use: lead time and review. */
  readonly leadTime: number;
  /** Periods that are averaged. */
  readonly periods: number;
  /** How demand depends on that of the period before, above −1 and below 1; 0 where it does not. */
  readonly correlation: number;
}

/**
 * The least bullwhip ratio that such a policy can have: 1 + (2 L / p + 2 L² / p²) (1 − ρᵖ). F. Chen, Z. Drezner, J. K. Ryan and D.
 * Simchi-Levi (2000), theorem 2.2. Met exactly where ρ is 0; what a link shows above it is its own doing.
 * @throws RangeError for a lead time below 0, fewer periods than 1 and a correlation outside −1 to 1
 */
export function bullwhipBound({ leadTime, periods, correlation }: MovingAverageLink): number {
  requireWithin('Lead time', leadTime, 0, Number.MAX_VALUE);
  requireWithin('Periods', periods, 1, Number.MAX_SAFE_INTEGER);
  requireWithin('Correlation', correlation, -1 + Number.EPSILON, 1 - Number.EPSILON);
  const ratio = leadTime / periods;
  return 1 + (2 * ratio + 2 * ratio * ratio) * (1 - correlation ** periods);
}

/**
 * The orders of that policy: q = S − S of the period before + demand, with S the lead time's worth of the moving average. Orders below 0
 * are returns, as in the paper.
 * @returns for each period from the first that has as many before it and one more
 */
export function movingAverageOrders(demand: readonly number[], { leadTime, periods }: MovingAverageLink): number[] {
  return demand.slice(periods).map((units, at) => (leadTime / periods) * (units - demand[at]!) + units);
}

function momentsOf(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1) };
}
