import { additiveGame, jointGame } from '../../domain/gain-sharing/contribution-games.ts';
import { gameOf } from '../../domain/gain-sharing/coalition-values.ts';
import { objectionsTo } from '../../domain/gain-sharing/core.ts';
import { type Coalition, type Game, membersOf, type Shares } from '../../domain/gain-sharing/game.ts';
import { wholeShares } from '../../domain/gain-sharing/largest-remainder.ts';
import { sampleShapley } from '../../domain/gain-sharing/sampled-shapley.ts';
import { mostExactParties, shapleyOf } from '../../domain/gain-sharing/shapley.ts';
import type { KeptObjections, SplitBasis } from './split.entity.ts';

/** What a split is computed from; amounts in minor units, parties by their place, the firm first. */
export interface SplitFacts {
  readonly basis: SplitBasis;
  readonly total: bigint;
  readonly contributed: readonly bigint[];
  /** JUDGED: what each gains by itself, and what coalitions of more do. */
  readonly named: ReadonlyMap<Coalition, bigint>;
  /** For more parties than are computed exactly. */
  readonly orders: number;
  readonly seed: number;
}

export interface ComputedSplit {
  readonly game: Game;
  /** Before they are rounded. */
  readonly exact: Shares;
  readonly shapley: readonly bigint[];
  /** In minor units; null where the shares are no estimate. */
  readonly standardErrors: readonly number[] | null;
}

/** The Shapley value of a joint value in whole minor units: exact to twelve parties, estimated above. */
export function computeSplit(facts: SplitFacts): ComputedSplit {
  const game = gameFor(facts);
  if (game.parties > mostExactParties) {
    const { standardErrors, ...exact } = sampleShapley(game, facts.orders, facts.seed);
    return { game, exact, shapley: wholeShares(exact), standardErrors };
  }
  const exact = shapleyOf(game);
  return { game, exact, shapley: wholeShares(exact), standardErrors: null };
}

function gameFor({ basis, total, contributed, named }: SplitFacts): Game {
  if (basis === 'JUDGED') return gameOf({ parties: contributed.length, named, total });
  return basis === 'ADDITIVE' ? additiveGame(contributed) : jointGame(contributed);
}

/** How many are kept; the count tells of the rest. */
const mostKept = 20;

/** Which coalitions would gain more apart than by these shares; null where there are too many coalitions to look at. */
export function keptObjections(game: Game, shares: Shares, amountOf: (minorUnits: bigint) => string): KeptObjections | null {
  if (game.parties > mostExactParties) return null;
  const objections = objectionsTo(game, shares);
  const worst = objections.slice(0, mostKept).map(({ coalition, value, shortfall }) => ({
    // Rounded up: what is short by less than a minor unit is short.
    members: membersOf(coalition), value: amountOf(value), shortfall: amountOf((shortfall + shares.denominator - 1n) / shares.denominator),
  }));
  return { count: objections.length, worst };
}
