import { money, platform, text } from './0018-supply.terms.ts';

const open = "('COMPUTED','PENDING_APPROVAL','COUNTERED')";
const callable = (signature: string) => [`revoke all on function ${signature} from public`, `grant execute on function ${signature} to app_user`];
/** Whose acts are not questioned here: the platform's own, and the owner's at work on the data. */
const trusted = `(current_user <> 'app_user' or app_principal() = ${platform})`;
const internal = (signature: string) => `revoke all on function ${signature} from public`;

/** What becomes of proposals: whose word it takes, in which state, and what each session may write. The rooms above say the same to people. */
export const decisions = [
  `alter table replenishment_proposal
     add column rejection_code text check (rejection_code in ('NOT_NEEDED','TOO_MUCH','TOO_LITTLE','WRONG_DATA','NO_CAPACITY','WRONG_TIME','OTHER')),
     -- Why it is ordered inside the freeze horizon, in the words of the side that approved first.
     add column ${text('exception_reason', 2000)},
     -- How much could be approved by itself when that was done.
     add column approved_limit ${money} check (approved_limit >= 0),
     add constraint replenishment_proposal_rejection check ((status = 'REJECTED') = (rejection_code is not null)),
     add constraint replenishment_proposal_decided check ((status in ('APPROVED','REJECTED','EXPIRED')) = (decided_at is not null))`,

  // Where the goods are to go it is a day, and the freeze horizon begins with that.
  `create function proposal_is_inside_freeze(of_proposal uuid) returns boolean language sql stable as $$
     select p.needed_on - (now() at time zone l.time_zone)::date < v.freeze_days
     from replenishment_proposal p join vmi_agreement_version v on v.workspace_id = p.workspace_id and v.id = p.version_id join location l on l.workspace_id = p.workspace_id and l.id = p.ship_to_id
     where p.workspace_id = app_workspace() and p.id = of_proposal $$`,
  // What is on the table: what was countered, where somebody has, and what was proposed.
  `create function proposal_amount(of_proposal uuid) returns numeric language sql stable as $$
     select coalesce(sum(coalesce(l.accepted, l.countered, l.proposed) * l.unit_price), 0) from proposal_line l where l.workspace_id = app_workspace() and l.proposal_id = of_proposal $$`,
  // Whose word it takes: of both inside the freeze horizon, and above all that may ever be decided by itself.
  `create function proposal_approvers(of_proposal uuid) returns text language sql stable as $$
     select case when proposal_is_inside_freeze(p.id) or proposal_amount(p.id) > v.automatic_limit_cap then 'BOTH' when v.approval_mode = 'AUTOMATIC' then v.approver else v.approval_mode end
     from replenishment_proposal p join vmi_agreement_version v on v.workspace_id = p.workspace_id and v.id = p.version_id where p.workspace_id = app_workspace() and p.id = of_proposal $$`,
  // What the buyer would have to answer for: what the vendor still owns there, and all that is on its way or ordered.
  `create function agreement_exposure(of_agreement uuid) returns numeric language sql stable as $$
     select coalesce(sum((s.vendor_owned + s.in_transit + s.on_order) * i.unit_price), 0) from stock_position s
     join vmi_agreement_item i on i.workspace_id = s.workspace_id and i.id = s.agreement_item_id where s.workspace_id = app_workspace() and s.agreement_id = of_agreement $$`,
  ...['proposal_is_inside_freeze(uuid)', 'proposal_amount(uuid)', 'proposal_approvers(uuid)', 'agreement_exposure(uuid)'].flatMap(callable),

  `create function proposal_role(p replenishment_proposal) returns text language sql stable as $$
     select case when a.vendor_side = app_side() then 'VENDOR' else 'BUYER' end from vmi_agreement a where a.workspace_id = p.workspace_id and a.id = p.agreement_id $$`,
  ...callable('proposal_role(replenishment_proposal)'),

  `create function proposal_begins() returns trigger language plpgsql as $$
   begin
     if ${trusted} then return new; end if;
     if new.status not in ('COMPUTED','PENDING_APPROVAL') or num_nonnulls(new.vendor_approved_at, new.buyer_approved_at, new.countered_by_side, new.decided_at) > 0 or new.is_automatic then
       raise exception 'a proposal begins undecided' using errcode = 'insufficient_privilege', constraint = 'proposal_begins';
     end if;
     return new;
   end $$`,
  'create trigger proposal_begins before insert on replenishment_proposal for each row execute function proposal_begins()',

  `create function proposal_keeps_to_its_course() returns trigger language plpgsql as $$
   declare
     changed text[] := array(select n.key from jsonb_each(to_jsonb(new)) n where n.value is distinct from to_jsonb(old) -> n.key and n.key not in ('version','updated_at'));
     step text := old.status || '>' || new.status;
     decision text[] := array['status','vendor_approved_by','vendor_approved_at','buyer_approved_by','buyer_approved_at','countered_by_side','decided_by','decided_at','decision_reason','rejection_code','exception_reason'];
     role text;
   begin
     if cardinality(changed) = 0 or current_user <> 'app_user' then return new; end if;
     -- What is decided is decided; of what was superseded it may be told later by what.
     if old.status not in ${open} and not (old.status = 'SUPERSEDED' and changed <@ array['superseded_by_id']) then
       raise exception 'proposal % is decided', old.id using errcode = 'check_violation', constraint = 'proposal_course';
     end if;
     if old.status <> new.status and step not in ('COMPUTED>PENDING_APPROVAL','COMPUTED>COUNTERED','COMPUTED>APPROVED','PENDING_APPROVAL>COUNTERED','PENDING_APPROVAL>APPROVED','COUNTERED>PENDING_APPROVAL','COUNTERED>APPROVED')
       and new.status not in ('REJECTED','EXPIRED','SUPERSEDED') then
       raise exception 'proposal % does not go from % to %', old.id, old.status, new.status using errcode = 'check_violation', constraint = 'proposal_course';
     end if;
     if app_principal() = ${platform} then
       -- By itself it is approved only as it was computed, where the terms leave that to itself, and never above their cap.
       if new.status = 'APPROVED' and not (new.is_automatic and old.status = 'COMPUTED' and cardinality(new.needs_person) = 0 and new.approved_limit is not null
           and proposal_amount(old.id) <= new.approved_limit and exists (select from vmi_agreement_version v where v.workspace_id = old.workspace_id and v.id = old.version_id
             and v.approval_mode = 'AUTOMATIC' and new.approved_limit <= coalesce(v.automatic_limit_cap, v.automatic_limit))) then
         raise exception 'proposal % is not for the platform to approve', old.id using errcode = 'insufficient_privilege', constraint = 'proposal_side';
       end if;
       return new;
     end if;
     if new.status = 'SUPERSEDED' and app_is_staff() then return new; end if;
     role := proposal_role(old);
     if not (changed <@ decision) or role is null or new.status in ('EXPIRED','SUPERSEDED') or proposal_act_is_own(old, new, role) is not true then
       raise exception 'proposal %: this is not for the % to do now', old.id, role using errcode = 'insufficient_privilege', constraint = 'proposal_side';
     end if;
     return new;
   end $$`,
  // Each side gives its own word, in its own name; the other's it can only undo by putting other quantities on the table, or none.
  `create function proposal_act_is_own(o replenishment_proposal, n replenishment_proposal, role text) returns boolean language sql stable as $$
     select (case role when 'VENDOR' then n.buyer_approved_by is null or n.buyer_approved_by = o.buyer_approved_by else n.vendor_approved_by is null or n.vendor_approved_by = o.vendor_approved_by end)
       and (case role when 'VENDOR' then n.vendor_approved_by else n.buyer_approved_by end) is not distinct from
         case when n.status in ('REJECTED') then (case role when 'VENDOR' then o.vendor_approved_by else o.buyer_approved_by end)
           when o.status = 'COUNTERED' and n.status = 'PENDING_APPROVAL' then null else app_principal() end
       and (n.decided_by is null or n.decided_by = app_principal())
       and case n.status
         when 'COUNTERED' then n.countered_by_side = app_side() and (case role when 'VENDOR' then n.buyer_approved_by else n.vendor_approved_by end) is null
         when 'REJECTED' then true
         when 'APPROVED' then (n.exception_reason is not null or not proposal_is_inside_freeze(o.id)) and case
           when o.status = 'COUNTERED' then o.countered_by_side <> app_side() and n.vendor_approved_by is not null and n.buyer_approved_by is not null
           else case proposal_approvers(o.id) when 'BOTH' then n.vendor_approved_by is not null and n.buyer_approved_by is not null when 'VENDOR' then n.vendor_approved_by is not null
             else n.buyer_approved_by is not null end end
         when 'PENDING_APPROVAL' then case when o.status = 'COUNTERED' then n.vendor_approved_by is null and n.buyer_approved_by is null else o.countered_by_side is null end
         else false end $$`,
  ...callable('proposal_act_is_own(replenishment_proposal, replenishment_proposal, text)'),
  'create trigger proposal_keeps_to_its_course before update on replenishment_proposal for each row execute function proposal_keeps_to_its_course()',

  // What is approved is ordered in the same transaction: neither without the other.
  `create function proposal_becomes_order() returns trigger language plpgsql as $$
   begin
     if not exists (select from replenishment_order o where o.workspace_id = new.workspace_id and o.proposal_id = new.id) then
       raise exception 'proposal % is approved and not ordered', new.id using errcode = 'check_violation', constraint = 'proposal_becomes_order';
     end if;
     return null;
   end $$`,
  `create constraint trigger proposal_becomes_order after update of status on replenishment_proposal deferrable initially deferred for each row
     when (new.status = 'APPROVED' and old.status <> 'APPROVED') execute function proposal_becomes_order()`,

  // People put quantities beside what was computed while it is open, and accept what is on the table.
  `create function proposal_line_is_decided() returns trigger language plpgsql as $$
   begin
     if ${trusted} or (new.countered, new.counter_reason, new.accepted) is not distinct from (old.countered, old.counter_reason, old.accepted) then return new; end if;
     if new.accepted <> coalesce(new.countered, new.proposed) or (new.countered is not null) <> (new.counter_reason is not null) or not new.is_open
       or not exists (select from replenishment_proposal p where p.workspace_id = old.workspace_id and p.id = old.proposal_id and p.status in ${open}) then
       raise exception 'line % is not to be decided so', old.id using errcode = 'insufficient_privilege', constraint = 'proposal_line_is_decided';
     end if;
     return new;
   end $$`,
  'create trigger proposal_line_is_decided before update on proposal_line for each row execute function proposal_line_is_decided()',
  ...['proposal_begins()', 'proposal_keeps_to_its_course()', 'proposal_becomes_order()', 'proposal_line_is_decided()'].map(internal),
];
