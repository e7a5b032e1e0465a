import { requireWithin } from '../statistics/require-within.ts';

/** One thing that a tier asks for. */
export interface TierCriterion {
  /** What is measured, such as `REVENUE`, `GROWTH`, `CERTIFIED_PEOPLE` or `SATISFACTION`. */
  readonly measure: string;
  /** Whether more is better, or less, as with days that payments are late. */
  readonly comparison: 'AT_LEAST' | 'AT_MOST';
  /** In the unit of the measure. */
  readonly threshold: number;
}

/** A rank of channel partners. It takes all that the tiers below it take. */
export interface Tier {
  readonly key: string;
  readonly criteria: readonly TierCriterion[];
}

/** What is known of a partner, by measure; null or absent while unknown. */
export type TierMeasures = ReadonlyMap<string, number | null>;

/** How a partner stands to one criterion. */
export interface CriterionStanding extends TierCriterion {
  readonly tier: string;
  readonly value: number | null;
  /** What is unknown is never met. */
  readonly verdict: 'MET' | 'NOT_MET' | 'UNKNOWN';
  /** How much is missing, in the unit of the measure, above 0; 0 where it is met, null where the value is unknown. */
  readonly distance: number | null;
}

export interface TierStanding {
  /** The highest tier whose criteria, and those of all below, are met; null where not even those of the lowest are. */
  readonly tier: string | null;
  /** The tier above that; null for the highest. */
  readonly next: string | null;
  /** What keeps the partner from the next tier, in the order of its criteria; empty only at the highest. */
  readonly missingForNext: readonly CriterionStanding[];
  /** Every criterion of every tier, lowest first. */
  readonly criteria: readonly CriterionStanding[];
}

/**
 * The tier that a partner meets, and what is missing for the next.
 * @param tiers lowest first, such as {@link checkTiers} finds nothing wrong with
 * @throws RangeError for a value or a threshold beyond ± 10¹⁵
 */
export function tierStanding(tiers: readonly Tier[], measures: TierMeasures): TierStanding {
  const criteria = tiers.flatMap(({ key, criteria: asked }) => asked.map((criterion) => standingTo(criterion, key, measures.get(criterion.measure) ?? null)));
  const missingFrom = tiers.findIndex(({ key }) => criteria.some(({ tier, verdict }) => tier === key && verdict !== 'MET'));
  const met = missingFrom === -1 ? tiers.length : missingFrom;
  const next = tiers[met]?.key ?? null;
  return { tier: tiers[met - 1]?.key ?? null, next, missingForNext: criteria.filter(({ tier, verdict }) => tier === next && verdict !== 'MET'), criteria };
}

/** Numbers up to here keep their whole units, so that a distance is never lost or endless. */
export const largestTierNumber = 1e15;

function standingTo(criterion: TierCriterion, tier: string, value: number | null): CriterionStanding {
  const threshold = requireWithin('Threshold', criterion.threshold, -largestTierNumber, largestTierNumber);
  if (value === null) return { ...criterion, tier, value, verdict: 'UNKNOWN', distance: null };
  requireWithin(criterion.measure, value, -largestTierNumber, largestTierNumber);
  const distance = Math.max(0, criterion.comparison === 'AT_LEAST' ? threshold - value : value - threshold);
  return { ...criterion, tier, value, verdict: distance === 0 ? 'MET' : 'NOT_MET', distance };
}
