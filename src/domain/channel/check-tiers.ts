import { largestTierNumber, type Tier, type TierCriterion } from './tiers.ts';

/** What is wrong with tiers, and where. */
export interface TierProblem {
  /** Such as `GOLD.REVENUE`; a tier's key alone where it is the tier, and empty for the list itself. */
  readonly path: string;
  readonly reason: 'NO_TIER' | 'SAME_TIER_TWICE' | 'NOTHING_ASKED' | 'SAME_MEASURE_TWICE' | 'OUT_OF_RANGE' | 'OTHER_COMPARISON' | 'ASKS_LESS';
}

/**
 * All that keeps tiers from being used; nothing for good ones. A tier takes over what those below it ask for, so that it may leave a measure
 * out, but not ask less of it or turn it round. Only the lowest may ask for nothing: everybody registered is in it.
 * @param tiers lowest first
 */
export function checkTiers(tiers: readonly Tier[]): TierProblem[] {
  if (tiers.length === 0) return [{ path: '', reason: 'NO_TIER' }];
  return tiers.flatMap(({ key, criteria }, rank) => [
    ...problemIf(tiers.findIndex((tier) => tier.key === key) < rank, key, 'SAME_TIER_TWICE'),
    ...problemIf(rank > 0 && criteria.length === 0, key, 'NOTHING_ASKED'),
    ...criteria.flatMap((criterion, place) => {
      const path = `${key}.${criterion.measure}`;
      const lower = tiers.slice(0, rank).flatMap((tier) => tier.criteria).filter(({ measure }) => measure === criterion.measure);
      return [
        ...problemIf(criteria.findIndex(({ measure }) => measure === criterion.measure) < place, path, 'SAME_MEASURE_TWICE'),
        ...problemIf(!(Math.abs(criterion.threshold) <= largestTierNumber), path, 'OUT_OF_RANGE'),
        ...problemIf(lower.some(({ comparison }) => comparison !== criterion.comparison), path, 'OTHER_COMPARISON'),
        ...problemIf(lower.some((other) => asksLess(criterion, other)), path, 'ASKS_LESS'),
      ];
    }),
  ]);
}

function asksLess(one: TierCriterion, other: TierCriterion): boolean {
  if (one.comparison !== other.comparison) return false;
  return one.comparison === 'AT_LEAST' ? one.threshold < other.threshold : one.threshold > other.threshold;
}

function problemIf(isWrong: boolean, path: string, reason: TierProblem['reason']): TierProblem[] {
  return isWrong ? [{ path, reason }] : [];
}
