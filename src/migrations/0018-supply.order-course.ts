import { platform } from './0018-supply.terms.ts';

/** Whose acts are not questioned here: the platform's, which lets time pass and lays out the demo, and the owner's at work on the data. */
const trusted = `(current_user <> 'app_user' or app_principal() = ${platform})`;
const changedBut = (...columns: string[]) => {
  const left = `array[${[...columns, 'version', 'updated_at'].map((name) => `'${name}'`).join(',')}]`;
  return `to_jsonb(new) - ${left} is distinct from to_jsonb(old) - ${left}`;
};
const refuse = (what: string, constraint: string, errcode = 'check_violation') => `raise exception '${what}' using errcode = '${errcode}', constraint = '${constraint}'`;
const internal = (name: string) => `revoke all on function ${name}() from public`;

/** What is still expected of a line: nothing of a closed one, else what the vendor confirmed or, before that, what was ordered. */
const expected = 'case when l.is_closed then 0 else coalesce(l.confirmed, l.ordered) end';

/** How an order and its lines may change, by which side. The rooms above say the same to people. */
export const orderCourse = [
  // Where an order stands follows from its lines, from its end, and from nothing else.
  `create function order_status_of(of_order uuid) returns text language sql stable as $$
     select case when o.cancelled_at is not null then 'CANCELLED' when o.closed_at is not null then 'CLOSED'
       when s.has_come then case when s.is_awaited then 'PARTIALLY_RECEIVED' else 'RECEIVED' end
       when s.is_sent then case when s.is_unsent then 'PARTIALLY_SHIPPED' else 'SHIPPED' end
       when s.is_unanswered then 'ISSUED' else 'ACKNOWLEDGED' end
     from replenishment_order o cross join lateral (
       select coalesce(bool_or(l.received + l.damaged > 0), false) as has_come, coalesce(bool_or(l.received + l.written_off < ${expected}), false) as is_awaited,
         coalesce(bool_or(l.shipped > 0), false) as is_sent, coalesce(bool_or(l.shipped < ${expected}), false) as is_unsent, coalesce(bool_or(l.answer is null and not l.is_closed), false) as is_unanswered
       from order_line l where l.workspace_id = o.workspace_id and l.order_id = o.id) s
     where o.workspace_id = app_workspace() and o.id = of_order $$`,
  'revoke all on function order_status_of(uuid) from public',
  'grant execute on function order_status_of(uuid) to app_user',
  `create function order_status_is_derived() returns trigger language plpgsql as $$
   declare of_order uuid := case tg_table_name when 'order_line' then (to_jsonb(new) ->> 'order_id')::uuid else new.id end; stands text; follows text;
   begin
     if current_user <> 'app_user' then return null; end if;
     select o.status, order_status_of(o.id) into stands, follows from replenishment_order o where o.workspace_id = new.workspace_id and o.id = of_order;
     if stands is distinct from follows then raise exception 'order % stands as %, not %', of_order, follows, stands using errcode = 'check_violation', constraint = 'order_status_is_derived'; end if;
     return null;
   end $$`,
  internal('order_status_is_derived'),
  ...['replenishment_order', 'order_line'].map((table) => `create constraint trigger order_status_is_derived after insert or update on ${table} deferrable initially deferred
     for each row execute function order_status_is_derived()`),

  `create function order_begins() returns trigger language plpgsql as $$
   begin
     if ${trusted} then return new; end if;
     if new.status <> 'ISSUED' or new.issued_by is distinct from app_principal() or num_nonnulls(new.acknowledged_at, new.cancel_asked_at, new.cancelled_at, new.closed_at) > 0
       or not exists (select from vmi_agreement a where a.workspace_id = new.workspace_id and a.id = new.agreement_id and a.vendor_side = new.vendor_side and a.status = 'ACTIVE') then
       ${refuse('an order is issued under an agreement in force', 'order_begins')};
     end if;
     -- Of its own accord only the buyer orders; a proposal is ordered when it is approved, by whoever approves last.
     if new.proposal_id is null and app_side() = new.vendor_side then ${refuse('the buyer orders', 'order_side', 'insufficient_privilege')}; end if;
     return new;
   end $$`,
  internal('order_begins'),
  'create trigger order_begins before insert on replenishment_order for each row execute function order_begins()',
  `create function order_keeps_to_its_course() returns trigger language plpgsql as $$
   declare is_vendor boolean := app_side() = old.vendor_side; frozen boolean;
   begin
     if ${trusted} then return new; end if;
     if ${changedBut('status', 'external_reference', 'acknowledged_by', 'acknowledged_at', 'cancel_asked_by_side', 'cancel_asked_by', 'cancel_asked_at', 'cancelled_by', 'cancelled_at', 'cancel_reason', 'closed_by', 'closed_at', 'close_reason')}
       or old.cancelled_at is not null or old.closed_at is not null then
       ${refuse('what was ordered is not rewritten', 'order_course')};
     end if;
     if new.acknowledged_at is distinct from old.acknowledged_at and (old.acknowledged_at is not null or not is_vendor or new.acknowledged_by is distinct from app_principal()) then
       ${refuse('the vendor answers', 'order_side', 'insufficient_privilege')};
     end if;
     if new.cancel_asked_at is distinct from old.cancel_asked_at and new.cancel_asked_at is not null and (new.cancel_asked_by_side <> app_side() or new.cancel_asked_by is distinct from app_principal()) then
       ${refuse('a side asks for itself', 'order_side', 'insufficient_privilege')};
     end if;
     if new.cancelled_at is not null then
       select current_date >= old.requested_on - v.freeze_days into frozen from vmi_agreement_version v where v.workspace_id = old.workspace_id and v.id = old.version_id;
       if new.cancelled_by is distinct from app_principal() or (frozen and coalesce(old.cancel_asked_by_side, app_side()) = app_side()) then
         ${refuse('inside the freeze horizon both agree', 'order_frozen')};
       end if;
       if exists (select from order_line l where l.workspace_id = old.workspace_id and l.order_id = old.id and l.shipped > 0) then ${refuse('what is on its way is not called off', 'order_course')}; end if;
     end if;
     if new.closed_at is not null then
       if new.closed_by is distinct from app_principal() or exists (select from shipment s where s.workspace_id = old.workspace_id and s.order_id = old.id and s.status in ('SENT','ARRIVED','RECEIVED','DISCREPANCY')) then
         ${refuse('an order is closed when nothing of it is under way', 'order_course')};
       end if;
       -- What is still open only the buyer gives up.
       if is_vendor and exists (select from order_line l where l.workspace_id = old.workspace_id and l.order_id = old.id and l.shipped < ${expected}) then ${refuse('the buyer closes', 'order_side', 'insufficient_privilege')}; end if;
     end if;
     return new;
   end $$`,
  internal('order_keeps_to_its_course'),
  'create trigger order_keeps_to_its_course before update on replenishment_order for each row execute function order_keeps_to_its_course()',

  // After the policies have spoken, so that what is hidden and what is wrong are not told apart.
  `create function order_line_fits() returns trigger language plpgsql as $$
   begin
     if not exists (select from replenishment_order o join stock_position p on p.workspace_id = o.workspace_id and p.agreement_id = o.agreement_id
       where o.workspace_id = new.workspace_id and o.id = new.order_id and o.agreement_id = new.agreement_id and p.id = new.position_id and p.item_id = new.item_id) then
       ${refuse('a line is of its order, for a position of the same agreement', 'order_line_fits')};
     end if;
     return null;
   end $$`,
  internal('order_line_fits'),
  'create trigger order_line_fits after insert on order_line for each row execute function order_line_fits()',
  `create function order_line_begins() returns trigger language plpgsql as $$
   begin
     if ${trusted} then return new; end if;
     if num_nonnulls(new.reacted_at, new.first_received_on) > 0 or new.shipped + new.received + new.damaged + new.written_off > 0 or new.is_closed or (new.split_from_id is null and new.answer is not null)
       or (new.answer is not null and not exists (select from order_line l where l.workspace_id = new.workspace_id and l.id = new.split_from_id and l.order_id = new.order_id and l.answered_by = new.answered_by)) then
       ${refuse('a line begins with nothing done', 'order_line_course')};
     end if;
     return new;
   end $$`,
  internal('order_line_begins'),
  'create trigger order_line_begins before insert on order_line for each row execute function order_line_begins()',
  `create function order_line_keeps_to_its_course() returns trigger language plpgsql as $$
   declare vendor text := (select o.vendor_side from replenishment_order o where o.workspace_id = old.workspace_id and o.id = old.order_id);
   begin
     if current_user <> 'app_user' then return new; end if;
     if ${changedBut('answer', 'reaction', 'reaction_reason', 'reacted_by', 'reacted_at', 'confirmed', 'confirmed_price', 'promised_on', 'substitute_item_id', 'answer_reason', 'answered_by', 'answered_at', 'is_closed')}
       or (old.is_closed and not new.is_closed) then
       ${refuse('what was ordered, shipped and received is not rewritten', 'order_line_course')};
     end if;
     if (new.answer, new.confirmed, new.confirmed_price, new.promised_on, new.substitute_item_id) is distinct from (old.answer, old.confirmed, old.confirmed_price, old.promised_on, old.substitute_item_id) then
       if old.answer is not null then ${refuse('a line is answered once', 'order_line_course')}; end if;
       if app_side() is distinct from vendor or new.answered_by is distinct from app_principal() then ${refuse('the vendor answers', 'order_side', 'insufficient_privilege')}; end if;
     end if;
     if new.reaction is distinct from old.reaction and new.reaction <> 'PENDING' and (old.reaction is distinct from 'PENDING' or app_side() = vendor or new.reacted_by is distinct from app_principal()) then
       ${refuse('the buyer reacts, once', 'order_side', 'insufficient_privilege')};
     end if;
     return new;
   end $$`,
  internal('order_line_keeps_to_its_course'),
  'create trigger order_line_keeps_to_its_course before update on order_line for each row execute function order_line_keeps_to_its_course()',
];
