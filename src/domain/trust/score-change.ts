import { type DecayedSums, decaySums } from './evidence.ts';
import { type Leaf, leaves } from './leaves.ts';
import { type Evidence, opinionOf } from './opinion.ts';
import { commitmentCoefficients, trustCoefficients, type TrustModel } from './trust-model.ts';

/** What was known of one direction of a relationship at a moment, and the model then in force. */
export interface ScoredMoment {
  readonly sums: DecayedSums;
  readonly model: TrustModel;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
}

export interface LaterMoment extends ScoredMoment {
  /** The same evidence under the half-lives of the model before. Needed only where the half-lives have changed since. */
  readonly sumsUnderModelBefore?: DecayedSums;
}

/** Points, and what they come from: evidence that came in or was corrected, older evidence that counts for less, and another model. */
export interface Change {
  readonly evidence: number;
  readonly ageing: number;
  readonly model: number;
  /** The sum of the three. */
  readonly total: number;
}

export interface ScoreChange extends Change {
  /** The score before and after, 0 to 100; they differ by the total. */
  readonly from: number;
  readonly to: number;
  /** Their changes sum to the change of the score, each by its kind. A leaf that counts in neither model is left out. */
  readonly leaves: readonly (Change & { readonly leaf: Leaf })[];
}

/**
 * Why the scores differ between two moments, exactly: first what was known ages, then what came in since is added, both under the model
 * before, and last the model changes. The order is a convention; the parts add up in any.
 * @throws RangeError for a later moment that is earlier, and for half-lives that changed without `sumsUnderModelBefore`
 */
export function changeBetween(before: ScoredMoment, after: LaterMoment): { readonly trust: ScoreChange; readonly commitment: ScoreChange } {
  const stages: Stages = {
    before: before.sums,
    aged: decaySums(before.sums, before.at, after.at, before.model),
    renewed: sumsUnderModelBefore(before.model, after),
    after: after.sums,
  };
  const change = (coefficientsOf: CoefficientsOf) => changeOf(stages, [before.model, after.model], coefficientsOf);
  return { trust: change(trustCoefficients), commitment: change(commitmentCoefficients) };
}

/** The evidence as it changes from one moment to the other, one cause at a time. */
type Stages = Readonly<Record<'before' | 'aged' | 'renewed' | 'after', DecayedSums>>;
type CoefficientsOf = typeof trustCoefficients;

function sumsUnderModelBefore(model: TrustModel, after: LaterMoment): DecayedSums {
  if (after.sumsUnderModelBefore !== undefined) return after.sumsUnderModelBefore;
  const isChanged = leaves.some((leaf) => model.halfLifeDays[leaf] !== after.model.halfLifeDays[leaf]);
  if (isChanged) throw new RangeError('Half-lives have changed, so that the change cannot be told without the sums under the model before');
  return after.sums;
}

function changeOf(stages: Stages, [old, current]: readonly [TrustModel, TrustModel], coefficientsOf: CoefficientsOf): ScoreChange {
  const [oldPart, currentPart] = [coefficientsOf(old), coefficientsOf(current)];
  const parts = leaves
    .filter((leaf) => oldPart[leaf] > 0 || currentPart[leaf] > 0)
    .map((leaf) => {
      const points = (evidence: Evidence) => 100 * oldPart[leaf] * opinionOf(evidence, old).expectation;
      const from = points(stages.before[leaf]);
      const aged = points(stages.aged[leaf]);
      const renewed = points(stages.renewed[leaf]);
      const to = 100 * currentPart[leaf] * opinionOf(stages.after[leaf], current).expectation;
      return { leaf, from, to, evidence: renewed - aged, ageing: aged - from, model: to - renewed, total: to - from };
    });
  const sum = (of: 'from' | 'to' | keyof Change) => parts.reduce((total, part) => total + part[of], 0);
  return {
    from: sum('from'), to: sum('to'), evidence: sum('evidence'), ageing: sum('ageing'), model: sum('model'), total: sum('total'),
    leaves: parts.map(({ from: _from, to: _to, ...part }) => part),
  };
}
