import type { Write } from '../../platform/writes/write.ts';
import type { OrderStatus, ReplenishmentOrderRecord } from './order.entity.ts';

/** Puts an order where its lines now have it; the database derives it, and takes nothing else. The order counts as changed, whichever part of it was. */
export async function settleStatus(tx: Write, order: ReplenishmentOrderRecord): Promise<void> {
  tx.em.assign(order, { status: endOf(order) ?? await standingOf(tx, order), updatedAt: tx.ctx.now });
  await tx.em.flush();
}

/** What has ended does not change any more, so that it ends in one step. */
function endOf({ cancelledAt, closedAt }: ReplenishmentOrderRecord): OrderStatus | null {
  if (cancelledAt != null) return 'CANCELLED';
  return closedAt == null ? null : 'CLOSED';
}

async function standingOf({ em }: Write, { id }: ReplenishmentOrderRecord): Promise<OrderStatus> {
  await em.flush();
  const [row] = await em.execute<{ status: OrderStatus }[]>('select order_status_of(?) as status', [id]);
  return row!.status;
}
