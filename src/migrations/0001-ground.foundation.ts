/**
 * The statements of the first migration that every room stands on: database roles, the settings policies read, the ledgers (audit,
 * outbox, idempotency), and the functions that work across workspaces. One statement an entry, because the embedded database prepares
 * them one at a time.
 */

/** Roles are cluster-wide and may exist already; neither can log in, and neither owns a table. */
export const roles = [
  `do $$ begin
     if not exists (select from pg_roles where rolname = 'app_user') then create role app_user nologin; end if;
     if not exists (select from pg_roles where rolname = 'app_system') then create role app_system nologin; end if;
   end $$`,
  // On PostgreSQL 16 and later a role that creates another must still grant itself the right to act as it.
  `do $$ begin execute format('grant app_user, app_system to %I', current_user); end $$`,
  'revoke all on schema public from public',
  'grant usage on schema public to app_user, app_system',
];

/** No context reads as null, and a comparison with null holds for no row. */
export const settings = [
  `create function app_workspace() returns uuid language sql stable as $$ select nullif(current_setting('app.workspace', true), '')::uuid $$`,
  `create function app_party() returns uuid language sql stable as $$ select nullif(current_setting('app.party', true), '')::uuid $$`,
  `create function app_focal() returns uuid language sql stable as $$ select nullif(current_setting('app.focal', true), '')::uuid $$`,
  `create function app_principal() returns uuid language sql stable as $$ select nullif(current_setting('app.principal', true), '')::uuid $$`,
  `create function app_is_staff() returns boolean language sql stable as $$ select coalesce(current_setting('app.staff', true), '') = 'on' $$`,
];

/** A ledger refuses change whoever asks, the owner included. */
export const appendOnly = [
  `create function refuse_change() returns trigger language plpgsql as $$
   begin raise exception 'the ledger % is append-only', tg_table_name using errcode = 'insufficient_privilege'; end $$`,
];

/** Staff see the workspace's rows; the policies of what partners see stand with each table. */
const mine = 'workspace_id = (select app_workspace())';
const staff = '(select app_is_staff())';

export function secured(table: string): string[] {
  return [`alter table ${table} enable row level security`, `alter table ${table} force row level security`];
}

export const audit = [
  `create table audit_entry (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     transaction_id xid8 not null default pg_current_xact_id(),
     recorded_at timestamptz not null default clock_timestamp(),
     principal_kind text not null check (principal_kind in ('USER','API_KEY','SYSTEM')),
     principal_id uuid not null,
     party_id uuid,
     action text not null,
     subject_type text not null,
     subject_id uuid not null,
     changes jsonb not null,
     trace_id text not null,
     primary key (workspace_id, id)
   )`,
  `create index audit_entry_by_subject on audit_entry (workspace_id, subject_id, id)`,
  `create trigger audit_entry_append_only before update or delete on audit_entry for each row execute function refuse_change()`,
  `create trigger audit_entry_no_truncate before truncate on audit_entry for each statement execute function refuse_change()`,
  ...secured('audit_entry'),
  `create policy audit_entry_read on audit_entry for select to app_user using (${mine} and ${staff})`,
  `create policy audit_entry_add on audit_entry for insert to app_user with check (${mine} and principal_id = (select app_principal()))`,
  `create policy audit_entry_seal on audit_entry for select to app_system using (true)`,
  `grant select, insert on audit_entry to app_user`,
  `grant select on audit_entry to app_system`,
  // What waits for its seal. A queue of its own, because the ledger's rows never change and cannot carry a mark.
  `create table audit_unsealed (
     workspace_id uuid not null,
     entry_id uuid not null,
     transaction_id xid8 not null,
     recorded_at timestamptz not null,
     primary key (workspace_id, entry_id),
     foreign key (workspace_id, entry_id) references audit_entry (workspace_id, id) on delete restrict
   )`,
  `create function audit_entry_awaits_seal() returns trigger language plpgsql as $$
   begin
     insert into audit_unsealed values (new.workspace_id, new.id, new.transaction_id, new.recorded_at);
     return null;
   end $$`,
  `create trigger audit_entry_awaits_seal after insert on audit_entry for each row execute function audit_entry_awaits_seal()`,
  ...secured('audit_unsealed'),
  `create policy audit_unsealed_add on audit_unsealed for insert to app_user with check (${mine})`,
  `create policy audit_unsealed_read on audit_unsealed for select to app_user using (${mine} and ${staff})`,
  `create policy audit_unsealed_seal on audit_unsealed for all to app_system using (true) with check (true)`,
  `grant insert, select on audit_unsealed to app_user`,
  `grant select, delete on audit_unsealed to app_system`,
  // The chain: each seal's hash covers the one before it and the entry's own content.
  `create table audit_seal (
     workspace_id uuid not null references workspace (id),
     sequence bigint not null check (sequence > 0),
     entry_id uuid not null,
     hash bytea not null,
     sealed_at timestamptz not null default clock_timestamp(),
     primary key (workspace_id, sequence),
     unique (workspace_id, entry_id),
     foreign key (workspace_id, entry_id) references audit_entry (workspace_id, id) on delete restrict
   )`,
  `create trigger audit_seal_append_only before update or delete on audit_seal for each row execute function refuse_change()`,
  `create trigger audit_seal_no_truncate before truncate on audit_seal for each statement execute function refuse_change()`,
  ...secured('audit_seal'),
  `create policy audit_seal_read on audit_seal for select to app_user using (${mine} and ${staff})`,
  `create policy audit_seal_write on audit_seal for all to app_system using (true) with check (true)`,
  `grant select on audit_seal to app_user`,
  `grant select, insert on audit_seal to app_system`,
];

