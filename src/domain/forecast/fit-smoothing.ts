import { minimumWithin } from '../statistics/minimum.ts';
import type { DemandSeries, ForecastMethod } from './forecast-method.ts';
import { foldSeries } from './fold-demand.ts';
import { type ForecastStart, slot, startState } from './forecast-state.ts';
import { seasonalStart } from './seasonal-start.ts';
import { type StartingPoint, startOfLeastSquares } from './start-of-least-squares.ts';

/** The constants and the start that leave the least squared errors one period ahead. */
export interface FittedSmoothing {
  readonly start: ForecastStart;
  /** The period folded in first: 0, or that after the first season. */
  readonly from: number;
  /** Sum of squared errors, and over how many periods. */
  readonly squares: number;
  readonly count: number;
  /** ln L up to a constant, as R's forecast package states it: −n/2 ln(squares). */
  readonly logLikelihood: number;
}

/**
 * Simple exponential smoothing, its constant found by search and its start by least squares: R. J. Hyndman and others (2008), ETS(A,N,N).
 * @returns null without a known period
 */
export function fitSimpleSmoothing(demand: DemandSeries): FittedSmoothing | null {
  return fitLevel(demand, 'SIMPLE_SMOOTHING', 1);
}

/**
 * Holt's method in the same way: ETS(A,A,N).
 * @returns null with fewer than two known periods
 */
export function fitHolt(demand: DemandSeries): FittedSmoothing | null {
  return fitLevel(demand, 'HOLT', 2);
}

/**
 * Holt's and Winters' method from R's start values, its three constants found by search from 0 to 1.
 * @param seasonLength periods, 2 or more
 * @param hasTrend without, it is level and season alone: a slope of two seasons by chance would be carried on for ever
 * @returns null where the start values cannot be had, or nothing is known after the first season
 */
export function fitHoltWinters(demand: DemandSeries, seasonLength: number, isMultiplicative: boolean, hasTrend = true): FittedSmoothing | null {
  const begin = seasonalStart(demand, seasonLength, isMultiplicative);
  if (!begin || !isAnyKnown(demand, seasonLength)) return null;
  const method = isMultiplicative ? 'HOLT_WINTERS_MULTIPLICATIVE' : 'HOLT_WINTERS_ADDITIVE';
  const startFor = ([alpha, gamma, beta = 0]: readonly number[]): ForecastStart => {
    return { ...begin, trend: hasTrend ? begin.trend : 0, method, smoothing: { alpha: alpha!, beta, gamma: gamma! } };
  };
  const bounds = Array.from({ length: hasTrend ? 3 : 2 }, () => [0, 1] as const);
  const best = minimumWithin((point) => squaresOf(startFor(point), demand, seasonLength).squares, bounds);
  return fitted(startFor(best.point), demand, seasonLength);
}

/** A constant of 0 would never learn, and one of 1 forgets all: the bounds that R's ets has. */
const constantBounds = [0.0001, 0.9999] as const;

function fitLevel(demand: DemandSeries, method: ForecastMethod, constants: number): FittedSmoothing | null {
  let known = 0;
  for (let period = 0; period < demand.length; period += 1) known += Number.isNaN(demand[period]!) ? 0 : 1;
  if (known < constants) return null;
  const startAt = ([alpha, beta = 0]: readonly number[]): StartingPoint => {
    return startOfLeastSquares(demand, { alpha: alpha!, beta, hasTrend: constants === 2 });
  };
  const best = minimumWithin((point) => startAt(point).squares, Array.from({ length: constants }, () => constantBounds));
  const { level, trend } = startAt(best.point);
  const [alpha, beta = 0] = best.point;
  return fitted({ method, smoothing: { alpha: alpha!, beta, gamma: 0 }, level, trend }, demand, 0);
}

function fitted(start: ForecastStart, demand: DemandSeries, from: number): FittedSmoothing {
  const { squares, count } = squaresOf(start, demand, from);
  return { start, from, squares, count, logLikelihood: -0.5 * count * Math.log(squares) };
}

function squaresOf(start: ForecastStart, demand: DemandSeries, from: number): { squares: number; count: number } {
  const state = foldSeries(startState(start), demand, from);
  return { squares: state[slot.errorSquares]!, count: state[slot.errors]! };
}

function isAnyKnown(demand: DemandSeries, from: number): boolean {
  for (let period = from; period < demand.length; period += 1) if (!Number.isNaN(demand[period]!)) return true;
  return false;
}
