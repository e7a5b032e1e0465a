import { type Column, type Normalisation, normalise, type NormalisedColumn } from './normalised.ts';
import { candidatesOf, sameScore } from './ranking.ts';
import { partsOf, type RankingMethod, scoreOf, type ScoreParts } from './score.ts';

/** Between which weights a criterion leaves the first place as it is, and who takes it beyond; 0, 1 and null where nobody does. */
export interface WeightRange {
  readonly weight: number;
  readonly from: number;
  readonly to: number;
  readonly overtakenBelowBy: number | null;
  readonly overtakenAboveBy: number | null;
}

/**
 * How far the weight of a criterion, or of a group of them, may move before another candidate is first. The weights within it and those
 * outside keep their proportions. Worked out exactly: a weighted sum is linear in the weight, and where two TOPSIS scores are equal is a
 * quadratic equation. Candidates of whom something is unknown are left out.
 * @param members places of the columns that the weight is of
 * @returns null where nobody is first, as when something is unknown of everybody
 */
export function weightRangeOf(columns: readonly Column[], members: readonly number[], by: { readonly method: RankingMethod; readonly normalisation: Normalisation }): WeightRange | null {
  const normalised = columns.map((column) => normalise(column, by.normalisation));
  const weight = Math.min(1, members.reduce((sum, place) => sum + normalised[place]!.weight, 0));
  const rows = rowsOf(normalised, members);
  const first = rows.reduce<Row | null>((best, row) => (best === null || scoreAt(row, weight, by.method) > scoreAt(best, weight, by.method) + sameScore ? row : best), null);
  if (first === null) return null;
  let range: WeightRange = { weight, from: 0, to: 1, overtakenBelowBy: null, overtakenAboveBy: null };
  for (const rival of rows) {
    const { below, above } = limitsOf(first, rival, weight, by.method);
    if (below !== null && (range.overtakenBelowBy === null || below > range.from)) range = { ...range, from: below, overtakenBelowBy: rival.candidate };
    if (above !== null && (range.overtakenAboveBy === null || above < range.to)) range = { ...range, to: above, overtakenAboveBy: rival.candidate };
  }
  return range;
}

/** What a candidate has within the members and outside of them, each as if it were all. */
interface Row {
  readonly candidate: number;
  readonly inside: ScoreParts;
  readonly outside: ScoreParts;
}

function rowsOf(columns: readonly NormalisedColumn[], members: readonly number[]): Row[] {
  const inside = asWhole(columns, (place) => members.includes(place));
  const outside = asWhole(columns, (place) => !members.includes(place));
  return candidatesOf(columns).filter((candidate) => columns.every(({ values }) => values[candidate] !== null)).map((candidate) => {
    const values = columns.map((column) => column.values[candidate]!);
    return { candidate, inside: partsOf(inside, values), outside: partsOf(outside, values) };
  });
}

/** Columns of which some have all the weight, in the proportions that they have; in equal parts where they have none. */
function asWhole(columns: readonly NormalisedColumn[], isIn: (place: number) => boolean): NormalisedColumn[] {
  const members = columns.filter((_, place) => isIn(place));
  const sum = members.reduce((total, { weight }) => total + weight, 0);
  return columns.map((column, place) => ({ ...column, weight: !isIn(place) ? 0 : sum > 0 ? column.weight / sum : 1 / members.length }));
}

/** The score of a row when its members weigh so much together. */
function scoreAt({ inside, outside }: Row, weight: number, method: RankingMethod): number {
  const mix = (part: keyof ScoreParts, power: number) => weight ** power * inside[part] + (1 - weight) ** power * outside[part];
  return scoreOf({ sum: mix('sum', 1), fromIdeal: mix('fromIdeal', 2), fromAntiIdeal: mix('fromAntiIdeal', 2) }, method);
}

/** The nearest weights on either side of which the rival is ahead of the first; null where it never is. */
function limitsOf(first: Row, rival: Row, weight: number, method: RankingMethod): { readonly below: number | null; readonly above: number | null } {
  const equal = method === 'TOPSIS' ? equalCloseness(first, rival) : equalSums(first, rival);
  const isAhead = (at: number) => scoreAt(rival, at, method) > scoreAt(first, at, method) + sameScore;
  // Between two neighbouring weights of equal scores one is ahead throughout, so the middle tells which.
  const nearest = (ends: readonly number[]) => ends.find((end, place) => place + 1 < ends.length && isAhead((end + ends[place + 1]!) / 2)) ?? null;
  return {
    below: nearest([weight, ...equal.filter((at) => at < weight).toSorted((a, b) => b - a), 0]),
    above: nearest([weight, ...equal.filter((at) => at > weight).toSorted((a, b) => a - b), 1]),
  };
}

/** Weights at which two sums are equal: at most one, where t / (1 − t) is the root of a linear equation. */
function equalSums(one: Row, other: Row): number[] {
  return positiveRoots(0, other.inside.sum - one.inside.sum, other.outside.sum - one.outside.sum).map((ratio) => ratio / (1 + ratio));
}

/**
 * Weights at which two are as near to the ideal: where the products of each one's distance from the ideal and the other's from its opposite
 * are equal. Squared, they are quadratic in (t / (1 − t))².
 */
function equalCloseness(one: Row, other: Row): number[] {
  const [a, b, c, d] = [one.inside.fromIdeal, one.outside.fromIdeal, other.inside.fromAntiIdeal, other.outside.fromAntiIdeal];
  const [e, f, g, h] = [other.inside.fromIdeal, other.outside.fromIdeal, one.inside.fromAntiIdeal, one.outside.fromAntiIdeal];
  return positiveRoots(a * c - e * g, a * d + b * c - e * h - f * g, b * d - f * h).map((square) => Math.sqrt(square) / (1 + Math.sqrt(square)));
}

/** The roots above 0 of ax² + bx + c, without the loss of digits of the school formula. */
function positiveRoots(a: number, b: number, c: number): number[] {
  const discriminant = b * b - 4 * a * c;
  if (discriminant < 0) return [];
  const sum = -(b + (b < 0 ? -1 : 1) * Math.sqrt(discriminant)) / 2;
  return [sum / a, c / sum].filter((root) => root > 0 && Number.isFinite(root));
}
