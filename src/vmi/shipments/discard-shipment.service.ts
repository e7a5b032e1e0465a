import type { Context } from '../../platform/context.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { orderConstraints } from '../orders/lock-order.ts';
import { settleStatus } from '../orders/order-standing.ts';
import { lockShipment, type ShipmentAnswer } from './lock-shipment.ts';
import type { DiscardShipmentInput } from './shipment.input.ts';
import { discardShipmentRule } from './shipments.policy.ts';

/** Gives up a shipment that has not left, for the vendor. It stays, with its number, to be read. */
export function discardShipment(ctx: Context, input: DiscardShipmentInput): Promise<WriteAnswer<ShipmentAnswer>> {
  return write(ctx, { rule: discardShipmentRule, input, idempotencyKey: input.idempotencyKey, constraints: orderConstraints }, async (tx) => {
    const { order, shipment } = await lockShipment(tx, discardShipmentRule, input);
    tx.em.assign(shipment, { status: 'DISCARDED' });
    await settleStatus(tx, order);
    return { shipmentId: shipment.id };
  });
}
