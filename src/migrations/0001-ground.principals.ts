import { secured } from './0001-ground.foundation.ts';

/** The statements of the first migration for those who sign in: people with their memberships, and systems with their keys. */

const mine = 'workspace_id = (select app_workspace())';
const staff = '(select app_is_staff())';

/** Roles of people and keys of the focal firm, and those of its partners' people and keys. */
const staffRoles = `'ADMIN','RELATIONSHIP_MANAGER','PLANNER','BUYER','ENGINEER','AUDITOR'`;
const partnerRoles = `'SUPPLIER_USER','CHANNEL_USER','CUSTOMER_USER','COMPETITOR_USER','INFLUENCER_USER'`;
const isRole = `role in (${staffRoles},${partnerRoles})`;

/** What a membership is never changes; whether it holds moves along its states only, and a removed one is history. */
const membershipLife = [
  `create function membership_keeps_to_its_states() returns trigger language plpgsql as $$
   begin
     if new.user_id <> old.user_id or new.party_id <> old.party_id or new.role <> old.role then
       raise exception 'membership % never changes its person, party or role', old.id
         using errcode = 'check_violation', constraint = 'membership_fixed';
     end if;
     if old.status = 'REMOVED' or (new.status <> old.status and (old.status, new.status) not in
       (('INVITED','ACTIVE'), ('INVITED','REMOVED'), ('ACTIVE','SUSPENDED'), ('SUSPENDED','ACTIVE'),
       ('ACTIVE','REMOVED'), ('SUSPENDED','REMOVED'))) then
       raise exception 'membership % cannot go from % to %', old.id, old.status, new.status
         using errcode = 'check_violation', constraint = 'membership_states';
     end if;
     return new;
   end $$`,
  `create trigger membership_keeps_to_its_states before update on membership for each row
     execute function membership_keeps_to_its_states()`,
  // A partner's administrator, or a supplier's user inside the firm, can never exist.
  `create function role_fits_party() returns trigger language plpgsql as $$
   begin
     if (new.role in (${staffRoles}))
       <> exists (select from workspace w where w.id = new.workspace_id and w.focal_party_id = new.party_id) then
       raise exception 'role % does not fit party %', new.role, new.party_id
         using errcode = 'check_violation', constraint = 'role_fits_party';
     end if;
     return new;
   end $$`,
  `create trigger membership_role_fits_party before insert on membership for each row execute function role_fits_party()`,
  // Whose account it is, is settled once: nobody can be signed in to the account of another.
  `create function user_account_keeps_its_owner() returns trigger language plpgsql as $$
   begin
     if old.issuer is not null and (new.issuer, new.subject) is distinct from (old.issuer, old.subject) then
       raise exception 'user account % has its owner', old.id using errcode = 'check_violation', constraint = 'user_account_owner';
     end if;
     return new;
   end $$`,
  `create trigger user_account_keeps_its_owner before update on user_account for each row
     execute function user_account_keeps_its_owner()`,
];

