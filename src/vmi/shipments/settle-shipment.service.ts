import { type ExactUnits, storedUnits, unitsText } from '../../domain/units.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { textOf } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import { orderConstraints } from '../orders/lock-order.ts';
import type { ReplenishmentOrderRecord } from '../orders/order.entity.ts';
import { lockLines, subjectsOf } from '../orders/order-lines.ts';
import { settleStatus } from '../orders/order-standing.ts';
import { orderMessages } from '../orders/orders.messages.ts';
import { lockPositions } from '../stock/lock-positions.ts';
import { orderMovements } from '../stock/movements.ts';
import { postStock } from '../stock/post-stock.ts';
import { lockShipment, type ShipmentAnswer } from './lock-shipment.ts';
import type { ShipmentRecord } from './shipment.entity.ts';
import type { AgreeToShipmentSettlementInput, ProposeShipmentSettlementInput } from './shipment.input.ts';
import { agreeToShipmentSettlementRule, proposeSettlementOfShipmentRule } from './shipments.policy.ts';

/** Proposes what becomes of a difference; what was proposed before no longer stands. */
export function proposeShipmentSettlement(ctx: Context, input: ProposeShipmentSettlementInput): Promise<WriteAnswer<ShipmentAnswer>> {
  return write(ctx, { rule: proposeSettlementOfShipmentRule, input, idempotencyKey: input.idempotencyKey, constraints: orderConstraints }, async (tx) => {
    const { order, shipment } = await lockShipment(tx, proposeSettlementOfShipmentRule, input);
    const settlement = textOf(input.note, ['input', 'note'], { max: 2_000 });
    tx.em.assign(shipment, { settlement, settlementKind: input.kind, settlementProposedBySide: sideOf(ctx.principal), settlementProposedBy: ctx.principal.id, settlementProposedAt: ctx.now });
    await settleStatus(tx, order);
    return { shipmentId: shipment.id };
  });
}

/** Agrees to what the other side proposed: what is missing is on order again, or will not come; what is of no use goes back. */
export function agreeToShipmentSettlement(ctx: Context, input: AgreeToShipmentSettlementInput): Promise<WriteAnswer<ShipmentAnswer>> {
  return write(ctx, { rule: agreeToShipmentSettlementRule, input, idempotencyKey: input.idempotencyKey, constraints: orderConstraints }, async (tx) => {
    const { order, shipment } = await lockShipment(tx, agreeToShipmentSettlementRule, input);
    if (shipment.settlementKind !== input.kind) throw new Refusal({ code: 'STALE_VERSION', message: orderMessages.changedMeanwhile, field: ['input', 'kind'], current: { type: 'Shipment', id: shipment.id } });
    tx.em.assign(shipment, { status: 'SETTLED', settledBy: ctx.principal.id, settledAt: ctx.now });
    await tx.em.flush();
    await moveSettled(tx, order, shipment);
    await settleStatus(tx, order);
    return { shipmentId: shipment.id };
  });
}

interface Difference {
  readonly id: string;
  readonly missing: string;
  readonly unfit: string;
}

async function moveSettled(tx: Write, order: ReplenishmentOrderRecord, { workspaceId, id, settlementKind }: ShipmentRecord): Promise<void> {
  const differences = new Map((await tx.em.execute<Difference[]>(difference, [id, workspaceId, id])).map((row) => [row.id, row]));
  const lines = (await lockLines(tx, order)).filter((line) => differences.has(line.id));
  const positions = await lockPositions(tx, lines.map(({ positionId }) => positionId));
  const subjectOf = await subjectsOf(tx, order);
  await postStock(tx, lines.flatMap((line) => {
    const { missing, unfit } = differences.get(line.id)!;
    const fact = (key: string) => ({ source: { type: 'Shipment', id, key: `${line.id}/${key}` }, occurredAt: tx.ctx.now });
    const { relationshipId, agreementId, positionId } = line;
    const back = least(storedUnits(unfit), positions.get(positionId)!.held);
    return [
      ...(settlementKind === 'RESEND' && storedUnits(missing) > 0n ? orderMovements(subjectOf(line), missing, fact('resend')) : []),
      ...(back > 0n ? [{ relationshipId, agreementId, positionId, bucket: 'HELD' as const, owner: 'VENDOR' as const, delta: unitsText(-back), cause: 'RETURN' as const, ...fact('back') }] : []),
    ];
  }));
}

/** What was put to use meanwhile does not go back. */
function least(one: ExactUnits, other: ExactUnits): ExactUnits {
  return one < other ? one : other;
}

const difference = `select n.order_line_id as id, greatest(n.shipped - coalesce(sum(r.received), 0), 0)::text as missing, coalesce(sum(r.damaged + r.wrong), 0)::text as unfit
  from (select workspace_id, order_line_id, sum(shipped) as shipped from shipment_line where shipment_id = ? and workspace_id = ? group by workspace_id, order_line_id) n
    left join (goods_receipt g join receipt_line r on r.workspace_id = g.workspace_id and r.receipt_id = g.id) on g.workspace_id = n.workspace_id and g.shipment_id = ? and r.order_line_id = n.order_line_id
  group by n.order_line_id, n.shipped`;
