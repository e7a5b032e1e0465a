import type { NormalisedColumn } from './normalised.ts';

/** WEIGHTED_SUM adds up; TOPSIS asks how near to the best and how far from the worst one is, each put together from all candidates. */
export type RankingMethod = 'WEIGHTED_SUM' | 'TOPSIS';

/**
 * The parts of a score that columns make up: WEIGHTED_SUM has a sum; TOPSIS the squared distances from the ideal and from its opposite.
 * Parts add up over columns, and each grows with its columns' weight, squared for distances.
 */
export interface ScoreParts {
  readonly sum: number;
  readonly fromIdeal: number;
  readonly fromAntiIdeal: number;
}

/** The parts of a candidate with these normalised values, one for each column. */
export function partsOf(columns: readonly NormalisedColumn[], values: readonly number[]): ScoreParts {
  return columns.reduce<ScoreParts>(({ sum, fromIdeal, fromAntiIdeal }, column, place) => {
    const value = values[place]!;
    return {
      sum: sum + column.weight * worthOf(column, value),
      fromIdeal: fromIdeal + (column.weight * (value - column.best)) ** 2,
      fromAntiIdeal: fromAntiIdeal + (column.weight * (value - column.worst)) ** 2,
    };
  }, { sum: 0, fromIdeal: 0, fromAntiIdeal: 0 });
}

/** What a normalised value adds to a weighted sum, for a whole weight: a cost counts from the other end. A column that tells nothing apart adds nothing. */
export function worthOf({ isCost, best, worst }: NormalisedColumn, value: number): number {
  if (best === worst) return 0;
  return isCost ? 1 - value : value;
}

/** A score from its parts: the sum, or the closeness to the ideal, which is 0 where all candidates are alike. */
export function scoreOf({ sum, fromIdeal, fromAntiIdeal }: ScoreParts, method: RankingMethod): number {
  if (method === 'WEIGHTED_SUM') return sum;
  const [toIdeal, toAntiIdeal] = [Math.sqrt(fromIdeal), Math.sqrt(fromAntiIdeal)];
  return toIdeal + toAntiIdeal === 0 ? 0 : toAntiIdeal / (toIdeal + toAntiIdeal);
}
