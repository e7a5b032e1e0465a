import { requireWithin } from '../statistics/require-within.ts';

/** How much of a side's figures the sides have agreed to tell, as sharing agreements have it. */
export type SharedLevel = 'HIDDEN' | 'COUNTS' | 'AGGREGATED' | 'ALL';

/**
 * A figure as it may be shown. A band says from where (its own) up to where (no longer its own), null for no end; it has no middle, so that
 * nobody takes one for the figure. What is withheld does not tell whether it is known.
 */
export type ShownFigure =
  | { readonly kind: 'EXACT'; readonly value: number }
  | { readonly kind: 'BAND'; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'UNKNOWN' }
  | { readonly kind: 'WITHHELD' };

/** Where bands are cut, least first; a figure on a cut lies in the band above it. */
export type Cuts = readonly number[];

/** Bands of growth and of margin: coarse enough not to tell the figure. The platform's own setting. */
export const usualCuts = { growth: [-0.1, 0, 0.1, 0.25], margin: [0, 0.05, 0.15, 0.3] } as const;

/** What is wrong with cuts, by their place. */
export interface CutsProblem {
  /** The place of the cut, from 0; null for the list itself. */
  readonly place: number | null;
  readonly reason: 'NOT_FINITE' | 'NOT_ASCENDING' | 'NO_CUT';
}

/** All that keeps cuts from being used: bands with gaps, overlaps or no width cannot be cut by an ascending list. */
export function checkCuts(cuts: Cuts): CutsProblem[] {
  if (cuts.length === 0) return [{ place: null, reason: 'NO_CUT' }];
  return cuts.flatMap((cut, place): CutsProblem[] => {
    if (!Number.isFinite(cut)) return [{ place, reason: 'NOT_FINITE' }];
    return place > 0 && cut <= cuts[place - 1]! ? [{ place, reason: 'NOT_ASCENDING' }] : [];
  });
}

/**
 * A figure coarsened to what was agreed: as it is for `ALL`, its band for `AGGREGATED`, and nothing below that.
 * @param value null while unknown
 * @throws RangeError for a figure that is not finite, or cuts that {@link checkCuts} has problems with
 */
export function shownFigure(value: number | null, level: SharedLevel, cuts: Cuts): ShownFigure {
  if (checkCuts(cuts).length > 0) throw new RangeError('Bands are cut by finite numbers, least first');
  if (level === 'HIDDEN' || level === 'COUNTS') return { kind: 'WITHHELD' };
  if (value === null) return { kind: 'UNKNOWN' };
  requireWithin('Figure', value, -Number.MAX_VALUE, Number.MAX_VALUE);
  return level === 'ALL' ? { kind: 'EXACT', value } : { kind: 'BAND', from: cuts.findLast((cut) => cut <= value) ?? null, to: cuts.find((cut) => cut > value) ?? null };
}
