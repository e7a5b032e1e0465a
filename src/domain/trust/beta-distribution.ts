import { betaShape, type BetaShape, incompleteBeta } from './incomplete-beta.ts';
import { requireWithin } from '../statistics/require-within.ts';

/** Parameters outside of these have no use here, and no quantile that a number of 64 bits could tell from 0 or 1. */
const leastParameter = 1e-6;
const mostParameter = 1e9;

/**
 * The middle 95 % of a Beta distribution: its quantiles .025 and .975, each 0 to 1.
 * @throws RangeError as `betaQuantile`
 */
export function betaInterval(alpha: number, beta: number): readonly [low: number, high: number] {
  const shape = checkedShape(alpha, beta);
  return [quantile(0.025, shape), quantile(0.975, shape)];
}

/**
 * The point below which a Beta variable lies with the probability given: the inverse of the regularised incomplete beta function, to 1e-10.
 * @param probability 0 to 1; 0 gives 0, and 1 gives 1
 * @param alpha, beta 1e-6 to 1e9
 * @throws RangeError for anything else
 */
export function betaQuantile(probability: number, alpha: number, beta: number): number {
  requireWithin('Probability', probability, 0, 1);
  const shape = checkedShape(alpha, beta);
  return probability === 0 || probability === 1 ? probability : quantile(probability, shape);
}

/**
 * The probability that a Beta variable is at most x, 0 to 1: the regularised incomplete beta function I_x(alpha, beta), DLMF 8.17.2.
 * @param x 0 to 1
 * @throws RangeError outside of that, and for parameters as in `betaQuantile`
 */
export function betaProbability(x: number, alpha: number, beta: number): number {
  requireWithin('Point', x, 0, 1);
  const shape = checkedShape(alpha, beta);
  return x === 0 || x === 1 ? x : incompleteBeta(x, shape).probability;
}

/** alpha / (alpha + beta), 0 to 1. */
export function betaMean(alpha: number, beta: number): number {
  return alpha / (alpha + beta);
}

/** alpha beta / ((alpha + beta)² (alpha + beta + 1)), 0 to 1/4. */
export function betaVariance(alpha: number, beta: number): number {
  const size = alpha + beta;
  return (alpha * beta) / (size * size * (size + 1));
}

function checkedShape(alpha: number, beta: number): BetaShape {
  requireWithin('Alpha', alpha, leastParameter, mostParameter);
  requireWithin('Beta', beta, leastParameter, mostParameter);
  return betaShape(alpha, beta);
}

/** Halley's method needs three or four steps; if so many do not do, what is left of the bounds is halved. */
const swiftSteps = 20;
const mostSteps = 80;
/** A step smaller than this, as a part of the distance to the nearer end, changes nothing that is shown. */
const smallestStep = 1e-12;

/** Halley's method from a near start, as in Press et al., Numerical Recipes (3rd edition), 6.14.1, within bounds that close in on it. */
function quantile(probability: number, shape: BetaShape): number {
  let [low, high] = [0, 1];
  let x = Math.min(1 - Number.EPSILON, Math.max(Number.MIN_VALUE, startOf(probability, shape)));
  for (let step = 0; step < mostSteps; step += 1) {
    const point = incompleteBeta(x, shape);
    const error = point.probability - probability;
    if (error < 0) low = x;
    else high = x;
    const next = x - halleyStep(x, error / point.density, shape);
    const isUsable = step < swiftSteps && next >= low && next <= high;
    const before = x;
    x = isUsable ? next : (low + high) / 2;
    if (Math.abs(x - before) <= smallestStep * Math.min(x, 1 - x)) break;
  }
  return x;
}

/** Newton's step, bent by how steeply the density changes; not bent by more than a factor of two. */
function halleyStep(x: number, newton: number, { alpha, beta }: BetaShape): number {
  const bend = newton * ((alpha - 1) / x - (beta - 1) / (1 - x));
  return newton / (1 - 0.5 * Math.min(1, bend));
}

function startOf(probability: number, { alpha, beta }: BetaShape): number {
  if (alpha >= 1 && beta >= 1) return normalStart(probability, alpha, beta);
  // Where a parameter is below 1 the density is that of a power near each end.
  const left = Math.exp(alpha * Math.log(alpha / (alpha + beta))) / alpha;
  const right = Math.exp(beta * Math.log(beta / (alpha + beta))) / beta;
  const whole = left + right;
  if (probability < left / whole) return (alpha * whole * probability) ** (1 / alpha);
  return 1 - (beta * whole * (1 - probability)) ** (1 / beta);
}

/** Abramowitz and Stegun (1964) 26.5.22, with the normal quantile of 26.2.22. */
function normalStart(probability: number, alpha: number, beta: number): number {
  const tail = Math.sqrt(-2 * Math.log(Math.min(probability, 1 - probability)));
  const deviate = (2.30753 + tail * 0.27061) / (1 + tail * (0.99229 + tail * 0.04481)) - tail;
  const y = probability < 0.5 ? -deviate : deviate;
  const lambda = (y * y - 3) / 6;
  const [a, b] = [1 / (2 * alpha - 1), 1 / (2 * beta - 1)];
  const h = 2 / (a + b);
  const w = (y * Math.sqrt(h + lambda)) / h - (b - a) * (lambda + 5 / 6 - 2 / (3 * h));
  return alpha / (alpha + beta * Math.exp(2 * w));
}
