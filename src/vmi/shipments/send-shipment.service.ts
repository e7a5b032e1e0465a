import { LockMode } from '@mikro-orm/core';
import { storedUnits, unitsText } from '../../domain/units.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { orderConstraints } from '../orders/lock-order.ts';
import type { ReplenishmentOrderRecord } from '../orders/order.entity.ts';
import { lockLines, subjectsOf } from '../orders/order-lines.ts';
import { settleStatus } from '../orders/order-standing.ts';
import { orderMessages } from '../orders/orders.messages.ts';
import { lockPositions } from '../stock/lock-positions.ts';
import { shipmentMovements } from '../stock/movements.ts';
import { postStock } from '../stock/post-stock.ts';
import { lockShipment, type ShipmentAnswer } from './lock-shipment.ts';
import { ShipmentLineEntity, type ShipmentLineRecord, type ShipmentRecord } from './shipment.entity.ts';
import type { NoteShipmentArrivalInput, SendShipmentInput } from './shipment.input.ts';
import { noteArrivalRule, sendShipmentRule } from './shipments.policy.ts';

/** Sends a shipment, for the vendor: what was on order is on its way. */
export function sendShipment(ctx: Context, input: SendShipmentInput): Promise<WriteAnswer<ShipmentAnswer>> {
  return write(ctx, { rule: sendShipmentRule, input, idempotencyKey: input.idempotencyKey, constraints: orderConstraints }, async (tx) => {
    const { order, shipment } = await lockShipment(tx, sendShipmentRule, input);
    const shippedAt = momentOf(ctx, input.shippedAt, { field: ['input', 'shippedAt'], since: order.issuedAt });
    tx.em.assign(shipment, { status: 'SENT', shippedAt, sentBy: ctx.principal.id, sentAt: ctx.now });
    await tx.em.flush();
    await moveOut(tx, order, shipment, shippedAt);
    await settleStatus(tx, order);
    return { shipmentId: shipment.id };
  });
}

/** Notes that a shipment has arrived; it is counted yet. */
export function noteShipmentArrival(ctx: Context, input: NoteShipmentArrivalInput): Promise<WriteAnswer<ShipmentAnswer>> {
  return write(ctx, { rule: noteArrivalRule, input, idempotencyKey: input.idempotencyKey, constraints: orderConstraints }, async (tx) => {
    const { order, shipment } = await lockShipment(tx, noteArrivalRule, input);
    const arrivedAt = momentOf(ctx, input.arrivedAt, { field: ['input', 'arrivedAt'], since: shipment.shippedAt! });
    tx.em.assign(shipment, { status: 'ARRIVED', arrivedAt });
    await settleStatus(tx, order);
    return { shipmentId: shipment.id };
  });
}

/** A moment that has come, and no sooner than what it follows on; now, where none is given. */
export function momentOf({ now }: Context, given: Date | null | undefined, { field, since }: { readonly field: readonly string[]; readonly since: Date }): Date {
  if (given == null) return now;
  if (given > now) throw new Refusal({ code: 'OUT_OF_RANGE', message: orderMessages.momentAhead, field });
  if (given < since) throw new Refusal({ code: 'OUT_OF_RANGE', message: orderMessages.momentBefore, field });
  return given;
}

/** The lots of a line move as one. */
async function moveOut(tx: Write, order: ReplenishmentOrderRecord, { workspaceId, id }: ShipmentRecord, occurredAt: Date): Promise<void> {
  const lots = await tx.em.find<ShipmentLineRecord>(ShipmentLineEntity, { workspaceId, shipmentId: id }, { lockMode: LockMode.NONE });
  const lines = await lockLines(tx, order);
  const subjectOf = await subjectsOf(tx, order);
  const moving = lines.flatMap((line) => {
    const units = lots.filter(({ orderLineId }) => orderLineId === line.id).reduce((sum, { shipped }) => sum + storedUnits(shipped), 0n);
    return units === 0n ? [] : [{ line, units }];
  });
  await lockPositions(tx, moving.map(({ line }) => line.positionId));
  await postStock(tx, moving.flatMap(({ line, units }) => shipmentMovements(subjectOf(line), unitsText(units), { source: { type: 'Shipment', id, key: line.id }, occurredAt })));
}
