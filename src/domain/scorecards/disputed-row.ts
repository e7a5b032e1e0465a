import { scoreCard, type ScoreCard, type ScoreRow } from './score-card.ts';
import { scoreDifference } from './score-difference.ts';

/** What is done about a row when a dispute of it is upheld: another value takes the place of its own, or it no longer counts. */
export type RowRemedy = { readonly kind: 'REPLACED'; readonly value: string } | { readonly kind: 'STRUCK' };

/** That the side scored does not accept one row of a card. Only one that is upheld changes anything. */
export type RowDispute =
  | { readonly criterion: string; readonly status: 'OPEN' | 'REJECTED' | 'WITHDRAWN' }
  | { readonly criterion: string; readonly status: 'UPHELD'; readonly remedy: RowRemedy };

/** A card before and after the disputes of its rows. */
export interface DisputedCard {
  /** As it was given; no dispute ever changes it. */
  readonly snapshot: ScoreCard;
  /** The same rows reckoned anew with what was upheld, their weights as before; equal to the snapshot while nothing was. */
  readonly reckoned: ScoreCard;
  /** Points by which the total has changed; null where it is unknown before or after. */
  readonly change: string | null;
  /** Criteria with a dispute still open, each once, in the order of the rows: their part of the total is not settled. */
  readonly open: readonly string[];
}

/**
 * What the disputes of a card's rows have come to.
 * @param disputes in the order decided: of two upheld for one row, the later counts
 * @throws RangeError for a dispute of a criterion that is not on the card, and for what {@link scoreCard} refuses
 */
export function disputedCard(rows: readonly ScoreRow[], disputes: readonly RowDispute[]): DisputedCard {
  const criteria = new Set(rows.map(({ criterion }) => criterion));
  for (const { criterion } of disputes) if (!criteria.has(criterion)) throw new RangeError(`${criterion} is not on the card`);
  const remedies = new Map(disputes.flatMap((one) => (one.status === 'UPHELD' ? [[one.criterion, one.remedy] as const] : [])));
  const [snapshot, reckoned] = [scoreCard(rows), scoreCard(rows.flatMap((row) => remedied(row, remedies.get(row.criterion))))];
  const open = new Set(disputes.filter(({ status }) => status === 'OPEN').map(({ criterion }) => criterion));
  return { snapshot, reckoned, change: scoreDifference(reckoned.total, snapshot.total), open: [...criteria].filter((criterion) => open.has(criterion)) };
}

function remedied(row: ScoreRow, remedy: RowRemedy | undefined): ScoreRow[] {
  if (remedy === undefined) return [row];
  if (remedy.kind === 'STRUCK') return [];
  // The decision is itself what the new value rests on, where there was nothing.
  return [{ ...row, value: remedy.value, evidenceCount: Math.max(1, row.evidenceCount) }];
}
