/** The statements that let the audit log be read as the history of a record, by partners too, as far as it is theirs. */

const mine = 'workspace_id = (select app_workspace())';

export const timeline = [
  'alter table audit_entry add column owner_id uuid',
  // Whose history the entry is part of: the whole's, where the subject is a part.
  'alter table audit_entry add column belongs_to uuid not null generated always as (coalesce(owner_id, subject_id)) stored',
  // Fields of a new record have no value before, those of a removed one none after.
  `alter table audit_entry add column kind text not null generated always as (case
     when jsonb_path_exists(changes, '$.*.after') and not jsonb_path_exists(changes, '$.*.before') then 'CREATED'
     when jsonb_path_exists(changes, '$.*.before') and not jsonb_path_exists(changes, '$.*.after') then 'REMOVED'
     when changes -> 'stage' is not null or changes -> 'status' is not null then 'STATE_CHANGED'
     else 'CHANGED' end) stored`,
  'create index audit_entry_in_timeline on audit_entry (workspace_id, belongs_to, id)',
  // The seal covers what an entry belongs to as well; entries of before have nothing to cover.
  `create or replace function audit_content(entry audit_entry) returns text language sql stable as $$
     select (jsonb_build_array(entry.workspace_id, entry.id, entry.transaction_id::text,
       to_char(entry.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), entry.principal_kind, entry.principal_id, entry.party_id,
       entry.action, entry.subject_type, entry.subject_id, entry.changes, entry.trace_id)
       || case when entry.owner_id is null then '[]'::jsonb else jsonb_build_array(entry.owner_id) end)::text $$`,
  // A partner's own history and that of its relationships; which fields of it are shown, the rules say.
  `create policy audit_entry_timeline on audit_entry for select to app_user using (${mine} and (belongs_to = (select app_party())
     or exists (select from relationship r where r.workspace_id = audit_entry.workspace_id and r.id = audit_entry.belongs_to and r.partner_id = (select app_party()))))`,
  `create policy audit_seal_timeline on audit_seal for select to app_user using (${mine}
     and exists (select from audit_entry e where e.workspace_id = audit_seal.workspace_id and e.id = audit_seal.entry_id))`,
];
