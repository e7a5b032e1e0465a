import { secured } from './0001-ground.foundation.ts';

/** The statements for bonds and for the level that a relationship is meant to have. */

const mine = 'workspace_id = (select app_workspace())';
const staff = '(select app_is_staff())';

const amounts = ['our_cost', 'our_benefit', 'their_cost', 'their_benefit', 'our_switching_cost', 'their_switching_cost'];

const amountColumns = amounts.map((name) => `${name}_minor bigint check (${name}_minor >= 0),
     ${name}_currency text check (${name}_currency ~ '^[A-Z]{3}$'),
     check ((${name}_minor is null) = (${name}_currency is null))`);

/** What a verification has found true. */
const facts = ['description', 'started_on', 'until_on', ...amounts.flatMap((name) => [`${name}_minor`, `${name}_currency`])];
const row = (of: string) => `(${facts.map((name) => `${of}.${name}`).join(', ')})`;

export const bonds = [
  `create table bond (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     relationship_id uuid not null,
     kind text not null check (kind in ('FINANCIAL','SOCIAL','STRUCTURAL')),
     description text not null check (char_length(description) between 1 and 2000),
     ${amountColumns.join(',\n     ')},
     started_on date,
     until_on date,
     is_shown_to_partner boolean not null default false,
     verified_at timestamptz,
     verified_by uuid,
     evidence text check (char_length(evidence) between 1 and 2000),
     ended_on date,
     end_reason text check (char_length(end_reason) between 1 and 2000),
     version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     check (until_on >= started_on),
     check (ended_on >= started_on),
     constraint bond_verified_whole check ((verified_at is null) = (verified_by is null) and (verified_at is null) = (evidence is null)),
     constraint bond_ends_with_reason check ((ended_on is null) = (end_reason is null))
   )`,
  `create index bond_by_relationship on bond (workspace_id, relationship_id, created_at, id)`,
  `create function bond_stays_itself() returns trigger language plpgsql as $$
   begin
     if old.ended_on is not null then
       raise exception 'bond % has ended', old.id using errcode = 'check_violation', constraint = 'bond_stays_ended';
     end if;
     if (new.kind, new.relationship_id) is distinct from (old.kind, old.relationship_id) then
       raise exception 'bond % never changes its kind or its relationship', old.id using errcode = 'check_violation', constraint = 'bond_fixed_ends';
     end if;
     -- What was verified is what stood there then.
     if new.verified_at is not null and new.verified_at is not distinct from old.verified_at and ${row('new')} is distinct from ${row('old')} then
       raise exception 'bond % was verified with other facts', old.id using errcode = 'check_violation', constraint = 'bond_verified_as_it_was';
     end if;
     return new;
   end $$`,
  'revoke all on function bond_stays_itself() from public',
  `create trigger bond_stays_itself before update on bond for each row execute function bond_stays_itself()`,
  ...secured('bond'),
  `create policy bond_read on bond for select to app_user using (${mine} and (${staff} or (is_shown_to_partner and exists (select from relationship r
     where r.workspace_id = bond.workspace_id and r.id = bond.relationship_id and r.partner_id = (select app_party())))))`,
  `create policy bond_add on bond for insert to app_user with check (${mine} and ${staff})`,
  `create policy bond_change on bond for update to app_user using (${mine} and ${staff}) with check (${mine} and ${staff})`,
  `grant select, insert, update on bond to app_user`,
];

export const levels = [
  `alter table relationship add column intended_level text check (intended_level in ('BASIC','REACTIVE','ACCOUNTABLE','PROACTIVE','PARTNERSHIP'))`,
  'alter table stage_change drop constraint stage_change_kind_check',
  `alter table stage_change add constraint stage_change_kind_check check (kind in ('LIFECYCLE','CUSTOMER','LEVEL'))`,
  // Why a relationship is meant to be closer or looser is part of the step.
  `alter table stage_change add constraint stage_change_level_reason check (kind <> 'LEVEL' or reason is not null)`,
];
