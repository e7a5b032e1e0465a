import type { DecayedSums } from './evidence.ts';
import { byLeaf } from './leaves.ts';
import type { Score } from './score.ts';
import type { TrustModel } from './trust-model.ts';

export type Direction = 'RISING' | 'FALLING' | 'STEADY' | 'UNKNOWN';

export interface Trend {
  /** Points. */
  readonly change: number;
  readonly direction: Direction;
}

/**
 * A change counts from this part of the interval's width on. Simulated for the fast average below, with 60 to 1,000 events in four years:
 * conduct that stays as it is shows a change in no more than one case of eleven; conduct that fell from nine good outcomes of ten to four
 * in the last four months shows it in a quarter of the cases with 100 events, and in four fifths with 200.
 */
const countingPart = 0.15;

/** A score against the same score at an earlier moment. Unknown where either rests on too little. */
export function trendOf(now: Score, earlier: Score): Trend {
  const change = now.value - earlier.value;
  return { change, direction: now.isSufficient && earlier.isSufficient ? directionOf(change, now) : 'UNKNOWN' };
}

/** The model of the fast sums: evidence counts half after half as many days, and all else is the same. */
export function fastModel<Model extends Pick<TrustModel, 'halfLifeDays'>>(model: Model): Model {
  return { ...model, halfLifeDays: byLeaf((leaf) => model.halfLifeDays[leaf] / 2) };
}

/**
 * The trend without any history: a fast average of conduct less the slow one that the score rests on, as in G. Appel's MACD (1979), summed
 * over the leaves in points of the score. Lists use this one: both averages are kept as sums, so that no row's past is read.
 *
 * It compares what was seen, r / (r + s), and not the expectations: fast sums hold less evidence, and their expectation would lie nearer to
 * a half however steady the conduct. The difference counts for n / (n + prior weight) with n the fast evidence, so that one new event is no
 * trend, and one that ended long ago fades. Silence alone moves a score towards 50, and is not a trend here.
 * @param score of the slow sums
 * @param fastSums of the same evidence at the same moment under `fastModel`
 */
export function fastTrendOf(score: Score, fastSums: DecayedSums, { priorWeight }: Pick<TrustModel, 'priorWeight'>): Trend {
  let change = 0;
  for (const { leaf, coefficient, positive, negative } of score.leaves) {
    const fast = fastSums[leaf];
    const size = fast.positive + fast.negative;
    if (size === 0) continue;
    const difference = fast.positive / size - positive / (positive + negative);
    change += (100 * coefficient * difference * size) / (size + priorWeight);
  }
  return { change, direction: score.isSufficient ? directionOf(change, score) : 'UNKNOWN' };
}

function directionOf(change: number, { low, high }: Score): Direction {
  if (Math.abs(change) < countingPart * (high - low)) return 'STEADY';
  return change > 0 ? 'RISING' : 'FALLING';
}
