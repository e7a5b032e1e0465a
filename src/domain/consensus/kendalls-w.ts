import { requireWithin } from '../statistics/require-within.ts';

/** What one rater thinks of each item, in the order of the items; null for an item not rated. Only the order of the numbers counts, not how far apart they are. */
export type Ratings = readonly (number | null)[];

/** How far raters agree on the order of items. */
export interface Concordance {
  /** Kendall's W, 0 to 1: 1 when all order the items alike, near 0 when their orders have nothing in common. Null where it says nothing. */
  readonly coefficient: number | null;
  /** m (n − 1) W, to be compared with the chi-square distribution; fair from about eight items on. Null with the coefficient. */
  readonly chiSquare: number | null;
  /** n − 1. Null with the coefficient. */
  readonly degreesOfFreedom: number | null;
  /** How many raters it rests on, m: those who rated every item. */
  readonly raters: number;
  /** How many raters were left out, because they did not rate every item. */
  readonly leftOut: number;
  /** How many items were rated, n. */
  readonly items: number;
}

/**
 * Kendall's coefficient of concordance, corrected for ties: W = 12 S / (m² (n³ − n) − m T), with S the sum of squared deviations of the items'
 * rank sums from their mean and T the sum of t³ − t over every group of t items that a rater holds equal, who share their average rank.
 * M. G. Kendall and B. Babington Smith, The Problem of m Rankings (1939); S. Siegel and N. J. Castellan (1988), chapter 9; P. Legendre (2005).
 * Null for fewer than two complete raters, for fewer than two items, and where every rater holds all items equal.
 * @throws RangeError for raters with different numbers of items, and for a rating that is no finite number
 */
export function kendallsW(ratings: readonly Ratings[]): Concordance {
  const items = ratings[0]?.length ?? 0;
  for (const one of ratings) checkRatings(one, items);
  const complete = ratings.filter((one): one is readonly number[] => !one.includes(null));
  const known = { raters: complete.length, leftOut: ratings.length - complete.length, items };
  const coefficient = known.raters < 2 || items < 2 ? null : coefficientOf(complete.map(ranksOf), items);
  if (coefficient === null) return { coefficient, chiSquare: null, degreesOfFreedom: null, ...known };
  return { coefficient, chiSquare: known.raters * (items - 1) * coefficient, degreesOfFreedom: items - 1, ...known };
}

function checkRatings(ratings: Ratings, items: number): void {
  requireWithin('The number of ratings', ratings.length, items, items);
  for (const rating of ratings) if (rating !== null) requireWithin('A rating', rating, -Number.MAX_VALUE, Number.MAX_VALUE);
}

/** The ranks that one rater gives, doubled: average ranks end in halves, and whole numbers add up exactly in any order. */
interface DoubledRanks {
  readonly ranks: readonly number[];
  /** Sum of t³ − t over the groups of equal ratings. */
  readonly ties: number;
}

function coefficientOf(raters: readonly DoubledRanks[], items: number): number | null {
  const count = raters.length;
  const ties = raters.reduce((sum, one) => sum + one.ties, 0);
  const most = count ** 2 * (items ** 3 - items) - count * ties;
  if (most === 0) return null;
  let squares = 0;
  for (let item = 0; item < items; item += 1) {
    const rankSum = raters.reduce((sum, { ranks }) => sum + ranks[item]!, 0);
    squares += (rankSum - count * (items + 1)) ** 2;
  }
  // Squares of doubled ranks are four times as large. Beyond 2^53, where whole numbers are no longer exact, the quotient could pass 1.
  return Math.min(1, (3 * squares) / most);
}

function ranksOf(ratings: readonly number[]): DoubledRanks {
  const order = ratings.map((_rating, item) => item).toSorted((one, other) => ratings[one]! - ratings[other]!);
  const ranks = ratings.map(() => 0);
  let ties = 0;
  for (let first = 0; first < order.length; ) {
    let next = first + 1;
    while (next < order.length && ratings[order[next]!] === ratings[order[first]!]) next += 1;
    // Twice the average of the ranks first + 1 to next.
    for (const item of order.slice(first, next)) ranks[item] = first + 1 + next;
    ties += (next - first) ** 3 - (next - first);
    first = next;
  }
  return { ranks, ties };
}
