import type { Side } from '../sides.ts';
import { storedUnits, unitsText } from '../units.ts';
import { amountOf, claimable, type FundRequest, type FundStatus } from './development-fund.ts';

/** What may be done with a request: the partner withdraws and claims, the firm does the rest; time alone makes it expire. */
export type FundAct =
  | { readonly kind: 'APPROVE'; readonly amount: string; readonly claimUntil: string }
  | { readonly kind: 'REJECT' }
  | { readonly kind: 'WITHDRAW' }
  | { readonly kind: 'CLAIM'; readonly amount: string; /** How many documents prove it. */ readonly proofs: number }
  | { readonly kind: 'PAY'; readonly amount: string }
  | { readonly kind: 'REFUSE_CLAIM' }
  | { readonly kind: 'EXPIRE' };
export type FundActKind = FundAct['kind'];

/** Why an act is not possible, the state before the side, and the side before amounts. */
export type FundObstacle =
  | 'WRONG_STATE' | 'OTHER_SIDE' | 'NOTHING' | 'ABOVE_REQUESTED' | 'ABOVE_LEFT' | 'ABOVE_APPROVED' | 'ABOVE_CLAIMED' | 'NO_PROOF' | 'DAY_OVER' | 'DAY_NOT_OVER';

/** What an act is held against. */
export interface FundCircumstances {
  /** Who acts; null for nobody, as when time is up. */
  readonly side: Side | null;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** What is left of the budget, a decimal, as {@link fundBalance} has it. */
  readonly left: string;
}

/** The acts that a state allows a side, whatever the amounts. */
export function fundActs(status: FundStatus, side: Side | null): FundActKind[] {
  return actKinds.filter((kind) => course[kind].by === side && course[kind].from.includes(status));
}

/**
 * What stands in the way of an act; null when nothing does.
 * @throws RangeError for an amount that is none
 */
export function obstacleToFundAct(act: FundAct, request: FundRequest, circumstances: FundCircumstances): FundObstacle | null {
  const { side, today } = circumstances;
  const { from, by } = course[act.kind];
  if (!from.includes(request.status)) return 'WRONG_STATE';
  if (by !== side) return 'OTHER_SIDE';
  if ('amount' in act && amountOf(act.amount) === 0n) return 'NOTHING';
  const isOver = request.claimUntil !== null && today > request.claimUntil;
  switch (act.kind) {
    case 'APPROVE':
      if (act.claimUntil < today) return 'DAY_OVER';
      if (isAbove(act.amount, request.requested)) return 'ABOVE_REQUESTED';
      // A budget that was cut may have less than nothing left.
      return amountOf(act.amount) > storedUnits(circumstances.left) ? 'ABOVE_LEFT' : null;
    case 'CLAIM':
      if (isOver) return 'DAY_OVER';
      if (act.proofs < 1) return 'NO_PROOF';
      return isAbove(act.amount, claimable(request)) ? 'ABOVE_APPROVED' : null;
    case 'PAY': return isAbove(act.amount, request.claimed) ? 'ABOVE_CLAIMED' : null;
    // What was claimed in time is decided first, however long that takes.
    case 'EXPIRE': return isOver ? null : 'DAY_NOT_OVER';
    case 'REJECT': case 'WITHDRAW': case 'REFUSE_CLAIM': return null;
  }
}

/**
 * The request after an act that nothing stands in the way of. What is paid of a claim settles it; the rest of what was approved may be claimed
 * until its day. A request is paid when all of it is.
 */
export function afterFundAct(act: FundAct, request: FundRequest): FundRequest {
  switch (act.kind) {
    case 'APPROVE': return { ...request, status: 'APPROVED', approved: act.amount, claimUntil: act.claimUntil };
    case 'REJECT': return { ...request, status: 'REJECTED' };
    case 'WITHDRAW': return { ...request, status: 'WITHDRAWN' };
    case 'CLAIM': return { ...request, status: 'CLAIMED', claimed: act.amount };
    case 'PAY': {
      const paid = unitsText(amountOf(request.paid) + amountOf(act.amount));
      return { ...request, status: amountOf(paid) === amountOf(request.approved) ? 'PAID' : 'APPROVED', claimed: '0', paid };
    }
    case 'REFUSE_CLAIM': return { ...request, status: 'APPROVED', claimed: '0' };
    case 'EXPIRE': return { ...request, status: 'EXPIRED' };
  }
}

const course: Readonly<Record<FundActKind, { readonly from: readonly FundStatus[]; readonly by: Side | null }>> = {
  APPROVE: { from: ['REQUESTED'], by: 'FOCAL' }, REJECT: { from: ['REQUESTED'], by: 'FOCAL' }, WITHDRAW: { from: ['REQUESTED', 'APPROVED'], by: 'PARTNER' },
  CLAIM: { from: ['APPROVED'], by: 'PARTNER' }, PAY: { from: ['CLAIMED'], by: 'FOCAL' }, REFUSE_CLAIM: { from: ['CLAIMED'], by: 'FOCAL' },
  EXPIRE: { from: ['APPROVED'], by: null },
};
const actKinds = Object.keys(course) as FundActKind[];

function isAbove(amount: string, most: string): boolean {
  return amountOf(amount) > amountOf(most);
}
