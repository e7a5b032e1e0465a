import { definer } from './0011-evidence.terms.ts';
import { constructs } from './0016-surveys.terms.ts';

/** What departments are asked besides. */
const surveys = [
  'alter table survey_result drop constraint survey_result_construct_check',
  `alter table survey_result add constraint survey_result_construct_check check (construct in (${constructs},'CUSTOMER_ORIENTATION','EMPLOYEE_SATISFACTION'))`,
];

const ofDepartment = (row: string) => `${row}.workspace_id = of_workspace and ${row}.relationship_id = of_relationship`;
const share = (good: string) => `avg(case when ${good} then 1 else 0 end)::double precision`;
/** Nobody is to be read from a figure: it takes three people. */
const ofThree = (value: string, people = 'count(*)') => `case when ${people} >= 3 then ${value} end`;

/**
 * What is told of a department's people as a whole, of what each of them keeps to themselves: counted over all of it, whoever of the firm asks.
 * A figure over fewer than three people is not told, to nobody.
 */
const figures = definer(`department_figures(of_workspace uuid, of_relationship uuid, since timestamptz, until timestamptz)
     returns table (indicator text, value double precision, evidence double precision) language sql stable`, `
  with days as (select (since at time zone 'UTC')::date as first_day, (until at time zone 'UTC')::date as day where app_is_staff() and of_workspace = app_workspace()),
  person as (select p.person_id from department_post p cross join days d where ${ofDepartment('p')} and p.since_on <= d.day and (p.until_on is null or p.until_on > d.day)),
  goal as (select g.person_id, g.is_tied, g.is_one_sided, g.pay_share from incentive_goal g cross join days d where ${ofDepartment('g')} and g.agreed_at <= until and g.from_on <= d.day and g.until_on >= d.day
    and (g.withdrawn_at is null or g.withdrawn_at > until) and g.person_id in (select person_id from person)),
  tied as (select g.person_id, bool_or(g.is_tied) as is_tied, least(1, coalesce(sum(g.pay_share) filter (where g.is_tied), 0)) as part from goal g group by g.person_id),
  asked as (select r.person_id, s.least, (select k.level from person_skill k where ${ofDepartment('k')} and k.person_id = r.person_id and lower(k.skill) = lower(s.skill) and k.judged_at <= until
      order by k.judged_at desc, k.id desc limit 1) as level
    from department_role r cross join lateral jsonb_to_recordset(r.skills) s(skill text, least integer) cross join days
    where ${ofDepartment('r')} and r.person_id is not null and r.placed_at <= until and (r.closed_at is null or r.closed_at > until)),
  trained as (select t.person_id, t.done_on is not null and t.ended_at <= until as is_done from training t cross join days d
    where ${ofDepartment('t')} and t.agreed_at <= until and t.due_on > d.first_day and t.due_on < d.day and (t.state <> 'CANCELLED' or t.ended_at > until)),
  appraised as (select a.person_id, bool_or(coalesce(a.held_on <= d.day, false)) as is_held from appraisal a cross join days d
    where ${ofDepartment('a')} and a.planned_at <= until and a.due_on > d.first_day and (a.due_on < d.day or a.held_on <= d.day) and (a.cancelled_at is null or a.cancelled_at > until) group by a.person_id),
  held as (select a.person_id, a.looks_at_relationships, greatest(0, a.held_on - a.due_on) as late from appraisal a cross join days d where ${ofDepartment('a')} and a.held_on > d.first_day and a.held_on <= d.day)
  select 'PEOPLE_TIED', ${ofThree(share('t.is_tied'))}, count(*)::double precision from tied t
  union all select 'PAY_TIED', ${ofThree('avg(t.part)::double precision')}, count(*)::double precision from tied t
  union all select 'GOALS_ONE_SIDED', ${ofThree(share('g.is_one_sided'), 'count(distinct g.person_id)')}, count(*)::double precision from goal g
  union all select 'SKILLS_MET', ${ofThree(share('s.level >= s.least'), 'count(distinct s.person_id)')}, count(*)::double precision from asked s where s.level is not null
  union all select 'TRAINING_DONE', ${ofThree(share('t.is_done'), 'count(distinct t.person_id)')}, count(*)::double precision from trained t
  union all select 'APPRAISALS_HELD', ${ofThree(share('a.is_held'))}, count(*)::double precision from appraised a
  union all select 'RELATIONSHIPS_APPRAISED', ${ofThree(share('h.looks_at_relationships'), 'count(distinct h.person_id)')}, count(*)::double precision from held h
  union all select 'APPRAISAL_DELAY', ${ofThree('avg(h.late)::double precision', 'count(distinct h.person_id)')}, count(*)::double precision from held h`);

export const insideFigures = [...surveys, ...figures];
