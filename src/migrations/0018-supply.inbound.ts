const expected = 'coalesce(l.confirmed, l.ordered)';

/** What is coming to positions, and when: on its way by a notice, or ordered and not shipped yet. */
export const inbound = [
  `create view inbound_supply with (security_invoker = true) as
     select l.workspace_id, l.id, l.relationship_id, l.agreement_id, l.position_id, l.item_id, l.order_id, l.id as order_line_id, null::uuid as shipment_id, 'ON_ORDER' as stage, ${expected} - l.shipped as units,
       coalesce(l.promised_on, o.requested_on) as expected_on, l.answer is not null and l.reaction is distinct from 'PENDING' as is_confirmed
     from order_line l join replenishment_order o on o.workspace_id = l.workspace_id and o.id = l.order_id
     where not l.is_closed and ${expected} > l.shipped and o.cancelled_at is null and o.closed_at is null
     union all
     select s.workspace_id, n.id, s.relationship_id, s.agreement_id, l.position_id, l.item_id, s.order_id, l.id, s.id, 'IN_TRANSIT', n.shipped - n.counted,
       coalesce((s.expected_at at time zone p.time_zone)::date, l.promised_on, o.requested_on), true
     from shipment s join replenishment_order o on o.workspace_id = s.workspace_id and o.id = s.order_id join location p on p.workspace_id = o.workspace_id and p.id = o.ship_to_id
     cross join lateral (select (array_agg(m.id order by m.id))[1] as id, m.order_line_id, sum(m.shipped) as shipped,
         coalesce((select sum(r.received + r.damaged + r.wrong) from receipt_line r join goods_receipt g on g.workspace_id = r.workspace_id and g.id = r.receipt_id
           where g.workspace_id = s.workspace_id and g.shipment_id = s.id and r.order_line_id = m.order_line_id), 0) as counted
       from shipment_line m where m.workspace_id = s.workspace_id and m.shipment_id = s.id group by m.order_line_id) n
     join order_line l on l.workspace_id = s.workspace_id and l.id = n.order_line_id
     where s.status in ('SENT','ARRIVED','RECEIVED') and n.shipped > n.counted`,
  'grant select on inbound_supply to app_user',
];