export const outbox = [
  `create table outbox_event (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     transaction_id xid8 not null default pg_current_xact_id(),
     recorded_at timestamptz not null default clock_timestamp(),
     action text not null,
     subject_type text not null,
     subject_id uuid not null,
     primary key (workspace_id, id)
   )`,
  `create index outbox_event_in_commit_order on outbox_event (transaction_id, id)`,
  ...secured('outbox_event'),
  `create policy outbox_event_add on outbox_event for insert to app_user with check (${mine})`,
  `create policy outbox_event_dispatch on outbox_event for select to app_system using (true)`,
  `grant insert on outbox_event to app_user`,
  `grant select on outbox_event to app_system`,
  `create table idempotency_record (
     workspace_id uuid not null references workspace (id),
     principal_id uuid not null,
     operation text not null,
     key text not null check (char_length(key) between 1 and 200),
     request_hash text not null,
     answer jsonb,
     created_at timestamptz not null default now(),
     primary key (workspace_id, principal_id, operation, key)
   )`,
  ...secured('idempotency_record'),
  `create policy idempotency_record_own on idempotency_record for all to app_user
     using (${mine} and principal_id = (select app_principal())) with check (${mine} and principal_id = (select app_principal()))`,
  `grant select, insert, update on idempotency_record to app_user`,
];

/** A function of `app_system`: it sees what its own narrow policies and grants show, never a table owner's view. */
function systemFunction(signature: string, body: string): string[] {
  const name = signature.slice(0, signature.indexOf(' returns'));
  const bare = name.replace(/(\w+) (uuid|text|integer)/g, '$2');
  return [
    `create function ${signature} security definer set search_path = public, pg_temp as $$ ${body} $$`,
    `alter function ${bare} owner to app_system`,
    // A trigger's function is called by nobody.
    ...(signature.includes('returns trigger') ? [] : [`grant execute on function ${bare} to app_user`]),
  ];
}

const principalColumns = `u.id as user_id, u.display_name, u.locale, m.id as membership_id, m.party_id, m.role, m.status,
     w.id as workspace_id, w.slug as workspace_slug, w.focal_party_id,
     w.name as workspace_name, w.names as workspace_names, p.name as party_name, p.names as party_names`;
const principalTables = `user_account u join membership m on m.workspace_id = u.workspace_id and m.user_id = u.id join workspace w on w.id = u.workspace_id
     join party p on p.workspace_id = m.workspace_id and p.id = m.party_id`;

