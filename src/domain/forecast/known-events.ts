import type { DemandSeries } from './forecast-method.ts';

/** Something known to change demand for some periods: a promotion, a holiday, a closure. */
export interface KnownEvent {
  /** The first period and the last, counted as the series is. */
  readonly from: number;
  readonly to: number;
  /** What it multiplies demand by, 0 or more: 1.5 for half as much again, 0 for a closure; 1 if left out. */
  readonly factor?: number;
  /** Units a period that it adds after that, or takes away; 0 if left out. */
  readonly units?: number;
}

/** A forecast with what is known to come: all factors first, then all units; never below 0. */
export function forecastWithEvents(forecast: DemandSeries, events: readonly KnownEvent[]): Float64Array {
  return Float64Array.from({ length: forecast.length }, (_, period) => {
    const { factor, units } = effectOn(period, events);
    return Math.max(0, forecast[period]! * factor + units);
  });
}

/**
 * Past demand as it would have been without the events, so that a promotion is not taken for the usual. Of a period whose factor is 0,
 * nothing can be told: it is not known. Never below 0.
 */
export function demandWithoutEvents(demand: DemandSeries, events: readonly KnownEvent[]): Float64Array {
  return Float64Array.from({ length: demand.length }, (_, period) => {
    const { factor, units } = effectOn(period, events);
    return factor === 0 ? Number.NaN : Math.max(0, (demand[period]! - units) / factor);
  });
}

/**
 * Demand where there was something to sell. What was sold in a period without stock is less than was asked for, and says nothing of how
 * much less: the period is not known.
 * @param hadStock for each period, whether stock lasted through it
 */
export function demandInStock(sold: DemandSeries, hadStock: ArrayLike<boolean>): Float64Array {
  return Float64Array.from({ length: sold.length }, (_, period) => (hadStock[period] ? sold[period]! : Number.NaN));
}

function effectOn(period: number, events: readonly KnownEvent[]): { factor: number; units: number } {
  let effect = { factor: 1, units: 0 };
  for (const { from, to, factor = 1, units = 0 } of events) {
    if (period >= from && period <= to) effect = { factor: effect.factor * factor, units: effect.units + units };
  }
  return effect;
}
