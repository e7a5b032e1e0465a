import { dayOf } from '../calendar/day.ts';
import { type CommitmentTerm, countedDay, countedTerm } from './commitment-term.ts';

/** The reviews in which two sides talk about going on, by the days before the end of a commitment or contract. */
export const reviewDays = [180, 90, 30] as const;
export type ReviewDays = (typeof reviewDays)[number];

/** Its time is from its day to the day before the next review, or to the end. COMING before it; DONE once held within it; until then DUE, and after it MISSED. */
export type ReviewState = 'COMING' | 'DUE' | 'DONE' | 'MISSED';

export interface Review {
  readonly daysBefore: ReviewDays;
  /** The first day of its time. */
  readonly on: string;
  readonly state: ReviewState;
  /** The first day on which it was held; null while it was not. */
  readonly heldOn: string | null;
}

/**
 * The reviews of a commitment as they stand on a day, the earliest first. A commitment has only those that fall after its start, and one
 * without end has none. What is held late is the review whose time it then is: the one before stays missed.
 * @param heldOn days on which the two sides met for a review, in any order; those after today have not happened yet
 * @throws RangeError for what is no day, and for an end before the start
 */
export function reviewsOn(today: string, term: CommitmentTerm, heldOn: readonly string[]): Review[] {
  const [now, { start, end }] = [countedDay(today), countedTerm(term)];
  if (end === null) return [];
  const held = heldOn.map(countedDay).filter((day) => day <= now).toSorted((one, other) => one - other);
  return reviewDays.filter((daysBefore) => end - daysBefore > start).map((daysBefore) => {
    const [first, last] = [end - daysBefore, end - lastDaysBefore[daysBefore]];
    const day = held.find((one) => one >= first && one <= last);
    const state = day !== undefined ? 'DONE' : now < first ? 'COMING' : now <= last ? 'DUE' : 'MISSED';
    return { daysBefore, on: dayOf(first)!, state, heldOn: day === undefined ? null : dayOf(day) };
  });
}

/** How many days before the end the time of a review is over: on the day before the next one, and for the last on the end itself. */
const lastDaysBefore: Readonly<Record<ReviewDays, number>> = { 180: 91, 90: 31, 30: 0 };
