import type { Side } from '../sides.ts';
import { type Force, meanStrength } from './force.ts';
import { type ForceModel, type ForcePart, requireForceModel, roundingError } from './force-model.ts';

/** How the firm stands towards its partner: its own force is less than, about equal to, or more than the partner's. */
export type ForceRelation = 'WEAKER' | 'BALANCED' | 'STRONGER';

/** Two forces side by side. */
export interface ForceComparison {
  /** Null while too little is known of both. */
  readonly relation: ForceRelation | null;
  /** The firm's force less the partner's, −1 to 1, over the parts compared; null with the relation. */
  readonly difference: number | null;
  /** The parts that are known of both sides: like is compared with like only. */
  readonly comparedBy: readonly ForcePart[];
  /** Differences up to this count as balance; the model's. */
  readonly tolerance: number;
}

/**
 * The force equation: own force <, =, > the other's. A part that is known of one side only is left out of both, since it would tell for or
 * against whoever happens to be known better. Null where the parts left weigh less than the model asks for, so also where either force is null.
 * @throws RangeError for a model that {@link checkForceModel} has problems with
 */
export function compareForces(forces: Readonly<Record<Side, Force>>, model: ForceModel): ForceComparison {
  const { leastKnown, tolerance } = requireForceModel(model);
  const comparedBy = forces.FOCAL.parts.map(({ part }) => part).filter((part) => isKnown(forces.FOCAL, part) && isKnown(forces.PARTNER, part));
  const [ours, theirs] = [meanOver(forces.FOCAL, comparedBy), meanOver(forces.PARTNER, comparedBy)];
  if (ours.knownWeight < leastKnown || ours.mean === null || theirs.mean === null) return { relation: null, difference: null, comparedBy, tolerance };
  const difference = ours.mean - theirs.mean;
  return { relation: relationOf(difference, tolerance), difference, comparedBy, tolerance };
}

function isKnown({ missing }: Force, part: ForcePart): boolean {
  return !missing.includes(part);
}

function meanOver({ parts }: Force, compared: readonly ForcePart[]): ReturnType<typeof meanStrength> {
  return meanStrength(parts.map((one) => (compared.includes(one.part) ? one : { ...one, strength: null })));
}

function relationOf(difference: number, tolerance: number): ForceRelation {
  if (Math.abs(difference) <= tolerance + roundingError) return 'BALANCED';
  return difference < 0 ? 'WEAKER' : 'STRONGER';
}
