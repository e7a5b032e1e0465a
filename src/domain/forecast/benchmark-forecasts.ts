import type { DemandSeries } from './forecast-method.ts';

/**
 * Forecasts that ask for no method: one that does not beat them is not worth having. R. J. Hyndman and G. Athanasopoulos, Forecasting:
 * Principles and Practice, section on simple methods. Each is null where nothing is known to make it from.
 */
export const benchmarkForecasts = {
  /** The mean of all that is known. */
  mean: (demand: DemandSeries, horizon: number): Float64Array | null => {
    const known = knownOf(demand);
    return known.length === 0 ? null : new Float64Array(horizon).fill(known.reduce((sum, [, units]) => sum + units, 0) / known.length);
  },
  /** The last known period again. */
  naive: (demand: DemandSeries, horizon: number): Float64Array | null => {
    const last = knownOf(demand).at(-1);
    return last ? new Float64Array(horizon).fill(last[1]) : null;
  },
  /** The same part of the last season; a period that is not known there is taken from the season before it. */
  seasonalNaive: (demand: DemandSeries, horizon: number, seasonLength: number): Float64Array | null => {
    const forecast = Float64Array.from({ length: horizon }, (_, place) => {
      let period = demand.length - seasonLength + (place % seasonLength);
      while (Number.isNaN(demand[period])) period -= seasonLength;
      return demand[period] ?? Number.NaN;
    });
    return forecast.some((units) => Number.isNaN(units)) ? null : forecast;
  },
  /** The last known period, and from it on the slope from the first to the last. */
  drift: (demand: DemandSeries, horizon: number): Float64Array | null => {
    const known = knownOf(demand);
    const [first, last] = [known.at(0), known.at(-1)];
    if (!first || !last || first === last) return null;
    const slope = (last[1] - first[1]) / (last[0] - first[0]);
    return Float64Array.from({ length: horizon }, (_, place) => last[1] + slope * (demand.length + place - last[0]));
  },
};

function knownOf(demand: DemandSeries): (readonly [period: number, units: number])[] {
  return Array.from(demand, (units, period) => [period, units] as const).filter(([, units]) => !Number.isNaN(units));
}
