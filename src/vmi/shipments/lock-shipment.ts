import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { can } from '../../platform/rules.ts';
import { authorize, checkVersion, findVisible, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { holdOrder } from '../orders/lock-order.ts';
import type { ReplenishmentOrderRecord } from '../orders/order.entity.ts';
import { orderMessages } from '../orders/orders.messages.ts';
import { shipmentActions } from './shipment.actions.ts';
import { ShipmentEntity, type ShipmentRecord } from './shipment.entity.ts';
import type { ShipmentActRule } from './shipments.policy.ts';

/** What acts on a shipment answer. */
export type ShipmentAnswer = { readonly shipmentId: string };

interface ShipmentChange {
  readonly shipmentId: string;
  readonly expectedVersion?: number | null;
}

const field = ['input', 'shipmentId'];

/** Holds a shipment, after its order as everybody does, for an act that its state allows, and asks the act's rule. */
export async function lockShipment(tx: Write, rule: ShipmentActRule, input: ShipmentChange): Promise<{ readonly order: ReplenishmentOrderRecord; readonly shipment: ShipmentRecord }> {
  const { em, ctx } = tx;
  const { orderId } = await findVisible<ShipmentRecord>(em.fork({ keepTransactionContext: true }), ShipmentEntity, ctx, idOf('Shipment', input.shipmentId), field);
  const order = await holdOrder(tx, orderId, field);
  const shipment = await lockVisible<ShipmentRecord>(em, ShipmentEntity, ctx, idOf('Shipment', input.shipmentId), field);
  if (shipment.orderId !== order.id) throw notFound(...field);
  checkVersion(shipment, 'Shipment', input.expectedVersion);
  const subject = { ...shipment, vendorSide: order.vendorSide };
  if (!rule.statuses.includes(shipment.status)) {
    const allowedActions = Object.entries(shipmentActions).filter(([, other]) => can(ctx.principal, other, subject).isAllowed).map(([name]) => name);
    throw new Refusal({ code: 'STATE_CONFLICT', message: orderMessages.shipmentNotNow, currentState: shipment.status, allowedActions });
  }
  authorize(ctx, rule, subject);
  return { order, shipment };
}
