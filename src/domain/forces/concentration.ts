import { requireAmount } from '../statistics/require-within.ts';

/**
 * How concentrated a market is: the Herfindahl–Hirschman index Σ share², from 1/n for n equal firms to 1 for one alone (A. O. Hirschman 1945;
 * O. C. Herfindahl 1950). Null where nothing is bought or sold, since nobody has a share of nothing.
 * @param amounts what each firm sells or buys, 0 or more, all in one unit
 * @throws RangeError for an amount below 0 or not finite
 */
export function concentrationOf(amounts: readonly number[]): number | null {
  const largest = amounts.reduce((most, amount) => Math.max(most, requireAmount('Amount', amount)), 0);
  if (largest === 0) return null;
  // As parts of the largest, so that no sum of great amounts leaves the range of numbers.
  const parts = amounts.map((amount) => amount / largest);
  const total = parts.reduce((sum, part) => sum + part, 0);
  return Math.min(1, parts.reduce((sum, part) => sum + (part / total) ** 2, 0));
}

/**
 * As how many equal firms a market is: 1 / the index of {@link concentrationOf}, 1 or more; null where that is null. (M. A. Adelman 1969.)
 * @param amounts what each firm sells or buys, 0 or more, all in one unit
 * @throws RangeError for an amount below 0 or not finite
 */
export function effectiveNumberOf(amounts: readonly number[]): number | null {
  const concentration = concentrationOf(amounts);
  return concentration === null ? null : 1 / concentration;
}
