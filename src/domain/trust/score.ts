import { betaInterval } from './beta-distribution.ts';
import type { DecayedSums } from './evidence.ts';
import { type Leaf, leaves } from './leaves.ts';
import { type Evidence, type EvidenceOpinion, opinionOf } from './opinion.ts';
import { commitmentCoefficients, trustCoefficients, type TrustModel } from './trust-model.ts';

/** One side's trust in the other, and its commitment to the relationship, as the other has earned them. */
export interface DirectedScores {
  readonly trust: Score;
  readonly commitment: Score;
}

export interface Score {
  /** 0 to 100; 50 without any evidence. The sum of the contributions. */
  readonly value: number;
  /** The 95 % interval, 0 to 100: what the evidence leaves open, not what was never recorded. */
  readonly low: number;
  readonly high: number;
  /** 0 to 1; 1 without any evidence. */
  readonly uncertainty: number;
  /** Whether there is enough evidence to show the value. */
  readonly isSufficient: boolean;
  /** The leaves that count in it, in their order. */
  readonly leaves: readonly LeafScore[];
}

/** What one leaf says and how much of it goes into the score. */
export interface LeafScore {
  readonly leaf: Leaf;
  /** The part of the score that the leaf makes up, above 0 to 1. */
  readonly coefficient: number;
  /** Decayed evidence for and against. */
  readonly positive: number;
  readonly negative: number;
  /** 0 to 1; a half without evidence. */
  readonly expectation: number;
  readonly uncertainty: number;
  /** Points of the score; they sum to it. */
  readonly contribution: number;
  /** Points above or below what no evidence would give; they sum to the score less 50. */
  readonly shift: number;
  readonly hasEvidence: boolean;
}

/**
 * Trust and commitment from sums of evidence, after the structure of Morgan and Hunt (1994): Σ c E over the leaves, where E is the
 * expectation of the leaf's Beta distribution. The leaves are independent, so that the variance is Σ c² Var exactly; the interval is that
 * of the Beta distribution with the same mean and variance, within 0.52 points of 200,000 random draws in seven cases.
 */
export function scoresOf(sums: DecayedSums, model: TrustModel): DirectedScores {
  return { trust: scoreOf(trustCoefficients(model), sums, model), commitment: scoreOf(commitmentCoefficients(model), sums, model) };
}

export type ScoreBand = 'HIGH' | 'MEDIUM' | 'LOW' | 'INSUFFICIENT';

/** The band that a score is shown in; one that rests on too little has none. */
export function bandOf({ value, isSufficient }: Score, { bands }: Pick<TrustModel, 'bands'>): ScoreBand {
  if (!isSufficient) return 'INSUFFICIENT';
  if (value >= bands.high) return 'HIGH';
  return value >= bands.medium ? 'MEDIUM' : 'LOW';
}

function scoreOf(coefficients: Readonly<Record<Leaf, number>>, sums: DecayedSums, model: TrustModel): Score {
  const parts: LeafScore[] = [];
  let [value, variance, uncertainty] = [0, 0, 0];
  for (const leaf of leaves) {
    const coefficient = coefficients[leaf];
    if (coefficient === 0) continue;
    const opinion = opinionOf(sums[leaf], model);
    const part = leafScore(leaf, coefficient, sums[leaf], opinion);
    value += part.contribution;
    variance += coefficient * coefficient * opinion.variance;
    uncertainty += coefficient * opinion.uncertainty;
    parts.push(part);
  }
  const [low, high] = intervalOf(value / 100, variance);
  return { value, low: 100 * low, high: 100 * high, uncertainty, isSufficient: uncertainty <= model.sufficientUncertainty, leaves: parts };
}

function leafScore(leaf: Leaf, coefficient: number, evidence: Evidence, opinion: EvidenceOpinion): LeafScore {
  const { positive, negative } = evidence;
  const { expectation, uncertainty } = opinion;
  return {
    leaf, coefficient, positive, negative, expectation, uncertainty,
    contribution: 100 * coefficient * expectation,
    shift: 100 * coefficient * (expectation - 0.5),
    hasEvidence: positive + negative > 0,
  };
}

/** Of the Beta distribution with this mean and variance. */
function intervalOf(mean: number, variance: number): readonly [low: number, high: number] {
  const size = (mean * (1 - mean)) / variance - 1;
  return betaInterval(mean * size, (1 - mean) * size);
}
