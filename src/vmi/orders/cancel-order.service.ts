import { unitsText } from '../../domain/units.ts';
import type { Context } from '../../platform/context.ts';
import { requiredText } from '../../platform/text.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import { VmiAgreementVersionEntity } from '../agreements/agreement.entity.ts';
import { cancellationMovements } from '../stock/movements.ts';
import { postStock } from '../stock/post-stock.ts';
import { dayOfNow, isFrozen } from './freeze.ts';
import { lockOrder, type OrderAnswer, orderConstraints } from './lock-order.ts';
import type { ReplenishmentOrderRecord } from './order.entity.ts';
import { lockLines, onOrder, subjectsOf } from './order-lines.ts';
import { settleStatus } from './order-standing.ts';
import type { AnswerOrderCancellationInput, CancelReplenishmentOrderInput } from './order.input.ts';
import { orderMessages } from './orders.messages.ts';
import { answerCancellationRule, cancelOrderRule } from './orders.policy.ts';

/** Calls an order off; inside the freeze horizon it asks the other side, unless that side has asked already. */
export function cancelOrder(ctx: Context, input: CancelReplenishmentOrderInput): Promise<WriteAnswer<OrderAnswer>> {
  return write(ctx, { rule: cancelOrderRule, input, idempotencyKey: input.idempotencyKey, constraints: orderConstraints }, async (tx) => {
    const order = await lockOrder(tx, cancelOrderRule, input);
    const cancelReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const { freezeDays } = await tx.em.findOneOrFail(VmiAgreementVersionEntity, { workspaceId: order.workspaceId, id: order.versionId });
    if (order.cancelAskedBySide == null && isFrozen(order.requestedOn, freezeDays, dayOfNow(ctx.now))) {
      tx.em.assign(order, { cancelAskedBySide: sideOf(ctx.principal), cancelAskedBy: ctx.principal.id, cancelAskedAt: ctx.now, cancelReason });
      await settleStatus(tx, order);
    } else await callOff(tx, order, order.cancelReason ?? cancelReason);
    return { orderId: order.id };
  });
}

/** Agrees that an order is called off, for the side that was asked; or lets it stand. */
export function answerCancellation(ctx: Context, input: AnswerOrderCancellationInput): Promise<WriteAnswer<OrderAnswer>> {
  return write(ctx, { rule: answerCancellationRule, input, idempotencyKey: input.idempotencyKey, constraints: orderConstraints }, async (tx) => {
    const order = await lockOrder(tx, answerCancellationRule, input);
    if (input.agrees) await callOff(tx, order, order.cancelReason);
    else {
      tx.em.assign(order, { cancelAskedBySide: null, cancelAskedBy: null, cancelAskedAt: null, cancelReason: null });
      await settleStatus(tx, order);
    }
    return { orderId: order.id };
  });
}

async function callOff(tx: Write, order: ReplenishmentOrderRecord, cancelReason: string | null | undefined): Promise<void> {
  const { ctx, em } = tx;
  await refuseUnderWay(tx, order);
  await endLines(tx, order, 'cancelled');
  em.assign(order, { cancelReason, cancelledBy: ctx.principal.id, cancelledAt: ctx.now });
  await settleStatus(tx, order);
}

/** Refuses while something of an order is under way, or what of it is missing is not settled. */
export async function refuseUnderWay({ em }: Write, { workspaceId, id, status }: ReplenishmentOrderRecord): Promise<void> {
  const [row] = await em.execute<{ is_under_way: boolean }[]>(
    "select exists (select from shipment where workspace_id = ? and order_id = ? and status in ('SENT','ARRIVED','RECEIVED','DISCREPANCY')) as is_under_way", [workspaceId, id],
  );
  if (row!.is_under_way) throw new Refusal({ code: 'STATE_CONFLICT', message: orderMessages.underWay, currentState: status, allowedActions: [] });
}

/** Ends an order's lines: what is on order of them will not come. Returns whether there was something. */
export async function endLines(tx: Write, order: ReplenishmentOrderRecord, key: string): Promise<boolean> {
  const lines = await lockLines(tx, order);
  const subjectOf = await subjectsOf(tx, order);
  const units = await onOrder(tx, order);
  const open = lines.filter(({ id }) => (units.get(id) ?? 0n) > 0n);
  for (const line of lines) if (!line.isClosed) tx.em.assign(line, { isClosed: true });
  await postStock(tx, open.flatMap((line) => cancellationMovements(subjectOf(line), unitsText(units.get(line.id)!), { source: { type: 'OrderLine', id: line.id, key }, occurredAt: tx.ctx.now })));
  return open.length > 0;
}
