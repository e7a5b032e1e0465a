import { pushingDays, pushingOf } from '../../domain/replenishment/pushing.ts';
import { storedUnits } from '../../domain/units.ts';
import type { Write } from '../../platform/writes/write.ts';
import { earnAutonomy } from '../autonomy/earn-autonomy.ts';
import { termsInForce } from '../agreements/terms-in-force.ts';
import { fact, unpackFacts } from '../proposals/facts.ts';
import type { NeedsPerson } from '../proposals/needs-person.ts';
import type { HeldProposal } from './hold-proposal.ts';
import { weigh } from './order-proposal.ts';
import { shippedOverProposed } from './shipped-over-proposed.ts';

/** Whether the platform may approve by itself: the limit that holds, and every reason why a person has to. */
export interface Leave {
  /** Null where the terms leave nothing to the platform. */
  readonly limit: string | null;
  readonly reasons: readonly NeedsPerson[];
}

/** What the terms leave to the platform, as everything stands now: the limit first brought up to what the vendor has earned. */
export async function leaveOf(tx: Write, held: HeldProposal): Promise<Leave> {
  const { agreement, terms, proposal } = held;
  const reasonsOfRun = proposal.needsPerson as NeedsPerson[];
  const inForce = await termsInForce(tx.em, agreement, tx.ctx.now.toISOString().slice(0, 10));
  if (agreement.status !== 'ACTIVE' || inForce?.approvalMode !== 'AUTOMATIC' || terms.approvalMode !== 'AUTOMATIC') return { limit: null, reasons: reasonsOfRun };
  const { limitAmount } = await earnAutonomy(tx, { agreement, terms: inForce });
  const cap = terms.automaticLimitCap ?? terms.automaticLimit!;
  const limit = storedUnits(limitAmount) < storedUnits(cap) ? limitAmount : cap;
  return { limit, reasons: [...new Set([...reasonsOfRun, ...await reasonsNow(tx, held, limit)])] };
}

async function reasonsNow(tx: Write, held: HeldProposal, limit: string): Promise<NeedsPerson[]> {
  const { amount, exposure } = await weigh(tx, held);
  const { isUnknown, isStale } = await freshness(tx, held);
  const { liabilityCap } = held.terms;
  const shipped = await shippedOverProposed(tx, held.agreement.id, pushingDays);
  const reasons = {
    UNKNOWN_STOCK: isUnknown,
    STALE_DATA: isStale,
    ABOVE_LIMIT: storedUnits(amount) > storedUnits(limit),
    ABOVE_LIABILITY: liabilityCap != null && storedUnits(exposure) + storedUnits(amount) > storedUnits(liabilityCap),
    INSIDE_FREEZE: held.isInsideFreeze,
    PUSHING: pushingOf(shipped.shipped, shipped.proposed).isAbovePolicy,
    ORDERED_SINCE: await isOrderedSince(tx, held),
  };
  return (Object.keys(reasons) as (keyof typeof reasons)[]).filter((reason) => reasons[reason]);
}

/** Whether the stock of every line is known, and was told within the time agreed. */
async function freshness({ em, ctx }: Write, { proposal, terms }: HeldProposal): Promise<{ readonly isUnknown: boolean; readonly isStale: boolean }> {
  const [row] = await em.execute<{ isUnknown: boolean | null; isStale: boolean | null }[]>(
    `select bool_or(s.on_hand is null or s.counted_at is null) as "isUnknown", bool_or(s.counted_at < ?::timestamptz) as "isStale"
     from proposal_line l join stock_position s on s.workspace_id = l.workspace_id and s.id = l.position_id where l.workspace_id = ? and l.proposal_id = ?`,
    [new Date(ctx.now.getTime() - terms.staleAfterHours * 3_600_000).toISOString(), ctx.principal.workspaceId, proposal.id],
  );
  return { isUnknown: row?.isUnknown ?? true, isStale: row?.isStale ?? false };
}

/** Whether more is coming for a line than it was computed with: what somebody has ordered meanwhile would be ordered twice. The caller holds the agreement, as whoever orders does. */
async function isOrderedSince({ em, ctx }: Write, { proposal }: HeldProposal): Promise<boolean> {
  const rows = await em.execute<{ inputs: Uint8Array; forecast: Uint8Array; coming: number }[]>(
    `select l.inputs, l.forecast, (s.in_transit + s.on_order)::float8 as coming from proposal_line l join stock_position s on s.workspace_id = l.workspace_id and s.id = l.position_id
     where l.workspace_id = ? and l.proposal_id = ? and octet_length(l.inputs) > 0`, [ctx.principal.workspaceId, proposal.id],
  );
  return rows.some(({ inputs, forecast, coming }) => {
    const { numbers } = unpackFacts(inputs, forecast);
    return coming - numbers[fact.inTransit]! - numbers[fact.onOrder]! >= smallestUnits;
  });
}

/** Stock is kept to a ten-thousandth. */
const smallestUnits = 0.000_1 / 2;
