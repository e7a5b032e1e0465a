import { Migration } from '@mikro-orm/migrations';
import { secured } from './0001-ground.foundation.ts';

/** Files in and out: what was uploaded, imports with their errors and saved mappings, exports. */
export class Exchange extends Migration {
  override name = '0009-exchange';

  override up(): void {
    for (const part of [uploads, imports, exports, functions]) for (const statement of part) this.addSql(statement);
  }
}

const mine = 'workspace_id = (select app_workspace())';
const staff = '(select app_is_staff())';
const own = (column: string) => `(${mine} and ${column} = (select app_principal()))`;

const ofWorkspace = `workspace_id uuid not null references workspace (id),
     id uuid not null,
     primary key (workspace_id, id)`;

/** Who asked, by what the job signs them in again. */
const asker = `requested_by uuid not null,
     requested_kind text not null check (requested_kind in ('USER','API_KEY','SYSTEM')),
     party_id uuid not null,
     foreign key (workspace_id, party_id) references party (workspace_id, id) on delete restrict`;

const ofJob = `job_id uuid,
     foreign key (workspace_id, job_id) references job (workspace_id, id) on delete set null (job_id)`;

const uploads = [
  `create table upload (
     ${ofWorkspace},
     uploaded_by uuid not null,
     file_name text check (char_length(file_name) between 1 and 200),
     byte_size bigint not null default 0 check (byte_size >= 0),
     sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
     created_at timestamptz not null default now(),
     completed_at timestamptz,
     expires_at timestamptz not null,
     check ((completed_at is null) = (sha256 is null))
   )`,
  'create index upload_by_owner on upload (workspace_id, uploaded_by)',
  'create index upload_by_expiry on upload (workspace_id, expires_at)',
  ...secured('upload'),
  // A file may hold what its columns do not say, so it is its uploader's alone.
  `create policy upload_own on upload for all to app_user using ${own('uploaded_by')} with check ${own('uploaded_by')}`,
  'create policy upload_prune on upload for all to app_system using (true)',
  'grant select, insert, update on upload to app_user',
  'grant select, delete on upload to app_system',
  `create table upload_chunk (
     workspace_id uuid not null,
     upload_id uuid not null,
     number integer not null check (number >= 0),
     bytes bytea not null check (octet_length(bytes) between 1 and 1048576),
     primary key (workspace_id, upload_id, number),
     foreign key (workspace_id, upload_id) references upload (workspace_id, id) on delete cascade
   )`,
  ...secured('upload_chunk'),
  ...['select', 'insert'].map((command) => `create policy upload_chunk_${command} on upload_chunk for ${command} to app_user ${command === 'insert' ? 'with check' : 'using'}
     (${mine} and exists (select from upload u where u.workspace_id = upload_chunk.workspace_id and u.id = upload_chunk.upload_id))`),
  'grant select, insert on upload_chunk to app_user',
];

const kinds = `kind text not null check (kind in ('PARTIES','RELATIONSHIPS','TIES'))`;
const versioned = `version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now()`;

