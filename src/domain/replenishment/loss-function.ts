import { normalDensity, normalExcess } from '../statistics/normal.ts';
import { poissonProbabilities, type Probabilities } from '../statistics/poisson.ts';
import { requireAmount, requirePositive } from '../statistics/require-within.ts';

/** What is expected to be missing at a level of supply, and what is expected to be left over; both 0 or more, in units. */
export interface Loss {
  /** E[(D − x)+]. */
  readonly shortage: number;
  /** E[(x − D)+]. */
  readonly surplus: number;
}

/** G(z) = φ(z) − z (1 − Φ(z)): standard deviations expected to be missing above z. Snyder and Shen (2019), appendix C. */
export function standardLoss(z: number): number {
  // What is missing above z is what is missing above −z less z; taken on the side where nothing cancels.
  return z < 0 ? standardLoss(-z) - z : Math.max(0, normalDensity(z) - z * normalExcess(z));
}

/**
 * ∫ G from z to infinity, = ½ [(z² + 1)(1 − Φ(z)) − z φ(z)]: what is missing summed over all levels above z. Snyder and Shen (2019), C.3.
 */
export function standardSecondLoss(z: number): number {
  return 0.5 * ((z * z + 1) * normalExcess(z) - z * normalDensity(z));
}

/**
 * The z at which so much is expected to be missing, to 1e-10. It may be below 0: where much may be missing, less than the mean suffices.
 * @param loss above 0, in standard deviations
 * @throws RangeError for anything else
 */
export function standardLossInverse(loss: number): number {
  requirePositive('Loss', loss);
  // ln G is concave, so that Newton's method on it settles from either side.
  let z = loss < standardLoss(0) ? roughInverse(loss) : -loss;
  for (let step = 0; step < mostSteps; step += 1) {
    const [found, slope] = [standardLoss(z), normalExcess(z)];
    const change = (Math.log(found / loss) * found) / slope;
    z += change;
    // Each step squares what is left.
    if (Math.abs(change) <= 1e-6 * (1 + Math.abs(z))) break;
  }
  return z;
}

const mostSteps = 60;

/** The rational function that Silver, Pyke and Thomas (2017) give for the safety factor: within 2e-4 up to 3.5 deviations. Of the far tail, where it goes astray, a bound from above: G(z) < exp(−z²/2). */
function roughInverse(loss: number): number {
  if (loss < 1e-9) return Math.sqrt(-2 * Math.log(loss));
  const t = Math.sqrt(Math.log(25 / (loss * loss)));
  return (-5.3925569 + t * (5.6211054 + t * (-3.883683 + t * 1.0897299))) / (1 + t * (-0.72496485 + t * (0.507326622 + t * (0.0669136868 - t * 0.00329129114))));
}

/**
 * The loss of normal demand at a level of supply.
 * @param demand mean and standard deviation in units; a deviation of 0 is demand that is certain
 * @throws RangeError for a deviation below 0
 */
export function normalLoss(level: number, demand: { readonly mean: number; readonly deviation: number }): Loss {
  const surplus = level - demand.mean;
  if (requireAmount('Deviation', demand.deviation) === 0) return { shortage: Math.max(0, -surplus), surplus: Math.max(0, surplus) };
  const z = surplus / demand.deviation;
  return { shortage: demand.deviation * standardLoss(z), surplus: demand.deviation * standardLoss(-z) };
}

/**
 * The loss of Poisson demand at a level of supply.
 * @throws RangeError for a mean below 0
 */
export function poissonLoss(level: number, mean: number): Loss {
  return discreteLoss(level, poissonProbabilities(mean));
}

/** The loss at a level of supply of demand that is a whole number. */
export function discreteLoss(level: number, probabilities: Probabilities): Loss {
  let [shortage, surplus] = [0, 0];
  for (let demand = 0; demand < probabilities.length; demand += 1) {
    if (demand > level) shortage += (demand - level) * probabilities[demand]!;
    else surplus += (level - demand) * probabilities[demand]!;
  }
  return { shortage, surplus };
}
