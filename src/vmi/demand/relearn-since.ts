import type { Write } from '../../platform/writes/write.ts';
import type { DemandEventRecord } from './demand-event.entity.ts';

/** Marks the demand of the positions that an event concerns, as far as they have learned from its days: it is to be learned anew. */
export async function relearnSince({ em, ctx }: Write, { agreementId, itemId, locationId, fromDay }: DemandEventRecord): Promise<void> {
  await em.flush();
  await em.execute(mark, [ctx.principal.workspaceId, agreementId, fromDay, itemId ?? null, locationId ?? null]);
}

/** In the order of ids, as everything that holds several positions. */
const mark = `update position_demand set is_dirty = true, due_on = (now() at time zone 'UTC')::date, updated_at = now()
  where (workspace_id, id) in (select d.workspace_id, d.id
    from (values (?::uuid, ?::uuid, ?::date, ?::uuid, ?::uuid)) e (workspace_id, agreement_id, from_day, item_id, location_id)
      join position_demand d on d.workspace_id = e.workspace_id and d.agreement_id = e.agreement_id and d.folded_until > e.from_day
      join stock_position p on p.workspace_id = d.workspace_id and p.id = d.id and p.item_id = coalesce(e.item_id, p.item_id) and p.location_id = coalesce(e.location_id, p.location_id)
    order by d.id for update of d)`;
