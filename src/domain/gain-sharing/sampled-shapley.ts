import { type Game, requireParties, type Shares } from './game.ts';
import { randomFrom } from './random.ts';

export interface SampledShares extends Shares {
  /** Of each party's share, in the unit of the values: about two shares of three lie within it. */
  readonly standardErrors: readonly number[];
}

/**
 * The Shapley value estimated from orders drawn at random (Castro, Gómez and Tejada 2009); every order gives away all there is, so the shares
 * add up to it exactly, however few are drawn. The same seed draws the same orders, on every machine.
 * @param orders 2 or more
 * @param seed a whole number from 0 to 2^32 − 1
 * @throws RangeError for fewer than two orders, or more than 30 parties
 */
export function sampleShapley({ parties, value }: Game, orders: number, seed: number): SampledShares {
  requireParties(parties);
  if (!Number.isInteger(orders) || orders < 2) throw new RangeError(`${orders} orders: an error is known from two on`);
  const random = randomFrom(seed);
  const sums = Array.from({ length: parties }, () => 0n);
  const squares = Array.from({ length: parties }, () => 0n);
  const order = sums.map((_sum, party) => party);
  for (let drawn = 0; drawn < orders; drawn += 1) {
    shuffle(order, random);
    let coalition = 0;
    let before = 0n;
    for (const party of order) {
      coalition |= 1 << party;
      const after = value(coalition);
      const added = after - before;
      sums[party]! += added;
      squares[party]! += added * added;
      before = after;
    }
  }
  const count = BigInt(orders);
  // In whole numbers up to the root: the difference of two large squares would lose its digits.
  const standardErrors = sums.map((sum, party) => Math.sqrt(Number(count * squares[party]! - sum * sum) / (orders * orders * (orders - 1))));
  return { numerators: sums, denominator: count, standardErrors };
}

/** Each order is as likely as any other (Fisher and Yates, in Durstenfeld's form of 1964). */
function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
}
