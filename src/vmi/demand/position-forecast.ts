import { dayNumber } from '../../domain/calendar/day.ts';
import { deviationsOfSums } from '../../domain/forecast/deviations-of-sums.ts';
import { rateAhead } from '../../domain/forecast/forecast-ahead.ts';
import { demandOf, errorsOf } from '../../domain/forecast/forecast-errors.ts';
import { type ForecastState, slot } from '../../domain/forecast/forecast-state.ts';
import { forecastWithEvents, type KnownEvent } from '../../domain/forecast/known-events.ts';
import { stateOf } from './packed.ts';

/** What a forecast is made of, as it lies in `position_demand`. */
export interface KeptForecast {
  /** The column `state`. */
  readonly state: Uint8Array;
  /** YYYY-MM-DD: the column `folded_until`, the first day not folded in. */
  readonly foldedUntil: string;
}

/** A known event that concerns the position and was not withdrawn: of its agreement, and of its item and its place or of all. */
export interface EventDays {
  /** YYYY-MM-DD, both included. */
  readonly fromDay: string;
  readonly toDay: string;
  readonly factor: number;
  /** Units, as a number or as the database writes it. */
  readonly unitsPerDay: number | string;
}

export interface ForecastWindow {
  /** YYYY-MM-DD: the first day of the forecast. */
  readonly today: string;
  readonly days: number;
  readonly events?: readonly EventDays[];
}

/** Expected demand from today on, a number for each day, today's first. */
export interface PositionForecast {
  /** Units a day, known events included, none below 0. */
  readonly units: Float64Array;
  /** The same without known events. */
  readonly usual: Float64Array;
  /**
   * Standard deviation of the demand from today to each day together, as a projection of stock asks for; the first is that of today
   * alone. Of the demand without its events. Null while too little is known to tell.
   */
  readonly deviations: Float64Array | null;
}

/** The forecast of a position; null while nothing is known of its demand, which is not a demand of 0. */
export function positionForecast(kept: KeptForecast | null | undefined, { today, days, events = [] }: ForecastWindow): PositionForecast | null {
  const state = kept ? stateOf(kept.state) : null;
  if (!kept || state?.[slot.isStarted] !== 1) return null;
  // Days that nobody has told of yet: time passes over them.
  const gap = Math.max(0, dayNumber(today) - dayNumber(kept.foldedUntil));
  const usual = ratesAhead(state, gap, days);
  const sigma = dailyDeviation(state);
  return {
    units: events.length === 0 ? usual : forecastWithEvents(usual, eventsFrom(today, events)),
    usual,
    deviations: sigma === null ? null : deviationsOfSums(state, sigma, Math.min(gap, mostCarried), days),
  };
}

/** In a plain loop: a run asks for the forecasts of hundreds of thousands of positions. */
function ratesAhead(state: ForecastState, gap: number, days: number): Float64Array {
  const rates = new Float64Array(days);
  for (let place = 0; place < days; place += 1) rates[place] = Math.max(0, rateAhead(state, 0, gap + place + 1));
  return rates;
}

/**
 * Units by which a day's demand is off its forecast: the root mean square of the errors made so far, or the demand's own deviation while
 * none was made; null while there is neither.
 */
export function dailyDeviation(state: ForecastState): number | null {
  return errorsOf(state).rootMeanSquareError ?? demandOf(state).deviation;
}

/** Events counted in days from one on, as src/domain/forecast counts periods. */
export function eventsFrom(day: string, events: readonly EventDays[]): KnownEvent[] {
  const first = dayNumber(day);
  return events.map(({ fromDay, toDay, factor, unitsPerDay }) => ({ from: dayNumber(fromDay) - first, to: dayNumber(toDay) - first, factor, units: Number(unitsPerDay) }));
}

/** After a year without news a forecast is no more uncertain than it is. */
const mostCarried = 366;
