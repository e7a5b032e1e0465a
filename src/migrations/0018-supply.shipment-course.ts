import { definer } from './0011-evidence.terms.ts';
import { platform } from './0018-supply.terms.ts';

const trusted = `(current_user <> 'app_user' or app_principal() = ${platform})`;
const refuse = (what: string, constraint: string, errcode = 'check_violation') => `raise exception '${what}' using errcode = '${errcode}', constraint = '${constraint}'`;
const internal = (name: string) => `revoke all on function ${name}() from public`;
const vendorOf = (row: string) => `(select o.vendor_side from replenishment_order o where o.workspace_id = ${row}.workspace_id and o.id = ${row}.order_id and o.agreement_id = ${row}.agreement_id)`;

/** What is missing of each line of a shipment, by what was counted of it. */
const missing = (shipment: string) => `(select n.order_line_id, greatest(n.shipped - coalesce((select sum(r.received) from receipt_line r join goods_receipt g on g.workspace_id = r.workspace_id and g.id = r.receipt_id
    where g.workspace_id = ${shipment}.workspace_id and g.shipment_id = ${shipment}.id and r.order_line_id = n.order_line_id), 0), 0) as units
  from (select l.order_line_id, sum(l.shipped) as shipped from shipment_line l where l.workspace_id = ${shipment}.workspace_id and l.shipment_id = ${shipment}.id group by l.order_line_id) n)`;