export const systemFunctions = [
  'grant create on schema public to app_system',
  ...['workspace', 'party', 'user_account', 'membership', 'api_key'].flatMap((table) => [
    `create policy ${table}_sign_in on ${table} for select to app_system using (true)`,
    `grant select on ${table} to app_system`,
  ]),
  `create policy api_key_mark_used on api_key for update to app_system using (true) with check (true)`,
  `grant update (last_used_at) on api_key to app_system`,
  `create type signed_in as (user_id uuid, display_name text, locale text, membership_id uuid, party_id uuid, role text, status text,
     workspace_id uuid, workspace_slug text, focal_party_id uuid,
     workspace_name text, workspace_names jsonb, party_name text, party_names jsonb)`,
  // All memberships of one person, whatever the workspace: what sign-in chooses from and what the person's own list shows.
  ...systemFunction('system_memberships(of_issuer text, of_subject text) returns setof signed_in language sql stable',
    `select ${principalColumns} from ${principalTables} where u.issuer = of_issuer and u.subject = of_subject order by w.slug, m.id`),
  ...systemFunction('system_invitation(of_hash text) returns setof signed_in language sql stable',
    `select ${principalColumns} from ${principalTables} where m.invitation_hash = of_hash and m.status = 'INVITED' and m.invitation_expires_at > now()`),
  ...systemFunction(`system_api_key(of_workspace uuid, of_key uuid, of_hash text)
     returns table (key_id uuid, name text, party_id uuid, role text, scopes text[], expires_at timestamptz, workspace_id uuid, workspace_slug text, focal_party_id uuid)
     language plpgsql`,
    `begin
       -- Marked at most once a minute, so that a busy key does not write at every request.
       update api_key k set last_used_at = now() where k.workspace_id = of_workspace and k.id = of_key and k.secret_hash = of_hash
         and (k.last_used_at is null or k.last_used_at < now() - interval '1 minute');
       return query select k.id, k.name, k.party_id, k.role, k.scopes, k.expires_at, w.id, w.slug, w.focal_party_id
         from api_key k join workspace w on w.id = k.workspace_id
         where k.workspace_id = of_workspace and k.id = of_key and k.secret_hash = of_hash and k.revoked_at is null and k.expires_at > now();
     end`),
  ...systemFunction('system_workspaces() returns table (workspace_id uuid, slug text, focal_party_id uuid) language sql stable',
    'select id, slug, focal_party_id from workspace order by slug'),
  // The partner's name is kept beside the relationship, because lists are ordered by it from an index. Whoever may rename a party need
  // not be allowed to change its relationships.
  `create policy relationship_rename on relationship for all to app_system using (true) with check (true)`,
  `grant select, update (partner_name) on relationship to app_system`,
  ...systemFunction('relationship_follows_name() returns trigger language plpgsql',
    `begin
       update relationship set partner_name = new.name where workspace_id = new.workspace_id and partner_id = new.id and partner_name <> new.name;
       return null;
     end`),
  `create trigger relationship_follows_name after update of name on party for each row when (old.name <> new.name) execute function relationship_follows_name()`,
  // The text a seal covers. Times are written out in UTC, so that a session's time zone cannot change a hash.
  `create function audit_content(entry audit_entry) returns text language sql stable as $$
     select jsonb_build_array(entry.workspace_id, entry.id, entry.transaction_id::text,
       to_char(entry.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), entry.principal_kind, entry.principal_id, entry.party_id,
       entry.action, entry.subject_type, entry.subject_id, entry.changes, entry.trace_id)::text $$`,
  ...systemFunction('system_seal_audit(most integer) returns integer language plpgsql',
    `declare entry audit_entry; previous audit_seal; sealed integer := 0;
     begin
       -- One sealer at a time, whichever server runs it; the lock ends with the transaction.
       if not pg_try_advisory_xact_lock(hashtext('guanxi.audit.seal')) then return 0; end if;
       for entry in
         -- Only transactions that no running one can precede, so that no entry lands behind a seal. Transaction numbers start anew when a
         -- dump is restored elsewhere; an entry an hour old is past every time limit and is taken as settled.
         select e.* from audit_unsealed q join audit_entry e on e.workspace_id = q.workspace_id and e.id = q.entry_id
         where q.transaction_id < pg_snapshot_xmin(pg_current_snapshot()) or q.recorded_at < now() - interval '1 hour'
         order by q.transaction_id, q.entry_id limit most
       loop
         select * into previous from audit_seal where workspace_id = entry.workspace_id order by sequence desc limit 1;
         insert into audit_seal (workspace_id, sequence, entry_id, hash)
           values (entry.workspace_id, coalesce(previous.sequence, 0) + 1, entry.id,
             sha256(coalesce(previous.hash, ''::bytea) || convert_to(audit_content(entry), 'UTF8')));
         delete from audit_unsealed where workspace_id = entry.workspace_id and entry_id = entry.id;
         sealed := sealed + 1;
       end loop;
       return sealed;
     end`),
  'revoke create on schema public from app_system',
];

/** PostgreSQL lets everybody call a new function; here nobody calls one who was not named. */
export const functionRights = [
  'revoke all on all functions in schema public from public',
  'grant execute on function app_workspace(), app_party(), app_focal(), app_principal(), app_is_staff(), audit_content(audit_entry) to app_user',
  'grant execute on function audit_content(audit_entry) to app_system',
];
