import type { ForecastState } from './forecast-state.ts';
import { slot } from './forecast-state.ts';
import type { DemandSeries } from './forecast-method.ts';
import { rateAhead } from './forecast-ahead.ts';

/**
 * Folds one more period into a state, in place: error and bias of the forecast made for it, what is known of the demand, and the method's
 * own figures. Nothing of the past is read, and the result is that of folding in the whole history anew.
 * @param states one state, or many one after the other
 * @param at where the state begins
 * @param demand units of the period, 0 or more; NaN where it is not known: time passes and nothing is learned
 */
export function foldDemand(states: ForecastState, at: number, demand: number): void {
  states[at + slot.periods]! += 1;
  if (Number.isNaN(demand)) {
    passTime(states, at);
    return;
  }
  if (states[at + slot.isStarted] === 1) foldError(states, at, demand - rateAhead(states, at, 1), demand);
  foldMoments(states, at, demand);
  foldByMethod(states, at, demand);
}

/** Folds in a series. */
export function foldSeries(state: ForecastState, demand: DemandSeries, from = 0): ForecastState {
  for (let period = from; period < demand.length; period += 1) foldDemand(state, 0, demand[period]!);
  return state;
}

/** A period that nothing is known of: the trend goes on, and the season too. Intervals and probabilities count known periods only. */
function passTime(states: ForecastState, at: number): void {
  const method = states[at + slot.method]!;
  if (method < 2 || method > 4 || states[at + slot.isStarted] === 0) return;
  states[at + slot.level]! += states[at + slot.trend]!;
  turnSeason(states, at);
}

function foldError(states: ForecastState, at: number, error: number, demand: number): void {
  states[at + slot.errors]! += 1;
  states[at + slot.errorSum]! += error;
  states[at + slot.errorAmount]! += Math.abs(error);
  states[at + slot.errorSquares]! += error * error;
  states[at + slot.errorDemand]! += demand;
}

/** Means and squares one value at a time, by B. P. Welford (1962), which loses no digits to large means. */
function foldMoments(states: ForecastState, at: number, demand: number): void {
  const observed = (states[at + slot.observed]! += 1);
  const difference = demand - states[at + slot.mean]!;
  states[at + slot.mean]! += difference / observed;
  states[at + slot.squares]! += difference * (demand - states[at + slot.mean]!);
}

function foldByMethod(states: ForecastState, at: number, demand: number): void {
  const interval = states[at + slot.observed]! - states[at + slot.observedAtDemand]!;
  switch (states[at + slot.method]) {
    case 0: foldMean(states, at); break;
    case 1: foldLevel(states, at, demand); break;
    case 2: foldTrend(states, at, demand); break;
    case 3: foldAdditive(states, at, demand); break;
    case 4: foldMultiplicative(states, at, demand); break;
    case 8: foldProbability(states, at, demand); break;
    default: if (demand > 0) foldInterval(states, at, demand, interval);
  }
  if (demand > 0) foldSize(states, at, demand);
}

function foldSize(states: ForecastState, at: number, demand: number): void {
  const demands = (states[at + slot.demands]! += 1);
  states[at + slot.observedAtDemand] = states[at + slot.observed]!;
  const difference = demand - states[at + slot.sizeMean]!;
  states[at + slot.sizeMean]! += difference / demands;
  states[at + slot.sizeSquares]! += difference * (demand - states[at + slot.sizeMean]!);
}

function foldMean(states: ForecastState, at: number): void {
  states[at + slot.isStarted] = 1;
  states[at + slot.level] = states[at + slot.mean]!;
}

function foldLevel(states: ForecastState, at: number, demand: number): void {
  if (states[at + slot.isStarted] === 0) {
    start(states, at, demand, 0);
    return;
  }
  states[at + slot.level]! += states[at + slot.alpha]! * (demand - states[at + slot.level]!);
}

function foldTrend(states: ForecastState, at: number, demand: number): void {
  if (states[at + slot.isStarted] === 0) {
    // The second known period tells the trend. Until then the place of the trend keeps when the first one was.
    const before = states[at + slot.level]!;
    const gap = states[at + slot.periods]! - states[at + slot.trend]!;
    if (states[at + slot.observed] === 1) [states[at + slot.level], states[at + slot.trend]] = [demand, states[at + slot.periods]!];
    else start(states, at, demand, (demand - before) / gap);
    return;
  }
  smooth(states, at, demand, states[at + slot.level]!);
}

function foldAdditive(states: ForecastState, at: number, demand: number): void {
  const place = at + slot.season + states[at + slot.seasonPlace]!;
  smooth(states, at, demand - states[place]!, states[at + slot.level]!);
  // R's form: the new level, and not the one forecast.
  states[place]! += states[at + slot.gamma]! * (demand - states[at + slot.level]! - states[place]!);
  turnSeason(states, at);
}

/**
 * A part of the season with less of the usual demand tells nothing of the level: one sale on a day that was closed would make it explode.
 */
const leastFigure = 0.01;

function foldMultiplicative(states: ForecastState, at: number, demand: number): void {
  const place = at + slot.season + states[at + slot.seasonPlace]!;
  // A level of 0 or less tells nothing of the figure.
  if (states[place]! >= leastFigure) smooth(states, at, demand / states[place]!, states[at + slot.level]!);
  else states[at + slot.level]! += states[at + slot.trend]!;
  const gamma = states[at + slot.gamma]!;
  if (states[at + slot.level]! > 0) states[place] = gamma * (demand / states[at + slot.level]!) + (1 - gamma) * states[place]!;
  turnSeason(states, at);
}

/** Croston's figures, which change at a demand only; the first interval counts from the first period on. */
function foldInterval(states: ForecastState, at: number, demand: number, interval: number): void {
  if (states[at + slot.isStarted] === 0) {
    start(states, at, demand, interval);
    return;
  }
  states[at + slot.level]! += states[at + slot.alpha]! * (demand - states[at + slot.level]!);
  states[at + slot.trend]! += states[at + slot.beta]! * (interval - states[at + slot.trend]!);
}

function foldProbability(states: ForecastState, at: number, demand: number): void {
  if (states[at + slot.isStarted] === 0) {
    if (demand > 0) start(states, at, demand, 1 / states[at + slot.observed]!);
    return;
  }
  states[at + slot.trend]! += states[at + slot.beta]! * ((demand > 0 ? 1 : 0) - states[at + slot.trend]!);
  if (demand > 0) states[at + slot.level]! += states[at + slot.alpha]! * (demand - states[at + slot.level]!);
}

function start(states: ForecastState, at: number, level: number, trend: number): void {
  states[at + slot.isStarted] = 1;
  states[at + slot.level] = level;
  states[at + slot.trend] = trend;
}

/** Holt's two figures, from demand without its season. */
function smooth(states: ForecastState, at: number, demand: number, before: number): void {
  const trend = states[at + slot.trend]!;
  const level = states[at + slot.alpha]! * demand + (1 - states[at + slot.alpha]!) * (before + trend);
  states[at + slot.level] = level;
  states[at + slot.trend] = states[at + slot.beta]! * (level - before) + (1 - states[at + slot.beta]!) * trend;
}

function turnSeason(states: ForecastState, at: number): void {
  const next = states[at + slot.seasonPlace]! + 1;
  states[at + slot.seasonPlace] = next >= states[at + slot.seasonLength]! ? 0 : next;
}
