import type { DecayedSums } from './evidence.ts';
import { pointsBetween, type ScorePoints } from './explain-score.ts';
import type { OutcomeMap } from './outcome-map.ts';
import {
  continuityFinding, contractFinding, disputeFinding, type Finding, jointInvestmentFinding, promiseFinding, replyFinding, scheduleFinding,
} from './outcomes.ts';
import type { TrustModel } from './trust-model.ts';

/** Something that one side could do for the other's trust in it. */
export type Act =
  /** Importance 1 to 5. */
  | { readonly kind: 'KEEP_PROMISE'; readonly importance: number }
  | { readonly kind: 'ANSWER_IN_TIME' }
  | { readonly kind: 'SHARE_ON_SCHEDULE' }
  | { readonly kind: 'SETTLE_DISPUTE' }
  /** Years that the contract then runs, 0 or more. */
  | { readonly kind: 'RENEW'; readonly years: number }
  /** All that is then invested together, 0 or more, in whole units of the workspace's currency. */
  | { readonly kind: 'INVEST_JOINTLY'; readonly amount: number };

/** What an act would do to the scores, on the assumption that it is done today and succeeds, and that nothing else happens. */
export interface ExpectedGain extends ScorePoints {
  readonly act: Act;
  /** The evidence assumed: new, and so at its full weight. A renewal is one fact, and the contract's new length another. */
  readonly assumed: readonly Finding[];
}

/**
 * What would raise a score most, in points of each score, greatest gain first; equal ones in the order given. An act can lose points: to
 * settle a dispute fairly tells less than perfect conduct does.
 * @param goal the score that the order goes by
 * @throws RangeError for an act out of its range
 */
export function gainsOf(sums: DecayedSums, model: TrustModel, acts: readonly Act[], goal: keyof ScorePoints): readonly ExpectedGain[] {
  return acts.map((act) => gainOf(act, sums, model)).toSorted((one, other) => other[goal] - one[goal]);
}

function gainOf(act: Act, sums: DecayedSums, model: TrustModel): ExpectedGain {
  const assumed = findingsOf(act, model.outcomes);
  let [trust, commitment] = [0, 0];
  // No act leaves two findings in one leaf, so that each is added to what is there now.
  for (const { leaf, outcome, weight } of assumed) {
    const before = sums[leaf];
    const after = { positive: before.positive + weight * outcome, negative: before.negative + weight * (1 - outcome) };
    const points = pointsBetween(leaf, before, after, model);
    trust += points.trust;
    commitment += points.commitment;
  }
  return { act, assumed, trust, commitment };
}

function findingsOf(act: Act, outcomes: OutcomeMap): Finding[] {
  switch (act.kind) {
    case 'KEEP_PROMISE': return [promiseFinding('KEPT', act.importance, outcomes)];
    case 'ANSWER_IN_TIME': return [replyFinding(0, 1, outcomes)];
    case 'SHARE_ON_SCHEDULE': return [scheduleFinding(true, outcomes)];
    case 'SETTLE_DISPUTE': return [disputeFinding('SETTLED_FAIRLY', outcomes)];
    case 'RENEW': return [continuityFinding('RENEWED', outcomes), contractFinding(act.years, outcomes)];
    case 'INVEST_JOINTLY': return [jointInvestmentFinding(act.amount, outcomes)];
  }
}
