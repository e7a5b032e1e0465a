import { secured } from './0001-ground.foundation.ts';
import { appendOnly, mine, ofEitherSide, staff } from './0015-commitments.terms.ts';

const fixed = ['relationship_id', 'number', 'title', 'kind', 'terms', 'signed_on', 'valid_from', 'valid_until', 'notice_days', 'is_renewed_automatically', 'renewal_months', 'renews_id', 'proposed_by', 'is_proposed_by_focal'];
const values = (row: string) => fixed.map((column) => `${row}.${column}`).join(', ');

const table = [
  `create table relationship_contract (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     number text check (char_length(number) between 1 and 100),
     title text not null check (char_length(title) between 1 and 200),
     kind text not null check (kind in ('FRAME','SUPPLY','DISTRIBUTION','NDA','SERVICE','ALLIANCE')),
     terms text not null check (char_length(terms) between 1 and 10000),
     signed_on date,
     valid_from date not null,
     valid_until date,
     notice_days integer not null check (notice_days between 0 and 3650),
     is_renewed_automatically boolean not null,
     renewal_months integer check (renewal_months between 1 and 120),
     renews_id uuid,
     state text not null check (state in ('DRAFT','DECLINED','WITHDRAWN','IN_FORCE','RENEWED','LAPSED','NOTICE_GIVEN','ENDED')),
     proposed_by uuid not null,
     is_proposed_by_focal boolean not null,
     focal_agreed_by uuid,
     focal_agreed_at timestamptz,
     partner_agreed_by uuid,
     partner_agreed_at timestamptz,
     in_force_at timestamptz,
     notice_by uuid,
     is_notice_by_focal boolean,
     notice_given_at timestamptz,
     ends_on date,
     closed_by uuid,
     closed_at timestamptz,
     reason text check (char_length(reason) between 1 and 2000),
     version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, renews_id) references relationship_contract (workspace_id, id) on delete restrict,
     check (renews_id <> id),
     check (valid_until >= valid_from),
     check (is_renewed_automatically = (renewal_months is not null) and (renewal_months is null or valid_until is not null)),
     check ((focal_agreed_by is null) = (focal_agreed_at is null) and (partner_agreed_by is null) = (partner_agreed_at is null)),
     -- Nothing binds that both have not agreed to.
     constraint relationship_contract_both_agree check (state in ('DRAFT','DECLINED','WITHDRAWN') or (focal_agreed_by is not null and partner_agreed_by is not null and in_force_at is not null)),
     check ((notice_by is null) = (notice_given_at is null) and (notice_by is null) = (ends_on is null) and (notice_by is null) = (is_notice_by_focal is null)),
     check ((state in ('NOTICE_GIVEN','ENDED')) = (notice_by is not null)),
     check ((state in ('DECLINED','WITHDRAWN','RENEWED','LAPSED','ENDED')) = (closed_by is not null and closed_at is not null)),
     check (state not in ('DECLINED','WITHDRAWN','NOTICE_GIVEN') or reason is not null)
   )`,
  `create unique index relationship_contract_one_renewal on relationship_contract (workspace_id, renews_id) where state = 'DRAFT'`,
  `create unique index relationship_contract_one_successor on relationship_contract (workspace_id, renews_id) where state not in ('DRAFT','DECLINED','WITHDRAWN')`,
  'create index relationship_contract_by_relationship on relationship_contract (workspace_id, relationship_id, created_at, id)',
  'create index relationship_contract_by_creation on relationship_contract (workspace_id, created_at, id)',
  'create index relationship_contract_by_end on relationship_contract (workspace_id, valid_until, id)',
  `create index relationship_contract_that_ends on relationship_contract (workspace_id, coalesce(ends_on, valid_until)) where state in ('IN_FORCE','NOTICE_GIVEN')`,
];

