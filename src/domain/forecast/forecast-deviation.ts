import { requireAmount } from '../statistics/require-within.ts';
import { type ForecastState, slot } from './forecast-state.ts';

/**
 * Standard deviation of the forecast of each of the next periods: σ √(1 + Σ c_j²), where c_j is what an error does to the forecast j
 * periods later. R. J. Hyndman, A. B. Koehler, J. K. Ord and R. D. Snyder, Forecasting with Exponential Smoothing (2008), table 6.2. For a
 * season that multiplies, and for intermittent demand, it is near and not exact.
 * @param sigma units: deviation of the errors one period ahead
 */
export function deviationsAhead(state: ForecastState, sigma: number, horizon: number): Float64Array {
  requireAmount('Deviation', sigma);
  let sum = 1;
  return Float64Array.from({ length: horizon }, (_, place) => {
    if (place > 0) sum += effectAfter(state, place) ** 2;
    return sigma * Math.sqrt(sum);
  });
}

/**
 * Standard deviation of the demand of the next periods together, such as those of a lead time: σ √Σ (1 + c_1 + … + c_{n−i})². Errors of one
 * level are carried through all of them, so that it is more than σ √n. Hyndman and others (2008), section 6.6.
 * @param periods a whole number
 */
export function deviationOfSum(state: ForecastState, sigma: number, periods: number): number {
  requireAmount('Deviation', sigma);
  let [effect, sum] = [1, 0];
  for (let after = 1; after <= periods; after += 1) {
    sum += effect * effect;
    effect += effectAfter(state, after);
  }
  return sigma * Math.sqrt(sum);
}

/** What an error of 1 does to the forecast so many periods later: c_j. */
export function effectAfter(state: ForecastState, periods: number): number {
  const [alpha, beta, gamma] = [state[slot.alpha]!, state[slot.beta]!, state[slot.gamma]!];
  switch (state[slot.method]) {
    case 0: return 0;
    case 2: case 4: return alpha * (1 + beta * periods);
    case 3: return alpha * (1 + beta * periods) + (isSamePart(state, periods) ? gamma * (1 - alpha) : 0);
    default: return alpha;
  }
}

/** Whether so many periods later it is the same part of the season. */
function isSamePart(state: ForecastState, periods: number): boolean {
  const length = state[slot.seasonLength]!;
  return periods % length === 0;
}
