/** A Beta distribution with what is computed once for all its points. */
export interface BetaShape {
  readonly alpha: number;
  readonly beta: number;
  /** ln B(alpha, beta). */
  readonly logBeta: number;
}

/** How much of a distribution lies below a point, 0 to 1, and how dense it is there. */
export interface BetaPoint {
  readonly probability: number;
  readonly density: number;
}

/** The shape of two parameters above 0. */
export function betaShape(alpha: number, beta: number): BetaShape {
  return { alpha, beta, logBeta: logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta) };
}

/**
 * The regularised incomplete beta function I_x(alpha, beta) and its derivative, by the continued fraction on the side where it settles
 * fast. DLMF 8.17.22 and 8.17.4; evaluated by Lentz's method.
 * @param x above 0 and below 1
 */
export function incompleteBeta(x: number, { alpha, beta, logBeta }: BetaShape): BetaPoint {
  const front = Math.exp(alpha * Math.log(x) + beta * Math.log1p(-x) - logBeta);
  const density = front / (x * (1 - x));
  if (x <= (alpha + 1) / (alpha + beta + 2)) return { probability: front / (alpha * continuedFraction(x, alpha, beta)), density };
  return { probability: 1 - front / (beta * continuedFraction(1 - x, beta, alpha)), density };
}

/** Rounds after which the fraction is taken as it stands; it settles in about the square root of the larger parameter. */
const mostRounds = 20_000;
const settled = 1e-15;
/** Added to what must not be exactly zero, and far too small to change anything else (Thompson and Barnett 1986). */
const tiny = 1e-300;

/** 1 + d1/(1 + d2/(1 + …)), the denominator of DLMF 8.17.22, by Lentz's method; an odd and an even term each round. */
function continuedFraction(x: number, alpha: number, beta: number): number {
  let value = 1 - ((alpha + beta) * x) / (alpha + 1);
  let ahead = value;
  let behind = 1;
  for (let m = 1; m < mostRounds; m += 1) {
    const even = (m * (beta - m) * x) / ((alpha + 2 * m - 1) * (alpha + 2 * m));
    behind = 1 / (1 + even * behind + tiny);
    ahead = 1 + even / ahead + tiny;
    value *= ahead * behind;
    const odd = (-(alpha + m) * (alpha + beta + m) * x) / ((alpha + 2 * m) * (alpha + 2 * m + 1));
    behind = 1 / (1 + odd * behind + tiny);
    ahead = 1 + odd / ahead + tiny;
    const factor = ahead * behind;
    value *= factor;
    if (Math.abs(factor - 1) < settled) break;
  }
  return value;
}

/** From here on Stirling's series is exact to the last place; smaller arguments are raised to it. */
const stirlingFrom = 10;

/**
 * ln Γ(x), by Stirling's series (DLMF 5.11.1), its argument raised by Γ(x + 1) = x Γ(x) where it is small.
 * @param x above 0
 */
export function logGamma(x: number): number {
  let raised = x;
  let product = 1;
  for (; raised < stirlingFrom; raised += 1) product *= raised;
  const square = 1 / (raised * raised);
  const farTerms = 1 / 1680 - square * (1 / 1188 - square * (691 / 360_360 - square / 156));
  const series = 1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * farTerms));
  return (raised - 0.5) * Math.log(raised) - raised + 0.5 * Math.log(2 * Math.PI) + series / raised - Math.log(product);
}
