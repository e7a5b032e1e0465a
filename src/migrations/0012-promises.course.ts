import { platform } from './0012-promises.terms.ts';

/** What changes a promise: whose act it is, in which state, and which columns it may touch. The rooms above say the same to people. */
export const course = [
  `create function promise_begins() returns trigger language plpgsql as $$
   begin
     -- Only the platform, which brings in history, makes a promise that is settled already, or in another's name.
     if app_principal() = ${platform} then return new; end if;
     if new.status <> 'MADE' or new.proposed_by_side <> app_side() or new.made_by is distinct from app_principal() or (new.supersedes_id is null and new.made_by_side <> app_side())
       or num_nonnulls(new.accepted_at, new.claimed_at, new.reported_at, new.contested_at, new.decided_at, new.kept_on, new.resolved_at) > 0 then
       raise exception 'a promise is made by the side that is to keep it' using errcode = 'insufficient_privilege', constraint = 'promise_begins';
     end if;
     new.made_at := now();
     return new;
   end $$`,
  'create trigger promise_begins before insert on promise for each row execute function promise_begins()',
  // After the policies have spoken, so that what is hidden and what is wrong are not told apart.
  `create function promise_counters_its_like() returns trigger language plpgsql as $$
   begin
     if not exists (select from promise p where p.workspace_id = new.workspace_id and p.id = new.supersedes_id and p.relationship_id = new.relationship_id and p.made_by_side = new.made_by_side
         and (app_principal() = ${platform} or (p.status in ('MADE','ACCEPTED') and p.claimed_at is null))) then
       raise exception 'promise % counters none that is open', new.id using errcode = 'check_violation', constraint = 'promise_counters_its_like';
     end if;
     return null;
   end $$`,
  'create trigger promise_counters_its_like after insert on promise for each row when (new.supersedes_id is not null) execute function promise_counters_its_like()',
  `create function promise_keeps_to_its_course() returns trigger language plpgsql as $$
   declare
     changed text[] := array(select n.key from jsonb_each(to_jsonb(new)) n where n.value is distinct from to_jsonb(old) -> n.key and n.key not in ('version','updated_at'));
     step text := promise_step(old, new);
     allowed text[];
   begin
     if cardinality(changed) = 0 then return new; end if;
     allowed := case step
       when 'ACCEPT' then array['status','accepted_by','accepted_at']
       when 'CLAIM' then array['claimed_kept_on','claimed_by','claimed_at','claim_note','answer_by']
       when 'CONFIRM' then array['status','kept_on','resolved_by','resolved_at']
       when 'CONTEST' then array['status','contested_by','contested_at','contest_reason','claimed_kept_on','claimed_by','claimed_at','resolved_by','resolved_at']
       when 'REPORT' then array['status','reported_by','reported_at','report_note','answer_by','resolved_by','resolved_at']
       when 'WITHDRAW_CONTEST' then array['status','kept_on','resolved_by','resolved_at']
       when 'DECIDE' then array['status','kept_on','resolved_by','resolved_at','decided_by','decided_at','decision_reason']
       when 'DISMISS' then array['status','claimed_kept_on','claimed_by','claimed_at','claim_note','answer_by','contested_by','contested_at','contest_reason','decided_by','decided_at','decision_reason']
       when 'CLOSE' then array['status','resolved_by','resolved_at','resolution_note'] end;
     if step is null or not (changed <@ allowed) then
       raise exception 'promise % does not go from % to % so', old.id, old.status, new.status using errcode = 'check_violation', constraint = 'promise_course';
     end if;
     if not promise_act_is_own(step, old, new) then
       raise exception 'promise %: this is not for % to do now', old.id, app_side() using errcode = 'insufficient_privilege', constraint = 'promise_side';
     end if;
     return new;
   end $$`,
  // Which act a change is; null for one that is none.
  `create function promise_step(o promise, n promise) returns text language sql immutable as $$
     select case
       when (o.status, n.status) = ('MADE','ACCEPTED') then 'ACCEPT'
       when (o.status, n.status) in (('MADE','WITHDRAWN'), ('MADE','RENEGOTIATED'), ('ACCEPTED','RENEGOTIATED'), ('ACCEPTED','WAIVED')) and o.claimed_at is null then 'CLOSE'
       when (o.status, n.status) = ('ACCEPTED','ACCEPTED') and o.claimed_at is null and n.claimed_at is not null then 'CLAIM'
       when o.status = 'ACCEPTED' and n.status in ('KEPT','KEPT_LATE') and o.claimed_at is not null and n.kept_on = o.claimed_kept_on then 'CONFIRM'
       when (o.status, n.status) = ('ACCEPTED','CONTESTED') and o.claimed_at is not null and (n.claimed_at, n.claimed_by, n.claimed_kept_on) = (o.claimed_at, o.claimed_by, o.claimed_kept_on) then 'CONTEST'
       when (o.status, n.status) = ('BROKEN','CONTESTED') and o.reported_at is not null and o.contested_at is null and n.claimed_at is not null and n.resolved_at is null then 'CONTEST'
       when (o.status, n.status) = ('ACCEPTED','BROKEN') and o.claimed_at is null and n.reported_at is not null then 'REPORT'
       when o.status = 'CONTESTED' and n.status in ('KEPT','KEPT_LATE','BROKEN') and n.decided_at is distinct from o.decided_at then 'DECIDE'
       when (o.status, n.status) = ('CONTESTED','ACCEPTED') and o.reported_at is null and n.claimed_at is null and n.contested_at is null and n.decided_at is distinct from o.decided_at then 'DISMISS'
       when (o.status, n.status) = ('CONTESTED','BROKEN') and o.reported_at is not null then 'WITHDRAW_CONTEST'
       when o.status = 'CONTESTED' and n.status in ('KEPT','KEPT_LATE') and o.reported_at is null and n.kept_on = o.claimed_kept_on then 'WITHDRAW_CONTEST'
     end $$`,
  // Four eyes: the firm decides, by a person who has neither claimed nor reported nor contested.
  `create function promise_decider_is_another(o promise, n promise) returns boolean language sql stable as $$
     select app_is_staff() and app_principal() <> ${platform} and n.decided_by = app_principal() and n.decision_reason is not null
       and app_principal() is distinct from o.claimed_by and app_principal() is distinct from o.reported_by and app_principal() is distinct from o.contested_by $$`,
  // Each side's acts are taken from that side's session only, in its own name, and in their time.
  `create function promise_act_is_own(step text, o promise, n promise) returns boolean language sql stable as $$
     select case step
       when 'ACCEPT' then app_side() <> o.proposed_by_side and n.accepted_by = app_principal() and now() < o.due_ends_at
       when 'CLAIM' then app_side() = o.made_by_side and n.claimed_by = app_principal() and n.answer_by >= now() + (o.answer_days - 1) * interval '1 day'
       when 'CONFIRM' then case when app_principal() = ${platform} then o.answer_by <= now() else app_side() <> o.made_by_side and n.resolved_by = app_principal() end
       when 'CONTEST' then n.contested_by = app_principal() and now() < o.answer_by
         and (case when o.status = 'BROKEN' then app_side() = o.made_by_side and n.claimed_by = app_principal() else app_side() <> o.made_by_side end)
       when 'REPORT' then app_side() <> o.made_by_side and n.reported_by = app_principal() and now() >= o.due_ends_at and n.answer_by >= now() + (o.answer_days - 1) * interval '1 day'
       when 'WITHDRAW_CONTEST' then (app_side() = o.made_by_side) = (o.reported_at is not null) and n.resolved_by = app_principal()
       when 'DECIDE' then promise_decider_is_another(o, n) and (n.status <> 'BROKEN' or now() >= o.due_ends_at)
       when 'DISMISS' then promise_decider_is_another(o, n) and now() < o.due_ends_at
       when 'CLOSE' then n.resolved_by = app_principal() and case n.status
         when 'WAIVED' then app_side() <> o.made_by_side
         when 'RENEGOTIATED' then exists (select from promise c where c.workspace_id = o.workspace_id and c.supersedes_id = o.id and c.status = 'ACCEPTED')
         else app_side() = o.proposed_by_side or exists (select from promise p where p.workspace_id = o.workspace_id and p.id = o.supersedes_id and p.status not in ('MADE','ACCEPTED')) end
     end $$`,
  'create trigger promise_keeps_to_its_course before update on promise for each row execute function promise_keeps_to_its_course()',
  ...['promise_begins()', 'promise_counters_its_like()', 'promise_keeps_to_its_course()'].map((signature) => `revoke all on function ${signature} from public`),
  ...['promise_step(promise, promise)', 'promise_act_is_own(text, promise, promise)', 'promise_decider_is_another(promise, promise)', 'app_side()'].flatMap((signature) => [
    `revoke all on function ${signature} from public`, `grant execute on function ${signature} to app_user`,
  ]),
];
