import { isSscc } from '../../domain/sscc.ts';
import { type ExactUnits, unitsText } from '../../domain/units.ts';
import type { Context } from '../../platform/context.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { textOf } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { lockOrder, orderConstraints } from '../orders/lock-order.ts';
import type { OrderLineRecord, ReplenishmentOrderRecord } from '../orders/order.entity.ts';
import { eachLine, lockLines, mostLines, onOrder, quantityOf } from '../orders/order-lines.ts';
import { settleStatus } from '../orders/order-standing.ts';
import { orderMessages } from '../orders/orders.messages.ts';
import type { ShipmentAnswer } from './lock-shipment.ts';
import { ShipmentEntity, ShipmentLineEntity, type ShipmentLineRecord, type ShipmentRecord } from './shipment.entity.ts';
import type { CreateShipmentInput, ShippedLineInput } from './shipment.input.ts';
import { createShipmentRule } from './shipments.policy.ts';

/** Prepares a shipment, for the vendor. Nothing moves until it is sent. */
export function createShipment(ctx: Context, input: CreateShipmentInput): Promise<WriteAnswer<ShipmentAnswer>> {
  return write(ctx, { rule: createShipmentRule, input, idempotencyKey: input.idempotencyKey, constraints: orderConstraints }, async (tx) => {
    const order = await lockOrder(tx, createShipmentRule, input);
    const lots = lotsOf(await lockLines(tx, order), await onOrder(tx, order), input.lines);
    const of = { workspaceId: order.workspaceId, relationshipId: order.relationshipId, agreementId: order.agreementId };
    const shipment = tx.em.create(ShipmentEntity, {
      ...of, id: newId(), orderId: order.id, number: textOf(input.number, ['input', 'number'], { max: 60 }) ?? await nextNumber(tx, order), status: 'DRAFT', expectedAt: input.expectedAt ?? null,
      carrier: textOf(input.carrier, ['input', 'carrier'], { max: 200 }), trackingNumber: textOf(input.trackingNumber, ['input', 'trackingNumber'], { max: 100 }),
      sscc: containersOf(input.sscc ?? []), createdBy: ctx.principal.id,
    } as ShipmentRecord);
    await tx.em.flush();
    for (const lot of lots) tx.em.create(ShipmentLineEntity, { ...of, id: newId(), shipmentId: shipment.id, ...lot } as ShipmentLineRecord);
    await settleStatus(tx, order);
    return { shipmentId: shipment.id };
  });
}

type Lot = Pick<ShipmentLineRecord, 'orderLineId' | 'shipped' | 'lot' | 'expiresOn' | 'sscc'>;

/** No line may be shipped beyond what was confirmed of it. */
function lotsOf(lines: readonly OrderLineRecord[], open: ReadonlyMap<string, ExactUnits>, inputs: readonly ShippedLineInput[]): Lot[] {
  const left = new Map(open);
  return eachLine(inputs, (input, path) => {
    const line = lines.find(({ id }) => id === idOf('OrderLine', input.orderLineId));
    if (line === undefined) throw notFound(...path, 'orderLineId');
    if (line.answer == null || line.reaction === 'PENDING' || line.isClosed) throw new Refusal({ code: 'STATE_CONFLICT', message: orderMessages.notAnswered, currentState: line.answer ?? 'ISSUED', allowedActions: [], field: [...path, 'orderLineId'] });
    const units = quantityOf(input.quantity, [...path, 'quantity']);
    const rest = left.get(line.id)! - units;
    if (rest < 0n) throw new Refusal({ code: 'OUT_OF_RANGE', message: orderMessages.moreThanConfirmed, field: [...path, 'quantity'] });
    left.set(line.id, rest);
    const sscc = textOf(input.sscc, [...path, 'sscc'], { max: 40 });
    return { orderLineId: line.id, shipped: unitsText(units), lot: textOf(input.lot, [...path, 'lot'], { max: 60 }), expiresOn: input.expiresOn ?? null, sscc: sscc === null ? null : container(sscc, [...path, 'sscc']) };
  });
}

function containersOf(codes: readonly string[]): string[] {
  if (codes.length > mostLines) throw new Refusal({ code: 'OUT_OF_RANGE', message: orderMessages.tooManySscc, field: ['input', 'sscc'] });
  return codes.map((code, index) => container(code, ['input', 'sscc', String(index)]));
}

function container(code: string, field: readonly string[]): string {
  if (!isSscc(code)) throw new Refusal({ code: 'INVALID', message: orderMessages.notSscc, field });
  return code;
}

/** Numbers run by order, whose lock is held. */
async function nextNumber({ em }: Write, { workspaceId, id, number }: ReplenishmentOrderRecord): Promise<string> {
  return `${number}-S${1 + await em.count(ShipmentEntity, { workspaceId, orderId: id })}`;
}
