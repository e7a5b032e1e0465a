import { requireWithin } from './require-within.ts';

/** φ(z), the density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return inverseRootOfTwoPi * Math.exp(-0.5 * z * z);
}

/** Φ(z), the probability that a standard normal variable is at most z, 0 to 1; in both tails exact to some 1e-15 of itself. */
export function normalProbability(z: number): number {
  if (Math.abs(z) <= centralPart) return 0.5 + z * rational(z * z, central);
  const tail = upperTail(Math.abs(z));
  return z < 0 ? tail : 1 - tail;
}

/** 1 − Φ(z), the probability of more than z, without the loss of digits of a subtraction. */
export function normalExcess(z: number): number {
  return normalProbability(-z);
}

/**
 * Φ⁻¹, the z below which a standard normal variable lies with the probability given, to 1e-12.
 * @param probability above 0 and below 1
 * @throws RangeError for anything else
 */
export function normalQuantile(probability: number): number {
  requireWithin('Probability', probability, Number.MIN_VALUE, 1 - Number.EPSILON / 2);
  // Both halves are solved in the lower tail, where a small probability keeps its digits.
  const tail = Math.min(probability, 1 - probability);
  let z = roughQuantile(tail);
  for (let step = 0; step < 2; step += 1) {
    const newton = (normalProbability(z) - tail) / normalDensity(z);
    z -= newton / (1 + 0.5 * z * newton);
  }
  return probability < 0.5 ? z : -z;
}

/** Abramowitz and Stegun (1964), 26.2.23, within 4.5e-4: near enough for two steps of Halley's method. */
function roughQuantile(tail: number): number {
  const t = Math.sqrt(-2 * Math.log(tail));
  return (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
}

/** Φ(−z) for z above the central part. */
function upperTail(z: number): number {
  // The exponent is split where it has few digits, so that the exponential loses none.
  const near = Math.trunc(z * 16) / 16;
  const exponential = Math.exp(-0.5 * near * near) * Math.exp(-0.5 * (z - near) * (z + near));
  if (z <= farPart) return exponential * rational(z, middle);
  const square = 1 / (z * z);
  return (exponential * (inverseRootOfTwoPi - square * rational(square, far))) / z;
}

interface Rational {
  /** Coefficients from the highest power down. */
  readonly numerator: readonly number[];
  readonly denominator: readonly number[];
}

function rational(x: number, { numerator, denominator }: Rational): number {
  return polynomial(x, numerator) / polynomial(x, denominator);
}

function polynomial(x: number, coefficients: readonly number[]): number {
  let value = 0;
  for (let at = 0; at < coefficients.length; at += 1) value = value * x + coefficients[at]!;
  return value;
}

const inverseRootOfTwoPi = 0.3989422804014327;
/** Up to here the rational function of the middle holds: half of the distribution to either side. */
const centralPart = 0.67448975;
const farPart = Math.sqrt(32);

/** W. J. Cody, Rational Chebyshev approximations for the error function (1969), in the form of his ANORM (ACM Algorithm 715, 1993). */
const central: Rational = {
  numerator: [0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356],
  denominator: [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673],
};
const middle: Rational = {
  numerator: [
    1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
    2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
  ],
  denominator: [
    1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761,
    18615.571640885097, 34900.95272114598, 38912.00328609327, 19685.429676859992,
  ],
};
const far: Rational = {
  numerator: [
    0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
    2.9112874951168793e-5,
  ],
  denominator: [
    1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5,
  ],
};
