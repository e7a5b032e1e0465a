import { byLeaf, type Leaf } from './leaves.ts';
import { defaultOutcomeMap, type OutcomeMap } from './outcome-map.ts';

/** Everything that turns evidence into scores. A workspace keeps its versions; each score names the one it was made with. */
export interface TrustModel {
  /** Days after which evidence counts half, 1 to 3650. */
  readonly halfLifeDays: Readonly<Record<Leaf, number>>;
  /** Parts of trust; they sum to 1. */
  readonly trustWeights: Readonly<Partial<Record<Leaf, number>>>;
  /** The part of commitment that trust is. It and the weights below sum to 1. */
  readonly commitmentFromTrust: number;
  readonly commitmentWeights: Readonly<Partial<Record<Leaf, number>>>;
  /** The prior is the same in all models, so that no evidence is 50 everywhere: Beta(1, 1) for each leaf. */
  readonly priorWeight: 2;
  readonly baseRate: 0.5;
  /** A score more uncertain than this is not shown, 0 to 1. */
  readonly sufficientUncertainty: number;
  /** Scores from which trust or commitment is high, and from which it is medium, 0 to 100. */
  readonly bands: { readonly high: number; readonly medium: number };
  readonly outcomes: OutcomeMap;
}

/**
 * The platform's own weights and half-lives, to be edited: trust feeds commitment, and opportunism counts against trust, as in the model of
 * Morgan and Hunt (1994), whose coefficients these are not.
 */
export const defaultTrustModel: TrustModel = {
  halfLifeDays: {
    PROMISE: 180, DELIVERY: 180, COMMUNICATION: 120, NON_OPPORTUNISM: 730,
    SHARED_VALUES: 365, BENEFITS: 365, TERMINATION_COSTS: 365, CONTINUITY: 730,
  },
  trustWeights: { PROMISE: 0.3, DELIVERY: 0.2, COMMUNICATION: 0.2, NON_OPPORTUNISM: 0.2, SHARED_VALUES: 0.1 },
  commitmentFromTrust: 0.4,
  commitmentWeights: { SHARED_VALUES: 0.1, BENEFITS: 0.2, TERMINATION_COSTS: 0.15, CONTINUITY: 0.15 },
  priorWeight: 2,
  baseRate: 0.5,
  sufficientUncertainty: 0.5,
  bands: { high: 70, medium: 45 },
  outcomes: defaultOutcomeMap,
};

/** What of trust each leaf makes up; the eight sum to 1. */
export function trustCoefficients({ trustWeights }: TrustModel): Record<Leaf, number> {
  return byLeaf((leaf) => trustWeights[leaf] ?? 0);
}

/** What of commitment each leaf makes up, by itself and through trust; the eight sum to 1. */
export function commitmentCoefficients({ trustWeights, commitmentFromTrust, commitmentWeights }: TrustModel): Record<Leaf, number> {
  return byLeaf((leaf) => commitmentFromTrust * (trustWeights[leaf] ?? 0) + (commitmentWeights[leaf] ?? 0));
}
