import { rateAhead } from '../../domain/forecast/forecast-ahead.ts';
import { slot } from '../../domain/forecast/forecast-state.ts';
import { forecastWithEvents, type KnownEvent } from '../../domain/forecast/known-events.ts';

/** From which day on, and how far. Days since 1970-01-01. */
export interface ForecastSpan {
  readonly foldedUntil: number;
  readonly today: number;
  readonly days: number;
  /** Counted from today. */
  readonly events: readonly KnownEvent[];
}

/**
 * `positionForecast` without what only a picture of the stock needs, for many positions at once; in numbers as short as they are kept with
 * a line, so that what is kept is what was computed from. Null where nothing is known of the demand.
 */
export function dailyForecast(state: Float64Array | null, { foldedUntil, today, days, events }: ForecastSpan): Float32Array | null {
  if (state === null || state[slot.isStarted] !== 1) return null;
  const gap = Math.max(0, today - foldedUntil);
  const forecast = roomFor(days);
  for (let place = 0; place < days; place += 1) forecast[place] = Math.max(0, rateAhead(state, 0, gap + place + 1));
  return events.length === 0 ? forecast : Float32Array.from(forecastWithEvents(forecast, events));
}

/** Many forecasts to a piece of memory: one of its own for each would take longer to allocate than to fill. */
function roomFor(days: number): Float32Array {
  if (taken + days > room.length) [room, taken] = [new Float32Array(Math.max(days, roomLength)), 0];
  return room.subarray(taken, (taken += days));
}

const roomLength = 16_384;
let room = new Float32Array(0);
let taken = 0;
