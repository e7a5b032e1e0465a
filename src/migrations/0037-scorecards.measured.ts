import { sides } from './0023-development.terms.ts';

/** Records named in a row; more than this are only counted. */
const most = 500;

const named = (type: string) => `coalesce((select jsonb_agg(jsonb_build_array('${type}', n.id) order by n.on_day, n.id) from (select * from met order by on_day, id limit ${most}) n), '[]'::jsonb)`;
const share = (type: string) => `select round(avg(m.good::integer), 4), count(*)::integer, ${named(type)} from met m`;

/** How each thing that is measured is told from records of days from one to another, of one side: what was met, each once. */
const lineDay = 'coalesce(l.promised_on, o.requested_on)';
const lines = `select l.id, ${lineDay} as on_day, (select coalesce(sum(r.received), 0) from receipt_line r join goods_receipt g on g.workspace_id = r.workspace_id and g.id = r.receipt_id
    where r.workspace_id = l.workspace_id and r.order_line_id = l.id and (g.received_at at time zone 'UTC')::date <= ${lineDay}) >= l.ordered as good
  from order_line l join replenishment_order o on o.workspace_id = l.workspace_id and o.id = l.order_id
  where l.workspace_id = of_workspace and l.relationship_id = of_relationship and o.vendor_side = of_side and o.cancelled_at is null and ${lineDay} between first and last
    and not exists (select from order_line part where part.workspace_id = l.workspace_id and part.split_from_id = l.id)`;
const promises = `select p.id, coalesce(p.kept_on, p.due_on) as on_day, p.status = 'KEPT' as good from promise p
  where p.workspace_id = of_workspace and p.relationship_id = of_relationship and p.made_by_side = of_side and p.status in ('KEPT','KEPT_LATE','BROKEN') and coalesce(p.kept_on, p.due_on) between first and last`;
const questions = `select q.id, (q.due_at at time zone 'UTC')::date as on_day, coalesce(q.is_in_time, false) as good from question q
  where q.workspace_id = of_workspace and q.relationship_id = of_relationship and q.asked_by_side <> of_side and q.state <> 'WITHDRAWN' and (q.due_at at time zone 'UTC')::date between first and last`;
/** Lines counted at the door; each damaged, wrong or claimed one is bad. */
const goods = `select r.id, (g.received_at at time zone 'UTC')::date as on_day, r.damaged + r.wrong = 0 as good from receipt_line r join goods_receipt g on g.workspace_id = r.workspace_id and g.id = r.receipt_id
  join replenishment_order o on o.workspace_id = g.workspace_id and o.id = g.order_id
  where r.workspace_id = of_workspace and r.relationship_id = of_relationship and o.vendor_side = of_side and (g.received_at at time zone 'UTC')::date between first and last`;
const claims = `select d.id, (d.raised_at at time zone 'UTC')::date as on_day, false as good from dispute d
  where d.workspace_id = of_workspace and d.relationship_id = of_relationship and d.raised_by_side <> of_side and d.matter = 'QUALITY' and d.status <> 'WITHDRAWN' and (d.raised_at at time zone 'UTC')::date between first and last`;

/**
 * What a measured row is told from: a value with four places, how many records it rests on, and which. It reads what the asker reads, which of
 * one's own relationship is the same for both sides. Null of no records: nothing is known then.
 */
export const measured = [
  `create function scorecard_measure(measure text, of_workspace uuid, of_relationship uuid, of_side text, first date, last date, out value numeric, out evidence_count integer, out records jsonb)
   language plpgsql stable as $$
   begin
     if of_side not in (${sides}) then raise exception 'no side'; end if;
     case measure
       when 'ON_TIME_IN_FULL' then with met as (${lines}) ${share('OrderLine')} into value, evidence_count, records;
       when 'PROMISES_KEPT' then with met as (${promises}) ${share('PartnerPromise')} into value, evidence_count, records;
       when 'ANSWERED_IN_TIME' then with met as (${questions}) ${share('Question')} into value, evidence_count, records;
       when 'GOODS_WITHOUT_FAULT' then with met as (${goods}) ${share('ReceiptLine')} into value, evidence_count, records;
       -- Claims for each hundred lines received, a hundred at most. Of none received nothing is known, claimed or not.
       when 'QUALITY_CLAIMS' then with met as (${claims}), came as (${goods})
         select least(100, round(100.0 * count(*) / nullif((select count(*) from came), 0), 4)), case when exists (select from came) then (count(*) + (select count(*) from came))::integer else 0 end, ${named('Dispute')}
         from met into value, evidence_count, records;
       else raise exception 'nothing is measured by %', measure using errcode = 'check_violation', constraint = 'scorecard_measure_known';
     end case;
   end $$`,
  'revoke all on function scorecard_measure(text, uuid, uuid, text, date, date) from public',
  'grant execute on function scorecard_measure(text, uuid, uuid, text, date, date) to app_user',
];