/** How a shipment goes, who counts it, and what follows for the lines of its order. */
export const shipmentCourse = [
  `create function shipment_begins() returns trigger language plpgsql as $$
   begin
     if ${trusted} then return new; end if;
     if new.status <> 'DRAFT' or new.created_by is distinct from app_principal() or app_side() is distinct from ${vendorOf('new')} then
       ${refuse('the vendor ships', 'shipment_side', 'insufficient_privilege')};
     end if;
     return new;
   end $$`,
  internal('shipment_begins'),
  'create trigger shipment_begins before insert on shipment for each row execute function shipment_begins()',
  `create function shipment_keeps_to_its_course() returns trigger language plpgsql as $$
   declare is_vendor boolean := app_side() = ${vendorOf('old')};
   begin
     if ${trusted} then return new; end if;
     if (new.order_id, new.agreement_id, new.number, new.created_by) is distinct from (old.order_id, old.agreement_id, old.number, old.created_by)
       or (old.status <> 'DRAFT' and (new.shipped_at, new.sent_by, new.sent_at, new.sscc) is distinct from (old.shipped_at, old.sent_by, old.sent_at, old.sscc)) then
       ${refuse('what was announced is not rewritten', 'shipment_course')};
     end if;
     if not (case when new.status = old.status then true
       when old.status = 'DRAFT' then is_vendor and (new.status = 'DISCARDED' or (new.status = 'SENT' and new.sent_by = app_principal()))
       when new.status = 'ARRIVED' then old.status = 'SENT'
       when new.status in ('RECEIVED','RECONCILED','DISCREPANCY') then old.status in ('SENT','ARRIVED','RECEIVED') and not is_vendor
         and exists (select from goods_receipt g where g.workspace_id = old.workspace_id and g.shipment_id = old.id)
       when new.status = 'SETTLED' then old.status = 'DISCREPANCY' and old.settlement_proposed_by_side <> app_side() and new.settlement_kind = old.settlement_kind and new.settled_by = app_principal()
       else false end) then
       ${refuse('a shipment does not go so', 'shipment_course')};
     end if;
     if new.settlement_proposed_at is distinct from old.settlement_proposed_at
       and (old.status <> 'DISCREPANCY' or new.settlement_proposed_by_side is distinct from app_side() or new.settlement_proposed_by is distinct from app_principal()) then
       ${refuse('a side proposes for itself', 'shipment_side', 'insufficient_privilege')};
     end if;
     return new;
   end $$`,
  internal('shipment_keeps_to_its_course'),
  'create trigger shipment_keeps_to_its_course before update on shipment for each row execute function shipment_keeps_to_its_course()',
  `create function shipment_line_fits() returns trigger language plpgsql as $$
   begin
     if not exists (select from shipment s join order_line l on l.workspace_id = s.workspace_id and l.order_id = s.order_id
       where s.workspace_id = new.workspace_id and s.id = new.shipment_id and s.agreement_id = new.agreement_id and l.id = new.order_line_id and (s.status = 'DRAFT' or app_principal() = ${platform})) then
       ${refuse('a line is of the order that its shipment is of, and the shipment a draft', 'shipment_line_fits')};
     end if;
     return null;
   end $$`,
  internal('shipment_line_fits'),
  'create trigger shipment_line_fits after insert or update on shipment_line for each row execute function shipment_line_fits()',
  `create function receipt_fits() returns trigger language plpgsql as $$
   begin
     if ${vendorOf('new')} is null or (new.shipment_id is not null and not exists (select from shipment s where s.workspace_id = new.workspace_id and s.id = new.shipment_id and s.order_id = new.order_id
       and (s.status in ('SENT','ARRIVED','RECEIVED') or app_principal() = ${platform}))) then
       ${refuse('a receipt is of what is under way', 'receipt_fits')};
     end if;
     if not ${trusted} and (app_side() = ${vendorOf('new')} or new.recorded_by is distinct from app_principal()) then ${refuse('the buyer counts', 'receipt_side', 'insufficient_privilege')}; end if;
     return null;
   end $$`,
  internal('receipt_fits'),
  'create trigger receipt_fits after insert on goods_receipt for each row execute function receipt_fits()',
  `create function receipt_line_fits() returns trigger language plpgsql as $$
   begin
     if not exists (select from goods_receipt g join order_line l on l.workspace_id = g.workspace_id and l.order_id = g.order_id
       where g.workspace_id = new.workspace_id and g.id = new.receipt_id and g.agreement_id = new.agreement_id and l.id = new.order_line_id and (g.recorded_by = app_principal() or app_principal() = ${platform})) then
       ${refuse('a line is of the order that its receipt is of', 'receipt_line_fits')};
     end if;
     return null;
   end $$`,
  internal('receipt_line_fits'),
  'create trigger receipt_line_fits after insert on receipt_line for each row execute function receipt_line_fits()',

  // What was shipped and received of a line is kept by these, and nobody's to set.
  ...['order_line', 'shipment', 'shipment_line', 'goods_receipt', 'receipt_line', 'replenishment_order', 'location'].flatMap((table) => [
    `create policy ${table}_keep on ${table} for select to app_system using (true)`, `grant select on ${table} to app_system`,
  ]),
  'create policy order_line_keep_change on order_line for update to app_system using (true) with check (true)',
  'grant update on order_line to app_system',
  ...definer('shipped_follows_shipments() returns trigger language plpgsql', `
   begin
     if new.status = 'SENT' and old.status = 'DRAFT' then
       update order_line l set shipped = l.shipped + s.units, updated_at = now()
       from (select n.order_line_id, sum(n.shipped) as units from shipment_line n where n.workspace_id = new.workspace_id and n.shipment_id = new.id group by n.order_line_id) s
       where l.workspace_id = new.workspace_id and l.id = s.order_line_id;
       if exists (select from order_line l join shipment_line n on n.workspace_id = l.workspace_id and n.order_line_id = l.id where n.workspace_id = new.workspace_id and n.shipment_id = new.id
         and (l.is_closed or l.answer is null or l.reaction = 'PENDING' or l.shipped > coalesce(l.confirmed, 0))) then
         raise exception 'more is shipped than was confirmed' using errcode = 'check_violation', constraint = 'shipment_within_order';
       end if;
     end if;
     if new.status = 'SETTLED' and old.status = 'DISCREPANCY' then
       update order_line l set shipped = l.shipped - case new.settlement_kind when 'RESEND' then m.units else 0 end, written_off = l.written_off + case new.settlement_kind when 'WRITE_OFF' then m.units else 0 end, updated_at = now()
       from ${missing('new')} m where l.workspace_id = new.workspace_id and l.id = m.order_line_id and m.units > 0;
     end if;
     return null;
   end`, { isCallable: false }),
  'create trigger shipped_follows_shipments after update of status on shipment for each row execute function shipped_follows_shipments()',
  ...definer('received_follows_receipts() returns trigger language plpgsql', `
   begin
     update order_line l set received = l.received + r.received, damaged = l.damaged + r.unfit, shipped = l.shipped + case when r.is_announced then 0 else r.received + r.unfit end,
       first_received_on = least(l.first_received_on, r.day), last_received_on = greatest(l.last_received_on, r.day), updated_at = now()
     from (select c.workspace_id, c.order_line_id, sum(c.received) as received, sum(c.damaged + c.wrong) as unfit, bool_or(g.shipment_id is not null) as is_announced,
         max((g.received_at at time zone p.time_zone)::date) filter (where c.received > 0) as day
       from counted c join goods_receipt g on g.workspace_id = c.workspace_id and g.id = c.receipt_id join replenishment_order o on o.workspace_id = g.workspace_id and o.id = g.order_id
         join location p on p.workspace_id = o.workspace_id and p.id = o.ship_to_id group by c.workspace_id, c.order_line_id) r
     where l.workspace_id = r.workspace_id and l.id = r.order_line_id;
     return null;
   end`, { isCallable: false }),
  'create trigger received_follows_receipts after insert on receipt_line referencing new table as counted for each statement execute function received_follows_receipts()',
];
