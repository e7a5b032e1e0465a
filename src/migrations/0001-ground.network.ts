import { secured } from './0001-ground.foundation.ts';

/** The statements of the first migration that lay down workspaces, parties and relationships. */

const mine = 'workspace_id = (select app_workspace())';
const staff = '(select app_is_staff())';
const ownParty = 'party_id = (select app_party())';

/** Columns that every mutable record carries. */
const versioned = `version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now()`;

const ofParty = `workspace_id uuid not null,
     id uuid not null,
     party_id uuid not null,
     foreign key (workspace_id, party_id) references party (workspace_id, id) on delete restrict,
     primary key (workspace_id, id)`;

export const parties = [
  `create table workspace (
     id uuid primary key,
     slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,62}$'),
     name text not null check (char_length(name) between 1 and 200),
     names jsonb not null default '{}',
     focal_party_id uuid not null,
     ${versioned}
   )`,
  ...secured('workspace'),
  `create policy workspace_read on workspace for select to app_user using (id = (select app_workspace()))`,
  `create policy workspace_add on workspace for insert to app_user with check (id = (select app_workspace()) and ${staff})`,
  `create policy workspace_change on workspace for update to app_user
     using (id = (select app_workspace()) and ${staff}) with check (id = (select app_workspace()) and ${staff})`,
  `grant select, insert, update on workspace to app_user`,

  `create table party (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     kind text not null check (kind in ('ORGANIZATION','DEPARTMENT','PERSON','GROUP')),
     name text not null check (char_length(name) between 1 and 200),
     names jsonb not null default '{}' check (jsonb_typeof(names) = 'object'),
     search_text text not null generated always as (lower(name || ' ' || names::text)) stored,
     country_code text check (country_code ~ '^[A-Z]{2}$'),
     time_zone text not null default 'UTC',
     website text check (char_length(website) <= 2000),
     parent_id uuid,
     is_focal boolean not null default false,
     ${versioned},
     primary key (workspace_id, id),
     foreign key (workspace_id, parent_id) references party (workspace_id, id) on delete restrict,
     check (parent_id <> id),
     check (kind <> 'DEPARTMENT' or parent_id is not null),
     check (not is_focal or parent_id is null)
   )`,
  // The workspace names its firm and the firm stands in the workspace: the second half is checked at commit.
  `alter table workspace add foreign key (id, focal_party_id) references party (workspace_id, id) deferrable initially deferred`,
  `create unique index party_one_focal on party (workspace_id) where is_focal`,
  `create index party_by_name on party (workspace_id, name, id)`,
  `create index party_by_creation on party (workspace_id, created_at, id)`,
  `create index party_by_parent on party (workspace_id, parent_id)`,
  `create function party_stays_itself() returns trigger language plpgsql as $$
   begin
     if new.kind <> old.kind or new.is_focal <> old.is_focal then
       raise exception 'party % never changes what it is', old.id using errcode = 'check_violation', constraint = 'party_stays_itself';
     end if;
     -- A session without a party is the owner at work on the data.
     if app_party() is not null and not app_is_staff()
        and (new.name, new.country_code, new.parent_id) is distinct from (old.name, old.country_code, old.parent_id) then
       raise exception 'party % is registered by staff', old.id using errcode = 'insufficient_privilege';
     end if;
     return new;
   end $$`,
  `create trigger party_stays_itself before update on party for each row execute function party_stays_itself()`,
  `create function party_parent_is_above() returns trigger language plpgsql as $$
   begin
     -- One move at a time in a workspace: two moves that are each harmless could close a ring together.
     perform pg_advisory_xact_lock(hashtext('guanxi.party.tree ' || new.workspace_id));
     if exists (
       with recursive above(id) as (
         select new.parent_id
         union select p.parent_id from above join party p on p.workspace_id = new.workspace_id and p.id = above.id
       ) select from above where id = new.id
     ) then
       raise exception 'party % would belong to itself', new.id using errcode = 'check_violation', constraint = 'party_parent_is_above';
     end if;
     return new;
   end $$`,
  `create trigger party_parent_is_above before update on party for each row
     when (new.parent_id is distinct from old.parent_id) execute function party_parent_is_above()`,
  ...secured('party'),
  `create policy party_read on party for select to app_user
     using (${mine} and (${staff} or id = (select app_party()) or is_focal or parent_id = (select app_party())))`,
  `create policy party_add on party for insert to app_user with check (${mine} and ${staff})`,
  `create policy party_change on party for update to app_user
     using (${mine} and (${staff} or id = (select app_party()))) with check (${mine} and (${staff} or id = (select app_party())))`,
  `grant select, insert, update on party to app_user`,

  `create table party_identifier (
     ${ofParty},
     scheme text not null check (scheme in ('GLN','DUNS','VAT','LEI','NATIONAL_ID')),
     value text not null check (char_length(value) between 1 and 64),
     created_at timestamptz not null default now(),
     constraint party_identifier_once unique (workspace_id, scheme, value)
   )`,
  `create index party_identifier_by_party on party_identifier (workspace_id, party_id, scheme, id)`,
  ...secured('party_identifier'),
  `create policy party_identifier_read on party_identifier for select to app_user
     using (${mine} and (${staff} or ${ownParty} or party_id = (select app_focal())))`,
  `create policy party_identifier_add on party_identifier for insert to app_user with check (${mine} and ${staff})`,
  `create policy party_identifier_remove on party_identifier for delete to app_user using (${mine} and ${staff})`,
  `grant select, insert, delete on party_identifier to app_user`,

  `create table external_reference (
     ${ofParty},
     system text not null check (char_length(system) between 1 and 64),
     value text not null check (char_length(value) between 1 and 200),
     created_at timestamptz not null default now(),
     constraint external_reference_once unique (workspace_id, system, value)
   )`,
  `create index external_reference_by_party on external_reference (workspace_id, party_id, system, id)`,
  ...secured('external_reference'),
  `create policy external_reference_staff on external_reference for all to app_user using (${mine} and ${staff}) with check (${mine} and ${staff})`,
  `grant select, insert, delete on external_reference to app_user`,

  `create table contact (
     ${ofParty},
     name text not null check (char_length(name) between 1 and 200),
     job_title text check (char_length(job_title) <= 200),
     job_titles jsonb not null default '{}',
     email text check (char_length(email) <= 320),
     phone text check (char_length(phone) <= 40),
     is_primary boolean not null default false,
     ${versioned}
   )`,
  `create unique index contact_one_primary on contact (workspace_id, party_id) where is_primary`,
  `create index contact_by_party on contact (workspace_id, party_id, name, id)`,
  ...secured('contact'),
  `create policy contact_of_own on contact for all to app_user
     using (${mine} and (${staff} or ${ownParty})) with check (${mine} and (${staff} or ${ownParty}))`,
  `grant select, insert, update, delete on contact to app_user`,

  `create table location (
     ${ofParty},
     name text not null check (char_length(name) between 1 and 200),
     names jsonb not null default '{}',
     purpose text not null check (purpose in ('HEADQUARTERS','PLANT','WAREHOUSE','STORE','OFFICE')),
     gln text check (gln ~ '^[0-9]{13}$'),
     address_lines text[] not null default '{}',
     city text check (char_length(city) <= 200),
     postal_code text check (char_length(postal_code) <= 20),
     country_code text check (country_code ~ '^[A-Z]{2}$'),
     time_zone text not null default 'UTC',
     ${versioned},
     constraint location_gln_once unique (workspace_id, gln)
   )`,
  `create index location_by_party on location (workspace_id, party_id, name, id)`,
  ...secured('location'),
  `create policy location_read on location for select to app_user
     using (${mine} and (${staff} or ${ownParty} or party_id = (select app_focal())))`,
  `create policy location_add on location for insert to app_user with check (${mine} and (${staff} or ${ownParty}))`,
  `create policy location_change on location for update to app_user
     using (${mine} and (${staff} or ${ownParty})) with check (${mine} and (${staff} or ${ownParty}))`,
  `create policy location_remove on location for delete to app_user using (${mine} and (${staff} or ${ownParty}))`,
  `grant select, insert, update, delete on location to app_user`,
];

