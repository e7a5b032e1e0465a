import type { DemandSeries } from './forecast-method.ts';

export interface StartingPoint {
  /** Before the first period. */
  readonly level: number;
  readonly trend: number;
  /** Sum of squared errors one period ahead from there on. */
  readonly squares: number;
}

interface Constants {
  readonly alpha: number;
  readonly beta: number;
  readonly hasTrend: boolean;
}

/**
 * The level and trend to start from that leave the least squared errors. With constants given, every error is a linear function of the start:
 * e = a − b level − c trend, so that no search is needed (Hyndman and others 2008, section 10.1, of the innovations model).
 */
export function startOfLeastSquares(demand: DemandSeries, constants: Constants): StartingPoint {
  const errors = errorsFrom(demand, constants, { level: 0, trend: 0 });
  const nothing = new Float64Array(demand.length).fill(0);
  for (let period = 0; period < demand.length; period += 1) if (Number.isNaN(demand[period]!)) nothing[period] = Number.NaN;
  // An error of no demand at all from a start of 1 is the negative of what that start adds to each forecast.
  const byLevel = errorsFrom(nothing, constants, { level: 1, trend: 0 });
  const byTrend = constants.hasTrend ? errorsFrom(nothing, constants, { level: 0, trend: 1 }) : nothing.fill(0);
  const { first, second } = leastSquares(errors, byLevel, byTrend);
  let squares = 0;
  for (let at = 0; at < errors.length; at += 1) squares += (errors[at]! + first * byLevel[at]! + second * byTrend[at]!) ** 2;
  return { level: first, trend: second, squares };
}

/** Errors one period ahead; 0 for a period that is not known, which then counts for nothing. */
function errorsFrom(demand: DemandSeries, { alpha, beta }: Constants, start: { level: number; trend: number }): Float64Array {
  const errors = new Float64Array(demand.length);
  let { level, trend } = start;
  for (let period = 0; period < demand.length; period += 1) {
    const error = Number.isNaN(demand[period]!) ? 0 : demand[period]! - level - trend;
    errors[period] = error;
    level += trend + alpha * error;
    trend += alpha * beta * error;
  }
  return errors;
}

/** What of two columns, taken away, leaves least of the first: their second made independent of the other. */
function leastSquares(errors: Float64Array, one: Float64Array, other: Float64Array): { first: number; second: number } {
  const shared = inner(one, other) / inner(one, one);
  const own = other.map((value, at) => value - shared * one[at]!);
  const size = inner(own, own);
  const second = size > leastOwnPart * inner(one, one) ? -inner(errors, own) / size : 0;
  return { first: -inner(errors, one) / inner(one, one) - shared * second, second };
}

/** A trend that so little tells from the level is left at 0. */
const leastOwnPart = 1e-12;

function inner(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += one[at]! * other[at]!;
  return sum;
}
