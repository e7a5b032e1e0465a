import { type Coalition, everybody, type Game, requireParties, type Shares } from './game.ts';
import { mostExactParties } from './shapley.ts';

/** A coalition that would gain more by itself than its members are given. */
export interface Objection {
  readonly coalition: Coalition;
  readonly value: bigint;
  /** By how much they fall short, over the shares' denominator; above 0. */
  readonly shortfall: bigint;
}

/**
 * The coalitions that have reason to leave, the one that falls shortest first. None: the shares lie in the core, given that they add up to
 * what all gain together (D. B. Gillies 1959).
 * @throws RangeError for more than 12 parties
 */
export function objectionsTo({ parties, value }: Game, { numerators, denominator }: Shares): Objection[] {
  requireParties(parties, mostExactParties);
  const objections: Objection[] = [];
  for (let coalition = 1; coalition < everybody(parties); coalition += 1) {
    const worth = value(coalition);
    const shortfall = worth * denominator - given(coalition, numerators);
    if (shortfall > 0n) objections.push({ coalition, value: worth, shortfall });
  }
  return objections.toSorted((a, b) => (a.shortfall === b.shortfall ? a.coalition - b.coalition : a.shortfall > b.shortfall ? -1 : 1));
}

function given(coalition: Coalition, numerators: readonly bigint[]): bigint {
  let sum = 0n;
  for (let party = 0; party < numerators.length; party += 1) if ((coalition & (1 << party)) !== 0) sum += numerators[party]!;
  return sum;
}
