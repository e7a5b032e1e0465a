import { type Game, requireParties, type Shares } from './game.ts';

/** Up to so many parties every coalition is looked at: 4,096 of them at most. */
export const mostExactParties = 12;

/**
 * The Shapley value, exact: what each party adds to a coalition, averaged over all orders in which they could have joined.
 * phi_i = sum over S without i of |S|! (n − |S| − 1)! / n! · (v(S + i) − v(S)); L. S. Shapley, A value for n-person games (1953).
 * @throws RangeError for more than 12 parties; then {@link sampleShapley} estimates it
 */
export function shapleyOf({ parties, value }: Game): Shares {
  requireParties(parties, mostExactParties);
  const factorials = factorialsTo(parties);
  const values = Array.from({ length: 2 ** parties }, (_nothing, coalition) => (coalition === 0 ? 0n : value(coalition)));
  const numerators = Array.from({ length: parties }, () => 0n);
  for (let coalition = 0; coalition < values.length; coalition += 1) {
    const size = sizeOf(coalition);
    if (size === parties) continue;
    const orders = factorials[size]! * factorials[parties - size - 1]!;
    for (let party = 0; party < parties; party += 1) {
      const joined = coalition | (1 << party);
      if (joined !== coalition) numerators[party]! += orders * (values[joined]! - values[coalition]!);
    }
  }
  return { numerators, denominator: factorials[parties]! };
}

function factorialsTo(most: number): bigint[] {
  const factorials = [1n];
  for (let number = 1; number <= most; number += 1) factorials.push(factorials[number - 1]! * BigInt(number));
  return factorials;
}

function sizeOf(coalition: number): number {
  let size = 0;
  for (let rest = coalition; rest !== 0; rest &= rest - 1) size += 1;
  return size;
}
