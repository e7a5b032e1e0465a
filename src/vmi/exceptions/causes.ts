import { pushingDays, pushingTolerance } from '../../domain/replenishment/pushing.ts';
import { raw, type Sql, sql } from '../../platform/sql.ts';
import type { ExceptionKind } from './exception.entity.ts';

/**
 * What goes wrong now, as one statement over all agreements of the session's workspace: a row for each kind and subject, with what is at
 * stake. Units at risk are what is short, too much, late or missing; money at risk is that at the agreement's price. Both are null where
 * they cannot be told.
 */
export function causesInSql(): Sql {
  return sql`with ${raw(live)}, ${raw(kept)} ${raw(Object.entries(causes).map(([kind, text]) => `select '${kind}'::text as kind, ${text}`).join('\nunion all\n'))}`;
}

/** All kinds that this statement finds. */
export const kindsInSql = (): ExceptionKind[] => Object.keys(causes) as ExceptionKind[];

/** Positions whose forecast errs to one side, by how many units a day: these are found by code, from what forecasts have kept. */
export function biasInSql(biased: readonly { readonly positionId: string; readonly error: number }[]): Sql {
  return sql`with ${raw(live)} select 'FORECAST_BIAS'::text as kind, 'MEDIUM'::text as severity, 'StockPosition'::text as subject_type, p.id as subject_id, p.agreement_id, p.id as position_id, null::text as for_side,
      round((b.error * p.lead_time_days)::numeric, 4) as units, round((b.error * p.lead_time_days)::numeric, 4) * i.unit_price as money, 1 as concerned
    from json_to_recordset(${JSON.stringify(biased)}::json) b ("positionId" uuid, error double precision) join stock_position p on p.workspace_id = (select app_workspace()) and p.id = b."positionId"
    join live on live.id = p.agreement_id join vmi_agreement_item i on i.workspace_id = p.workspace_id and i.id = p.agreement_item_id where p.ended_on is null`;
}

/** Agreements that live, with their terms in force. */
export const live = `live as (select a.workspace_id, a.id, a.relationship_id, a.vendor_side, a.currency, v.stale_after_hours, v.valid_until
  from vmi_agreement a join lateral (select t.* from vmi_agreement_version t where t.workspace_id = a.workspace_id and t.agreement_id = a.id and t.status = 'SIGNED' and t.valid_from <= current_date
    order by t.valid_from desc, t.number desc limit 1) v on true
  where a.workspace_id = (select app_workspace()) and a.status in ('ACTIVE','SUSPENDED'))`;

/** Their positions: what is free and planned, and how many days pass until anything more can be there. */
const kept = `kept as (select p.*, i.unit_price, live.stale_after_hours, p.on_hand - p.allocated - p.backordered as free, p.on_hand - p.allocated - p.backordered + p.in_transit + p.on_order as planned,
    greatest(0, least(coalesce(n.expected_on - current_date, p.lead_time_days), p.lead_time_days)) as cover, f.sums, greatest(0, current_date - f.from_day) as gone
  from live join stock_position p on p.workspace_id = live.workspace_id and p.agreement_id = live.id and p.ended_on is null
  join vmi_agreement_item i on i.workspace_id = p.workspace_id and i.id = p.agreement_item_id
  left join position_forecast f on f.workspace_id = p.workspace_id and f.position_id = p.id and cardinality(f.sums) > 0
  left join (select g.position_id, min(g.expected_on) as expected_on from inbound_supply g where g.workspace_id = (select app_workspace()) group by g.position_id) n on n.position_id = p.id)`;

const ofPosition = (severity: string, units: string, where: string) => `${severity} as severity, 'StockPosition' as subject_type, k.id as subject_id, k.agreement_id, k.id as position_id, null::text as for_side,
  u.units, u.units * k.unit_price as money, 1 as concerned from kept k cross join lateral (select round((${units})::numeric, 4) as units) u where ${where}`;
