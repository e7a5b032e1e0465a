import { secured } from './0001-ground.foundation.ts';
import { historyForStaff, mine } from './0023-development.terms.ts';

const own = `(${mine} and uploaded_by = (select app_principal()))`;

/** What is known of files that live outside the rows: what came in, who brought it, and whether something uses it. */
export const files = [
  `create table stored_file (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     uploaded_by uuid not null,
     file_name text not null check (char_length(file_name) between 1 and 200),
     -- As its content says, whatever its name says.
     media_type text not null check (char_length(media_type) between 3 and 100),
     byte_size bigint not null check (byte_size between 1 and 50000000),
     -- Where its bytes are: files of the same bytes share them.
     sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
     created_at timestamptz not null default now(),
     -- Until when it waits for somebody to use it.
     expires_at timestamptz not null,
     used_at timestamptz,
     primary key (workspace_id, id),
     unique (workspace_id, id, sha256, byte_size, media_type)
   )`,
  'create index stored_file_by_bytes on stored_file (workspace_id, sha256)',
  'create index stored_file_waiting on stored_file (workspace_id, uploaded_by, expires_at) where used_at is null',
  `create function stored_file_stays_itself() returns trigger language plpgsql as $$
   begin
     if to_jsonb(new) - 'used_at' is distinct from to_jsonb(old) - 'used_at' or old.used_at is not null then
       raise exception 'file % is used once, and never changed', old.id using errcode = 'check_violation', constraint = 'stored_file_stays_itself';
     end if;
     return new;
   end $$`,
  'revoke all on function stored_file_stays_itself() from public',
  'create trigger stored_file_stays_itself before update on stored_file for each row execute function stored_file_stays_itself()',
  ...secured('stored_file'),
  // It may hold what its columns do not say, so it is its uploader's alone; what it is used in says who else sees it.
  `create policy stored_file_own on stored_file for all to app_user using ${own} with check ${own}`,
  'create policy stored_file_keep_house on stored_file for all to app_system using (true)',
  'grant select, insert, update on stored_file to app_user',
  'grant select, delete on stored_file to app_system',
  ...historyForStaff('StoredFile', 'stored_file'),

  'grant create on schema public to app_system',
  // Forgets files that nobody used in time; their bytes go when nothing else has the same.
  `create function system_prune_files(of_workspace uuid, most integer) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
   declare pruned integer;
   begin
     delete from stored_file where workspace_id = of_workspace and used_at is null
       and id in (select f.id from stored_file f where f.workspace_id = of_workspace and f.used_at is null and f.expires_at < now() limit most);
     get diagnostics pruned = row_count;
     return pruned;
   end $$`,
  // Asked for each file on the disk, under the lock under which files come in.
  `create function system_file_is_known(of_workspace uuid, of_sha256 text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
     select exists (select from stored_file f where f.workspace_id = of_workspace and f.sha256 = of_sha256) $$`,
  ...['system_prune_files(uuid, integer)', 'system_file_is_known(uuid, text)'].flatMap((name) => [
    `alter function ${name} owner to app_system`, `revoke all on function ${name} from public`, `grant execute on function ${name} to app_user`,
  ]),
  'revoke create on schema public from app_system',
];
