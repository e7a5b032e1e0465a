import { eventsInSql } from '../demand/events-of-positions.ts';
import type { EventDays } from '../demand/position-forecast.ts';
import type { KpiDefinitions } from '../agreements/kpi-definitions.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { column, raw, type Sql, sql } from '../../platform/sql.ts';

/** All that the figures of an agreement are computed from, as it comes from the database. Days are texts, units and values numbers: the figures are ratios. */
export interface KpiFacts {
  readonly versionId: string;
  readonly from: string;
  readonly until: string;
  readonly today: string;
  readonly reviewDays: number;
  readonly definitions: KpiDefinitions;
  readonly currency: string;
  readonly lines: readonly LineFacts[];
  /** By day: value ordered. */
  readonly orders: readonly (readonly [day: string, value: number])[];
  /** By order and position: value shipped, and what had been proposed for it. */
  readonly shipped: readonly (readonly [shipped: number, proposed: number])[];
  readonly proposals: readonly (readonly [outcome: 'APPROVED' | 'REJECTED' | 'EXPIRED', isAutomatic: boolean, proposed: number, approved: number])[];
  readonly positions: readonly PositionHistory[];
}

/** A line that was due: units ordered, the day promised and the day requested, and what came by day. */
export type LineFacts = readonly [ordered: number, promisedOn: string, requestedOn: string, receipts: readonly (readonly [day: string, units: number])[]];
/** What is known of a position's days, packed: of the span, and of the year before it. */
export type PositionHistory = readonly [unitPrice: number, firstDay: string, demand: string, closing: string, events: readonly EventDays[]];

/** Days before the span from which a forecast learns. */
export const daysBefore = 366;

/**
 * The facts of a row of `vmi_agreement`, by the terms signed that hold on the last day of the span, as JSON; null where none were.
 * @param span days as YYYY-MM-DD, both included
 */
export function kpiFactsInSql(agreement: Row, { from, until }: { readonly from: string; readonly until: string }, today: string): Sql {
  const of = (alias: string) => sql`${column(alias, 'workspace_id')} = ${agreement('workspace_id')} and ${column(alias, 'agreement_id')} = ${agreement('id')}`;
  const within = (day: Sql) => sql`${day} between ${from}::date and ${until}::date`;
  return sql`(select json_build_object('versionId', v.id, 'from', ${from}::text, 'until', ${until}::text, 'today', ${today}::text, 'reviewDays', v.review_days, 'definitions', v.kpi_definitions, 'currency', ${agreement('currency')},
      'lines', (select coalesce(json_agg(json_build_array(l.ordered::double precision, coalesce(l.promised_on, o.requested_on), o.requested_on, ${receipts}) order by l.id), '[]') from order_line l ${raw(ofOrder)}
        where ${of('l')} and ${within(sql`case v.kpi_definitions ->> 'onTimeBy' when 'REQUESTED' then o.requested_on else coalesce(l.promised_on, o.requested_on) end`)}),
      'orders', (select coalesce(json_agg(json_build_array(d.day, d.value) order by d.day), '[]') from (select (o.issued_at at time zone 'UTC')::date as day, sum(l.ordered * l.unit_price)::double precision as value
        from order_line l ${raw(ofOrder)} where ${of('l')} and ${within(sql`(o.issued_at at time zone 'UTC')::date`)} group by 1) d),
      'shipped', (select coalesce(json_agg(json_build_array(s.shipped, s.proposed) order by s.id, s.position_id), '[]') from (select o.id, l.position_id, sum(l.shipped * l.unit_price)::double precision as shipped,
          coalesce(max(q.proposed * q.unit_price), sum(l.ordered * l.unit_price))::double precision as proposed from order_line l ${raw(ofOrder)} left join proposal_line q on q.workspace_id = o.workspace_id and q.proposal_id = o.proposal_id and q.position_id = l.position_id
        where ${of('l')} and ${within(sql`(o.issued_at at time zone 'UTC')::date`)} group by o.id, l.position_id having sum(l.shipped) > 0) s),
      'proposals', (select coalesce(json_agg(json_build_array(p.status, p.is_automatic, q.proposed::double precision, coalesce(q.accepted, 0)::double precision) order by q.id), '[]') from replenishment_proposal p
          join proposal_line q on q.workspace_id = p.workspace_id and q.proposal_id = p.id where ${of('p')} and p.status in ('APPROVED', 'REJECTED', 'EXPIRED') and ${within(sql`(p.decided_at at time zone 'UTC')::date`)}),
      'positions', (select coalesce(json_agg(json_build_array(i.unit_price::double precision, d.first_day + h.skip, encode(substr(d.demand, 4 * h.skip + 1, 4 * h.span), 'hex'), encode(substr(d.closing, 4 * h.skip + 1, 4 * h.span), 'hex'),
          ${eventsInSql((name) => column('p', name), { from: sql`${from}::date - ${daysBefore}::integer`, to: sql`${until}::date` })}) order by p.id), '[]')
        from stock_position p join position_demand d on d.workspace_id = p.workspace_id and d.position_id = p.id join vmi_agreement_item i on i.workspace_id = p.workspace_id and i.id = p.agreement_item_id
        cross join lateral (select greatest(0, ${from}::date - ${daysBefore}::integer - d.first_day) as skip) k cross join lateral (select k.skip, greatest(0, ${until}::date - d.first_day + 1 - k.skip) as span) h where ${of('p')}))
    from vmi_agreement_version v where ${of('v')} and v.status = 'SIGNED' and v.valid_from <= ${until}::date order by v.valid_from desc, v.number desc limit 1)`;
}

/** What was split or substituted counts by the lines that took its place; what was called off does not count. */
const ofOrder = `join replenishment_order o on o.workspace_id = l.workspace_id and o.id = l.order_id and o.cancelled_at is null and not exists (select from order_line part where part.workspace_id = l.workspace_id and part.split_from_id = l.id)
  join location t on t.workspace_id = o.workspace_id and t.id = o.ship_to_id`;
const receipts = sql`(select coalesce(json_agg(json_build_array((g.received_at at time zone t.time_zone)::date, r.received::double precision) order by r.id), '[]')
  from receipt_line r join goods_receipt g on g.workspace_id = r.workspace_id and g.id = r.receipt_id where r.workspace_id = l.workspace_id and r.order_line_id = l.id)`;

