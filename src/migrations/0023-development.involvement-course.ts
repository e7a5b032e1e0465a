import { beginsBeforeEnd, endsWithProject, isOver, isResumed, platform } from './0023-development.terms.ts';

const isPlatform = `app_principal() = ${platform}`;
const refuse = (what: string, constraint: string, code = 'check_violation') => `raise exception '${what}' using errcode = '${code}', constraint = '${constraint}'`;

const specifications = `'performance_specification','interface_specification','acceptance_test'`;

/** What is still missing before a supplier's part begins, and what becomes of it; the rooms above say the same to people. */
export const involvementCourse = [
  // In the order in which they are asked for.
  `create function esi_involvement_needs(of_workspace uuid, of_involvement uuid) returns text[] language sql stable as $$
     select array_remove(array[
       case when not confidentiality_holds(i.workspace_id, i.relationship_id, i.project_id, 'NDA') then 'NDA' end,
       case when i.responsibility in ('GREY_BOX','BLACK_BOX') and not confidentiality_holds(i.workspace_id, i.relationship_id, i.project_id, 'IP_TERMS') then 'IP_TERMS' end,
       case when i.responsibility = 'BLACK_BOX' and i.performance_specification is null then 'PERFORMANCE_SPECIFICATION' end,
       case when i.responsibility = 'BLACK_BOX' and i.interface_specification is null then 'INTERFACE_SPECIFICATION' end,
       case when i.responsibility = 'BLACK_BOX' and i.acceptance_test is null then 'ACCEPTANCE_TEST' end], null)
     from esi_involvement i where i.workspace_id = of_workspace and i.id = of_involvement $$`,
  'revoke all on function esi_involvement_needs(uuid, uuid) from public',
  'grant execute on function esi_involvement_needs(uuid, uuid) to app_user',

  `create function esi_involvement_course() returns trigger language plpgsql as $$
   declare
     changed text[];
     allowed text[];
     project esi_project;
   begin
     if tg_op = 'INSERT' then
       -- Only the platform, which brings in history, makes one that has gone further already.
       if ${isPlatform} then return new; end if;
       if new.state <> 'NOMINATED' or new.nominated_by is distinct from app_principal() or new.is_name_shown_by_partner or new.is_name_shown_by_firm
         or num_nonnulls(new.assessed_at, new.assessment_note, new.invited_at, new.invitation, new.answered_at, new.decline_reason, new.activated_at, new.ended_at, new.end_reason) > 0 then
         ${refuse('a part begins as a nomination', 'esi_involvement_course')};
       end if;
       new.nominated_at := now();
       return new;
     end if;
     changed := array(select n.key from jsonb_each(to_jsonb(new)) n where n.value is distinct from to_jsonb(old) -> n.key and n.key not in ('version','updated_at'));
     if cardinality(changed) = 0 then return new; end if;
     allowed := case old.state || ' ' || new.state
       when 'NOMINATED NOMINATED' then array['responsibility','scope',${specifications}]
       when 'ASSESSED ASSESSED' then array['responsibility','scope',${specifications}]
       when 'NOMINATED ASSESSED' then array['state','assessed_by','assessed_at','assessment_note']
       when 'ASSESSED INVITED' then array['state','invited_by','invited_at','answer_due_at','stage_at_invitation','invitation']
       when 'INVITED ACCEPTED' then array['state','answered_by','answered_at']
       when 'INVITED DECLINED' then array['state','answered_by','answered_at','decline_reason']
       when 'INVITED LAPSED' then array['state']
       when 'ACCEPTED NDA_PENDING' then array['state']
       when 'NDA_PENDING ACTIVE' then array['state','activated_by','activated_at']
       else case
         when old.state in ('DECLINED','LAPSED','COMPLETED','WITHDRAWN','REMOVED','ENDED') then array[]::text[]
         when new.state = old.state and changed && '{answer_due_at}' then case when old.state = 'INVITED' then array['answer_due_at'] end
         when new.state = old.state then array['is_name_shown_by_partner','is_name_shown_by_firm',${specifications}]
         when new.state in ('REMOVED','ENDED') or (old.state = 'ACTIVE' and new.state = 'COMPLETED') or (old.state in ('ACCEPTED','NDA_PENDING','ACTIVE') and new.state = 'WITHDRAWN') then array['state','ended_by','ended_at','end_reason']
       end end;
     if allowed is null or not (changed <@ allowed) then ${refuse('a part does not go this way from here', 'esi_involvement_course')}; end if;
     -- By the database's clock, as the audit log's.
     if new.state <> old.state then
       case new.state when 'ASSESSED' then new.assessed_at := now(); when 'INVITED' then new.invited_at := now(); when 'ACCEPTED' then new.answered_at := now(); when 'DECLINED' then new.answered_at := now();
         when 'ACTIVE' then new.activated_at := now(); when 'COMPLETED' then new.ended_at := now(); when 'WITHDRAWN' then new.ended_at := now(); when 'REMOVED' then new.ended_at := now(); when 'ENDED' then new.ended_at := now(); else null; end case;
     end if;
     if not coalesce(case
       when new.state = old.state and changed && '{answer_due_at}' then app_is_staff() and new.answer_due_at > old.answer_due_at and ${isResumed('new')}
       when new.state = old.state then (app_is_staff() or not (changed && array['responsibility','scope','is_name_shown_by_firm',${specifications}])) and not (app_is_staff() and changed && array['is_name_shown_by_partner'])
       when new.state = 'ASSESSED' then app_is_staff() and new.assessed_by = app_principal()
       when new.state = 'INVITED' then app_is_staff() and new.invited_by = app_principal()
       when new.state in ('ACCEPTED','DECLINED') then not app_is_staff() and new.answered_by = app_principal()
       when new.state = 'LAPSED' then ${isPlatform}
       when new.state = 'NDA_PENDING' then true
       when new.state = 'ACTIVE' then new.activated_by = app_principal()
       when new.state = 'ENDED' then app_is_staff() and new.ended_by = app_principal() and ${isOver('new')}
       when new.state = 'WITHDRAWN' then not app_is_staff() and new.ended_by = app_principal()
       else app_is_staff() and new.ended_by = app_principal() end, false) then
       ${refuse('each side acts for itself', 'esi_involvement_side', 'insufficient_privilege')};
     end if;
     if new.state = old.state or new.state not in ('INVITED','ACCEPTED','DECLINED','LAPSED','ACTIVE') then return new; end if;
     select * into project from esi_project p where p.workspace_id = new.workspace_id and p.id = new.project_id;
     if not coalesce(case new.state
       when 'INVITED' then project.status = 'ACTIVE' and new.stage_at_invitation = project.stage and new.answer_due_at > now()
       when 'LAPSED' then old.answer_due_at < now()
       when 'ACTIVE' then project.status in ('ACTIVE','ON_HOLD')
       else old.answer_due_at >= now() end, false) then
       ${refuse('this is not the time for it', 'esi_involvement_in_time')};
     end if;
     if new.state = 'ACTIVE' and cardinality(esi_involvement_needs(new.workspace_id, new.id)) > 0 then
       ${refuse('what is to be signed and specified is not there yet', 'esi_involvement_papers')};
     end if;
     return new;
   end $$`,
  'revoke all on function esi_involvement_course() from public',
  'create trigger esi_involvement_course before insert or update on esi_involvement for each row execute function esi_involvement_course()',

  ...beginsBeforeEnd('esi_involvement'),
  ...endsWithProject('esi_involvement', `s.state not in ('DECLINED','LAPSED','COMPLETED','WITHDRAWN','REMOVED','ENDED')`),

  // Suppliers whose names others in the project may learn: those for whom both have said so, while they take part.
  'grant create on schema public to app_system',
  `create policy esi_involvement_named on esi_involvement for select to app_system using (state = 'ACTIVE')`,
  'grant select (workspace_id, project_id, relationship_id, state, is_name_shown_by_partner, is_name_shown_by_firm) on esi_involvement to app_system',
  `create function named_esi_suppliers(of_project uuid) returns text[] language sql stable security definer set search_path = public, pg_temp as $$
     select coalesce(array_agg(distinct p.name order by p.name), '{}') from esi_involvement i join relationship r on r.workspace_id = i.workspace_id and r.id = i.relationship_id
       join party p on p.workspace_id = r.workspace_id and p.id = r.partner_id
     where i.workspace_id = app_workspace() and i.project_id = of_project and i.state = 'ACTIVE' and i.is_name_shown_by_partner and i.is_name_shown_by_firm and r.partner_id is distinct from app_party()
       and (app_is_staff() or exists (select from esi_involvement o join relationship w on w.workspace_id = o.workspace_id and w.id = o.relationship_id
         where o.workspace_id = i.workspace_id and o.project_id = of_project and o.state = 'ACTIVE' and w.partner_id = app_party())) $$`,
  'alter function named_esi_suppliers(uuid) owner to app_system',
  'revoke all on function named_esi_suppliers(uuid) from public',
  'grant execute on function named_esi_suppliers(uuid) to app_user',
  'revoke create on schema public from app_system',
];
