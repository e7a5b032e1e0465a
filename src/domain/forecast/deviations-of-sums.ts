import { requireAmount } from '../statistics/require-within.ts';
import { effectAfter } from './forecast-deviation.ts';
import type { ForecastState } from './forecast-state.ts';

/**
 * Standard deviation of the demand of the first of the next periods, of the first two together, and so on: `deviationOfSum` for each
 * number of periods at once, and also where what is next lies some periods after the last that was folded in.
 * @param gap periods that have passed since, of which nothing is known; their errors are carried on too
 * @param horizon how many sums
 */
export function deviationsOfSums(state: ForecastState, sigma: number, gap: number, horizon: number): Float64Array {
  requireAmount('Deviation', sigma);
  const effects = effectsOfSums(state, gap + horizon);
  const deviations = new Float64Array(horizon);
  let own = 0;
  for (let place = 0; place < horizon; place += 1) {
    own += effects[place]! ** 2;
    let carried = 0;
    for (let since = 1; since <= gap; since += 1) carried += (effects[since + place]! - effects[since - 1]!) ** 2;
    deviations[place] = sigma * Math.sqrt(own + carried);
  }
  return deviations;
}

/** 1 + c_1 + … + c_k for k from 0: what an error of one period does to the sum of it and the k periods after. */
function effectsOfSums(state: ForecastState, length: number): Float64Array {
  const effects = new Float64Array(length).fill(1, 0, 1);
  for (let after = 1; after < length; after += 1) effects[after] = effects[after - 1]! + effectAfter(state, after);
  return effects;
}
