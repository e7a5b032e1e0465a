import { storedUnits, unitsText } from '../../domain/units.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import type { Write } from '../../platform/writes/write.ts';
import { issueOrder } from '../orders/issue-order.ts';
import type { ReplenishmentProposalRecord } from '../proposals/proposal.entity.ts';
import { decisionMessages } from './decisions.messages.ts';
import type { HeldProposal } from './hold-proposal.ts';

/** What became of a proposal: the order's id where that was the word that was missing. */
export type Decided = {
  readonly proposalId: string;
  readonly orderId: string | null;
};

/** Refuses what must not be ordered, whoever approves it: nothing at all, and what goes beyond the buyer's liability. Changes nothing. */
export async function refuseUnorderable(tx: Write, held: HeldProposal, field: readonly string[]): Promise<void> {
  const { amount, exposure, hasUnits } = await weigh(tx, held);
  if (!hasUnits) throw new Refusal({ code: 'STATE_CONFLICT', message: decisionMessages.nothingToOrder, field });
  const { liabilityCap } = held.terms;
  if (liabilityCap == null || storedUnits(exposure) + storedUnits(amount) <= storedUnits(liabilityCap)) return;
  const room = storedUnits(liabilityCap) - storedUnits(exposure);
  throw new Refusal({ code: 'LIMIT_EXCEEDED', message: decisionMessages.aboveLiability, values: { cap: unitsText(storedUnits(liabilityCap)), room: unitsText(room > 0n ? room : 0n) }, field });
}

interface Weighed {
  /** Money of what is on the table, and of what is there, on its way and on order already: decimals. */
  readonly amount: string;
  readonly exposure: string;
  readonly hasUnits: boolean;
}

/** What a proposal comes to, beside what the buyer answers for already. The caller holds the agreement. */
export async function weigh({ em, ctx }: Write, { agreement, proposal }: Pick<HeldProposal, 'agreement' | 'proposal'>): Promise<Weighed> {
  const [weighed] = await em.execute<Weighed[]>(
    `select round(proposal_amount(?), 4)::text as amount, round(agreement_exposure(?), 4)::text as exposure,
       exists (select from proposal_line l where l.workspace_id = ? and l.proposal_id = ? and coalesce(l.countered, l.proposed) > 0) as "hasUnits"`,
    [proposal.id, agreement.id, ctx.principal.workspaceId, proposal.id],
  );
  return weighed!;
}

/** Makes a proposal an order, in the transaction of the word that was missing. */
export async function orderProposal(tx: Write, { agreement, terms, proposal }: HeldProposal, decided: Partial<ReplenishmentProposalRecord>): Promise<string> {
  const { em, ctx } = tx;
  // First the lines: once the proposal is decided, the database lets nobody touch them.
  const accepted = await em.execute<{ id: string; positionId: string; itemId: string; units: string; unitPrice: string }[]>(
    `update proposal_line set accepted = coalesce(countered, proposed) where workspace_id = ? and proposal_id = ?
     returning id, position_id as "positionId", item_id as "itemId", trim_scale(accepted)::text as units, unit_price::text as "unitPrice"`, [ctx.principal.workspaceId, proposal.id],
  );
  em.assign(proposal, { ...decided, status: 'APPROVED', decidedBy: ctx.principal.id, decidedAt: ctx.now });
  await em.flush();
  const lines = accepted.filter(({ units }) => units !== '0').toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const { orderId } = await issueOrder(tx, { agreement, terms, proposal, lines });
  return orderId;
}