const runsOut = `(k.status = 'STOCKOUT' or k.days_of_supply < k.cover)`;
const ofOrder = (units: string, money: string, concerned: string) => `'HIGH' as severity, 'ReplenishmentOrder' as subject_type, o.id as subject_id, o.agreement_id, case when count(distinct l.position_id) = 1 then (array_agg(l.position_id))[1] end as position_id,
  null::text as for_side, ${units} as units, ${money} as money, ${concerned}::integer as concerned from live join replenishment_order o on o.workspace_id = live.workspace_id and o.agreement_id = live.id and o.closed_at is null and o.cancelled_at is null
  join location p on p.workspace_id = o.workspace_id and p.id = o.ship_to_id join order_line l on l.workspace_id = o.workspace_id and l.order_id = o.id and not l.is_closed`;
/** What was announced of a line in a shipment and not counted as good; null where the shipment has nothing of it. */
const shortInShipment = `((select sum(n.shipped) from shipment_line n where n.workspace_id = s.workspace_id and n.shipment_id = s.id and n.order_line_id = l.id)
  - coalesce((select sum(r.received) from receipt_line r join goods_receipt g on g.workspace_id = r.workspace_id and g.id = r.receipt_id where g.workspace_id = s.workspace_id and g.shipment_id = s.id and r.order_line_id = l.id), 0))`;
/** What has not come; what two sides have to settle is told with its shipment, and not as late as well. */
const missing = `(coalesce(l.confirmed, l.ordered) - l.received - l.written_off
  - coalesce((select sum(greatest(0, ${shortInShipment})) from shipment s where s.workspace_id = l.workspace_id and s.order_id = l.order_id and s.status = 'DISCREPANCY'), 0))`;
const waiting = `case when p.vendor_approved_at is not null then 'BUYER' when p.buyer_approved_at is not null then 'VENDOR' else w.approvers end`;

