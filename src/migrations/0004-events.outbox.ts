/** The statements that let the outbox be read in commit order, and be pruned. */

export const outboxDispatch = [
  // The record that the subject is a part of (a contact's party), where it is one: whoever watches the whole hears of its parts.
  'alter table outbox_event add column owner_id uuid',
  'create index outbox_event_by_age on outbox_event (workspace_id, recorded_at)',
  'create policy outbox_event_prune on outbox_event for delete to app_system using (true)',
  'grant delete on outbox_event to app_system',
  'grant create on schema public to app_system',
  /**
   * What was committed between two moments, and the later moment. A moment is a snapshot: it knows of each transaction whether it had
   * committed. So nothing is skipped and nothing told twice, however late a transaction commits, and a long one holds nobody up.
   * Without `seen` it only tells the present moment; without `upto` it reads to the present. `after_…` continues a page of one span.
   * Transaction numbers start anew when a dump is restored elsewhere: rows an hour old are past every time limit and are never news.
   */
  `create function system_outbox(seen text, upto text, after_transaction text, after_id uuid, most integer)
     returns table (moment text, workspace_id uuid, id uuid, transaction_id text, action text, subject_type text, subject_id uuid, owner_id uuid)
     language sql stable security definer set search_path = public, pg_temp as $$
     with span as (select system_outbox.seen::pg_snapshot as start, coalesce(system_outbox.upto::pg_snapshot, pg_current_snapshot()) as finish)
     select span.finish::text, e.workspace_id, e.id, e.transaction_id::text, e.action, e.subject_type, e.subject_id, e.owner_id
     from span left join lateral (
       select o.* from outbox_event o
       where o.transaction_id >= pg_snapshot_xmin(span.start)
         and not pg_visible_in_snapshot(o.transaction_id, span.start) and pg_visible_in_snapshot(o.transaction_id, span.finish)
         and (after_id is null or (o.transaction_id, o.id) > (after_transaction::xid8, after_id))
         and o.recorded_at > now() - interval '1 hour'
       order by o.transaction_id, o.id limit most
     ) e on true
     order by e.transaction_id, e.id $$`,
  'alter function system_outbox(text, text, text, uuid, integer) owner to app_system',
  'grant execute on function system_outbox(text, text, text, uuid, integer) to app_user',
  // Two days: what missed an event for longer reads the timeline, which is kept.
  `create function system_prune_outbox(of_workspace uuid, most integer) returns integer language sql volatile security definer set search_path = public, pg_temp as $$
     with pruned as (
       delete from outbox_event where workspace_id = of_workspace and id in
         (select o.id from outbox_event o where o.workspace_id = of_workspace and o.recorded_at < now() - interval '2 days' limit most)
       returning 1)
     select count(*)::integer from pruned $$`,
  'alter function system_prune_outbox(uuid, integer) owner to app_system',
  'grant execute on function system_prune_outbox(uuid, integer) to app_user',
  'revoke create on schema public from app_system',
  'revoke all on function system_outbox(text, text, text, uuid, integer), system_prune_outbox(uuid, integer) from public',
];
