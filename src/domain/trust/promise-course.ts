import { dayNumber } from '../calendar/day.ts';
import { localTime } from '../calendar/opening.ts';
import { otherSide, type Side } from '../sides.ts';

/** The course of a promise: who may do what in which state. Everything here is worked out from the promise as it stands. */

export const promiseStatuses = ['MADE', 'ACCEPTED', 'KEPT', 'KEPT_LATE', 'BROKEN', 'RENEGOTIATED', 'WAIVED', 'WITHDRAWN', 'CONTESTED'] as const;
export type PromiseStatus = (typeof promiseStatuses)[number];

export const promiseActs = ['ACCEPT', 'WITHDRAW', 'RENEGOTIATE', 'CLAIM_KEPT', 'CONFIRM_KEPT', 'REPORT_BROKEN', 'WAIVE', 'CONTEST', 'WITHDRAW_CONTEST', 'DECIDE_CONTEST'] as const;
export type PromiseAct = (typeof promiseActs)[number];

/** A promise as the course looks at it, at one moment. */
export interface PromiseStanding {
  readonly status: PromiseStatus;
  /** Who is to keep it. */
  readonly madeBySide: Side;
  /** Who put it forward: another only of a counter. */
  readonly proposedBySide: Side;
  readonly isCounter: boolean;
  /** The promisor says that it is kept. */
  readonly isClaimed: boolean;
  /** The promisee says that it is broken. */
  readonly isReported: boolean;
  /** Somebody has contested that, now or before. */
  readonly isContested: boolean;
  /** Its due day is over for the promisee. */
  readonly isDueOver: boolean;
  /** The time to answer a claim or a report is over. */
  readonly isAnswerOver: boolean;
}

/** Why an act is not possible; null when it is. */
export type PromiseObstacle = 'WRONG_STATE' | 'OTHER_SIDE' | 'DUE_OVER' | 'NOT_DUE' | 'CLAIMED' | 'NOT_CLAIMED' | 'ANSWER_OVER';

/** What stands in the way of an act of one side, the state before the side. */
export function obstacleTo(act: PromiseAct, promise: PromiseStanding, side: Side): PromiseObstacle | null {
  const { from, by, unless } = course[act];
  if (!from.includes(promise.status)) return 'WRONG_STATE';
  const obstacle = unless?.(promise) ?? null;
  if (obstacle !== null) return obstacle;
  return by(promise) === null || by(promise) === side ? null : 'OTHER_SIDE';
}

interface Step {
  readonly from: readonly PromiseStatus[];
  /** Whose act it is; null for either side. */
  readonly by: (promise: PromiseStanding) => Side | null;
  readonly unless?: (promise: PromiseStanding) => PromiseObstacle | null;
}

const promisor = ({ madeBySide }: PromiseStanding) => madeBySide;
const promisee = ({ madeBySide }: PromiseStanding) => otherSide(madeBySide);
const unlessClaimed = ({ isClaimed }: PromiseStanding) => (isClaimed ? 'CLAIMED' : null);
/** A claim is contested by the promisee, a report by the promisor. */
const contester = (promise: PromiseStanding) => (promise.isReported ? promisor(promise) : promisee(promise));

const course: Readonly<Record<PromiseAct, Step>> = {
  ACCEPT: { from: ['MADE'], by: ({ proposedBySide }) => otherSide(proposedBySide), unless: ({ isDueOver }) => (isDueOver ? 'DUE_OVER' : null) },
  WITHDRAW: { from: ['MADE'], by: ({ proposedBySide }) => proposedBySide },
  // Other terms for a counter are another counter of the promise itself.
  RENEGOTIATE: { from: ['MADE', 'ACCEPTED'], by: () => null, unless: (promise) => (promise.status === 'MADE' && promise.isCounter ? 'WRONG_STATE' : unlessClaimed(promise)) },
  CLAIM_KEPT: { from: ['ACCEPTED'], by: promisor, unless: unlessClaimed },
  CONFIRM_KEPT: { from: ['ACCEPTED'], by: promisee, unless: ({ isClaimed }) => (isClaimed ? null : 'NOT_CLAIMED') },
  REPORT_BROKEN: { from: ['ACCEPTED'], by: promisee, unless: (promise) => unlessClaimed(promise) ?? (promise.isDueOver ? null : 'NOT_DUE') },
  WAIVE: { from: ['ACCEPTED'], by: promisee, unless: unlessClaimed },
  CONTEST: { from: ['ACCEPTED', 'BROKEN'], by: contester, unless: contestable },
  WITHDRAW_CONTEST: { from: ['CONTESTED'], by: contester },
  // The firm's side: by whom, the rule says.
  DECIDE_CONTEST: { from: ['CONTESTED'], by: () => 'FOCAL' },
};

function contestable({ status, isClaimed, isReported, isContested, isAnswerOver }: PromiseStanding): PromiseObstacle | null {
  if (status === 'ACCEPTED' && !isClaimed) return 'NOT_CLAIMED';
  // What was contested once, or decided without a report, stays.
  if (status === 'BROKEN' && (isContested || !isReported)) return 'WRONG_STATE';
  return isAnswerOver ? 'ANSWER_OVER' : null;
}

/** Kept or kept late: it follows from the day, and nobody chooses it. Both days YYYY-MM-DD, by the promisee's calendar. */
export function keptStatus(keptOn: string, dueOn: string): 'KEPT' | 'KEPT_LATE' {
  return keptOn <= dueOn ? 'KEPT' : 'KEPT_LATE';
}

/**
 * The first instant after a day by the clock of a place, to the minute.
 * @param day YYYY-MM-DD, to the year 9998
 * @param timeZone IANA name
 */
export function endOfDay(day: string, timeZone: string): Date {
  const midnight = (dayNumber(day) + 1) * minutesPerDay;
  // Clocks on earth are at most 12 hours behind and 14 ahead of UTC.
  let [before, after] = [midnight - 15 * 60, midnight + 13 * 60];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (localTime(new Date(middle * millisecondsPerMinute), timeZone).day > day) after = middle;
    else before = middle;
  }
  return new Date(after * millisecondsPerMinute);
}

/** The part of the promises settled that were kept in time, 0 to 1; null when none was settled. */
export function shareKept({ kept, keptLate, broken }: { readonly kept: number; readonly keptLate: number; readonly broken: number }): number | null {
  const settled = kept + keptLate + broken;
  return settled === 0 ? null : kept / settled;
}

const minutesPerDay = 1_440;
const millisecondsPerMinute = 60_000;