const course = [
  // A contract that renews itself goes on for another term on the consent that both gave to that.
  `create function contract_goes_on(c relationship_contract) returns boolean language sql stable as $$
     select exists (select from relationship_contract b where b.workspace_id = c.workspace_id and b.id = c.renews_id and b.state = 'IN_FORCE' and b.is_renewed_automatically
       and b.valid_until < (now() at time zone 'UTC')::date and c.state = 'IN_FORCE' and c.valid_from = b.valid_until + 1
       and c.valid_until = (b.valid_until + make_interval(months => b.renewal_months))::date
       and (c.title, c.terms, c.notice_days, c.renewal_months, c.focal_agreed_by, c.partner_agreed_by) = (b.title, b.terms, b.notice_days, b.renewal_months, b.focal_agreed_by, b.partner_agreed_by)) $$`,
  `create function contract_course() returns trigger language plpgsql as $$
   declare
     before relationship_contract := case when tg_op = 'UPDATE' then old end;
     is_focal boolean := app_is_staff();
     today date := (now() at time zone 'UTC')::date;
   begin
     if tg_op = 'INSERT' and new.state <> 'DRAFT' and not contract_goes_on(new) then
       raise exception 'a contract begins as a draft' using errcode = 'insufficient_privilege', constraint = 'relationship_contract_course';
     end if;
     if tg_op = 'INSERT' and new.renews_id is not null
       and not exists (select from relationship_contract b where b.workspace_id = new.workspace_id and b.id = new.renews_id and (b.relationship_id, b.kind) = (new.relationship_id, new.kind)) then
       raise exception 'a renewal goes on from a contract of its kind, in its relationship' using errcode = 'insufficient_privilege', constraint = 'relationship_contract_renews_like';
     end if;
     if tg_op = 'UPDATE' then
       if (${values('new')}) is distinct from (${values('old')}) then
         raise exception 'the terms of contract % never change', old.id using errcode = 'check_violation', constraint = 'relationship_contract_fixed_terms';
       end if;
       if (old.state, new.state) not in (('DRAFT','IN_FORCE'), ('DRAFT','DECLINED'), ('DRAFT','WITHDRAWN'), ('IN_FORCE','RENEWED'), ('IN_FORCE','LAPSED'), ('IN_FORCE','NOTICE_GIVEN'), ('NOTICE_GIVEN','ENDED'))
         and (old.state <> new.state or old.state not in ('DRAFT','IN_FORCE','NOTICE_GIVEN')) then
         raise exception 'contract % does not go from % to %', old.id, old.state, new.state using errcode = 'check_violation', constraint = 'relationship_contract_course';
       end if;
       if old.state <> new.state and (case new.state
         when 'WITHDRAWN' then is_focal <> old.is_proposed_by_focal
         when 'DECLINED' then is_focal = old.is_proposed_by_focal
         when 'LAPSED' then new.is_renewed_automatically or coalesce(new.valid_until >= today, true)
         when 'ENDED' then new.ends_on >= today
         when 'RENEWED' then not exists (select from relationship_contract n where n.workspace_id = new.workspace_id and n.renews_id = new.id and n.state = 'IN_FORCE')
         else false end) then
         raise exception 'contract % is not to become %', old.id, new.state using errcode = 'check_violation', constraint = 'relationship_contract_course';
       end if;
     end if;
     -- Each side speaks for itself, in its own name.
     if (new.focal_agreed_by, new.focal_agreed_at) is distinct from (before.focal_agreed_by, before.focal_agreed_at) and not (before.state is distinct from 'IN_FORCE' and is_focal and coalesce(new.focal_agreed_by = app_principal(), false))
       and not (tg_op = 'INSERT' and contract_goes_on(new)) then
       raise exception 'only the firm agrees for the firm' using errcode = 'insufficient_privilege', constraint = 'relationship_contract_consent';
     end if;
     if (new.partner_agreed_by, new.partner_agreed_at) is distinct from (before.partner_agreed_by, before.partner_agreed_at) and not (before.state is distinct from 'IN_FORCE' and not is_focal and coalesce(new.partner_agreed_by = app_principal(), false))
       and not (tg_op = 'INSERT' and contract_goes_on(new)) then
       raise exception 'only the partner agrees for the partner' using errcode = 'insufficient_privilege', constraint = 'relationship_contract_consent';
     end if;
     if (new.notice_by, new.is_notice_by_focal, new.notice_given_at, new.ends_on) is distinct from (before.notice_by, before.is_notice_by_focal, before.notice_given_at, before.ends_on)
       and not (before.state is not distinct from 'IN_FORCE' and coalesce(new.notice_by = app_principal(), false) and new.is_notice_by_focal = is_focal) then
       raise exception 'each side gives notice for itself' using errcode = 'insufficient_privilege', constraint = 'relationship_contract_consent';
     end if;
     return new;
   end $$`,
  'create trigger contract_course before insert or update on relationship_contract for each row execute function contract_course()',
  'revoke all on function contract_course(), contract_goes_on(relationship_contract) from public',
  'grant execute on function contract_goes_on(relationship_contract) to app_user',
];

const reviews = [
  `create table renewal_review (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     contract_id uuid not null,
     kind text not null check (kind in ('IN_180_DAYS','IN_90_DAYS','IN_30_DAYS')),
     ends_on date not null,
     noted_at timestamptz not null default now(),
     primary key (workspace_id, id),
     unique (workspace_id, contract_id, kind),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, contract_id) references relationship_contract (workspace_id, id) on delete restrict
   )`,
  'create index renewal_review_by_relationship on renewal_review (workspace_id, relationship_id, noted_at, id)',
  ...appendOnly('renewal_review'),
  ...secured('renewal_review'),
  `create policy renewal_review_read on renewal_review for select to app_user using (${mine} and ${ofEitherSide('renewal_review')})`,
  `create policy renewal_review_add on renewal_review for insert to app_user with check (${mine} and ${staff})`,
  'grant select, insert on renewal_review to app_user',
];

const policies = [
  ...secured('relationship_contract'),
  `create policy relationship_contract_read on relationship_contract for select to app_user using (${mine} and ${ofEitherSide('relationship_contract')})`,
  `create policy relationship_contract_add on relationship_contract for insert to app_user with check (${mine} and ${ofEitherSide('relationship_contract')})`,
  `create policy relationship_contract_change on relationship_contract for update to app_user
     using (${mine} and ${ofEitherSide('relationship_contract')}) with check (${mine} and ${ofEitherSide('relationship_contract')})`,
  'grant select, insert, update on relationship_contract to app_user',
];

export const contracts = [...table, ...course, ...policies, ...reviews];
