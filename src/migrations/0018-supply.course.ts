import { platform } from './0018-supply.terms.ts';

const isPlatform = `app_principal() = ${platform}`;
/** What a version says, which nobody changes once it was put forward. */
const terms = [
  'relationship_id', 'agreement_id', 'number', 'valid_from', 'valid_until', 'ownership_rule', 'ownership_age_days', 'approval_mode', 'automatic_limit', 'automatic_limit_cap', 'approver', 'proposal_expiry_hours',
  'freeze_days', 'review_days', 'answer_hours', 'liability_cap', 'service_level', 'service_level_type', 'threshold_setter', 'trigger_comparison', 'feed_mode', 'stale_after_hours', 'truck_capacity', 'kpi_definitions',
  'note',
];
const itemTerms = { unit_price: 'unitPrice', minimum_order: 'minimumOrder', pack_size: 'packSize', pallet_size: 'palletSize', shelf_life_days: 'shelfLifeDays' };
const levels = [
  'method', 'minimum', 'maximum', 'reorder_point', 'order_quantity', 'base_stock', 'minimum_days', 'target_days', 'lead_time_factor', 'variability_factor', 'lead_time_days', 'lead_time_deviation',
];
const row = (record: string, columns: readonly string[]) => `(${columns.map((name) => `${record}.${name}`).join(', ')})`;

const refuse = (what: string, constraint: string, code = 'check_violation') => `raise exception '${what}' using errcode = '${code}', constraint = '${constraint}'`;
const byBefore = (table: string, name: string, on = 'insert or update') => [
  `revoke all on function ${name}() from public`,
  `create trigger ${name} before ${on} on ${table} for each row execute function ${name}()`,
];

