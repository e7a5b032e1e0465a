import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { textOf } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import { endLines, refuseUnderWay } from './cancel-order.service.ts';
import { dayOfNow } from './freeze.ts';
import { lockOrder, type OrderAnswer, orderConstraints } from './lock-order.ts';
import type { ReplenishmentOrderRecord } from './order.entity.ts';
import { settleStatus } from './order-standing.ts';
import type { CloseReplenishmentOrderInput } from './order.input.ts';
import { orderMessages } from './orders.messages.ts';
import { closeOrderRule } from './orders.policy.ts';
import { recordImposedChange } from './record-imposed-change.ts';

/** Closes an order. What was confirmed and is not due yet is called off early by that: a change imposed on the vendor, which is evidence. */
export function closeOrder(ctx: Context, input: CloseReplenishmentOrderInput): Promise<WriteAnswer<OrderAnswer>> {
  return write(ctx, { rule: closeOrderRule, input, idempotencyKey: input.idempotencyKey, constraints: orderConstraints }, async (tx) => {
    const order = await lockOrder(tx, closeOrderRule, input);
    const closeReason = textOf(input.reason, ['input', 'reason'], { max: 2_000 });
    await refuseUnderWay(tx, order);
    const isEarly = await isPromised(tx, order);
    const wasOpen = await endLines(tx, order, 'closed');
    if (wasOpen && closeReason === null) throw new Refusal({ code: 'REQUIRED', message: orderMessages.sayWhy, field: ['input', 'reason'] });
    tx.em.assign(order, { closeReason, closedBy: ctx.principal.id, closedAt: ctx.now });
    await settleStatus(tx, order);
    if (isEarly) await recordImposedChange(tx, { ...order, subject: { type: 'ReplenishmentOrder', id: order.id }, kind: 'CALLED_OFF_EARLY', imposedBySide: sideOf(ctx.principal), reason: closeReason! });
    return { orderId: order.id };
  });
}

/** Whether the vendor has confirmed something that is not shipped, and not due yet. */
async function isPromised({ em, ctx }: Write, { workspaceId, id }: ReplenishmentOrderRecord): Promise<boolean> {
  const [row] = await em.execute<{ is_promised: boolean }[]>(
    `select exists (select from order_line where workspace_id = ? and order_id = ? and not is_closed and answer is not null and reaction is distinct from 'PENDING'
       and confirmed > shipped and promised_on >= ?::date) as is_promised`, [workspaceId, id, dayOfNow(ctx.now)],
  );
  return row!.is_promised;
}
