import type { Side } from '../../domain/sides.ts';
import { sessionOf } from '../../platform/database/session.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';
import { recordManyEvidence } from '../../trust/evidence/record-many-evidence.ts';
import { deliveriesOf, deliveryFacts } from '../orders/order-evidence.ts';
import { noteOverdueLinesRule } from './shipments.policy.ts';

/** Lines in one transaction. */
const batch = 200;

interface OverdueLine {
  readonly id: string;
  readonly relationshipId: string;
  readonly vendorSide: Side;
  readonly dueOn: string;
}

/** Notes once a day, once each, which lines have not come in full by their day: evidence that a later receipt corrects. */
export const noteOverdueLines = defineJob({
  name: 'vmi.note-overdue-lines',
  every: 24 * 60 * 60_000,
  async run({ ctx, write, progress }) {
    const { workspaceId } = ctx.principal;
    for (let done = 0; ;) {
      const overdue = await ctx.database.read<OverdueLine>(sessionOf(ctx.principal), sql`select l.id, l.relationship_id as "relationshipId", o.vendor_side as "vendorSide", coalesce(l.promised_on, o.requested_on)::text as "dueOn"
        from order_line l join replenishment_order o on o.workspace_id = l.workspace_id and o.id = l.order_id join location p on p.workspace_id = o.workspace_id and p.id = o.ship_to_id
        where l.workspace_id = ${workspaceId}::uuid and not l.is_closed and l.reaction is distinct from 'PENDING' and l.received + l.written_off < coalesce(l.confirmed, l.ordered)
          and coalesce(l.promised_on, o.requested_on) < (now() at time zone p.time_zone)::date and o.closed_at is null and o.cancelled_at is null
          and not exists (select from evidence e where e.workspace_id = l.workspace_id and e.source_type = 'OrderLine' and e.source_id = l.id)
        order by l.id limit ${batch}`);
      if (overdue.length === 0) return;
      // What is noted is looked for no more, so each batch is another one, and so is its name.
      await write(overdue[0]!.id, { rule: noteOverdueLinesRule }, async (tx) => {
        const deliveries = new Map((await deliveriesOf(tx, overdue.map(({ id }) => id))).map((delivery) => [delivery.id, delivery]));
        const noted = await recordManyEvidence(tx, overdue.map((line) => deliveryFacts(line, deliveries.get(line.id)!, endOf(line.dueOn, ctx.now))));
        for (const { id, relationshipId } of overdue) tx.record({ subjectType: 'OrderLine', subjectId: id, ownerId: relationshipId, changes: {} });
        return { noted };
      });
      done += overdue.length;
      await progress({ done });
    }
  },
});

/** The end of a day, or now where the day is over only further east. */
function endOf(day: string, now: Date): Date {
  const end = new Date(`${day}T23:59:59Z`);
  return end < now ? end : now;
}
