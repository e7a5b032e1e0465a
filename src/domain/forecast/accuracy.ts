import type { DemandSeries } from './forecast-method.ts';

/** Errors of a forecast against what came; an error is demand less forecast. Null where a figure is not defined. */
export interface Accuracy {
  /** Periods compared: those whose demand is known. */
  readonly count: number;
  /** Units. */
  readonly meanError: number | null;
  readonly rootMeanSquareError: number | null;
  readonly meanAbsoluteError: number | null;
  /** Percent of the demand; null where one demand is 0. */
  readonly meanPercentageError: number | null;
  readonly meanAbsolutePercentageError: number | null;
  /** Percent: amounts of the errors over the demand, both summed; for intermittent demand. */
  readonly weightedAbsolutePercentageError: number | null;
  /** Mean absolute error over that of the naive forecast within the training series. R. J. Hyndman and A. B. Koehler (2006). */
  readonly meanAbsoluteScaledError: number | null;
}

/**
 * How far a forecast was from demand. Periods whose demand is not known are left out.
 * @param forecast of the same periods
 * @param training what the forecast was made from and the season of it (1 for none), to scale by; without it nothing is scaled
 * @throws RangeError where the two series are not of the same length
 */
export function accuracyOf(demand: DemandSeries, forecast: DemandSeries, training?: Training): Accuracy {
  if (demand.length !== forecast.length) throw new RangeError(`${forecast.length} forecasts for ${demand.length} periods`);
  const sums = summed(demand, forecast);
  const meanAbsoluteError = quotient(sums.amount, sums.count);
  const scale = training ? naiveError(training) : null;
  return {
    count: sums.count,
    meanError: quotient(sums.error, sums.count),
    rootMeanSquareError: sums.count === 0 ? null : Math.sqrt(sums.squares / sums.count),
    meanAbsoluteError,
    meanPercentageError: sums.hasZero ? null : quotient(100 * sums.part, sums.count),
    meanAbsolutePercentageError: sums.hasZero ? null : quotient(100 * sums.absolutePart, sums.count),
    weightedAbsolutePercentageError: quotient(100 * sums.amount, sums.demand),
    meanAbsoluteScaledError: meanAbsoluteError === null || scale === null ? null : quotient(meanAbsoluteError, scale),
  };
}

export interface Training {
  readonly demand: DemandSeries;
  readonly seasonLength: number;
}

function summed(demand: DemandSeries, forecast: DemandSeries) {
  const sums = { count: 0, error: 0, amount: 0, squares: 0, part: 0, absolutePart: 0, demand: 0, hasZero: false };
  for (let period = 0; period < demand.length; period += 1) {
    const error = demand[period]! - forecast[period]!;
    if (Number.isNaN(error)) continue;
    sums.count += 1;
    sums.error += error;
    sums.amount += Math.abs(error);
    sums.squares += error * error;
    sums.demand += Math.abs(demand[period]!);
    sums.hasZero ||= demand[period] === 0;
    sums.part += error / demand[period]!;
    sums.absolutePart += Math.abs(error / demand[period]!);
  }
  return sums;
}

/** The mean absolute error of forecasting each period by the one a season before; null where there is none to compare. */
function naiveError({ demand, seasonLength }: Training): number | null {
  let [sum, count] = [0, 0];
  for (let period = seasonLength; period < demand.length; period += 1) {
    const change = Math.abs(demand[period]! - demand[period - seasonLength]!);
    if (Number.isNaN(change)) continue;
    sum += change;
    count += 1;
  }
  return quotient(sum, count);
}

function quotient(value: number, by: number): number | null {
  return by === 0 ? null : value / by;
}
