import { requireAmount } from './require-within.ts';

/** A distribution of whole numbers from 0 on: the probability of each. What it leaves out beyond its end is less than 1e-16. */
export type Probabilities = Float64Array;

/**
 * The probabilities of a Poisson variable, from 0 until they no longer matter. They grow from the most likely number to both sides, so that
 * no mean makes the first one vanish.
 * @param mean 0 or more, and small enough for a list of its size
 * @throws RangeError for anything else
 */
export function poissonProbabilities(mean: number): Probabilities {
  requireAmount('The mean of a Poisson variable', mean);
  const probabilities = new Float64Array(Math.ceil(mean + 12 * Math.sqrt(mean) + 30));
  const mode = Math.floor(mean);
  probabilities[mode] = mean === 0 ? 1 : Math.exp(mode * Math.log(mean) - mean - logFactorial(mode));
  for (let k = mode; k > 0; k -= 1) probabilities[k - 1] = (probabilities[k]! * k) / mean;
  for (let k = mode + 1; k < probabilities.length; k += 1) probabilities[k] = (probabilities[k - 1]! * mean) / k;
  return probabilities;
}

/** ln k!, by Stirling's series (DLMF 5.11.1) from 10 on. */
function logFactorial(k: number): number {
  let product = 1;
  if (k < 10) {
    for (let factor = 2; factor <= k; factor += 1) product *= factor;
    return Math.log(product);
  }
  const square = 1 / (k * k);
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680))) / k;
  return (k + 0.5) * Math.log(k) - k + 0.5 * Math.log(2 * Math.PI) + series;
}
