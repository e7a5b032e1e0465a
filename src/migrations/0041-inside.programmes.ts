import { all, external, internal, towardsPartners, withinDepartments } from './0041-inside.terms.ts';

const kept = ['practice_assessment', 'practice_standing', 'practice_target', 'practice_action', 'practice_review'];
const worked = ['practice_target', 'practice_action', 'practice_review'];

/** The practices within a department stand where those towards a partner do: at a relationship, here one in the internal market, of the firm with the department. */
const widened = [...kept, 'maturity_model'].flatMap((table) => [
  `alter table ${table} drop constraint ${table}_practice_check`,
  `alter table ${table} add constraint ${table}_practice_check check (practice in (${all}))`,
]);

/** What is within departments is told to nobody. */
const untold = [
  ...['practice_assessment', 'practice_standing'].map((table) => `alter table ${table} add constraint ${table}_inside_untold check (audience = 'FIRM' or practice in (${external}))`),
  ...worked.map((table) => `alter table ${table} add constraint ${table}_inside_untold check (not is_told or practice in (${external}))`),
  `create function practice_telling_is_outside() returns trigger language plpgsql as $$
   begin
     if exists (select from relationship r where r.workspace_id = new.workspace_id and r.id = new.relationship_id and r.market = 'INTERNAL') then
       raise exception 'no department is told how its practices stand' using errcode = 'check_violation', constraint = 'practice_telling_is_outside';
     end if;
     return null;
   end $$`,
  'create trigger practice_telling_is_outside after insert on practice_telling for each row execute function practice_telling_is_outside()',
  'revoke all on function practice_telling_is_outside() from public',
];

/** After the row is in, when the policies have spoken. */
const fitting = [
  `create function practice_fits_relationship() returns trigger language plpgsql as $$
   begin
     if not exists (select from relationship r where r.workspace_id = new.workspace_id and r.id = new.relationship_id and (r.market = 'INTERNAL') = (new.practice in (${internal})) and (r.market <> 'INTERNAL' or r.focal_id = app_focal())) then
       raise exception 'practice % is none of relationship %', new.practice, new.relationship_id using errcode = 'check_violation', constraint = 'practice_fits_relationship';
     end if;
     return null;
   end $$`,
  ...kept.map((table) => `create trigger ${table}_fits after insert on ${table} for each row execute function practice_fits_relationship()`),
  'revoke all on function practice_fits_relationship() from public',
];

const audienceNow = `case when app_is_staff() then 'FIRM' else 'PARTNER' end`;
const isTold = (row: string) => `(${row}.telling_id is null or exists (select from practice_telling t where t.workspace_id = ${row}.workspace_id and t.id = ${row}.telling_id and t.taken_back_at is null))`;
const places = [...towardsPartners.map((practice, index) => `('${practice}', ${index + 1}, false)`), ...withinDepartments.map((practice, index) => `('${practice}', ${index + 1}, true)`)];

/** As before (0033), with the practices of departments beside. */
const programmes = [
  `create or replace view practice_programme with (security_invoker = true) as
     select r.workspace_id, r.id, r.id as relationship_id, r.market, k.practice, k.place, s.assessment_id as latest_id, s.looked_at,
       a.assessment_id, a.level, a.model_id, a.assessed_at,
       case when a.assessment_id = s.assessment_id then s.looked_at else a.assessed_at end as measured_at,
       case when a.assessment_id = s.assessment_id then s.measures else a.measures end as measures,
       case when a.assessment_id = s.assessment_id then s.criteria else a.criteria end as criteria,
       case when a.assessment_id = s.assessment_id then s.missing else a.missing end as missing
     from relationship r
     join (values ${places.join(', ')}) k(practice, place, is_inside) on k.is_inside = (r.market = 'INTERNAL') and (r.market <> 'INTERNAL' or r.focal_id = app_focal())
     left join practice_standing s on s.workspace_id = r.workspace_id and s.relationship_id = r.id and s.practice = k.practice and s.audience = ${audienceNow} and ${isTold('s')}
     cross join lateral (
       select null::uuid as assessment_id, null::text as level, null::uuid as model_id, null::timestamptz as assessed_at, '[]'::jsonb as measures, '[]'::jsonb as criteria, null::jsonb as missing
       union all
       select x.id, x.level, x.model_id, x.assessed_at, x.measures, x.criteria, x.missing from practice_assessment x
       where x.workspace_id = r.workspace_id and x.relationship_id = r.id and x.practice = k.practice and x.audience = ${audienceNow} and ${isTold('x')}) a
     where app_is_staff() or (not k.is_inside and k.practice <> 'CONSENSUS')`,
];

export const insideProgrammes = [...widened, ...untold, ...fitting, ...programmes];
