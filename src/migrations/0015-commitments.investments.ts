import { secured } from './0001-ground.foundation.ts';
import { mine, ofEitherSide } from './0015-commitments.terms.ts';

const fixed = ['relationship_id', 'title', 'purpose', 'kind', 'invested_on', 'useful_until'];
const values = (row: string, columns: readonly string[]) => columns.map((column) => `${row}.${column}`).join(', ');
const shareOf = (side: string) => ['amount_minor', 'amount_currency', 'specific_share', 'declared_by', 'declared_at'].map((column) => `${side}_${column}`);
const confirmationOf = (side: string) => ['confirmed_by', 'confirmed_at'].map((column) => `${side}_${column}`);

const share = (side: string) => `
     ${side}_amount_minor bigint check (${side}_amount_minor > 0),
     ${side}_amount_currency text check (${side}_amount_currency ~ '^[A-Z]{3}$'),
     ${side}_specific_share double precision check (${side}_specific_share between 0 and 1),
     ${side}_declared_by uuid,
     ${side}_declared_at timestamptz,
     ${side}_confirmed_by uuid,
     ${side}_confirmed_at timestamptz,
     check (num_nonnulls(${shareOf(side).join(', ')}) in (0, 5)),
     -- Nobody confirms what nobody has declared.
     check ((${side}_confirmed_by is null) = (${side}_confirmed_at is null) and (${side}_confirmed_at is null or ${side}_declared_at is not null)),`;

/** What a side says of its own share, and the other of that. */
const saidBy = (side: 'focal' | 'partner', isOwn: string) => `
     if (${values('new', shareOf(side))}) is distinct from (${values('before', shareOf(side))}) and not (before.${side}_declared_by is null and ${isOwn} and coalesce(new.${side}_declared_by = app_principal(), false)) then
       raise exception 'each side declares its own share, once' using errcode = 'insufficient_privilege', constraint = 'joint_investment_voice';
     end if;
     if (${values('new', confirmationOf(side))}) is distinct from (${values('before', confirmationOf(side))})
       and not (before.${side}_declared_by is not null and before.${side}_confirmed_by is null and not ${isOwn} and coalesce(new.${side}_confirmed_by = app_principal(), false)) then
       raise exception 'each side confirms the share of the other, once' using errcode = 'insufficient_privilege', constraint = 'joint_investment_voice';
     end if;`;

export const investments = [
  // In which currency amounts are measured; without one they are not.
  `alter table workspace add column reporting_currency text check (reporting_currency ~ '^[A-Z]{3}$')`,
  `create table joint_investment (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     title text not null check (char_length(title) between 1 and 200),
     purpose text not null check (char_length(purpose) between 1 and 2000),
     kind text not null check (kind in ('TOOLING','CAPACITY','TRAINING','SYSTEM','JOINT_RND','MARKETING','OTHER')),
     invested_on date not null,
     useful_until date,
     ${share('focal')}
     ${share('partner')}
     state text not null check (state in ('LIVING','ENDED','WRITTEN_OFF','WITHDRAWN')),
     ended_on date,
     ended_by uuid,
     end_reason text check (char_length(end_reason) between 1 and 2000),
     version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     check (useful_until >= invested_on),
     check (ended_on >= invested_on),
     check (focal_declared_at is not null or partner_declared_at is not null),
     check ((state <> 'LIVING') = (ended_on is not null and ended_by is not null and end_reason is not null))
   )`,
  'create index joint_investment_by_relationship on joint_investment (workspace_id, relationship_id, invested_on, id)',
  `create function joint_investment_course() returns trigger language plpgsql as $$
   declare
     before joint_investment := case when tg_op = 'UPDATE' then old end;
     is_focal boolean := app_is_staff();
   begin
     if tg_op = 'INSERT' and new.state <> 'LIVING' then
       raise exception 'a joint investment begins living' using errcode = 'insufficient_privilege', constraint = 'joint_investment_course';
     end if;
     if tg_op = 'UPDATE' and (${values('new', fixed)}) is distinct from (${values('old', fixed)}) then
       raise exception 'joint investment % stays what it is', old.id using errcode = 'check_violation', constraint = 'joint_investment_fixed';
     end if;
     if tg_op = 'UPDATE' and old.state <> 'LIVING' then
       raise exception 'joint investment % has ended', old.id using errcode = 'check_violation', constraint = 'joint_investment_course';
     end if;
     if new.state = 'WITHDRAWN' and (new.focal_confirmed_at is not null or new.partner_confirmed_at is not null) then
       raise exception 'what was confirmed is not taken back' using errcode = 'check_violation', constraint = 'joint_investment_course';
     end if;
     if new.state <> 'LIVING' and (case when is_focal then new.focal_declared_at else new.partner_declared_at end) is null then
       raise exception 'a side ends what it has a share in' using errcode = 'insufficient_privilege', constraint = 'joint_investment_voice';
     end if;
     ${saidBy('focal', 'is_focal')}
     ${saidBy('partner', '(not is_focal)')}
     return new;
   end $$`,
  'create trigger joint_investment_course before insert or update on joint_investment for each row execute function joint_investment_course()',
  'revoke all on function joint_investment_course() from public',
  ...secured('joint_investment'),
  `create policy joint_investment_read on joint_investment for select to app_user using (${mine} and ${ofEitherSide('joint_investment')})`,
  `create policy joint_investment_add on joint_investment for insert to app_user with check (${mine} and ${ofEitherSide('joint_investment')})`,
  `create policy joint_investment_change on joint_investment for update to app_user
     using (${mine} and ${ofEitherSide('joint_investment')}) with check (${mine} and ${ofEitherSide('joint_investment')})`,
  'grant select, insert, update on joint_investment to app_user',
];
