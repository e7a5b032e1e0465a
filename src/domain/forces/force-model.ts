/**
 * What the force of a side is made of. By the texts this follows, forces differ because the structure of the market differs and because the
 * sides know differently much.
 */
export const forceParts = ['ALTERNATIVES', 'MARKET_CONCENTRATION', 'SHARE_OF_THEIR_BUSINESS', 'SWITCHING_COST', 'INFORMATION'] as const;
export type ForcePart = (typeof forceParts)[number];

/** How forces are added up and compared. No paper prints such figures: they are settings, kept with every result. */
export interface ForceModel {
  /** Of each part, 0 to 100, not all 0; only their ratios count. */
  readonly weights: Readonly<Record<ForcePart, number>>;
  /** The part of all weight, 0 to 1, that must be known before a force is told. */
  readonly leastKnown: number;
  /** Forces no farther apart than this count as equal, 0 to 1. */
  readonly tolerance: number;
}

/** Where a workspace begins: all parts count alike, half of them must be known, and a tenth of the whole range is no difference. */
export const usualForceModel: ForceModel = {
  weights: { ALTERNATIVES: 1, MARKET_CONCENTRATION: 1, SHARE_OF_THEIR_BUSINESS: 1, SWITCHING_COST: 1, INFORMATION: 1 },
  leastKnown: 0.5,
  tolerance: 0.1,
};

/** Sums and differences of fractions miss by less than this: 0.8 − 0.7 is a tenth, too. */
export const roundingError = 1e-9;

/** What is wrong with one value of a model. */
export interface ForceModelProblem {
  /** Where, such as `weights.INFORMATION`. */
  readonly path: string;
  readonly reason: 'OUT_OF_RANGE' | 'NO_WEIGHT';
}

/** All that keeps a model from being used; nothing for a good one. A value that is no number is out of range. */
export function checkForceModel({ weights, leastKnown, tolerance }: ForceModel): ForceModelProblem[] {
  const ranges = [...forceParts.map((part) => [`weights.${part}`, weights[part], 100] as const), ['leastKnown', leastKnown, 1] as const, ['tolerance', tolerance, 1] as const];
  const outOfRange = ranges.filter(([, value, most]) => !(value >= 0 && value <= most)).map(([path]) => ({ path, reason: 'OUT_OF_RANGE' as const }));
  return forceParts.every((part) => weights[part] === 0) ? [...outOfRange, { path: 'weights', reason: 'NO_WEIGHT' }] : outOfRange;
}

/** @throws RangeError for a model with a problem: whoever called has not checked it */
export function requireForceModel(model: ForceModel): ForceModel {
  const [problem] = checkForceModel(model);
  if (problem !== undefined) throw new RangeError(`The model of forces cannot be used: ${problem.path} ${problem.reason}`);
  return model;
}