/** What becomes of agreements, their versions, items and levels, and whose act each step is. The rooms above say the same to people. */
export const agreementCourse = [
  `create function vmi_agreement_course() returns trigger language plpgsql as $$
   begin
     if tg_op = 'INSERT' then
       if not (${isPlatform}) and new.status <> 'DRAFT' then ${refuse('an agreement begins as a draft', 'vmi_agreement_course')}; end if;
       return new;
     end if;
     if new.relationship_id <> old.relationship_id or (old.status <> 'DRAFT' and (new.number, new.title, new.vendor_side, new.currency) is distinct from (old.number, old.title, old.vendor_side, old.currency)) then
       ${refuse('an agreement that was put forward stays what it is', 'vmi_agreement_course')};
     end if;
     if new.status = old.status then return new; end if;
     -- By the database's clock, as the audit log's.
     if old.status = 'DRAFT' then new.proposed_at := now(); end if;
     if not coalesce(case (old.status || ' ' || new.status)
       when 'DRAFT PROPOSED' then app_is_staff()
       when 'PROPOSED ACTIVE' then exists (select from vmi_agreement_version v where v.workspace_id = new.workspace_id and v.agreement_id = new.id and v.status = 'SIGNED')
       when 'PROPOSED TERMINATED' then app_is_staff()
       when 'ACTIVE SUSPENDED' then new.suspended_by_side = app_side()
       when 'SUSPENDED ACTIVE' then old.suspended_by_side = app_side()
       when 'ACTIVE TERMINATED' then true
       when 'SUSPENDED TERMINATED' then true
       when 'ACTIVE EXPIRED' then ${isPlatform}
       when 'SUSPENDED EXPIRED' then ${isPlatform} end, false) then
       ${refuse('an agreement does not go this way from here', 'vmi_agreement_course')};
     end if;
     if new.status_changed_by is distinct from app_principal() then ${refuse('nobody acts in the name of another', 'vmi_agreement_course', 'insufficient_privilege')}; end if;
     return new;
   end $$`,
  ...byBefore('vmi_agreement', 'vmi_agreement_course'),

  `create function vmi_agreement_version_course() returns trigger language plpgsql as $$
   begin
     if ${isPlatform} then return new; end if;
     if tg_op = 'INSERT' then
       if new.status <> 'DRAFT' or new.proposed_at is not null or new.drafted_by is distinct from app_principal() then ${refuse('a version begins as a draft', 'vmi_agreement_version_course')}; end if;
       return new;
     end if;
     if (old.status <> 'DRAFT' or not app_is_staff()) and ${row('new', terms)} is distinct from ${row('old', terms)} then
       ${refuse('what was put forward is not rewritten', 'vmi_agreement_version_course')};
     end if;
     if not coalesce(case (old.status || ' ' || new.status)
       when 'DRAFT DRAFT' then app_is_staff()
       when 'DRAFT PROPOSED' then app_is_staff() and new.proposed_by = app_principal()
       when 'DRAFT WITHDRAWN' then app_is_staff()
       when 'PROPOSED PROPOSED' then true
       when 'PROPOSED SIGNED' then true
       when 'PROPOSED WITHDRAWN' then app_is_staff()
       when 'PROPOSED DECLINED' then not app_is_staff() and new.declined_by = app_principal() end, false) then
       ${refuse('a version does not go this way from here', 'vmi_agreement_version_course')};
     end if;
     if old.status = 'DRAFT' and new.status = 'PROPOSED' then new.proposed_at := now(); end if;
     -- Each side signs for itself, once, in its own name.
     if ((new.focal_signed_by, new.focal_signed_at) is distinct from (old.focal_signed_by, old.focal_signed_at) and not (app_is_staff() and old.focal_signed_by is null and new.focal_signed_by = app_principal() and old.status = 'PROPOSED'))
       or ((new.partner_signed_by, new.partner_signed_at) is distinct from (old.partner_signed_by, old.partner_signed_at) and (app_is_staff() or old.partner_signed_by is not null or new.partner_signed_by is distinct from app_principal() or old.status <> 'PROPOSED')) then
       ${refuse('each side signs for itself', 'vmi_agreement_version_side', 'insufficient_privilege')};
     end if;
     return new;
   end $$`,
  ...byBefore('vmi_agreement_version', 'vmi_agreement_version_course'),

  // Prices and packs of what is signed change by both: one side puts them forward, the other accepts.
  `create function vmi_agreement_item_course() returns trigger language plpgsql as $$
   declare
     stage text := (select status from vmi_agreement a where a.workspace_id = new.workspace_id and a.id = new.agreement_id);
     is_signed boolean := stage in ('ACTIVE','SUSPENDED');
   begin
     if ${isPlatform} then return new; end if;
     if stage is null or stage in ('TERMINATED','EXPIRED') then ${refuse('the agreement is over', 'vmi_agreement_item_course')}; end if;
     if tg_op = 'INSERT' then
       if (is_signed and (new.is_agreed or new.pending_by is distinct from app_principal() or new.pending_by_side is distinct from app_side())) or (not is_signed and not app_is_staff()) then
         ${refuse('an item comes under a signed agreement by the word of both', 'vmi_agreement_item_course')};
       end if;
       return new;
     end if;
     if (new.relationship_id, new.agreement_id, new.item_id) is distinct from (old.relationship_id, old.agreement_id, old.item_id) then ${refuse('an item of an agreement stays that item', 'vmi_agreement_item_course')}; end if;
     if new.pending is not null and new.pending is distinct from old.pending and (not is_signed or new.pending_by is distinct from app_principal() or new.pending_by_side is distinct from app_side()) then
       ${refuse("terms are put forward in one''s own name", 'vmi_agreement_item_course', 'insufficient_privilege')};
     end if;
     if (${row('new', [...Object.keys(itemTerms), 'is_agreed'])} is distinct from ${row('old', [...Object.keys(itemTerms), 'is_agreed'])} or (old.ended_on is not null and new.ended_on is null))
       and not (case when is_signed then old.pending is not null and old.pending_by_side <> app_side() and new.pending is null and new.is_agreed
         and ${Object.entries(itemTerms).map(([column, key]) => `new.${column} is not distinct from case when old.pending ? '${key}' then (old.pending ->> '${key}')::numeric else old.${column} end`).join('\n         and ')}
       else app_is_staff() end) then
       ${refuse('what both have signed changes by both', 'vmi_agreement_item_course', 'insufficient_privilege')};
     end if;
     return new;
   end $$`,
  ...byBefore('vmi_agreement_item', 'vmi_agreement_item_course'),

  // Whose the levels are to set, by the terms in force; before any are, the firm's, which drafts.
  `create function vmi_setter_side(of_workspace uuid, of_agreement uuid) returns text language sql stable as $$
     select case when a.status in ('DRAFT','PROPOSED') then 'FOCAL' when v.threshold_setter = 'VENDOR' then a.vendor_side when a.vendor_side = 'FOCAL' then 'PARTNER' else 'FOCAL' end
     from vmi_agreement a left join lateral (select t.threshold_setter from vmi_agreement_version t where t.workspace_id = a.workspace_id and t.agreement_id = a.id and t.status = 'SIGNED'
       order by t.valid_from <= (now() at time zone 'UTC')::date desc, case when t.valid_from <= (now() at time zone 'UTC')::date then t.valid_from - date '2000-01-01' else date '2000-01-01' - t.valid_from end desc, t.number desc limit 1) v on true
     where a.workspace_id = of_workspace and a.id = of_agreement $$`,
  'revoke all on function vmi_setter_side(uuid, uuid) from public',
  'grant execute on function vmi_setter_side(uuid, uuid) to app_user',
  `create function stock_position_levels() returns trigger language plpgsql as $$
   begin
     if ${isPlatform} then return new; end if;
     if tg_op = 'UPDATE' then
       if (new.relationship_id, new.agreement_id, new.agreement_item_id, new.item_id, new.location_id) is distinct from (old.relationship_id, old.agreement_id, old.agreement_item_id, old.item_id, old.location_id) then
         ${refuse('a position stays where it is', 'stock_position_levels')};
       end if;
       if ${row('new', [...levels, 'ended_on'])} is not distinct from ${row('old', [...levels, 'ended_on'])} then return new; end if;
     end if;
     if vmi_setter_side(new.workspace_id, new.agreement_id) is distinct from app_side() then ${refuse("the levels are the other side''s to set", 'stock_position_levels', 'insufficient_privilege')}; end if;
     return new;
   end $$`,
  ...byBefore('stock_position', 'stock_position_levels'),
  `create function position_parameters_side() returns trigger language plpgsql as $$
   begin
     if not (${isPlatform}) and (new.set_by_side <> app_side() or new.set_by is distinct from app_principal()) then
       ${refuse('nobody sets levels in the name of another', 'position_parameters_side', 'insufficient_privilege')};
     end if;
     return new;
   end $$`,
  ...byBefore('position_parameters', 'position_parameters_side', 'insert'),
];