const imports = [
  `create table import_mapping (
     ${ofWorkspace},
     ${kinds},
     name text not null check (char_length(name) between 1 and 100),
     columns jsonb not null check (jsonb_typeof(columns) = 'array'),
     ${versioned},
     constraint import_mapping_once unique (workspace_id, kind, name)
   )`,
  'create index import_mapping_by_name on import_mapping (workspace_id, name, id)',
  ...secured('import_mapping'),
  `create policy import_mapping_staff on import_mapping for all to app_user using (${mine} and ${staff}) with check (${mine} and ${staff})`,
  'grant select, insert, update on import_mapping to app_user',
  `create table data_import (
     ${ofWorkspace},
     ${kinds},
     upload_id uuid,
     foreign key (workspace_id, upload_id) references upload (workspace_id, id) on delete set null (upload_id),
     ${ofJob},
     ${asker},
     file_name text check (char_length(file_name) between 1 and 200),
     is_dry_run boolean not null,
     error_policy text not null check (error_policy in ('REJECT_ALL','REJECT_FAILED_LINES')),
     default_system text check (char_length(default_system) between 1 and 64),
     columns jsonb check (jsonb_typeof(columns) = 'array'),
     encoding text check (char_length(encoding) <= 40),
     delimiter text check (char_length(delimiter) = 1),
     state text not null default 'WAITING' check (state in ('WAITING','RUNNING','DONE','REJECTED','FAILED')),
     failure_code text check (char_length(failure_code) <= 100),
     lines_read integer not null default 0 check (lines_read >= 0),
     created_count integer not null default 0 check (created_count >= 0),
     changed_count integer not null default 0 check (changed_count >= 0),
     unchanged_count integer not null default 0 check (unchanged_count >= 0),
     failed_count integer not null default 0 check (failed_count >= 0),
     digest text check (digest ~ '^[0-9a-f]{64}$'),
     finished_at timestamptz,
     ${versioned},
     check ((state in ('DONE','REJECTED','FAILED')) = (finished_at is not null)),
     check ((state = 'FAILED') = (failure_code is not null))
   )`,
  'create index data_import_by_creation on data_import (workspace_id, created_at, id)',
  `create function data_import_keeps_to_its_states() returns trigger language plpgsql as $$
   begin
     -- The file and the job are pruned after a while; what became of the import stays.
     if old.finished_at is not null and (to_jsonb(new) - 'upload_id' - 'job_id') <> (to_jsonb(old) - 'upload_id' - 'job_id') then
       raise exception 'import % is finished', old.id using errcode = 'check_violation', constraint = 'data_import_stays_finished';
     end if;
     if (new.kind, new.is_dry_run, new.error_policy, new.requested_by) is distinct from (old.kind, old.is_dry_run, old.error_policy, old.requested_by)
       or (old.state = 'RUNNING' and new.state = 'WAITING') then
       raise exception 'import % is asked for once', old.id using errcode = 'check_violation', constraint = 'data_import_stays_itself';
     end if;
     return new;
   end $$`,
  'revoke all on function data_import_keeps_to_its_states() from public',
  'create trigger data_import_keeps_to_its_states before update on data_import for each row execute function data_import_keeps_to_its_states()',
  ...secured('data_import'),
  `create policy data_import_read on data_import for select to app_user using (${mine} and ${staff})`,
  `create policy data_import_ask on data_import for insert to app_user with check (${mine} and ${staff} and requested_by = (select app_principal()))`,
  `create policy data_import_run on data_import for update to app_user using (${mine} and ${staff}) with check (${mine} and ${staff})`,
  'grant select, insert, update on data_import to app_user',
  `create table import_error (
     ${ofWorkspace},
     import_id uuid not null,
     foreign key (workspace_id, import_id) references data_import (workspace_id, id) on delete restrict,
     line bigint not null check (line >= 0),
     column_name text check (char_length(column_name) <= 200),
     code text not null check (char_length(code) <= 100),
     texts jsonb not null check (jsonb_typeof(texts) = 'object')
   )`,
  'create index import_error_by_line on import_error (workspace_id, import_id, line, id)',
  ...secured('import_error'),
  `create policy import_error_read on import_error for select to app_user using (${mine} and ${staff})`,
  `create policy import_error_add on import_error for insert to app_user with check (${mine} and ${staff})`,
  'grant select, insert on import_error to app_user',
];

