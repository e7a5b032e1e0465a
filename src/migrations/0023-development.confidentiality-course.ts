import { platform } from './0023-development.terms.ts';

const isPlatform = `app_principal() = ${platform}`;
const today = `(now() at time zone 'UTC')::date`;
const refuse = (what: string, constraint: string, code = 'check_violation') => `raise exception '${what}' using errcode = '${code}', constraint = '${constraint}'`;

const breach = `'state','breached_by','breached_at','breach_note','breach_declared_by_side','breached_by_side','breached_on','breach_severity','breach_report_id'`;
const signatures = `'focal_signed_by','focal_signed_at','partner_signed_by','partner_signed_at'`;

/** What becomes of an agreement on confidentiality, and whose act each step is. */
export const confidentialityCourse = [
  `create function confidentiality_course() returns trigger language plpgsql as $$
   declare
     changed text[];
     allowed text[];
   begin
     if tg_op = 'INSERT' then
       if ${isPlatform} then return new; end if;
       if new.state <> 'DRAFT' or new.drafted_by is distinct from app_principal() or num_nonnulls(new.focal_signed_at, new.partner_signed_at, new.breached_at, new.contested_at) > 0 then
         ${refuse('an agreement begins as a draft', 'confidentiality_course')};
       end if;
       return new;
     end if;
     changed := array(select n.key from jsonb_each(to_jsonb(new)) n where n.value is distinct from to_jsonb(old) -> n.key and n.key not in ('version','updated_at'));
     if cardinality(changed) = 0 then return new; end if;
     allowed := case old.state || ' ' || new.state
       when 'DRAFT DRAFT' then array['title','terms','foreground_owner','valid_from','valid_until','survives_years']
       when 'DRAFT SENT' then array['state','sent_by','sent_at']
       when 'SENT SENT' then array[${signatures}]
       when 'SENT SIGNED' then array['state',${signatures}]
       when 'SIGNED IN_FORCE' then array['state']
       when 'SIGNED EXPIRED' then array['state']
       when 'IN_FORCE EXPIRED' then array['state']
       when 'IN_FORCE BREACHED' then array[${breach}]
       when 'EXPIRED BREACHED' then array[${breach}]
       when 'BREACHED BREACHED' then case when changed && '{breach_report_id}' then array['breach_report_id'] else array['contested_by','contested_at','contest_note'] end end;
     if allowed is null or not (changed <@ allowed) then ${refuse('an agreement does not go this way from here', 'confidentiality_course')}; end if;
     if old.state = 'DRAFT' and new.state = 'SENT' then new.sent_at := now(); end if;
     if new.state = 'BREACHED' and old.state <> 'BREACHED' then new.breached_at := now(); end if;
     if new.contested_at is not null and old.contested_at is null then new.contested_at := now(); end if;
     -- Each side signs for itself, once, in its own name.
     if ((new.focal_signed_by, new.focal_signed_at) is distinct from (old.focal_signed_by, old.focal_signed_at) and not (app_is_staff() and old.focal_signed_by is null and new.focal_signed_by = app_principal()))
       or ((new.partner_signed_by, new.partner_signed_at) is distinct from (old.partner_signed_by, old.partner_signed_at) and (app_is_staff() or old.partner_signed_by is not null or new.partner_signed_by is distinct from app_principal())) then
       ${refuse('each side signs for itself', 'confidentiality_side', 'insufficient_privilege')};
     end if;
     if not coalesce(case old.state || ' ' || new.state
       when 'DRAFT DRAFT' then app_is_staff()
       when 'DRAFT SENT' then app_is_staff() and new.sent_by = app_principal()
       when 'SENT SENT' then true
       when 'SENT SIGNED' then true
       when 'SIGNED IN_FORCE' then true
       when 'SIGNED EXPIRED' then ${isPlatform}
       when 'IN_FORCE EXPIRED' then ${isPlatform}
       -- What is reported of it only the firm's side knows. Whose breach somebody else declared has its say, once.
       when 'BREACHED BREACHED' then case when changed && '{breach_report_id}' then ${isPlatform} and old.breach_report_id is null
         else old.contested_at is null and new.contested_by = app_principal() and app_side() = old.breached_by_side and app_side() <> old.breach_declared_by_side end
       else new.breached_by = app_principal() and new.breach_declared_by_side = app_side() and (app_is_staff() or new.breach_report_id is null) end, false) then
       ${refuse('each side acts for itself', 'confidentiality_side', 'insufficient_privilege')};
     end if;
     if not (case new.state
       when 'IN_FORCE' then ${today} between new.valid_from and coalesce(new.valid_until, 'infinity'::date)
       when 'EXPIRED' then new.valid_until < ${today} else true end) then
       ${refuse('its days are other ones', 'confidentiality_in_time')};
     end if;
     -- Of a project that a supplier was not invited to, it learns nothing from what it is to sign.
     if old.state = 'DRAFT' and new.state = 'SENT' and new.project_id is not null and not exists (select from esi_involvement i
         where i.workspace_id = new.workspace_id and i.project_id = new.project_id and i.relationship_id = new.relationship_id and i.invited_at is not null) then
       ${refuse('the supplier was not invited to this project', 'confidentiality_invited')};
     end if;
     return new;
   end $$`,
  'revoke all on function confidentiality_course() from public',
  'create trigger confidentiality_course before insert or update on confidentiality_agreement for each row execute function confidentiality_course()',
];
