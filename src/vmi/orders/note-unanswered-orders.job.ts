import { sessionOf } from '../../platform/database/session.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';
import type { Write } from '../../platform/writes/write.ts';
import { recordManyEvidence } from '../../trust/evidence/record-many-evidence.ts';
import type { ReplenishmentOrderRecord } from './order.entity.ts';
import { silenceFacts } from './order-evidence.ts';
import { noteUnansweredOrdersRule } from './orders.policy.ts';

/** Orders in one transaction. */
const batch = 200;

type UnansweredOrder = Pick<ReplenishmentOrderRecord, 'id' | 'relationshipId' | 'vendorSide'> & { readonly answerDueAt: string | Date };

/** Notes every hour, once each, which orders were not answered to the last line in the time agreed: evidence that a later answer corrects. */
export const noteUnansweredOrders = defineJob({
  name: 'vmi.note-unanswered-orders',
  every: 60 * 60_000,
  async run({ ctx, write, progress }) {
    const { workspaceId } = ctx.principal;
    for (let done = 0; ;) {
      const unanswered = await ctx.database.read<UnansweredOrder>(sessionOf(ctx.principal), sql`select o.id, o.relationship_id as "relationshipId", o.vendor_side as "vendorSide", o.answer_due_at as "answerDueAt"
        from replenishment_order o where o.workspace_id = ${workspaceId}::uuid and o.status in ('ISSUED', 'PARTIALLY_SHIPPED', 'PARTIALLY_RECEIVED') and o.acknowledged_at is null and o.answer_due_at < now()
          and not exists (select from evidence e where e.workspace_id = o.workspace_id and e.source_type = 'ReplenishmentOrder' and e.source_id = o.id)
        order by o.id limit ${batch}`);
      if (unanswered.length === 0) return;
      // What is noted is looked for no more, so each batch is another one, and so is its name.
      await write(unanswered[0]!.id, { rule: noteUnansweredOrdersRule }, async (tx) => {
        const waiting = await stillWaiting(tx, unanswered);
        const noted = await recordManyEvidence(tx, waiting.map((order) => silenceFacts(order, new Date(order.answerDueAt))));
        for (const { id, relationshipId } of unanswered) tx.record({ subjectType: 'ReplenishmentOrder', subjectId: id, ownerId: relationshipId, changes: {} });
        return { noted };
      });
      done += unanswered.length;
      await progress({ done });
    }
  },
});

/** Holds the orders; leaves out what was answered or ended meanwhile. Whoever answers holds the order too, and finds what is noted of it. */
async function stillWaiting({ em, ctx }: Write, orders: readonly UnansweredOrder[]): Promise<UnansweredOrder[]> {
  const waiting = await em.execute<{ id: string }[]>(
    'select id from replenishment_order where workspace_id = ? and id = any(?::uuid[]) and acknowledged_at is null and cancelled_at is null and closed_at is null order by id for no key update',
    [ctx.principal.workspaceId, `{${orders.map(({ id }) => id).join(',')}}`],
  );
  const ids = new Set(waiting.map(({ id }) => id));
  return orders.filter(({ id }) => ids.has(id));
}
