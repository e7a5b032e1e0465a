import { requireWithin } from '../statistics/require-within.ts';
import { forecastMethods, type ForecastMethod, isSeasonal, type Smoothing } from './forecast-method.ts';

/**
 * All that is known of a series, in numbers of a fixed place, so that many states lie in one array and each is stored as its bytes. One
 * more period is folded in without reading any history (`foldDemand`). The places are part of what is stored: they never change.
 */
export type ForecastState = Float64Array;

export const slot = {
  method: 0, alpha: 1, beta: 2, gamma: 3,
  /** Periods of a season; 0 where there is none. */
  seasonLength: 4,
  /** Which part of the season the next period is, from 0. */
  seasonPlace: 5,
  /** 1 as soon as there is something to forecast by. */
  isStarted: 6,
  /** Units of a period, or of a demand. */
  level: 7,
  /** Units by which a period exceeds the one before; or periods between demands; or the probability of a demand. */
  trend: 8,
  /** Periods folded in; those of them whose demand was known; those with a demand; and how many were known at the last demand. */
  periods: 9, observed: 10, demands: 11, observedAtDemand: 12,
  /** Mean of known demand, and the sum of squares around it. */
  mean: 13, squares: 14,
  /** The same of the sizes of demands above 0. */
  sizeMean: 15, sizeSquares: 16,
  /** Errors of the forecast one period ahead: how many, their sum, that of their amounts, of their squares, and of the demand itself. */
  errors: 17, errorSum: 18, errorAmount: 19, errorSquares: 20, errorDemand: 21,
  season: 22,
} as const;

/** Where a method begins; what is left out is found from the first periods folded in. */
export interface ForecastStart {
  readonly method: ForecastMethod;
  readonly smoothing: Smoothing;
  readonly level?: number;
  /** Trend, interval or probability, as the method has it. */
  readonly trend?: number;
  /** Seasonal figures from the first period to be folded in on; a seasonal method cannot do without, nor without level and trend. */
  readonly season?: readonly number[];
}

/** How many numbers a state takes. */
export function stateLength(seasonLength: number): number {
  return slot.season + seasonLength;
}

/**
 * The state before its first period.
 * @throws RangeError for a smoothing constant outside 0 to 1, and for a seasonal method without its start
 */
export function startState({ method, smoothing, level, trend, season = [] }: ForecastStart): ForecastState {
  const state = new Float64Array(stateLength(season.length));
  state[slot.method] = forecastMethods.indexOf(method);
  state[slot.alpha] = requireWithin('Alpha', smoothing.alpha, 0, 1);
  state[slot.beta] = requireWithin('Beta', smoothing.beta, 0, 1);
  state[slot.gamma] = requireWithin('Gamma', smoothing.gamma, 0, 1);
  const isGiven = level !== undefined && (trend !== undefined || method === 'SIMPLE_SMOOTHING' || method === 'MEAN');
  if (isSeasonal(method) && !(isGiven && season.length > 1)) throw new RangeError(`${method} starts with level, trend and season`);
  if (!isGiven) return state;
  state[slot.isStarted] = 1;
  state[slot.level] = level;
  state[slot.trend] = trend ?? 0;
  state[slot.seasonLength] = season.length;
  state.set(season, slot.season);
  return state;
}

/** The method of a state. */
export function methodOf(state: ForecastState): ForecastMethod {
  return forecastMethods[state[slot.method]!]!;
}
