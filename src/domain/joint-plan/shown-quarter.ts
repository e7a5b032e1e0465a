import { otherSide, type Side } from '../sides.ts';
import { type CoProsperity, coProsperityOf, usualGainTolerance } from './co-prosperity.ts';
import type { JointQuarter, SideQuarter } from './joint-business.ts';
import { type Cuts, type SharedLevel, shownFigure, type ShownFigure, usualCuts } from './shown-figure.ts';
import { type SplitAdjustment, suggestSplit } from './split-adjustment.ts';

/** One side's figures as a viewer is shown them. */
export interface ShownSide {
  readonly growth: ShownFigure;
  readonly margin: ShownFigure;
}

/** A quarter of the joint business as one side is shown it. */
export interface ShownQuarter {
  readonly quarter: string;
  readonly own: ShownSide;
  readonly other: ShownSide;
  /** Null while it is withheld, which is not unknown. */
  readonly coProsperity: CoProsperity | null;
  /** Null while it is withheld or nothing can be suggested. */
  readonly suggestedSplit: SplitAdjustment | null;
}

/** How a quarter is shown. */
export interface Showing {
  /** Who looks. Its own figures are its own to see. */
  readonly viewer: Side;
  /** How much the other side has agreed to tell it. */
  readonly agreedLevel: SharedLevel;
  readonly cuts?: { readonly growth: Cuts; readonly margin: Cuts };
  /** As of {@link coProsperityOf}. */
  readonly gainTolerance?: number;
}

/**
 * A quarter as one side may see it: its own figures as they are, the other's as was agreed. Who gains tells on which side of the tolerance the
 * other's gain lies and so takes the level of bands; the suggested split gives the other's figures away and takes all of it.
 */
export function shownQuarter({ quarter, sides }: JointQuarter, { viewer, agreedLevel, cuts = usualCuts, gainTolerance = usualGainTolerance }: Showing): ShownQuarter {
  const shown = ({ growth, margin }: SideQuarter, level: SharedLevel): ShownSide => ({ growth: shownFigure(growth, level, cuts.growth), margin: shownFigure(margin, level, cuts.margin) });
  const showsBands = agreedLevel === 'AGGREGATED' || agreedLevel === 'ALL';
  return {
    quarter,
    own: shown(sides[viewer], 'ALL'),
    other: shown(sides[otherSide(viewer)], agreedLevel),
    coProsperity: showsBands ? coProsperityOf({ FOCAL: sides.FOCAL.relativeGain, PARTNER: sides.PARTNER.relativeGain }, gainTolerance) : null,
    suggestedSplit: agreedLevel === 'ALL' ? suggestSplit(sides) : null,
  };
}
