import { type Column, type Normalisation, normalise, type NormalisedColumn } from './normalised.ts';
import { partsOf, type RankingMethod, scoreOf } from './score.ts';

/** Where a candidate stands. */
export interface Standing {
  /** 1 is the first; candidates whose scores are equal share a place. Null for one of whom something is unknown. */
  readonly place: number | null;
  /** The score were all that is unknown the worst, and the best, that any candidate shows; equal where everything is known. */
  readonly least: number;
  readonly most: number;
}

/** Candidates in the order of the columns' values. */
export interface Ranking {
  readonly method: RankingMethod;
  readonly normalisation: Normalisation;
  readonly standings: readonly Standing[];
}

/** Scores nearer to each other are the same. */
export const sameScore = 1e-12;

/**
 * Candidates by their score. One of whom something is unknown has no place, but the bounds between which its score lies: unknown is
 * neither 0 nor the mean.
 * @throws RangeError for a column in which nothing is known
 */
export function rank(columns: readonly Column[], method: RankingMethod, normalisation: Normalisation): Ranking {
  const normalised = columns.map((column) => normalise(column, normalisation));
  const bounds = candidatesOf(columns).map((candidate) => boundsOf(normalised, candidate, method));
  const complete = bounds.filter(({ isComplete }) => isComplete).map(({ least }) => least);
  return {
    method, normalisation,
    standings: bounds.map(({ least, most, isComplete }) => ({ least, most, place: isComplete ? 1 + complete.filter((score) => score > least + sameScore).length : null })),
  };
}

/** The places of the candidates in each column. */
export function candidatesOf(columns: readonly Column[]): number[] {
  return (columns[0]?.values ?? []).map((_, candidate) => candidate);
}

/** Both scores rise with every value that becomes better, so the ends are where all that is unknown is worst, and best. */
function boundsOf(columns: readonly NormalisedColumn[], candidate: number, method: RankingMethod): { least: number; most: number; isComplete: boolean } {
  const withUnknown = (end: 'best' | 'worst') => scoreOf(partsOf(columns, columns.map((column) => column.values[candidate] ?? column[end])), method);
  return { least: withUnknown('worst'), most: withUnknown('best'), isComplete: columns.every(({ values }) => values[candidate] !== null) };
}
