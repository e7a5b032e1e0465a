import type { DemandSeries } from './forecast-method.ts';

export interface StartingPoint {
  /** Before the first period. */
  readonly level: number;
  readonly trend: number;
  /** Sum of squared errors one period ahead from there on. */
  readonly squares: number;
}

interface Constants {
  readonly alpha: number;
  readonly beta: number;
  readonly hasTrend: boolean;
}

/**
 * The level and trend to start from that leave the least squared errors. With constants given, every error is a linear function of the
 * start, e = a − b level − c trend, so that no search is needed (Hyndman and others 2008, of innovations state space models). The first
 * known period stands for 0, which keeps the digits of a large level.
 */
export function startOfLeastSquares(demand: DemandSeries, constants: Constants): StartingPoint {
  const origin = firstKnown(demand);
  const sums = productsOf(demand, origin, constants);
  const [aa, ab, ac, bb, bc, cc] = [sums[0]!, sums[1]!, sums[2]!, sums[3]!, sums[4]!, sums[5]!];
  const determinant = bb * cc - bc * bc;
  // A trend that hardly shows beside the level is left at 0, as it is where there is none.
  const trend = constants.hasTrend && determinant > leastOwnPart * bb * cc ? (bb * ac - bc * ab) / determinant : 0;
  const level = (ab - bc * trend) / bb;
  return { level: origin + level, trend, squares: Math.max(0, aa - level * ab - trend * ac) };
}

const leastOwnPart = 1e-12;

/** Sums over the known periods of a², a b, a c, b², b c and c². */
function productsOf(demand: DemandSeries, origin: number, { alpha, beta }: Constants): Float64Array {
  const sums = new Float64Array(6);
  let [level, trend, byLevel, byTrend, trendByTrend, trendByLevel] = [0, 0, 1, 0, 1, 0];
  for (let period = 0; period < demand.length; period += 1) {
    const isKnown = !Number.isNaN(demand[period]!);
    const a = isKnown ? demand[period]! - origin - level - trend : 0;
    const b = isKnown ? byLevel + trendByLevel : 0;
    const c = isKnown ? byTrend + trendByTrend : 0;
    sums[0]! += a * a;
    sums[1]! += a * b;
    sums[2]! += a * c;
    sums[3]! += b * b;
    sums[4]! += b * c;
    sums[5]! += c * c;
    level += trend + alpha * a;
    trend += alpha * beta * a;
    // What a start adds to each forecast is worn away by the errors that it makes.
    byLevel += trendByLevel - alpha * b;
    trendByLevel -= alpha * beta * b;
    byTrend += trendByTrend - alpha * c;
    trendByTrend -= alpha * beta * c;
  }
  return sums;
}

function firstKnown(demand: DemandSeries): number {
  let period = 0;
  while (Number.isNaN(demand[period]!)) period += 1;
  return demand[period]!;
}
