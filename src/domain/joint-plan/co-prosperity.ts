import type { Side } from '../sides.ts';
import { requireWithin } from '../statistics/require-within.ts';
import { quarterBefore } from './neighbouring-quarters.ts';

/** Who gains from the joint business in a quarter; unknown unless it is known of both. */
export type CoProsperity = 'BOTH_GAIN' | 'ONLY_WE_GAIN' | 'ONLY_PARTNER_GAINS' | 'NEITHER' | 'UNKNOWN';

/** A gain up to half a percent of the year before's revenue counts as none. The platform's own setting. */
export const usualGainTolerance = 0.005;

/**
 * Who gains. A side does when its gain against the same quarter of the year before is above the tolerance.
 * @param relativeGains of each side, as {@link SideQuarter} has them; null while unknown
 * @param tolerance 0 to 1
 * @throws RangeError for a gain that is not finite, or a tolerance outside its range
 */
export function coProsperityOf(relativeGains: Readonly<Record<Side, number | null>>, tolerance = usualGainTolerance): CoProsperity {
  const [ours, theirs] = [doesGain(relativeGains.FOCAL, tolerance), doesGain(relativeGains.PARTNER, tolerance)];
  if (ours === null || theirs === null) return 'UNKNOWN';
  if (ours) return theirs ? 'BOTH_GAIN' : 'ONLY_WE_GAIN';
  return theirs ? 'ONLY_PARTNER_GAINS' : 'NEITHER';
}

export interface QuarterOutcome {
  /** As `2026-Q4`. */
  readonly quarter: string;
  readonly outcome: CoProsperity;
}

/** That only one side gains. */
export interface OneSidedWarning {
  readonly quarter: string;
  /** The side that gains. */
  readonly gains: Side;
  /** Quarters up to and with this one in which it was the same side alone; 1 or more. */
  readonly quartersInARow: number;
  /** From the second quarter in a row on. */
  readonly isRaised: boolean;
}

/**
 * A warning for each quarter in which only one side gains, in the order of quarters. A quarter that is missing or unknown ends a row, and so
 * does one in which the other side alone gains: what goes to and fro is not one-sided for long.
 * @param outcomes one for each quarter at most, in any order
 * @throws RangeError for what is no quarter
 */
export function oneSidedWarnings(outcomes: readonly QuarterOutcome[]): OneSidedWarning[] {
  const warnings = new Map<string, OneSidedWarning>();
  for (const { quarter, outcome } of outcomes.toSorted((one, other) => (one.quarter < other.quarter ? -1 : 1))) {
    const gains = loneGainer[outcome];
    if (gains === null) continue;
    const before = warnings.get(quarterBefore(quarter));
    const quartersInARow = before?.gains === gains ? before.quartersInARow + 1 : 1;
    warnings.set(quarter, { quarter, gains, quartersInARow, isRaised: quartersInARow >= raisedFrom });
  }
  return [...warnings.values()];
}

const raisedFrom = 2;

const loneGainer: Readonly<Record<CoProsperity, Side | null>> = { ONLY_WE_GAIN: 'FOCAL', ONLY_PARTNER_GAINS: 'PARTNER', BOTH_GAIN: null, NEITHER: null, UNKNOWN: null };

function doesGain(relativeGain: number | null, tolerance: number): boolean | null {
  requireWithin('Tolerance', tolerance, 0, 1);
  return relativeGain === null ? null : requireWithin('Relative gain', relativeGain, -Number.MAX_VALUE, Number.MAX_VALUE) > tolerance;
}
