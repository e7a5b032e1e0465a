import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { can } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { orderActions } from './order.actions.ts';
import { ReplenishmentOrderEntity, type ReplenishmentOrderRecord } from './order.entity.ts';
import { orderMessages } from './orders.messages.ts';
import type { OrderActRule } from './orders.policy.ts';

/** What acts on an order answer. */
export type OrderAnswer = { readonly orderId: string };

interface OrderChange {
  readonly orderId: string;
  readonly expectedVersion?: number | null;
}

const field = ['input', 'orderId'];
const changed: UserErrorFacts = { code: 'STALE_VERSION', message: orderMessages.changedMeanwhile };

/** What races come to that only the database sees. */
export const orderConstraints = {
  order_course: changed, order_line_course: changed, order_frozen: changed, order_begins: { code: 'STATE_CONFLICT', message: orderMessages.agreementNotActive, currentState: 'SUSPENDED', allowedActions: [] },
  replenishment_order_ordinal_once: changed, replenishment_order_number_once: changed, shipment_course: changed, receipt_fits: changed, shipment_line_fits: changed,
  shipment_within_order: { code: 'OUT_OF_RANGE', message: orderMessages.moreThanConfirmed, field: ['input', 'lines'] },
  shipment_number_once: { code: 'DUPLICATE', message: orderMessages.numberTaken, field: ['input', 'number'] },
  goods_receipt_number_once: { code: 'DUPLICATE', message: orderMessages.numberTaken, field: ['input', 'number'] },
} as const satisfies Record<string, UserErrorFacts>;

/** Holds an order of the asker's own for an act that its state allows, and asks the act's rule. */
export async function lockOrder(tx: Write, rule: OrderActRule, input: OrderChange): Promise<ReplenishmentOrderRecord> {
  const order = await holdOrder(tx, idOf('ReplenishmentOrder', input.orderId), field);
  checkVersion(order, 'ReplenishmentOrder', input.expectedVersion);
  if (!rule.statuses.includes(order.status)) {
    const allowedActions = Object.entries(orderActions).filter(([, other]) => can(tx.ctx.principal, other, order).isAllowed).map(([name]) => name);
    throw new Refusal({ code: 'STATE_CONFLICT', message: orderMessages.notNow, currentState: order.status, allowedActions });
  }
  authorize(tx.ctx, rule, order);
  return order;
}

/** Holds an order of the asker's own, whatever its state. */
export async function holdOrder({ em, ctx }: Write, id: string | null, path: readonly string[]): Promise<ReplenishmentOrderRecord> {
  const order = await lockVisible<ReplenishmentOrderRecord>(em, ReplenishmentOrderEntity, ctx, id, path);
  await findOwnRelationship(em, ctx, order.relationshipId, path);
  return order;
}
