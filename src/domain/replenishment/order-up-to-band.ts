import { poissonProbabilities, type Probabilities } from '../statistics/poisson.ts';
import { requireAmount, requirePositive } from '../statistics/require-within.ts';
import type { Demand } from './lead-time-demand.ts';
import { discreteLoss } from './loss-function.ts';
import { costOf, criticalRatio, type UnitCosts } from './newsvendor.ts';

/** The (s, S) policy: whenever the position is s or less, up to S. */
export interface Band {
  readonly reorderPoint: number;
  readonly orderUpTo: number;
}

export interface BandCosts extends UnitCosts {
  /** Money per order, above 0. */
  readonly fixedCost: number;
}

/**
 * The best s and S for Poisson demand of whole units that waits, reviewed every period, orders coming at once. Y.-S. Zheng and A.
 * Federgruen, Finding optimal (s, S) policies is about as simple as evaluating a single policy (1991).
 * @param mean demand of a period, above 0; for a lead time of whole periods the costs of a level are those of lead time and one period
 * @throws RangeError for a cost or mean not above 0
 */
export function bandPoisson(costs: BandCosts, mean: number, leadTime = 0): Band & { readonly cost: number } {
  requirePositive('Fixed cost', costs.fixedCost);
  const ratio = criticalRatio(costs);
  const oneStep = poissonProbabilities(requirePositive('Mean demand', mean));
  const covered = poissonProbabilities(mean * (1 + requireAmount('Lead time', leadTime)));
  const rates = new Map<number, number>();
  const rate = (level: number) => rates.get(level) ?? remember(rates, level, costOf(costs, discreteLoss(level, covered)));
  return search(bestLevel(ratio, covered), { rate, renewals: renewalsOf(oneStep), fixedCost: costs.fixedCost });
}

/**
 * s and S near the best for normal demand, by regression on many cases. R. Ehrhardt and C. Mosier, A revision of the power approximation
 * for computing (s, S) policies (1984), in the form of Snyder and Shen (2019), section 4.4.4, which leaves out the paper's cut for lots of
 * less than one and a half periods.
 * @param demand of a period
 * @param covered demand of lead time and one period; as a period's where orders come at once
 * @throws RangeError for a cost, mean or deviation not above 0
 */
export function bandByPower(costs: BandCosts, demand: Demand, covered: Demand = demand): Band {
  const { fixedCost, holdingCost, stockOutCost } = costs;
  requirePositive('Holding cost', holdingCost);
  const { mean, deviation } = { mean: requirePositive('Mean demand', demand.mean), deviation: covered.deviation };
  const lot = 1.3 * mean ** 0.494 * (requirePositive('Fixed cost', fixedCost) / holdingCost) ** 0.506
    * (1 + (requirePositive('Deviation of demand', deviation) / mean) ** 2) ** 0.116;
  const z = Math.sqrt((lot * holdingCost) / (deviation * requirePositive('Stock-out cost', stockOutCost)));
  const reorderPoint = 0.973 * covered.mean + deviation * (0.183 / z + 1.063 - 2.192 * z);
  return { reorderPoint, orderUpTo: reorderPoint + lot };
}

interface Search {
  /** Money that a level costs in a period. */
  readonly rate: (level: number) => number;
  readonly renewals: (units: number) => number;
  readonly fixedCost: number;
}

/** The algorithm of the paper: the best s for the level of least cost, then every higher level that is worth its own cost. */
function search(least: number, parts: Search): Band & { readonly cost: number } {
  let orderUpTo = least;
  let reorderPoint = least - 1;
  while (bandCost({ reorderPoint, orderUpTo }, parts) > parts.rate(reorderPoint)) reorderPoint -= 1;
  let cost = bandCost({ reorderPoint, orderUpTo }, parts);
  for (let level = least + 1; parts.rate(level) <= cost; level += 1) {
    if (bandCost({ reorderPoint, orderUpTo: level }, parts) >= cost) continue;
    orderUpTo = level;
    while (bandCost({ reorderPoint, orderUpTo }, parts) <= parts.rate(reorderPoint + 1)) reorderPoint += 1;
    cost = bandCost({ reorderPoint, orderUpTo }, parts);
  }
  return { reorderPoint, orderUpTo, cost };
}

/** (K + Σ m(j) G(S − j)) / M(S − s): what a cycle costs by how long it lasts. */
function bandCost({ reorderPoint, orderUpTo }: Band, { rate, renewals, fixedCost }: Search): number {
  let [cost, periods] = [fixedCost, 0];
  for (let sold = 0; sold < orderUpTo - reorderPoint; sold += 1) {
    cost += renewals(sold) * rate(orderUpTo - sold);
    periods += renewals(sold);
  }
  return cost / periods;
}

/** m(j): periods expected to begin when just j units of the cycle are sold; m(0) = 1 / (1 − p0), m(j) = Σ p_i m(j − i) / (1 − p0). */
function renewalsOf(probabilities: Probabilities): (units: number) => number {
  const stays = 1 - probabilities[0]!;
  const known = [1 / stays];
  return (units) => {
    for (let at = known.length; at <= units; at += 1) {
      let sum = 0;
      for (let sold = 1; sold <= Math.min(at, probabilities.length - 1); sold += 1) sum += probabilities[sold]! * known[at - sold]!;
      known.push(sum / stays);
    }
    return known[units]!;
  };
}

function bestLevel(ratio: number, probabilities: Probabilities): number {
  let level = 0;
  for (let sum = probabilities[0]!; sum < ratio; sum += probabilities[level]!) level += 1;
  return level;
}

function remember(values: Map<number, number>, key: number, value: number): number {
  values.set(key, value);
  return value;
}
