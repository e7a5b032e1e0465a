/** The statements for durable work that is done behind the request that asked for it. */

const mine = 'workspace_id = (select app_workspace())';

const table = [
  `create table job (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     name text not null check (char_length(name) between 1 and 100),
     key text check (char_length(key) between 1 and 200),
     payload jsonb not null default '{}',
     requested_by uuid not null,
     state text not null default 'WAITING' check (state in ('WAITING','RUNNING','DONE','FAILED')),
     run_at timestamptz not null default now(),
     attempts integer not null default 0,
     most_attempts integer not null check (most_attempts between 1 and 100),
     lease_id uuid,
     lease_until timestamptz,
     checkpoint jsonb,
     progress_done integer not null default 0 check (progress_done >= 0),
     progress_total integer check (progress_total >= 0),
     error_code text check (char_length(error_code) <= 200),
     created_at timestamptz not null default now(),
     started_at timestamptz,
     finished_at timestamptz,
     primary key (workspace_id, id),
     check ((state = 'RUNNING') = (lease_id is not null and lease_until is not null)),
     check ((state in ('DONE','FAILED')) = (finished_at is not null))
   )`,
  'create unique index job_once on job (workspace_id, name, key) where key is not null',
  // Workers look across workspaces for what is due, and for what a dead worker has left.
  `create index job_due on job (run_at) where state = 'WAITING'`,
  `create index job_left on job (lease_until) where state = 'RUNNING'`,
  `create index job_by_finish on job (workspace_id, finished_at) where finished_at is not null`,
  'alter table job enable row level security',
  'alter table job force row level security',
  `create policy job_read on job for select to app_user using (${mine} and ((select app_is_staff()) or requested_by = (select app_principal())))`,
  `create policy job_request on job for insert to app_user with check (${mine} and requested_by = (select app_principal()) and state = 'WAITING' and attempts = 0)`,
  'create policy job_work on job for all to app_system using (true) with check (true)',
  'grant select, insert on job to app_user',
  'grant select, insert, update, delete on job to app_system',
  'create policy outbox_event_of_job on outbox_event for insert to app_system with check (true)',
  'grant insert on outbox_event to app_system',
];

const functions = [
  // Work of a worker that died too often is set aside; what it left otherwise is due again.
  `system_claim_jobs(of_names text[], most integer, lease_seconds integer) returns setof job language plpgsql`,
  `begin
     update job j set state = 'FAILED', error_code = 'WORKER_LOST', lease_id = null, lease_until = null, finished_at = now()
       where j.state = 'RUNNING' and j.lease_until < now() and j.attempts >= j.most_attempts;
     return query update job j set state = 'RUNNING', attempts = j.attempts + 1, lease_id = gen_random_uuid(),
         lease_until = now() + make_interval(secs => lease_seconds), started_at = coalesce(j.started_at, now())
       where (j.workspace_id, j.id) in (
         select d.workspace_id, d.id from job d where d.name = any(of_names)
           and ((d.state = 'WAITING' and d.run_at <= now()) or (d.state = 'RUNNING' and d.lease_until < now()))
         order by d.run_at limit most for update skip locked)
       returning j.*;
   end`,
  // Held to the end of the transaction: nobody takes the job over while an effect of it is being written.
  `system_hold_job(of_workspace uuid, of_id uuid, of_lease uuid) returns boolean language plpgsql`,
  `begin
     perform from job where workspace_id = of_workspace and id = of_id and lease_id = of_lease for no key update;
     return found;
   end`,
  `system_keep_job(of_workspace uuid, of_id uuid, of_lease uuid, lease_seconds integer, of_done integer, of_total integer, of_checkpoint text) returns boolean language plpgsql`,
  `declare told boolean;
   begin
     update job set lease_until = now() + make_interval(secs => lease_seconds), progress_done = coalesce(of_done, progress_done),
         progress_total = coalesce(of_total, progress_total), checkpoint = coalesce(of_checkpoint::jsonb, checkpoint)
       where workspace_id = of_workspace and id = of_id and lease_id = of_lease;
     told := found;
     if told and of_done is not null then
       insert into outbox_event (workspace_id, id, action, subject_type, subject_id) values (of_workspace, gen_random_uuid(), 'job.progress', 'Job', of_id);
     end if;
     return told;
   end`,
  // How a run ended: done; failed, to be tried again after a while or set aside; or given back untried because the worker stops.
  `system_end_job(of_workspace uuid, of_id uuid, of_lease uuid, outcome text, of_error text, retry_seconds integer) returns boolean language plpgsql`,
  `declare told boolean;
   begin
     update job set lease_id = null, lease_until = null, error_code = of_error,
         state = case when outcome = 'DONE' then 'DONE' when outcome = 'FAILED' and attempts >= most_attempts then 'FAILED' else 'WAITING' end,
         finished_at = case when outcome = 'DONE' or (outcome = 'FAILED' and attempts >= most_attempts) then now() end,
         attempts = attempts - case when outcome = 'GIVEN_BACK' then 1 else 0 end,
         run_at = case when outcome = 'FAILED' then now() + make_interval(secs => retry_seconds) else run_at end
       where workspace_id = of_workspace and id = of_id and lease_id = of_lease;
     told := found;
     if told then
       insert into outbox_event (workspace_id, id, action, subject_type, subject_id) values (of_workspace, gen_random_uuid(), 'job.end', 'Job', of_id);
     end if;
     return told;
   end`,
  `system_schedule_job(of_name text, of_key text, at timestamptz, of_requester uuid, of_attempts integer) returns integer language sql volatile`,
  `with made as (
     insert into job (workspace_id, id, name, key, requested_by, run_at, most_attempts)
       select w.id, gen_random_uuid(), of_name, of_key, of_requester, at, of_attempts from workspace w on conflict do nothing returning 1)
   select count(*)::integer from made`,
  `system_prune_jobs(of_workspace uuid, most integer) returns integer language sql volatile`,
  `with pruned as (delete from job where workspace_id = of_workspace and id in (
     select j.id from job j where j.workspace_id = of_workspace and j.finished_at < now() - interval '30 days' limit most) returning 1)
   select count(*)::integer from pruned`,
];

function defined(): string[] {
  return functions.flatMap((signature, index) => {
    if (index % 2 === 1) return [];
    const name = signature.slice(0, signature.indexOf(' returns')).replace(/\b\w+ (uuid|text\[\]|text|integer|timestamptz)/g, '$1');
    return [
      `create function ${signature} security definer set search_path = public, pg_temp as $$ ${functions[index + 1]} $$`,
      `alter function ${name} owner to app_system`,
      `revoke all on function ${name} from public`,
      `grant execute on function ${name} to app_user`,
    ];
  });
}

export const jobs = [...table, 'grant create on schema public to app_system', ...defined(), 'revoke create on schema public from app_system'];
