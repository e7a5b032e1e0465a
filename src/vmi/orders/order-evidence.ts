import { deliveryFinding, replyFinding, silenceFinding } from '../../domain/trust/outcomes.ts';
import type { Write } from '../../platform/writes/write.ts';
import { shownBy } from '../../trust/evidence/evidence.terms.ts';
import { correctEvidence, type EvidenceFacts, recordEvidence } from '../../trust/evidence/record-evidence.ts';
import type { ReplenishmentOrderRecord } from './order.entity.ts';

type ShownOrder = Pick<ReplenishmentOrderRecord, 'id' | 'relationshipId' | 'vendorSide'>;

/** What the vendor's answer shows: how long it took, against the time agreed. Where its silence was noted already, the answer takes that one's place. */
export async function recordOrderAnswer(tx: Write, order: ShownOrder): Promise<void> {
  const [answer] = await tx.em.execute<{ hours_taken: number; hours_agreed: number }[]>('select hours_taken, hours_agreed from answer_of_order(?)', [order.id]);
  const { hours_taken: taken, hours_agreed: agreed } = answer!;
  const facts = replyFacts(order, tx.ctx.now, (map) => replyFinding(taken, agreed, map));
  if (!await correctEvidence(tx, facts.source, facts)) await recordEvidence(tx, facts);
}

/** What it shows that the time agreed is over, and the order not answered. */
export function silenceFacts(order: ShownOrder, answerDueAt: Date): EvidenceFacts {
  return replyFacts(order, answerDueAt, silenceFinding);
}

function replyFacts({ id, relationshipId, vendorSide }: ShownOrder, occurredAt: Date, outcome: EvidenceFacts['outcome']): EvidenceFacts {
  return { relationshipId, direction: shownBy(vendorSide), source: { type: 'ReplenishmentOrder', id }, occurredAt, outcome };
}

/** A line's deliveries so far, and whether they say something yet. */
export interface LineDelivery {
  readonly id: string;
  readonly ordered: number;
  readonly delivered: number;
  readonly daysLate: number;
  /** All has come, or its day is over. */
  readonly isDue: boolean;
}

/** Deliveries of lines, as the findings are computed from them; by the clock of the place that they go to. */
export function deliveriesOf({ em, ctx }: Write, lineIds: readonly string[]): Promise<LineDelivery[]> {
  return em.execute<LineDelivery[]>(
    `select l.id, d.ordered, d.delivered, d.days_late as "daysLate",
       l.is_closed or l.received + l.written_off >= coalesce(l.confirmed, l.ordered) or coalesce(l.promised_on, o.requested_on) < (?::timestamptz at time zone p.time_zone)::date as "isDue"
     from order_line l join replenishment_order o on o.workspace_id = l.workspace_id and o.id = l.order_id join location p on p.workspace_id = o.workspace_id and p.id = o.ship_to_id
       cross join lateral delivery_of_line(l.id) d
     where l.workspace_id = ? and l.id = any(?::uuid[]) order by l.id`, [ctx.now.toISOString(), ctx.principal.workspaceId, `{${lineIds.join(',')}}`],
  );
}

/** What a delivery shows, for the vendor. */
export function deliveryFacts({ relationshipId, vendorSide }: Pick<ReplenishmentOrderRecord, 'relationshipId' | 'vendorSide'>, delivery: LineDelivery, occurredAt: Date): EvidenceFacts {
  return { relationshipId, direction: shownBy(vendorSide), source: { type: 'OrderLine', id: delivery.id }, occurredAt, outcome: (map) => deliveryFinding(delivery, map) };
}

/**
 * What receipts show of the lines that they are of: one fact a line, once it is complete or its day is over, and said anew with each further
 * receipt, so that goods in two parts are on time when both are.
 */
export async function recordDeliveries(tx: Write, order: ReplenishmentOrderRecord, lineIds: readonly string[], receivedAt: Date): Promise<void> {
  for (const delivery of await deliveriesOf(tx, lineIds)) {
    const facts = deliveryFacts(order, delivery, receivedAt);
    if (!await correctEvidence(tx, facts.source, facts) && delivery.isDue) await recordEvidence(tx, facts);
  }
}
