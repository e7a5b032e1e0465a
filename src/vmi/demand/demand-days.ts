import { dayNumber, dayOf } from '../../domain/calendar/day.ts';
import { deviationsAhead } from '../../domain/forecast/forecast-deviation.ts';
import { errorsOf, type ForecastErrors } from '../../domain/forecast/forecast-errors.ts';
import type { ForecastState } from '../../domain/forecast/forecast-state.ts';
import { zOfBand } from '../../domain/replenishment/projection.ts';
import { unitsOf } from '../amounts.ts';
import type { DemandDay, DemandForecastDay, DemandForecastErrors } from './demand-day.type.ts';
import { bytesOfHex, daysOf, stateOf } from './packed.ts';
import { dailyDeviation, type EventDays, positionForecast } from './position-forecast.ts';

/** Days as they come from the database: a JSON list of the first day, demand and closing stock. */
export function toDemandDays(value: unknown): DemandDay[] {
  const [firstDay, demand, closing] = value as [string, string, string];
  const [sold, left] = [daysOf(bytesOfHex(demand)), daysOf(bytesOfHex(closing))];
  return Array.from(sold, (units, at) => {
    const stock = left[at]!;
    return { day: dayOf(dayNumber(firstDay) + at)!, demand: packedUnits(units), closing: packedUnits(stock), hadStock: Number.isNaN(stock) ? null : stock > 0 };
  });
}

/** What a forecast is made of, as it comes from the database. */
type KeptInJson = readonly [state: string, foldedUntil: string, today: string, days: number, events: readonly EventDays[]];

/** The days ahead; null while nothing is known of the demand. */
export function toForecastDays(value: unknown): DemandForecastDay[] | null {
  const [hex, foldedUntil, today, days, events] = value as KeptInJson;
  const kept = { state: bytesOfHex(hex), foldedUntil };
  const forecast = positionForecast(kept, { today, days, events });
  if (forecast === null) return null;
  const deviations = bandOf(kept, today, days);
  return Array.from(forecast.units, (units, place) => {
    const usual = forecast.usual[place]!;
    // Half as much again is half as uncertain again, and a day that is closed is certain.
    const spread = deviations === null ? null : zOfBand * deviations[place]! * (usual > 0 ? units / usual : 1);
    return {
      day: dayOf(dayNumber(today) + place)!, units: unitsOf(units), usualUnits: unitsOf(usual), low: spread === null ? null : unitsOf(Math.max(0, units - spread)), high: spread === null ? null : unitsOf(units + spread),
    };
  });
}

/** Errors of a state as the public API says them. */
export function toForecastErrors(state: ForecastState): DemandForecastErrors {
  const { count, meanError, meanAbsoluteError, rootMeanSquareError, trackingSignal, weightedError } = errorsOf(state);
  return {
    count, meanError: orNull(meanError), meanAbsoluteError: orNull(meanAbsoluteError), rootMeanSquareError: orNull(rootMeanSquareError), weightedError, trackingSignal,
    isBiased: isBiased(errorsOf(state)),
  };
}

/** Φ⁻¹(.995): one unbiased forecast in a hundred is taken for a biased one. */
const zOfDoubt = 2.5758293035489004;

/**
 * The usual limits of the tracking signal are for a few periods: the sum of n errors grows as √n by chance alone. So it is the mean error
 * that is asked, whether it is further from 0 than its own standard error explains.
 */
export function isBiased({ count, meanError, rootMeanSquareError }: ForecastErrors): boolean | null {
  if (meanError === null || rootMeanSquareError === null || count < 2) return null;
  return Math.abs(meanError) * Math.sqrt(count) > zOfDoubt * rootMeanSquareError;
}

/** Units as text, or null. */
export function orNull(units: number | null): string | null {
  return units === null ? null : unitsOf(units);
}

function bandOf(kept: { readonly state: Uint8Array; readonly foldedUntil: string }, today: string, days: number): Float64Array | null {
  const state = stateOf(kept.state);
  const sigma = dailyDeviation(state);
  if (sigma === null) return null;
  const gap = Math.max(0, dayNumber(today) - dayNumber(kept.foldedUntil));
  return deviationsAhead(state, sigma, gap + days).subarray(gap);
}

/** A float of 4 bytes with the digits that it holds. */
function packedUnits(units: number): string | null {
  if (Number.isNaN(units)) return null;
  return unitsOf(Number.isInteger(units) ? units : Number(units.toPrecision(7)));
}