const exports = [
  `create table data_export (
     ${ofWorkspace},
     ${ofJob},
     ${asker},
     locales text[] not null,
     query text not null check (char_length(query) <= 20000),
     variables jsonb not null check (jsonb_typeof(variables) = 'object'),
     format text not null check (format in ('CSV','JSON_LINES')),
     file_name text not null check (char_length(file_name) between 1 and 200),
     state text not null default 'WAITING' check (state in ('WAITING','RUNNING','DONE','FAILED')),
     failure_code text check (char_length(failure_code) <= 100),
     finished_run uuid,
     record_count integer check (record_count >= 0),
     byte_size bigint check (byte_size >= 0),
     sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
     expires_at timestamptz not null,
     finished_at timestamptz,
     ${versioned},
     check ((state in ('DONE','FAILED')) = (finished_at is not null)),
     check ((state = 'FAILED') = (failure_code is not null)),
     check ((state = 'DONE') = (finished_run is not null and record_count is not null and byte_size is not null and sha256 is not null))
   )`,
  'create index data_export_by_creation on data_export (workspace_id, requested_by, created_at, id)',
  'create index data_export_by_expiry on data_export (workspace_id, expires_at)',
  `create function data_export_stays_finished() returns trigger language plpgsql as $$
   begin
     if old.finished_at is not null and (to_jsonb(new) - 'job_id') <> (to_jsonb(old) - 'job_id') then
       raise exception 'export % is finished', old.id using errcode = 'check_violation', constraint = 'data_export_stays_finished';
     end if;
     return new;
   end $$`,
  'revoke all on function data_export_stays_finished() from public',
  'create trigger data_export_stays_finished before update on data_export for each row execute function data_export_stays_finished()',
  ...secured('data_export'),
  `create policy data_export_own on data_export for all to app_user using ${own('requested_by')} with check ${own('requested_by')}`,
  // An asker who is gone cannot end what was asked for; the platform does.
  `create policy data_export_end on data_export for update to app_user
     using (${mine} and ${staff} and (select app_principal()) = '00000000-0000-4000-8000-000000000001') with check (${mine} and ${staff})`,
  `create policy data_export_look on data_export for select to app_user
     using (${mine} and ${staff} and (select app_principal()) = '00000000-0000-4000-8000-000000000001')`,
  'create policy data_export_prune on data_export for all to app_system using (true)',
  'grant select, insert, update on data_export to app_user',
  'grant select, delete on data_export to app_system',
  // Each run writes chunks of its own; the run that finished is named by the export, and the others' are swept away.
  `create table export_chunk (
     workspace_id uuid not null,
     export_id uuid not null,
     run uuid not null,
     number integer not null check (number >= 0),
     bytes bytea not null check (octet_length(bytes) between 1 and 2097152),
     primary key (workspace_id, export_id, run, number),
     foreign key (workspace_id, export_id) references data_export (workspace_id, id) on delete cascade
   )`,
  ...secured('export_chunk'),
  ...['select', 'insert'].map((command) => `create policy export_chunk_${command} on export_chunk for ${command} to app_user ${command === 'insert' ? 'with check' : 'using'}
     (${mine} and exists (select from data_export e where e.workspace_id = export_chunk.workspace_id and e.id = export_chunk.export_id and e.requested_by = (select app_principal())))`),
  'create policy export_chunk_prune on export_chunk for all to app_system using (true)',
  'grant select, insert on export_chunk to app_user',
  'grant select, delete on export_chunk to app_system',
];

const functions = [
  'grant create on schema public to app_system',
  // Who somebody is by now who asked for work earlier: the role, and of a key the scopes. No row for who is no member any more.
  `create function system_principal(of_workspace uuid, of_kind text, of_principal uuid, of_party uuid) returns table (role text, scopes text[], locale text)
     language sql stable security definer set search_path = public, pg_temp as $$
     select m.role, null::text[], u.locale from membership m join user_account u on u.workspace_id = m.workspace_id and u.id = m.user_id
       where of_kind = 'USER' and m.workspace_id = of_workspace and m.user_id = of_principal and m.party_id = of_party and m.status = 'ACTIVE'
     union all
     select k.role, k.scopes, null from api_key k
       where of_kind = 'API_KEY' and k.workspace_id = of_workspace and k.id = of_principal and k.party_id = of_party and k.revoked_at is null and k.expires_at > now()
     limit 1 $$`,
  // Expired files, and what runs that never finished have left.
  `create function system_prune_exchange(of_workspace uuid, most integer) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
   declare pruned integer; swept integer;
   begin
     delete from upload where workspace_id = of_workspace and id in (select u.id from upload u where u.workspace_id = of_workspace and u.expires_at < now() limit most);
     get diagnostics pruned = row_count;
     delete from data_export where workspace_id = of_workspace and id in (select e.id from data_export e where e.workspace_id = of_workspace and e.expires_at < now() limit most);
     get diagnostics swept = row_count;
     pruned := pruned + swept;
     delete from export_chunk c using data_export e
       where c.workspace_id = of_workspace and e.workspace_id = c.workspace_id and e.id = c.export_id and e.finished_at is not null and e.finished_run is distinct from c.run;
     get diagnostics swept = row_count;
     return pruned + swept;
   end $$`,
  ...['system_principal(uuid, text, uuid, uuid)', 'system_prune_exchange(uuid, integer)'].flatMap((name) => [
    `alter function ${name} owner to app_system`, `revoke all on function ${name} from public`, `grant execute on function ${name} to app_user`,
  ]),
  'revoke create on schema public from app_system',
];
