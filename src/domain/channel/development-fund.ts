import { type ExactUnits, storedUnits, unitsText } from '../units.ts';

/**
 * Money that the firm sets aside for what its channel partners do to sell more. Amounts are decimals of one currency as text, 0 or more, with
 * at most four places, and add up exactly.
 */

/** Where a request stands. `PAID`, `REJECTED`, `WITHDRAWN` and `EXPIRED` are its ends. */
export type FundStatus = 'REQUESTED' | 'APPROVED' | 'CLAIMED' | 'PAID' | 'REJECTED' | 'WITHDRAWN' | 'EXPIRED';

/** One partner's request for a part of the budget. */
export interface FundRequest {
  readonly status: FundStatus;
  readonly requested: string;
  /** `0` until it is approved; never above what was requested. */
  readonly approved: string;
  /** What is claimed now and not decided; `0` while nothing is. */
  readonly claimed: string;
  /** All that was paid so far; never above what was approved. */
  readonly paid: string;
  /** Last day on which something may be claimed, YYYY-MM-DD; null until it is approved. */
  readonly claimUntil: string | null;
}

/** What has become of a budget. All that is approved is held, paid or given back; what is neither held nor paid is left. */
export interface FundBalance {
  readonly budget: string;
  /** Approved and not paid yet. */
  readonly held: string;
  readonly paid: string;
  /** Approved once and free again: what was not claimed by its day, or by the end. */
  readonly givenBack: string;
  /** What may still be approved. Below 0 only where more was approved than there is. */
  readonly left: string;
}

/**
 * The balance of a budget.
 * @throws RangeError for an amount that is none
 */
export function fundBalance(budget: string, requests: readonly FundRequest[]): FundBalance {
  const [held, paid, approved] = [sum(requests.map(heldBy)), sum(requests.map((request) => amountOf(request.paid))), sum(requests.map((request) => amountOf(request.approved)))];
  return { budget, held: unitsText(held), paid: unitsText(paid), givenBack: unitsText(approved - paid - held), left: unitsText(amountOf(budget) - paid - held) };
}

/**
 * What may still be claimed of a request: what is approved and neither paid nor claimed, a decimal.
 * @throws RangeError for an amount that is none
 */
export function claimable({ status, approved, claimed, paid }: FundRequest): string {
  return unitsText(livingStatuses.has(status) ? amountOf(approved) - amountOf(paid) - amountOf(claimed) : 0n);
}

/**
 * An amount in exact units.
 * @throws RangeError for a text that is no decimal, has more than four places that count, or is below 0
 */
export function amountOf(text: string): ExactUnits {
  const units = storedUnits(text);
  if (units < 0n) throw new RangeError(`${text} is below 0`);
  return units;
}

/** An ended request holds nothing: what was approved and not paid is free again. */
function heldBy({ status, approved, paid }: FundRequest): ExactUnits {
  return livingStatuses.has(status) ? amountOf(approved) - amountOf(paid) : 0n;
}

const livingStatuses: ReadonlySet<FundStatus> = new Set(['APPROVED', 'CLAIMED']);

function sum(amounts: readonly ExactUnits[]): ExactUnits {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
