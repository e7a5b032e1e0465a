import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { textOf } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { lockOrder, orderConstraints } from '../orders/lock-order.ts';
import type { ReplenishmentOrderRecord } from '../orders/order.entity.ts';
import { recordDeliveries } from '../orders/order-evidence.ts';
import { lockLines, onOrder, subjectsOf } from '../orders/order-lines.ts';
import { settleStatus } from '../orders/order-standing.ts';
import { orderMessages } from '../orders/orders.messages.ts';
import { lockPositions } from '../stock/lock-positions.ts';
import { postStock } from '../stock/post-stock.ts';
import { type Awaited, awaitedOf, type CountedLine, countedLines, keptOf } from './counted-lines.ts';
import { lockShipment } from './lock-shipment.ts';
import { receivedMovements } from './received-movements.ts';
import { momentOf } from './send-shipment.service.ts';
import { GoodsReceiptEntity, type GoodsReceiptRecord, ReceiptLineEntity, type ReceiptLineRecord, type ShipmentRecord, type ShipmentStatus } from './shipment.entity.ts';
import type { ReceiveGoodsInput } from './shipment.input.ts';
import { receiveGoodsRule, receiveUnannouncedRule } from './shipments.policy.ts';

interface Received {
  readonly order: ReplenishmentOrderRecord;
  /** Null for goods without a notice. */
  readonly shipment: ShipmentRecord | null;
}

/** Counts, for the buyer, what has come: into stock, against the notice, and as evidence of how the vendor delivers. */
export function receiveGoods(ctx: Context, input: ReceiveGoodsInput): Promise<WriteAnswer<{ readonly goodsReceiptId: string }>> {
  return write(ctx, { rule: receiveGoodsRule, input, idempotencyKey: input.idempotencyKey, constraints: orderConstraints }, async (tx) => {
    const { order, shipment } = await lockReceived(tx, input);
    const receivedAt = momentOf(ctx, input.receivedAt, { field: ['input', 'receivedAt'], since: shipment?.shippedAt ?? order.issuedAt });
    const lines = await lockLines(tx, order);
    const counted = countedLines(lines.filter(({ answer, isClosed }) => shipment !== null || (answer !== 'SPLIT' && !isClosed)), input, await expectedOf(tx, { order, shipment }));
    const receipt = await keepReceipt(tx, { order, shipment }, { input, receivedAt, counted });
    const positions = await lockPositions(tx, counted.map(({ line }) => line.positionId));
    const subjectOf = await subjectsOf(tx, order);
    await postStock(tx, counted.flatMap((one) => receivedMovements(subjectOf(one.line), one, { receipt, isAnnounced: shipment !== null, countedAt: positions.get(one.line.positionId)?.countedAt ?? null })));
    if (shipment !== null) tx.em.assign(shipment, { status: await standingOf(tx, shipment, receipt.isLast), arrivedAt: shipment.arrivedAt ?? receivedAt });
    await settleStatus(tx, order);
    await recordDeliveries(tx, order, counted.map(({ line }) => line.id), receivedAt);
    return { goodsReceiptId: receipt.id };
  });
}

async function lockReceived(tx: Write, { shipmentId, orderId }: ReceiveGoodsInput): Promise<Received> {
  if ((shipmentId == null) === (orderId == null)) throw new Refusal({ code: 'INVALID', message: orderMessages.oneOfTwo, field: ['input', 'shipmentId'] });
  if (shipmentId != null) return lockShipment(tx, receiveGoodsRule, { shipmentId });
  return { order: await lockOrder(tx, receiveUnannouncedRule, { orderId: orderId! }), shipment: null };
}

async function expectedOf(tx: Write, { order, shipment }: Received): Promise<Map<string, Awaited>> {
  if (shipment !== null) return awaitedOf(tx, shipment);
  return new Map([...await onOrder(tx, order)].map(([id, units]) => [id, { awaited: units > 0n ? units : 0n, missing: null }]));
}

interface Count {
  readonly input: ReceiveGoodsInput;
  readonly receivedAt: Date;
  readonly counted: readonly CountedLine[];
}

async function keepReceipt({ em, ctx }: Write, { order, shipment }: Received, { input, receivedAt, counted }: Count): Promise<GoodsReceiptRecord> {
  const { workspaceId, relationshipId, agreementId, id: orderId } = order;
  const number = textOf(input.number, ['input', 'number'], { max: 60 }) ?? `${order.number}-R${1 + await em.count(GoodsReceiptEntity, { workspaceId, orderId })}`;
  const receipt = em.create(GoodsReceiptEntity, {
    workspaceId, id: newId(), relationshipId, agreementId, orderId, shipmentId: shipment?.id ?? null, number, receivedAt, isLast: shipment === null || input.isLast, recordedBy: ctx.principal.id, recordedAt: ctx.now,
  } as GoodsReceiptRecord);
  await em.flush();
  for (const one of counted) em.create(ReceiptLineEntity, { workspaceId, id: newId(), relationshipId, agreementId, receiptId: receipt.id, ...keptOf(one) } as ReceiptLineRecord);
  await em.flush();
  return receipt;
}

/** Counted to the end a shipment is as announced, or it is not, and the sides settle that. */
async function standingOf({ em }: Write, { workspaceId, id }: ShipmentRecord, isLast: boolean): Promise<ShipmentStatus> {
  if (!isLast) return 'RECEIVED';
  const [row] = await em.execute<{ differs: boolean }[]>(
    `select exists (select from receipt_line r join goods_receipt g on g.workspace_id = r.workspace_id and g.id = r.receipt_id
       where g.workspace_id = ? and g.shipment_id = ? and (r.damaged + r.wrong > 0 or r.difference <> 0)) as differs`, [workspaceId, id],
  );
  return row!.differs ? 'DISCREPANCY' : 'RECONCILED';
}
