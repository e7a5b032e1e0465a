import { type ForecastState, slot } from './forecast-state.ts';

/**
 * Forecast of the next periods, in units a period and never below 0; null while there is nothing to forecast by.
 * @param horizon how many periods
 */
export function forecastOf(state: ForecastState, horizon: number): Float64Array | null {
  if (state[slot.isStarted] === 0) return null;
  return Float64Array.from({ length: horizon }, (_, place) => Math.max(0, rateAhead(state, 0, place + 1)));
}

/**
 * What a started method says for one period, as it says it: a falling trend leads below 0.
 * @param states one state, or many one after the other
 * @param at where the state begins
 * @param ahead periods, 1 for the next
 */
export function rateAhead(states: ForecastState, at: number, ahead: number): number {
  const level = states[at + slot.level]!;
  const trend = states[at + slot.trend]!;
  switch (states[at + slot.method]) {
    case 0: case 1: return level;
    case 2: return level + ahead * trend;
    case 3: return level + ahead * trend + seasonAhead(states, at, ahead);
    case 4: return (level + ahead * trend) * seasonAhead(states, at, ahead);
    case 8: return level * trend;
    default: return (level / trend) * withoutBias(states, at);
  }
}

function seasonAhead(states: ForecastState, at: number, ahead: number): number {
  const length = states[at + slot.seasonLength]!;
  return states[at + slot.season + ((states[at + slot.seasonPlace]! + ahead - 1) % length)]!;
}

/** The ratio of two smoothed figures is too high on average; by how much depends on how fast the interval is smoothed. */
function withoutBias(states: ForecastState, at: number): number {
  const beta = states[at + slot.beta]!;
  switch (states[at + slot.method]) {
    case 6: return 1 - beta / 2;
    case 7: return 1 - beta / (2 - beta);
    default: return 1;
  }
}
