import { otherSide, type Side } from '../sides.ts';
import { requireWithin } from '../statistics/require-within.ts';

/** How far each side depends on the other, 0 to 1; null while unknown. */
export type Dependences = Readonly<Record<Side, number | null>>;

/** What two dependences say of power between two sides. Null wherever a dependence that it takes is unknown. */
export interface PowerBalance {
  /** Of each side over the other, 0 to 1: the other's dependence on it. */
  readonly power: Readonly<Record<Side, number | null>>;
  /** The sum of both, 0 to 2: how much the two need each other. */
  readonly mutualDependence: number | null;
  /** The difference of both, 0 to 1: how much more one needs the other. */
  readonly imbalance: number | null;
  /** The side with more power; `NEITHER` where both depend alike. */
  readonly advantaged: Side | 'NEITHER' | null;
}

/**
 * How far a side depends on the other, 0 to 1: the other's share of its business × (1 − how well the other can be replaced). That dependence
 * grows with what is at stake and falls with alternatives is R. M. Emerson's (1962); the product is the platform's own estimate.
 * Null while either is unknown.
 * @param shareOfBusiness the other's part of what this side buys or sells of the kind, 0 to 1
 * @param substitutability 0 where nobody could take the other's place, 1 where anybody could
 * @throws RangeError for a value outside 0 to 1
 */
export function dependenceOf(shareOfBusiness: number | null, substitutability: number | null): number | null {
  if (shareOfBusiness !== null) requireWithin('Share of business', shareOfBusiness, 0, 1);
  if (substitutability !== null) requireWithin('Substitutability', substitutability, 0, 1);
  return shareOfBusiness === null || substitutability === null ? null : shareOfBusiness * (1 - substitutability);
}

/**
 * Power and dependence of two sides. The power of A over B is the dependence of B on A: R. M. Emerson, Power-dependence relations, American
 * Sociological Review 27 (1962). Mutual dependence is the sum of both, imbalance their absolute difference: T. Casciaro and M. J. Piskorski,
 * Power imbalance, mutual dependence, and constraint absorption, Administrative Science Quarterly 50 (2005).
 * @param dependences of each side on the other
 * @throws RangeError for a dependence outside 0 to 1
 */
export function powerBalanceOf(dependences: Dependences): PowerBalance {
  const { FOCAL: ours, PARTNER: theirs } = dependences;
  for (const dependence of [ours, theirs]) if (dependence !== null) requireWithin('Dependence', dependence, 0, 1);
  const power = { FOCAL: theirs, PARTNER: ours };
  if (ours === null || theirs === null) return { power, mutualDependence: null, imbalance: null, advantaged: null };
  const dependent: Side = ours > theirs ? 'FOCAL' : 'PARTNER';
  return { power, mutualDependence: ours + theirs, imbalance: Math.abs(ours - theirs), advantaged: ours === theirs ? 'NEITHER' : otherSide(dependent) };
}
