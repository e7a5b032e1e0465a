import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { VmiAgreementRecord, VmiAgreementVersionRecord } from '../agreements/agreement.entity.ts';
import { orderMovements } from '../stock/movements.ts';
import { postStock } from '../stock/post-stock.ts';
import { OrderLineEntity, type OrderLineRecord, ReplenishmentOrderEntity, type ReplenishmentOrderRecord } from './order.entity.ts';

/** What is ordered for a position. */
export interface OrderedUnits {
  readonly positionId: string;
  readonly itemId: string;
  /** Base units, a decimal above 0. */
  readonly units: string;
  /** Of a base unit, in the agreement's currency. */
  readonly unitPrice: string;
}

export interface OrderToIssue {
  readonly agreement: VmiAgreementRecord;
  /** The version that it is placed under: a proposal's own, however long ago. */
  readonly terms: VmiAgreementVersionRecord;
  /** What becomes the order; of an order without a proposal the id is null. */
  readonly proposal: { readonly id: string | null; readonly shipToId: string; readonly neededOn: string };
  readonly lines: readonly OrderedUnits[];
  /** Why it is placed without a proposal, or so late. */
  readonly note?: string | null;
}

/**
 * Places an order in the transaction of the decision that it follows from: its lines, and what is on order from now on. A proposal becomes one
 * order, whatever is retried or raced: the constraint `replenishment_order_of_proposal_once` stands behind whoever calls.
 */
export async function issueOrder(tx: Write, { agreement, terms, proposal, lines, note = null }: OrderToIssue): Promise<{ readonly orderId: string }> {
  const { em, ctx } = tx;
  const ordinal = await nextOrdinal(tx, agreement);
  const of = { workspaceId: agreement.workspaceId, relationshipId: agreement.relationshipId, agreementId: agreement.id };
  const order = em.create(ReplenishmentOrderEntity, {
    ...of, id: newId(), versionId: terms.id, proposalId: proposal.id, ordinal, number: `${agreement.number}-${String(ordinal).padStart(4, '0')}`, externalReference: null, note, status: 'ISSUED',
    vendorSide: agreement.vendorSide, shipToId: proposal.shipToId, requestedOn: proposal.neededOn, issuedBy: ctx.principal.id, issuedAt: ctx.now,
    answerDueAt: new Date(ctx.now.getTime() + terms.answerHours * hour),
  } as ReplenishmentOrderRecord);
  await em.flush();
  const placed = lines.map(({ positionId, itemId, units, unitPrice }, index) => em.create(OrderLineEntity, {
    ...of, id: newId(), orderId: order.id, lineNumber: index + 1, positionId, itemId, ordered: units, unitPrice, isClosed: false,
  } as OrderLineRecord));
  await postStock(tx, placed.flatMap((line) => orderMovements(
    { ...of, positionId: line.positionId, ownershipRule: terms.ownershipRule, unitPrice: line.unitPrice }, line.ordered,
    { source: { type: 'OrderLine', id: line.id, key: 'ordered' }, occurredAt: ctx.now },
  )));
  return { orderId: order.id };
}

const hour = 3_600_000;

/**
 * Numbers run by agreement, so that they tell nobody how much others order. Whoever takes the next holds the agreement, without keeping
 * those waiting who only refer to it.
 */
async function nextOrdinal({ em }: Write, { workspaceId, id }: VmiAgreementRecord): Promise<number> {
  await em.execute('select 1 from vmi_agreement where workspace_id = ? and id = ? for no key update', [workspaceId, id]);
  const [last] = await em.execute<{ ordinal: number | null }[]>('select max(ordinal) as ordinal from replenishment_order where workspace_id = ? and agreement_id = ?', [workspaceId, id]);
  return (last?.ordinal ?? 0) + 1;
}