export const identity = [
  `create table user_account (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     issuer text check (char_length(issuer) <= 400),
     subject text check (char_length(subject) <= 400),
     display_name text not null check (char_length(display_name) between 1 and 200),
     email text check (char_length(email) <= 320),
     locale text not null default 'en',
     time_zone text not null default 'UTC',
     version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     primary key (workspace_id, id),
     constraint user_account_identity unique (workspace_id, issuer, subject),
     check ((issuer is null) = (subject is null))
   )`,
  `create table membership (
     workspace_id uuid not null,
     id uuid not null,
     user_id uuid not null,
     party_id uuid not null,
     role text not null check (${isRole}),
     status text not null check (status in ('INVITED','ACTIVE','SUSPENDED','REMOVED')),
     status_reason text check (char_length(status_reason) <= 2000),
     invitation_hash text,
     invitation_expires_at timestamptz,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, user_id) references user_account (workspace_id, id) on delete restrict,
     foreign key (workspace_id, party_id) references party (workspace_id, id) on delete restrict,
     check ((status = 'INVITED') = (invitation_hash is not null and invitation_expires_at is not null))
   )`,
  `create unique index membership_one_per_party on membership (workspace_id, user_id, party_id) where status <> 'REMOVED'`,
  `create index membership_by_party on membership (workspace_id, party_id, created_at, id)`,
  `create index membership_by_creation on membership (workspace_id, created_at, id)`,
  `create index membership_by_invitation on membership (invitation_hash) where invitation_hash is not null`,
  `create index user_account_by_name on user_account (workspace_id, display_name, id)`,
  `create index user_account_sign_in on user_account (issuer, subject)`,
  // An address names one person: who is invited again keeps the account of before.
  `create unique index user_account_email on user_account (workspace_id, lower(email))`,
  ...secured('user_account'),
  ...secured('membership'),
  `create policy membership_read on membership for select to app_user
     using (${mine} and (${staff} or party_id = (select app_party())))`,
  `create policy membership_add on membership for insert to app_user with check (${mine} and ${staff})`,
  `create policy membership_change on membership for update to app_user using (${mine} and ${staff}) with check (${mine} and ${staff})`,
  // Whoever presents the code of an open invitation may accept it, as the person it invites, and nothing else.
  `create policy membership_accept on membership for update to app_user
     using (${mine} and user_id = (select app_principal()) and status = 'INVITED' and invitation_expires_at > now()
       and invitation_hash = (select current_setting('app.invitation', true)))
     with check (${mine} and user_id = (select app_principal()) and status = 'ACTIVE')`,
  `grant select, insert, update on membership to app_user`,
  ...membershipLife,
  // A partner sees itself and its colleagues here; the managers of its own relationships are added where relationships are created.
  `create policy user_account_read on user_account for select to app_user
     using (${mine} and (${staff} or id = (select app_principal())
       or exists (select from membership m where m.workspace_id = user_account.workspace_id and m.user_id = user_account.id and m.party_id = (select app_party()))))`,
  `create policy user_account_add on user_account for insert to app_user with check (${mine} and ${staff})`,
  `create policy user_account_change on user_account for update to app_user
     using (${mine} and (${staff} or id = (select app_principal()))) with check (${mine} and (${staff} or id = (select app_principal())))`,
  `grant select, insert, update on user_account to app_user`,
];

export const apiKeys = [
  `create table api_key (
     workspace_id uuid not null,
     id uuid not null,
     lineage_id uuid not null,
     party_id uuid not null,
     role text not null check (${isRole}),
     name text not null check (char_length(name) between 1 and 200),
     scopes text[] not null check (cardinality(scopes) > 0),
     secret_hash text not null,
     created_by uuid,
     expires_at timestamptz not null,
     revoked_at timestamptz,
     last_used_at timestamptz,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, party_id) references party (workspace_id, id) on delete restrict
   )`,
  `create index api_key_by_lineage on api_key (workspace_id, lineage_id)`,
  `create index api_key_by_party on api_key (workspace_id, party_id)`,
  `create index api_key_by_creation on api_key (workspace_id, created_at, id)`,
  ...secured('api_key'),
  `create policy api_key_read on api_key for select to app_user using (${mine} and ${staff})`,
  `create policy api_key_add on api_key for insert to app_user with check (${mine} and ${staff})`,
  `create policy api_key_change on api_key for update to app_user using (${mine} and ${staff}) with check (${mine} and ${staff})`,
  `grant select, insert, update on api_key to app_user`,
  `create trigger api_key_role_fits_party before insert on api_key for each row execute function role_fits_party()`,
  // A key is replaced, never altered: it can only end, and sooner than it was to.
  `create function api_key_only_ends() returns trigger language plpgsql as $$
   begin
     if (new.lineage_id, new.party_id, new.role, new.scopes, new.secret_hash, new.created_by)
         is distinct from (old.lineage_id, old.party_id, old.role, old.scopes, old.secret_hash, old.created_by)
       or new.expires_at > old.expires_at or (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at) then
       raise exception 'API key % only ends', old.id using errcode = 'check_violation', constraint = 'api_key_only_ends';
     end if;
     return new;
   end $$`,
  `create trigger api_key_only_ends before update on api_key for each row execute function api_key_only_ends()`,
];
