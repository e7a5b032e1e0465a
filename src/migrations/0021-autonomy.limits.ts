import { secured } from './0001-ground.foundation.ts';
import { ledgerOfBoth, mine, money, ofAgreement, ofBoth, platform, sides, staff, text, versioned } from './0018-supply.terms.ts';

const step = 'smallint check (STEP between 0 and 4)';

/** How much of an agreement is decided by itself, and why that changed. */
export const autonomy = [
  `create table vmi_autonomy (
     ${ofAgreement},
     -- What the vendor has earned, from 0 (nothing) over 2 (what was signed) to 4 (the cap); kept also while a person holds the limit.
     step smallint not null check (step between 0 and 4),
     mode text not null check (mode in ('FOLLOWING','HELD','OVERRIDDEN')),
     -- Money of one proposal up to which it is approved by itself.
     limit_amount ${money} not null check (limit_amount >= 0),
     ${text('note', 2000)},
     set_by uuid,
     set_by_side text check (set_by_side in (${sides})),
     set_at timestamptz,
     changed_at timestamptz not null,
     -- When it was last widened: what was won slowly is won again slowly.
     widened_at timestamptz,
     ${versioned},
     constraint vmi_autonomy_once unique (workspace_id, agreement_id),
     check ((mode = 'FOLLOWING') = (set_by is null)),
     check (num_nulls(set_by, set_by_side, set_at, note) in (0, 4))
   )`,
  ...ofBoth('vmi_autonomy'),
  `create table autonomy_change (
     ${ofAgreement},
     version_id uuid not null,
     cause text not null check (cause in ('FOLLOWED','TERMS','HELD','OVERRIDDEN','RELEASED')),
     from_limit ${money} check (from_limit >= 0),
     to_limit ${money} not null check (to_limit >= 0),
     ${text('note', 2000)},
     changed_by uuid not null,
     changed_by_side text check (changed_by_side in (${sides})),
     changed_at timestamptz not null,
     foreign key (workspace_id, version_id) references vmi_agreement_version (workspace_id, id) on delete restrict,
     check ((cause in ('FOLLOWED','TERMS')) = (changed_by_side is null))
   )`,
  'create index autonomy_change_by_agreement on autonomy_change (workspace_id, agreement_id, changed_at, id)',
  ...ledgerOfBoth('autonomy_change'),
  // What a limit followed: scores are the firm's own affair, and no partner is told what it is held to be worth.
  `create table autonomy_ground (
     ${ofAgreement},
     change_id uuid not null,
     direction text not null check (direction in ('FOCAL_TO_PARTNER','PARTNER_TO_FOCAL')),
     from_step ${step.replace('STEP', 'from_step')},
     to_step ${step.replace('STEP', 'to_step')} not null,
     -- Null while nobody knows enough to tell.
     trust double precision check (trust between 0 and 100),
     uncertainty double precision not null check (uncertainty between 0 and 1),
     medium_from double precision not null,
     high_from double precision not null,
     foreign key (workspace_id, change_id) references autonomy_change (workspace_id, id) on delete restrict,
     constraint autonomy_ground_once unique (workspace_id, change_id)
   )`,
  ...secured('autonomy_ground'),
  `create trigger autonomy_ground_append_only before update or delete on autonomy_ground for each row execute function refuse_change()`,
  `create trigger autonomy_ground_no_truncate before truncate on autonomy_ground for each statement execute function refuse_change()`,
  `create policy autonomy_ground_read on autonomy_ground for select to app_user using (${mine} and ${staff})`,
  `create policy autonomy_ground_add on autonomy_ground for insert to app_user with check (${mine} and ${staff} and (select app_principal()) = ${platform})`,
  'grant select, insert on autonomy_ground to app_user',

  // The terms in force bound every limit, whoever sets it; what is earned, the platform alone says.
  `create function autonomy_is_bounded() returns trigger language plpgsql as $$
   declare most numeric; approver text; role text;
   begin
     select coalesce(v.automatic_limit_cap, v.automatic_limit), v.approver into most, approver from vmi_agreement_version v
       where v.workspace_id = new.workspace_id and v.agreement_id = new.agreement_id and v.status = 'SIGNED' and v.valid_from <= (now() at time zone 'UTC')::date + 1
       order by v.valid_from desc, v.number desc limit 1;
     if new.limit_amount > coalesce(most, 0) then
       raise exception 'a limit lies within the cap of the terms' using errcode = 'check_violation', constraint = 'autonomy_cap';
     end if;
     if current_user <> 'app_user' or app_principal() = ${platform} then return new; end if;
     select case when a.vendor_side = app_side() then 'VENDOR' else 'BUYER' end into role from vmi_agreement a where a.workspace_id = new.workspace_id and a.id = new.agreement_id;
     if (approver not in (role, 'BOTH')) or (tg_op = 'INSERT' and new.step <> 2) or (tg_op = 'UPDATE' and new.step <> old.step)
       or (new.set_by is not null and (new.set_by, new.set_by_side) is distinct from (app_principal(), app_side())) then
       raise exception 'how far proposals are decided by itself is set by who would decide them' using errcode = 'insufficient_privilege', constraint = 'autonomy_side';
     end if;
     return new;
   end $$`,
  'revoke all on function autonomy_is_bounded() from public',
  'create trigger autonomy_is_bounded before insert or update on vmi_autonomy for each row execute function autonomy_is_bounded()',
];
