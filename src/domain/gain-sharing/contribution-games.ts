import { type Game, membersOf } from './game.ts';

/** Each party gains what it brings in, whoever is with it: the Shapley value gives it just that. */
export function additiveGame(contributed: readonly bigint[]): Game {
  return { parties: contributed.length, value: (coalition) => sumOf(coalition, contributed) };
}

/**
 * What each brings in is a gain only with the first party, which makes and sells the product: the Shapley value gives each of the others
 * half of what it brings in.
 */
export function jointGame(contributed: readonly bigint[]): Game {
  return { parties: contributed.length, value: (coalition) => ((coalition & 1) === 0 ? 0n : sumOf(coalition, contributed)) };
}

function sumOf(coalition: number, contributed: readonly bigint[]): bigint {
  return membersOf(coalition).reduce((sum, party) => sum + contributed[party]!, 0n);
}
