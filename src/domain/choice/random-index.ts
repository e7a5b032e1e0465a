/**
 * Mean consistency index of matrices filled at random, by their size: what an inconsistency is measured against. Both are in use and give
 * slightly different ratios, so whoever keeps a ratio keeps the table's name with it. SAATY_1980 is of The Analytic Hierarchy Process (1980),
 * LATER the one that Saaty printed afterwards.
 */
export const randomIndexTables = {
  SAATY_1980: [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49],
  LATER: [0, 0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49],
} as const;

export type RandomIndexTable = keyof typeof randomIndexTables;

/** The largest matrix that the tables know. */
export const mostCompared = 10;

/**
 * The random index of matrices of this size; 0 for 1 and 2, which cannot be inconsistent.
 * @throws RangeError for a size that the tables do not know
 */
export function randomIndexOf(size: number, table: RandomIndexTable): number {
  const index = randomIndexTables[table][size - 1];
  if (index === undefined) throw new RangeError(`Random indices are known for 1 to ${mostCompared} criteria, not for ${size}`);
  return index;
}
