import type { ComparisonMatrix } from './comparisons.ts';
import { randomIndexOf, type RandomIndexTable } from './random-index.ts';

/** Above it, Saaty holds that judgements should be looked at again. */
export const mostInconsistency = 0.1;

/** What a matrix of comparisons says, and how far it agrees with itself. Weights sum to 1. */
export interface Priorities {
  readonly weights: readonly number[];
  /** The same by geometric means: equal where the matrix is consistent, a check where it is not. */
  readonly geometricMeanWeights: readonly number[];
  readonly largestEigenvalue: number;
  /** (λ − n) / (n − 1); 0 or more. */
  readonly consistencyIndex: number;
  /** The index as a part of the random index; 0 for one or two criteria. */
  readonly consistencyRatio: number;
}

/**
 * Priorities by the analytic hierarchy process: the principal eigenvector, by power iteration. Saaty (1980).
 * @throws RangeError for a matrix that is not square and positive, or larger than the table of random indices
 */
export function prioritiesOf(matrix: ComparisonMatrix, table: RandomIndexTable): Priorities {
  const size = matrix.length;
  if (size === 0 || matrix.some((row) => row.length !== size || !row.every((entry) => entry > 0 && Number.isFinite(entry)))) throw new RangeError('Comparisons are a square of positive numbers');
  const random = randomIndexOf(size, table);
  const weights = principalVector(matrix);
  const largestEigenvalue = sumOf(timesVector(matrix, weights));
  // A consistent matrix comes out a rounding below its size.
  const consistencyIndex = size <= 2 ? 0 : Math.max(0, (largestEigenvalue - size) / (size - 1));
  return {
    weights, largestEigenvalue, consistencyIndex, consistencyRatio: random === 0 ? 0 : consistencyIndex / random,
    geometricMeanWeights: toShares(matrix.map((row) => Math.exp(sumOf(row.map(Math.log)) / size))),
  };
}

const tolerance = 1e-12;
/** A positive matrix settles in some tens of steps; this many is a matrix beyond all judging. */
const mostSteps = 100_000;

function principalVector(matrix: ComparisonMatrix): number[] {
  let weights = matrix.map(() => 1 / matrix.length);
  for (let step = 0; step < mostSteps; step += 1) {
    const next = toShares(timesVector(matrix, weights));
    const change = sumOf(next.map((weight, place) => Math.abs(weight - weights[place]!)));
    weights = next;
    if (change < tolerance) return weights;
  }
  throw new RangeError('The comparisons are too far apart to be weighed');
}

const timesVector = (matrix: ComparisonMatrix, vector: readonly number[]) => matrix.map((row) => sumOf(row.map((entry, place) => entry * vector[place]!)));

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function toShares(values: readonly number[]): number[] {
  const sum = sumOf(values);
  return values.map((value) => value / sum);
}
