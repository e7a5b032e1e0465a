import type { Side } from '../sides.ts';
import type { ScoreCard } from './score-card.ts';
import { scoreDifference } from './score-difference.ts';

/** The totals of both sides of a relationship, next to each other: each side is scored by the other. */
export interface BothWays {
  /** By the side that is scored, 0 to 100; null for one without a card, and where nothing of it is known. */
  readonly totals: Readonly<Record<Side, string | null>>;
  /** The part of each card's weight that is known, 0 to 1: a gap between a full and a scarcely filled card says little. Null without a card. */
  readonly sharesKnown: Readonly<Record<Side, number | null>>;
  /** Points by which the focal firm is scored above its partner, below 0 where the partner is the higher; null where either total is unknown. */
  readonly gap: string | null;
}

/**
 * Both cards side by side.
 * @param cards by the side that is scored; null for one that nobody has scored
 */
export function bothWays(cards: Readonly<Record<Side, ScoreCard | null>>): BothWays {
  const { FOCAL: focal, PARTNER: partner } = cards;
  const totals = { FOCAL: focal?.total ?? null, PARTNER: partner?.total ?? null };
  return { totals, sharesKnown: { FOCAL: focal?.shareKnown ?? null, PARTNER: partner?.shareKnown ?? null }, gap: scoreDifference(totals.FOCAL, totals.PARTNER) };
}
