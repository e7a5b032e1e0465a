import { effectOf } from '../../domain/trust/explain-score.ts';
import type { DecayedSums } from '../../domain/trust/evidence.ts';
import { byLeaf, type Leaf, leaves } from '../../domain/trust/leaves.ts';
import { type DirectedScores, scoresOf } from '../../domain/trust/score.ts';
import type { TrustModel } from '../../domain/trust/trust-model.ts';

/** Sums as rows keep them: for and against, in the order of the leaves. */
export interface KeptSums {
  readonly positive: readonly number[];
  readonly negative: readonly number[];
}

/** Kept sums as the domain takes them. */
export function sumsOf({ positive, negative }: KeptSums): DecayedSums {
  return byLeaf((leaf) => ({ positive: positive[leaves.indexOf(leaf)]!, negative: negative[leaves.indexOf(leaf)]! }));
}

/** What a standing is worked out from, as its row brings it. */
export interface WeighedRow extends KeptSums {
  readonly parameters: TrustModel;
}

/** The scores of a row. Worked out once, whichever of its fields are asked for: the intervals take the most time of all. */
export function weighed(row: WeighedRow): { readonly sums: DecayedSums; readonly scores: DirectedScores } {
  const known = made.get(row.positive);
  if (known !== undefined) return known;
  const sums = sumsOf(row);
  const all = { sums, scores: scoresOf(sums, row.parameters) };
  made.set(row.positive, all);
  return all;
}

const made = new WeakMap<readonly number[], { readonly sums: DecayedSums; readonly scores: DirectedScores }>();

/** What an event's row brings to work out what it does to the scores. */
export interface WeighedEvent extends WeighedRow {
  readonly id: string;
  readonly leaf: Leaf;
  readonly outcome: number | null;
  readonly weight: number | null;
  readonly occurredAt: string;
  readonly asOf: string;
  readonly correctedById: string | null;
}

/** Points that the scores would lose without the event; null for one that was corrected, or that takes another back. */
export function effectOfRow({ id, leaf, outcome, weight, occurredAt, asOf, correctedById, ...row }: WeighedEvent): { trust: number; commitment: number } | null {
  if (correctedById !== null || outcome === null || weight === null) return null;
  const [at, now] = [Date.parse(occurredAt), Date.parse(asOf)];
  return effectOf({ id, leaf, outcome, weight, occurredAt: Math.min(at, now) }, sumsOf(row), now, row.parameters);
}
