/** Row i, column j: how many times as much the i-th counts as the j-th. Positive, square, 1 on the diagonal; reciprocal across it. */
export type ComparisonMatrix = readonly (readonly number[])[];

/** That one of a pair counts so many times as much as the other, on Saaty's scale from 1 (as much) to 9 (extremely more). */
export interface Comparison<Key = number> {
  readonly more: Key;
  readonly less: Key;
  readonly times: number;
}

/**
 * The matrix of one judge, who has compared each pair once.
 * @throws RangeError for a pair that is missing or compared twice, something compared with itself, or a number outside the scale
 */
export function matrixOf<Key>(keys: readonly Key[], comparisons: readonly Comparison<Key>[]): ComparisonMatrix {
  const rows: number[][] = keys.map((_, row) => keys.map((__, at) => (row === at ? 1 : 0)));
  for (const { more, less, times } of comparisons) {
    const [row, at] = [keys.indexOf(more), keys.indexOf(less)];
    if (row === -1 || at === -1 || row === at) throw new RangeError('A comparison is of two of the criteria');
    if (rows[row]![at] !== 0) throw new RangeError('A pair is compared once');
    if (!(times >= 1 && times <= 9)) throw new RangeError('A comparison is a number from 1 to 9');
    rows[row]![at] = times;
    rows[at]![row] = 1 / times;
  }
  if (rows.some((row) => row.includes(0))) throw new RangeError('Every pair is compared');
  return rows;
}

/**
 * Several judges as one: the geometric mean, entry by entry, which alone keeps the matrix reciprocal. Aczél & Saaty (1983), Procedures for
 * synthesizing ratio judgements.
 * @throws RangeError without judges, or for matrices of unequal size
 */
export function combineJudges(matrices: readonly ComparisonMatrix[]): ComparisonMatrix {
  const [first] = matrices;
  if (first === undefined || matrices.some(({ length }) => length !== first.length)) throw new RangeError('Judges compare the same criteria');
  return first.map((row, i) => row.map((_, j) => Math.exp(matrices.reduce((sum, matrix) => sum + Math.log(matrix[i]![j]!), 0) / matrices.length)));
}

/** Three that contradict each other: the direct comparison of the outer two, and the one that goes by way of the middle one. */
export interface Triple {
  readonly places: readonly [number, number, number];
  /** How many times as much the first counts as the third, as judged. */
  readonly direct: number;
  /** The same, from the first against the second times the second against the third. */
  readonly implied: number;
  /** How many times one of the two is the other; above 1. */
  readonly factor: number;
}

/** Factors closer to 1 are rounding. */
const rounding = 1 + 1e-9;

/**
 * The triple whose comparisons contradict each other most; null where none do. After Koczkodaj (1993), A new definition of consistency of
 * pairwise comparisons, whose measure rises with this factor.
 */
export function mostInconsistentTriple(matrix: ComparisonMatrix): Triple | null {
  let worst: Triple | null = null;
  for (let i = 0; i < matrix.length; i += 1) {
    for (let j = i + 1; j < matrix.length; j += 1) {
      for (let k = j + 1; k < matrix.length; k += 1) {
        const [direct, implied] = [matrix[i]![k]!, matrix[i]![j]! * matrix[j]![k]!];
        const factor = Math.max(direct / implied, implied / direct);
        if (factor > Math.max(worst?.factor ?? 0, rounding)) worst = { places: [i, j, k], direct, implied, factor };
      }
    }
  }
  return worst;
}
