import { secured } from './0001-ground.foundation.ts';
import { definer } from './0011-evidence.terms.ts';
import { done, mine, sides, staff, text, versioned } from './0018-supply.terms.ts';

const seen = `(${mine} and (${staff} or party_id = (select app_party())))`;

/** Files of electronic data interchange as they came in, byte for byte, and what was answered. */
export const interchanges = [
  `create table interchange (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     -- The partner that it came from, or was addressed to; null where that cannot be told, so that only the firm sees it.
     party_id uuid,
     submitted_by uuid not null,
     submitted_kind text not null check (submitted_kind in ('USER','API_KEY','SYSTEM')),
     submitted_by_side text not null check (submitted_by_side in (${sides})),
     received_at timestamptz not null default now(),
     ${text('file_name', 200)},
     byte_size bigint not null check (byte_size > 0),
     sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
     -- As the header says it; null where there is none to read.
     sender_qualifier text, sender text, receiver_qualifier text, receiver text, control text,
     is_test boolean not null,
     -- Whether the sender's id is that of the partner: others may use it too, and must not use up its control numbers.
     is_sender_known boolean not null default false,
     state text not null check (state in ('RECEIVED','VALIDATED','APPLIED','QUARANTINED','CORRECTED','DISCARDED','REFUSED')),
     verdict text check (verdict in ('CLEAN','FLAGGED','QUARANTINED')),
     findings jsonb not null default '[]' check (jsonb_typeof(findings) = 'array'),
     -- Of each transaction set: its control numbers, its verdict, and whether what it says was applied.
     sets jsonb not null default '[]' check (jsonb_typeof(sets) = 'array'),
     acknowledgment text,
     acknowledgment_control integer check (acknowledgment_control > 0),
     discarded_by uuid, discarded_at timestamptz, ${text('discard_reason', 2000)},
     ${versioned},
     primary key (workspace_id, id),
     foreign key (workspace_id, party_id) references party (workspace_id, id) on delete restrict,
     check ((state = 'DISCARDED') = (discarded_at is not null)),
     ${done('discarded')}
   )`,
  'create index interchange_by_arrival on interchange (workspace_id, received_at, id)',
  'create index interchange_by_party on interchange (workspace_id, party_id, received_at, id)',
  'create index interchange_by_control on interchange (workspace_id, sender, receiver, control)',
  'create index interchange_by_content on interchange (workspace_id, sha256)',
  ...secured('interchange'),
  `create policy interchange_read on interchange for select to app_user using ${seen}`,
  `create policy interchange_add on interchange for insert to app_user with check ${seen}`,
  `create policy interchange_change on interchange for update to app_user using ${seen} with check ${seen}`,
  'grant select, insert, update on interchange to app_user',
  `create function interchange_keeps_to_its_states() returns trigger language plpgsql as $$
   begin
     if (new.sha256, new.byte_size, new.sender, new.receiver, new.control, new.is_test, new.submitted_by, new.received_at)
       is distinct from (old.sha256, old.byte_size, old.sender, old.receiver, old.control, old.is_test, old.submitted_by, old.received_at) then
       raise exception 'what came in stays as it came' using errcode = 'check_violation', constraint = 'interchange_stays_itself';
     end if;
     if new.state <> old.state and not (old.state || '>' || new.state) = any (array[
       'RECEIVED>VALIDATED','RECEIVED>APPLIED','RECEIVED>QUARANTINED','VALIDATED>APPLIED','QUARANTINED>CORRECTED','CORRECTED>APPLIED','CORRECTED>QUARANTINED','CORRECTED>VALIDATED','QUARANTINED>DISCARDED']) then
       raise exception 'interchange % does not go from % to %', old.id, old.state, new.state using errcode = 'check_violation', constraint = 'interchange_keeps_to_its_states';
     end if;
     return new;
   end $$`,
  'revoke all on function interchange_keeps_to_its_states() from public',
  'create trigger interchange_keeps_to_its_states before update on interchange for each row execute function interchange_keeps_to_its_states()',

  `create table interchange_chunk (
     workspace_id uuid not null,
     interchange_id uuid not null,
     number integer not null check (number >= 0),
     bytes bytea not null check (octet_length(bytes) between 1 and 2097152),
     primary key (workspace_id, interchange_id, number),
     foreign key (workspace_id, interchange_id) references interchange (workspace_id, id) on delete restrict
   )`,
  'create trigger interchange_chunk_append_only before update or delete on interchange_chunk for each row execute function refuse_change()',
  'create trigger interchange_chunk_no_truncate before truncate on interchange_chunk for each statement execute function refuse_change()',
  ...secured('interchange_chunk'),
  ...['select', 'insert'].map((command) => `create policy interchange_chunk_${command} on interchange_chunk for ${command} to app_user ${command === 'insert' ? 'with check' : 'using'}
     (${mine} and exists (select from interchange i where i.workspace_id = interchange_chunk.workspace_id and i.id = interchange_chunk.interchange_id))`),
  'grant select, insert on interchange_chunk to app_user',

  // References that other systems know a partner by are the firm's own; whether a code is one of its own, a partner may ask.
  'grant select on external_reference to app_system',
  'create policy external_reference_of_sender on external_reference for select to app_system using (true)',
  ...definer('is_own_interchange_id(of_value text) returns boolean language sql stable', `
     select exists (select from external_reference r where r.workspace_id = app_workspace() and r.party_id = app_party() and lower(r.system) = 'x12' and r.value = of_value)`),

  // Kinds of imports are the program's to know.
  'alter table data_import drop constraint data_import_kind_check',
  `alter table data_import add constraint data_import_kind_check check (kind ~ '^[A-Z_]{1,40}$')`,
  'alter table import_mapping drop constraint import_mapping_kind_check',
  `alter table import_mapping add constraint import_mapping_kind_check check (kind ~ '^[A-Z_]{1,40}$')`,
];
