import type { Tier, TierStanding } from './tiers.ts';

/** What became of a partner's tier since it was last looked at. `SAME` where only what it rests on is another. */
export type TierChange = 'FIRST' | 'GAINED' | 'LOST' | 'SAME';

/** What is kept of a partner's standing. */
export interface KeptTierStanding extends TierStanding {
  /** Of the tier among those of its time, 0 for the lowest; null where not even that is met. */
  readonly rank: number | null;
}

/** A standing with the rank of its tier. */
export function rankedStanding(tiers: readonly Tier[], standing: TierStanding): KeptTierStanding {
  const rank = tiers.findIndex(({ key }) => key === standing.tier);
  return { ...standing, rank: rank === -1 ? null : rank };
}

/**
 * What became of the tier; null where nothing is other than before. A tier that other tiers came under or over is compared by its rank of then.
 */
export function tierChange(before: KeptTierStanding | null, after: KeptTierStanding): TierChange | null {
  if (before === null) return 'FIRST';
  const [was, is] = [before.rank ?? -1, after.rank ?? -1];
  if (was !== is) return is > was ? 'GAINED' : 'LOST';
  return toldOf(before) === toldOf(after) ? null : 'SAME';
}

function toldOf({ tier, next, criteria }: TierStanding): string {
  return JSON.stringify([tier, next, criteria.map((one) => [one.tier, one.measure, one.comparison, one.threshold, one.value, one.verdict])]);
}
