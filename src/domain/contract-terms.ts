import { dayNumber, dayOf } from './calendar/day.ts';

/** When a contract ends, and how it may be ended before. */
export interface ContractTerm {
  /** Last day, YYYY-MM-DD; null for one that is open. */
  readonly validUntil: string | null;
  /** Days between a notice and the end, 0 or more. */
  readonly noticeDays: number;
  /** A term begins anew when the last is over and nobody has given notice. */
  readonly isRenewedAutomatically: boolean;
}

/**
 * The last day of a contract that notice is given of: when the notice has run, or its own last day where that comes first. One that renews
 * itself runs on until the notice has.
 */
export function endAfterNotice({ validUntil, noticeDays, isRenewedAutomatically }: ContractTerm, noticeOn: string): string {
  const run = dayOf(dayNumber(noticeOn) + noticeDays) ?? '9999-12-31';
  return validUntil === null || isRenewedAutomatically || run < validUntil ? run : validUntil;
}
