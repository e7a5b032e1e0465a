import { wholeShares } from '../gain-sharing/largest-remainder.ts';
import type { Side } from '../sides.ts';
import type { SideQuarter } from './joint-business.ts';

/** How what both gained in a quarter would have to be split for both to gain alike, relative to what each had in it before. */
export interface SplitAdjustment {
  readonly currencyCode: string;
  /** What each side would have gained, in whole minor units; the two add up to what both did gain. */
  readonly due: Readonly<Record<Side, bigint>>;
  /** What the firm would pass on to its partner for that, in minor units; below 0 the partner passes on as much to the firm. */
  readonly toPartner: bigint;
  /** What both would have gained over the revenue of the year before, to a minor unit. */
  readonly relativeGain: number;
}

/**
 * Suggests how to adjust the split so that relative gains are equal: what both gained, divided by the revenues of the year before, in whole
 * minor units by largest remainder. A loss is borne in the same way. A suggestion only: the split is for both sides to agree, and who
 * sees it can work out the other side's figures, so that it is shown under full sharing alone.
 * Null where a gain or a base is unknown, or the two sides count in different currencies.
 */
export function suggestSplit({ FOCAL: ours, PARTNER: theirs }: Readonly<Record<Side, SideQuarter>>): SplitAdjustment | null {
  const { currencyCode } = ours;
  if (currencyCode === null || currencyCode !== theirs.currencyCode) return null;
  if (ours.gained === null || theirs.gained === null || ours.revenueBefore === null || theirs.revenueBefore === null) return null;
  const gained = ours.gained + theirs.gained;
  const base = ours.revenueBefore + theirs.revenueBefore;
  const [ourDue, theirDue] = wholeShares({ numerators: [gained * ours.revenueBefore, gained * theirs.revenueBefore], denominator: base }) as [bigint, bigint];
  return { currencyCode, due: { FOCAL: ourDue, PARTNER: theirDue }, toPartner: theirDue - theirs.gained, relativeGain: Number(gained) / Number(base) };
}
