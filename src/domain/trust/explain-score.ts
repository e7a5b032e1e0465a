import { type DecayedSums, type EvidenceEvent, shareOf } from './evidence.ts';
import type { Leaf } from './leaves.ts';
import { type Evidence, opinionOf } from './opinion.ts';
import { commitmentCoefficients, trustCoefficients, type TrustModel } from './trust-model.ts';

/** Points of each score. */
export interface ScorePoints {
  readonly trust: number;
  readonly commitment: number;
}

/**
 * What one event does to the scores: the points that they would lose without it, all else the same (leave one out). Below 0 for one that
 * lowers them; the effects of all events do not add up to a score, because each further one of a leaf says less.
 * @param sums with the event among them, as of that moment
 * @throws RangeError for an event later than that moment
 */
export function effectOf(event: EvidenceEvent, sums: DecayedSums, asOf: number, model: TrustModel): ScorePoints {
  const share = shareOf(event, asOf, model);
  const present = sums[event.leaf];
  // What rounding leaves of a leaf's only event may lie below nothing.
  const without = { positive: Math.max(0, present.positive - share.positive), negative: Math.max(0, present.negative - share.negative) };
  return pointsBetween(event.leaf, without, present, model);
}

/** What the change of one leaf from one state to another does to the scores. */
export function pointsBetween(leaf: Leaf, from: Evidence, to: Evidence, model: TrustModel): ScorePoints {
  const step = 100 * (opinionOf(to, model).expectation - opinionOf(from, model).expectation);
  return { trust: trustCoefficients(model)[leaf] * step, commitment: commitmentCoefficients(model)[leaf] * step };
}
