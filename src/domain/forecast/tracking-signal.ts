import type { DemandSeries } from './forecast-method.ts';

/** The tracking of one forecast as it stood after a period. */
export interface Tracking {
  /** Demand less forecast of that period, units. */
  readonly error: number;
  /** Running sum of forecast errors. */
  readonly runningSum: number;
  /** Mean absolute deviation so far. */
  readonly meanAbsoluteDeviation: number;
  /** Their ratio, null while there was no error at all. Beyond the limits the forecast is biased. */
  readonly trackingSignal: number | null;
}

/** R. G. Brown (1963); J. Heizer and B. Render, Operations Management. */
export const trackingLimits = { least: -4, most: 4 };

/**
 * The tracking signal after each period whose demand is known.
 * @throws RangeError where the two series are not of the same length
 */
export function trackingOf(demand: DemandSeries, forecast: DemandSeries): Tracking[] {
  if (demand.length !== forecast.length) throw new RangeError(`${forecast.length} forecasts for ${demand.length} periods`);
  const tracked: Tracking[] = [];
  let [runningSum, amount] = [0, 0];
  for (let period = 0; period < demand.length; period += 1) {
    const error = demand[period]! - forecast[period]!;
    if (Number.isNaN(error)) continue;
    runningSum += error;
    amount += Math.abs(error);
    const meanAbsoluteDeviation = amount / (tracked.length + 1);
    const trackingSignal = meanAbsoluteDeviation === 0 ? null : runningSum / meanAbsoluteDeviation;
    tracked.push({ error, runningSum, meanAbsoluteDeviation, trackingSignal });
  }
  return tracked;
}
