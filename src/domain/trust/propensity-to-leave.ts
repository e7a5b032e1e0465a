import type { DirectedScores } from './score.ts';

/** How propensity to leave follows from the scores. */
export interface PropensityModel {
  readonly version: string;
  /** The part that commitment plays, 0 to 1; trust plays the rest. */
  readonly commitmentWeight: number;
  /** Propensities from which it is high, and from which it is medium, 0 to 1. */
  readonly bands: { readonly high: number; readonly medium: number };
}

/** The platform's own reading, not figures of Morgan and Hunt. */
export const defaultPropensityModel: PropensityModel = { version: '1', commitmentWeight: 0.75, bands: { high: 0.55, medium: 0.35 } };

export interface PropensityToLeave {
  /** 0 (will stay) to 1. An order of partners by risk, not a probability: no departures were counted to make it. */
  readonly value: number;
  /** What the intervals of both scores leave open, taken together at their ends. */
  readonly low: number;
  readonly high: number;
  readonly band: 'HIGH' | 'MEDIUM' | 'LOW';
  /** They sum to the value. */
  readonly parts: readonly PropensityPart[];
  readonly modelVersion: string;
}

/** What one score leaves to be wished for, and how much of the value that makes. */
export interface PropensityPart {
  readonly source: 'COMMITMENT' | 'TRUST';
  readonly weight: number;
  readonly part: number;
}

/**
 * How much a side is inclined to leave: what is missing of its commitment and of its trust, weighed. Commitment lowers the propensity to
 * leave, and trust does so mostly through commitment (Morgan and Hunt 1994, the structure only). Null where either score rests on too
 * little.
 */
export function propensityToLeave(scores: DirectedScores, model: PropensityModel = defaultPropensityModel): PropensityToLeave | null {
  if (!scores.commitment.isSufficient || !scores.trust.isSufficient) return null;
  const parts = partsAt('value', scores, model);
  const value = sumOf(parts);
  const { high, medium } = model.bands;
  return {
    value,
    low: sumOf(partsAt('high', scores, model)),
    high: sumOf(partsAt('low', scores, model)),
    band: value >= high ? 'HIGH' : value >= medium ? 'MEDIUM' : 'LOW',
    parts,
    modelVersion: model.version,
  };
}

type Point = 'value' | 'low' | 'high';

function partsAt(point: Point, { commitment, trust }: DirectedScores, { commitmentWeight }: PropensityModel): PropensityPart[] {
  const trustWeight = 1 - commitmentWeight;
  return [
    { source: 'COMMITMENT', weight: commitmentWeight, part: commitmentWeight * (1 - commitment[point] / 100) },
    { source: 'TRUST', weight: trustWeight, part: trustWeight * (1 - trust[point] / 100) },
  ];
}

function sumOf(parts: readonly PropensityPart[]): number {
  return parts.reduce((sum, { part }) => sum + part, 0);
}
