import { raw, type Sql, sql } from '../../platform/sql.ts';
import { isSupplied } from './position-columns.ts';

export interface PlaceToDo {
  readonly placeId: string;
  readonly positions: number;
}

export interface PlacesOfRun {
  readonly workspaceId: string;
  readonly runId: string;
  /** Only those with an open proposal. */
  readonly isRenewal: boolean;
}

/**
 * The places that a run has still to look at, in the order of their ids: all with positions or an open proposal; or those where something
 * changed that a quantity depends on. A known event concerns all places.
 */
export function placesOfRun({ workspaceId, runId, isRenewal }: PlacesOfRun): Sql {
  return sql`with run as (select * from replenishment_run where workspace_id = ${workspaceId}::uuid and id = ${runId}::uuid),
    open as (select distinct p.ship_to_id as place from run r join replenishment_proposal p on p.workspace_id = r.workspace_id and p.agreement_id = r.agreement_id and p.status in ('COMPUTED', 'PENDING_APPROVAL')),
    told as (select r.id from run r where r.is_full or exists (select from demand_event e where e.workspace_id = r.workspace_id and e.agreement_id = r.agreement_id and e.updated_at > r.changed_since)),
    around as (select l.position_id from run r join order_line l on l.workspace_id = r.workspace_id and l.agreement_id = r.agreement_id and l.updated_at > r.changed_since
      union all select d.position_id from run r join position_demand d on d.workspace_id = r.workspace_id and d.agreement_id = r.agreement_id and d.updated_at > r.changed_since),
    kept as (select p.location_id as place, count(*) as positions, bool_or(greatest(p.inputs_changed_at, i.updated_at) > r.changed_since or p.id in (select position_id from around)) as is_changed
      from run r join stock_position p on p.workspace_id = r.workspace_id and p.agreement_id = r.agreement_id
      join vmi_agreement_item i on i.workspace_id = p.workspace_id and i.id = p.agreement_item_id
      where ${raw(isSupplied)} group by p.location_id)
    select coalesce(k.place, o.place) as "placeId", coalesce(k.positions, 0)::integer as positions from kept k full join open o on o.place = k.place cross join run r
    where (r.resume_after is null or coalesce(k.place, o.place) > r.resume_after) and (exists (select from told) or k.is_changed or k.place is null) and (${!isRenewal} or o.place is not null)
    order by 1`;
}