/** An unknown start counts as the latest. Written as a `case`, which row-level security lets into an index condition, unlike `coalesce`. */
const knownStart = `(case when started_on is null then 'infinity'::date else started_on end)`;

export const relationships = [
  `create table relationship (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     market text not null check (market in ('SUPPLIER','INTERNAL','COMPETITOR','DISTRIBUTOR','CUSTOMER','INFLUENCER')),
     focal_id uuid not null,
     partner_id uuid not null,
     partner_name text not null,
     stage text not null check (stage in ('IDENTIFIED','ESTABLISHED','MAINTAINED','ENHANCED','TERMINATED')),
     is_key boolean not null default false,
     started_on date,
     ended_on date,
     end_reason text check (end_reason in ('PARTNER_LEFT','WE_LEFT','BUSINESS_CLOSED','BREACH','MUTUAL_AGREEMENT','REPLACED','OTHER')),
     end_note text check (char_length(end_note) <= 2000),
     manager_id uuid,
     note text check (char_length(note) <= 10000),
     ${versioned},
     primary key (workspace_id, id),
     foreign key (workspace_id, focal_id) references party (workspace_id, id) on delete restrict,
     foreign key (workspace_id, partner_id) references party (workspace_id, id) on delete restrict,
     foreign key (workspace_id, manager_id) references user_account (workspace_id, id) on delete restrict,
     check (focal_id <> partner_id),
     check ((stage = 'TERMINATED') = (ended_on is not null and end_reason is not null)),
     check (ended_on >= started_on)
   )`,
  // One living relationship per partner and market; ended ones stay as history.
  `create unique index relationship_one_alive on relationship (workspace_id, partner_id, market) where stage <> 'TERMINATED'`,
  `create index relationship_by_partner on relationship (workspace_id, partner_id, id)`,
  // Each order of the lists, for all markets and for one.
  `create index relationship_by_name on relationship (workspace_id, partner_name, id)`,
  `create index relationship_by_start on relationship (workspace_id, ${knownStart}, id)`,
  `create index relationship_by_change on relationship (workspace_id, updated_at, id)`,
  `create index relationship_of_market_by_name on relationship (workspace_id, market, partner_name, id)`,
  `create index relationship_of_market_by_start on relationship (workspace_id, market, ${knownStart}, id)`,
  `create index relationship_of_market_by_change on relationship (workspace_id, market, updated_at, id)`,
  `create index relationship_by_manager on relationship (workspace_id, manager_id, id)`,
  // An ended relationship is history: it is not changed, and never reopened in place.
  `create function relationship_stays_ended() returns trigger language plpgsql as $$
   begin
     if old.stage = 'TERMINATED' and new.stage <> 'TERMINATED' then
       raise exception 'relationship % has ended' , old.id using errcode = 'check_violation', constraint = 'relationship_stays_ended';
     end if;
     if new.market <> old.market or new.partner_id <> old.partner_id or new.focal_id <> old.focal_id then
       raise exception 'relationship % never changes its market or its parties', old.id using errcode = 'check_violation', constraint = 'relationship_fixed_ends';
     end if;
     return new;
   end $$`,
  `create trigger relationship_stays_ended before update on relationship for each row execute function relationship_stays_ended()`,
  ...secured('relationship'),
  `create policy relationship_read on relationship for select to app_user
     using (${mine} and (${staff} or partner_id = (select app_party())))`,
  `create policy relationship_add on relationship for insert to app_user with check (${mine} and ${staff})`,
  `create policy relationship_change on relationship for update to app_user using (${mine} and ${staff}) with check (${mine} and ${staff})`,
  `grant select, insert, update on relationship to app_user`,
  // A partner also sees who manages its relationship.
  `create policy user_account_manages on user_account for select to app_user
     using (${mine} and exists (select from relationship r
       where r.workspace_id = user_account.workspace_id and r.manager_id = user_account.id and r.partner_id = (select app_party())))`,
];
