import type { World } from '../world.ts';

/** A file in and a file out of each workspace, for the keys that join their tables. */
export async function addFiles(world: World): Promise<void> {
  for (const statement of [
    `insert into job (workspace_id, id, name, requested_by, most_attempts, run_at) select id, gen_random_uuid(), 'test.never', gen_random_uuid(), 1, 'infinity' from workspace`,
    `insert into upload (workspace_id, id, uploaded_by, expires_at) select id, gen_random_uuid(), gen_random_uuid(), now() from workspace`,
    `insert into upload_chunk select workspace_id, id, 0, '\\x00' from upload`,
    `insert into data_import (workspace_id, id, kind, upload_id, job_id, requested_by, requested_kind, party_id, is_dry_run, error_policy)
       select w.id, gen_random_uuid(), 'TIES', u.id, j.id, gen_random_uuid(), 'SYSTEM', w.focal_party_id, true, 'REJECT_ALL'
       from workspace w join upload u on u.workspace_id = w.id join job j on j.workspace_id = w.id and j.name = 'test.never'`,
    `insert into import_error (workspace_id, id, import_id, line, code, texts) select workspace_id, gen_random_uuid(), id, 1, 'X', '{}' from data_import`,
    `insert into data_export (workspace_id, id, job_id, requested_by, requested_kind, party_id, locales, query, variables, format, file_name, expires_at)
       select w.id, gen_random_uuid(), j.id, gen_random_uuid(), 'SYSTEM', w.focal_party_id, '{}', '{ a }', '{}', 'CSV', 'x', now() from workspace w join job j on j.workspace_id = w.id and j.name = 'test.never'`,
    `insert into export_chunk select workspace_id, id, gen_random_uuid(), 0, '\\x00' from data_export`,
  ]) await world.sql(statement);
}
