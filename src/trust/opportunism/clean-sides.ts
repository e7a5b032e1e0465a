import type { Side } from '../../domain/sides.ts';
import type { Context } from '../../platform/context.ts';
import { sessionOf } from '../../platform/database/session.ts';
import { sql } from '../../platform/sql.ts';
import type { Write } from '../../platform/writes/write.ts';

/** A side of a relationship that was clean in a month. */
export interface CleanSide {
  readonly relationshipId: string;
  readonly side: Side;
}

/**
 * The next relationships, by id, that may have had a clean month which is not recorded: they lived through all of it and live still, and the
 * two had to do with each other in the 90 days before its end. A month of which a side was not clean is looked at again each day; of those
 * there are few.
 */
export async function nextRelationships(ctx: Context, month: string, after: string, most: number): Promise<string[]> {
  const first = `${month}-01`;
  const rows = await ctx.database.read<{ id: string }>(sessionOf(ctx.principal), sql`
    select r.id from relationship r
    where r.workspace_id = ${ctx.principal.workspaceId}::uuid and r.id > ${after}::uuid and r.stage not in ('IDENTIFIED', 'TERMINATED')
      and coalesce(r.started_on, (r.created_at at time zone 'UTC')::date) <= ${first}::date
      and not exists (select from stage_change s where s.workspace_id = r.workspace_id and s.relationship_id = r.id and s.kind = 'LIFECYCLE' and s.from_stage = 'IDENTIFIED'
        and s.changed_at >= ${first}::date::timestamp at time zone 'UTC')
      and (select count(*) from evidence e where e.workspace_id = r.workspace_id and e.source_type = 'Relationship' and e.source_id = r.id and e.source_key = ${month} and e.corrects_id is null) < 2
      -- A month that was clean is no dealing, or one such month would make the next.
      and exists (select from evidence e where e.workspace_id = r.workspace_id and e.relationship_id = r.id and not (e.source_type = 'Relationship' and e.leaf = 'NON_OPPORTUNISM')
        and e.occurred_at >= (${first}::date + interval '1 month' - interval '90 days') at time zone 'UTC' and e.occurred_at < (${first}::date + interval '1 month') at time zone 'UTC')
    order by r.id limit ${most}`);
  return rows.map(({ id }) => id);
}

/**
 * Which sides of these relationships were clean in the month. The relationships are held until the transaction ends: whoever confirms an act
 * of one of them holds it too, so that each sees what the other has done.
 */
export async function cleanSides({ em, ctx }: Write, relationshipIds: readonly string[], month: string): Promise<CleanSide[]> {
  const { workspaceId } = ctx.principal;
  const ids = `{${relationshipIds.join(',')}}`;
  await em.execute('select from relationship where workspace_id = ? and id = any(?::uuid[]) order by id for no key update', [workspaceId, ids]);
  const rows = await em.execute<{ id: string; side: Side }[]>(
    `with month as (select ?::date as first, (?::date + interval '1 month')::date as next)
     select r.id, s.side from relationship r cross join (values ('FOCAL'), ('PARTNER')) s(side) cross join month m
     where r.workspace_id = ? and r.id = any(?::uuid[]) and r.stage not in ('IDENTIFIED', 'TERMINATED')
       and not exists (select from opportunistic_act a where a.workspace_id = r.workspace_id and a.relationship_id = r.id and a.committed_by_side = s.side and a.status = 'CONFIRMED'
         and a.occurred_on >= m.first and a.occurred_on < m.next)
       -- Open past its term on a day of the month: the term ended before its last day, and it was not over before that, nor before its first.
       and not exists (select from dispute d where d.workspace_id = r.workspace_id and d.relationship_id = r.id and d.raised_by_side <> s.side and d.status <> 'WITHDRAWN'
         and d.due_on < m.next - 1 and coalesce((coalesce(d.settled_at, d.closed_at) at time zone 'UTC')::date, 'infinity') > greatest(d.due_on, m.first - 1))`,
    [`${month}-01`, `${month}-01`, workspaceId, ids],
  );
  return rows.map(({ id, side }) => ({ relationshipId: id, side }));
}