const causes: Readonly<Partial<Record<ExceptionKind, string>>> = {
  STOCK_OUT_RISK: ofPosition(`case k.status when 'STOCKOUT' then 'CRITICAL' else 'HIGH' end`,
    `greatest(-k.free, expected_over(k.sums, k.gone + k.cover) - expected_over(k.sums, k.gone) - greatest(k.free, 0), case when k.sums is null then null else 0 end)`, runsOut),
  BELOW_MINIMUM: ofPosition(`'MEDIUM'`, 'k.order_at - k.planned', `k.status = 'BELOW_MINIMUM' and not coalesce(${runsOut}, false)`),
  OVERSTOCK: ofPosition(`'LOW'`, 'k.planned - k.order_up_to', `k.status = 'ABOVE_MAXIMUM'`),
  UNKNOWN_STOCK: ofPosition(`'MEDIUM'`, 'null', 'k.on_hand is null'),
  STALE_DATA: `'MEDIUM' as severity, 'VmiAgreement' as subject_type, k.agreement_id as subject_id, k.agreement_id, null::uuid as position_id, null::text as for_side, null::numeric as units, null::numeric as money,
    count(*)::integer as concerned from kept k where k.counted_at < now() - make_interval(hours => k.stale_after_hours) group by k.agreement_id`,
  LATE_ANSWER: `${ofOrder('sum(l.ordered)', 'sum(l.ordered * l.unit_price)', 'count(*)')} where o.status = 'ISSUED' and o.answer_due_at < now() and l.answer is null group by o.id, o.agreement_id`,
  LATE_SHIPMENT: `${ofOrder(`sum(${missing})`, `sum((${missing}) * coalesce(l.confirmed_price, l.unit_price))`, 'count(*)')} where l.reaction is distinct from 'PENDING' and ${missing} > 0
    and coalesce(l.promised_on, o.requested_on) < (now() at time zone p.time_zone)::date group by o.id, o.agreement_id`,
  RECEIPT_DISCREPANCY: `'HIGH' as severity, 'Shipment' as subject_type, s.id as subject_id, s.agreement_id, null::uuid as position_id, null::text as for_side, m.units, m.money, greatest(m.concerned, 1)::integer as concerned
    from live join shipment s on s.workspace_id = live.workspace_id and s.agreement_id = live.id and s.status = 'DISCREPANCY'
    cross join lateral (select sum(abs(d.units)) as units, sum(abs(d.units) * d.unit_price) as money, count(*) filter (where d.units <> 0) as concerned from (select l.id, l.unit_price, ${shortInShipment} as units
      from order_line l where l.workspace_id = s.workspace_id and l.order_id = s.order_id) d where d.units is not null) m`,
  PRICE_MISMATCH: `'HIGH' as severity, 'OrderLine' as subject_type, l.id as subject_id, l.agreement_id, l.position_id, null::text as for_side, l.confirmed as units, abs(l.confirmed_price - l.unit_price) * l.confirmed as money, 1 as concerned
    from live join order_line l on l.workspace_id = live.workspace_id and l.agreement_id = live.id and l.reaction = 'PENDING' and l.confirmed_price <> l.unit_price`,
  PROPOSAL_WAITING: `case when p.expires_at - now() < (p.expires_at - p.computed_at) / 4 then 'HIGH' else 'MEDIUM' end as severity, 'ReplenishmentProposal' as subject_type, p.id as subject_id, p.agreement_id, null::uuid as position_id,
    case when p.status = 'COUNTERED' then case p.countered_by_side when 'FOCAL' then 'PARTNER' else 'FOCAL' end when ${waiting} = 'BOTH' then null when ${waiting} = 'VENDOR' then live.vendor_side
      else case live.vendor_side when 'FOCAL' then 'PARTNER' else 'FOCAL' end end as for_side,
    null::numeric as units, proposal_amount(p.id) as money, (select count(*) from proposal_line l where l.workspace_id = p.workspace_id and l.proposal_id = p.id)::integer as concerned
    from live join replenishment_proposal p on p.workspace_id = live.workspace_id and p.agreement_id = live.id and p.status in ('PENDING_APPROVAL','COUNTERED') cross join lateral (select proposal_approvers(p.id) as approvers) w
    where p.expires_at > now() and now() > p.computed_at + (p.expires_at - p.computed_at) / 2`,
  AGREEMENT_EXPIRING: `case when live.valid_until < current_date + 30 then 'HIGH' else 'MEDIUM' end as severity, 'VmiAgreement' as subject_type, live.id as subject_id, live.id as agreement_id, null::uuid as position_id, null::text as for_side,
    null::numeric as units, null::numeric as money, 1 as concerned from live where live.valid_until < current_date + 90
    and not exists (select from vmi_agreement_version v where v.workspace_id = live.workspace_id and v.agreement_id = live.id and v.status = 'SIGNED' and v.valid_from > current_date)`,
  PUSHING: `'HIGH' as severity, 'VmiAgreement' as subject_type, s.agreement_id as subject_id, s.agreement_id, null::uuid as position_id, null::text as for_side, null::numeric as units, s.shipped - s.proposed as money, s.concerned from
    (select o.agreement_id, sum(l.shipped * l.unit_price) as shipped, coalesce(sum(coalesce(q.proposed, l.ordered) * l.unit_price), 0) as proposed, count(*)::integer as concerned
      from live join replenishment_order o on o.workspace_id = live.workspace_id and o.agreement_id = live.id and o.issued_at > now() - interval '${pushingDays} days' join order_line l on l.workspace_id = o.workspace_id and l.order_id = o.id and l.shipped > 0
      left join proposal_line q on q.workspace_id = o.workspace_id and q.proposal_id = o.proposal_id and q.position_id = l.position_id group by o.agreement_id) s where s.shipped > s.proposed * ${1 + pushingTolerance}`,
};
