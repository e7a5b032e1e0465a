import { otherSide, type Side } from './sides.ts';
import type { DisputeEnding } from './trust/outcomes.ts';

/** Whether a side found the settlement that it agreed to fair. */
export type Judgement = 'FAIR' | 'UNFAIR';

/** What became of a dispute that is over. */
export type DisputeOutcome = 'SETTLED_FAIRLY_IN_TIME' | 'SETTLED_FAIRLY_LATE' | 'SETTLED_UNFAIRLY' | 'NEVER_SETTLED';

/** Days of the settlement term when the one who raises a dispute names none. */
export const usualTermDays = 30;

/** Days after a settlement within which each side says whether it found it fair; silence then counts as fair, since the side has agreed to it. */
export const judgementDays = 14;

/** Days past its term after which a dispute that nobody has ended counts as never settled. */
export const abandonedAfterDays = 180;

/** A settlement that both sides have agreed to. */
export interface Settlement {
  readonly raisedBySide: Side;
  /** Day of the agreement, YYYY-MM-DD in UTC. */
  readonly settledOn: string;
  /** Last day of the term, YYYY-MM-DD. */
  readonly dueOn: string;
  readonly judgements: Readonly<Record<Side, Judgement | null>>;
}

/** What became of a settled dispute, for both sides together: unfair is what either has found unfair. */
export function outcomeOf({ settledOn, dueOn, judgements }: Settlement): DisputeOutcome {
  if (judgements.FOCAL === 'UNFAIR' || judgements.PARTNER === 'UNFAIR') return 'SETTLED_UNFAIRLY';
  return settledOn <= dueOn ? 'SETTLED_FAIRLY_IN_TIME' : 'SETTLED_FAIRLY_LATE';
}

/**
 * What each side has shown the other by a settlement. The side complained of shows how it settles, as the side that raised the dispute
 * judges it; the side that raised it shows something only when the other found the settlement unfair.
 */
export function shownBySettlement({ raisedBySide, settledOn, dueOn, judgements }: Settlement): Readonly<Record<Side, DisputeEnding | null>> {
  const complainedOf = otherSide(raisedBySide);
  const shown = judgements[raisedBySide] === 'UNFAIR' ? 'SETTLED_UNFAIRLY' : settledOn <= dueOn ? 'SETTLED_FAIRLY' : 'SETTLED_LATE';
  const ofRaiser = judgements[complainedOf] === 'UNFAIR' ? 'SETTLED_UNFAIRLY' : null;
  return raisedBySide === 'FOCAL' ? { FOCAL: ofRaiser, PARTNER: shown } : { FOCAL: shown, PARTNER: ofRaiser };
}

/** A day, YYYY-MM-DD, some days later. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
