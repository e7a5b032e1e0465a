import { secured } from './0001-ground.foundation.ts';
import { historyOnlyIf, mine, own, staff } from './0023-development.terms.ts';
import { level, ofPractice, practices, tellsOnlyTold } from './0033-programmes.terms.ts';

/** Written twice where the partner is told: whole for the firm, and without what is the firm's own for the partner. Policies choose rows, not columns. */
const audience = `audience text not null check (audience in ('FIRM','PARTNER')),
     -- Under which telling; none for the firm.
     telling_id uuid,
     foreign key (workspace_id, telling_id, relationship_id) references practice_telling (workspace_id, id, relationship_id) on delete restrict,
     check ((audience = 'PARTNER') = (telling_id is not null)),
     check (audience = 'FIRM' or practice <> 'CONSENSUS')`;

/** What was found: each indicator with its value, each criterion with its verdict, and what the next level lacks. */
const found = `measures jsonb not null check (jsonb_typeof(measures) = 'array'),
     criteria jsonb not null check (jsonb_typeof(criteria) = 'array'),
     missing jsonb check (jsonb_typeof(missing) = 'object')`;

const told = (table: string) => `(audience = 'PARTNER' and ${own(table)} and exists (select from practice_telling t where t.workspace_id = ${table}.workspace_id and t.id = ${table}.telling_id and t.taken_back_at is null))`;
const seen = (table: string) => `(${mine} and (${staff} or ${told(table)}))`;

/** Each change of a practice's level, or of what it rests on: a history that nobody rewrites. */
const assessments = [
  `create table practice_assessment (
     ${ofPractice},
     ${audience},
     number integer not null check (number > 0),
     ${level('level')},
     -- None: the platform's own model.
     model_id uuid,
     ${found},
     -- What became of the level since the assessment before, and which criteria decided that.
     change text not null check (change in ('FIRST','GAINED','LOST','SAME')),
     ${level('from_level')},
     decided_by jsonb not null check (jsonb_typeof(decided_by) = 'array'),
     assessed_at timestamptz not null,
     foreign key (workspace_id, model_id) references maturity_model (workspace_id, id) on delete restrict,
     constraint practice_assessment_number_once unique (workspace_id, relationship_id, practice, audience, number),
     unique (workspace_id, id, relationship_id, practice, audience),
     constraint practice_assessment_tells_only_told check (audience = 'FIRM' or ${tellsOnlyTold(['measures', 'criteria', 'missing', 'decided_by'])})
   )`,
  'create index practice_assessment_listed on practice_assessment (workspace_id, assessed_at, id)',
  'create trigger practice_assessment_append_only before update or delete on practice_assessment for each row execute function refuse_change()',
  'create trigger practice_assessment_no_truncate before truncate on practice_assessment for each statement execute function refuse_change()',
  ...secured('practice_assessment'),
  `create policy practice_assessment_read on practice_assessment for select to app_user using ${seen('practice_assessment')}`,
  `create policy practice_assessment_add on practice_assessment for insert to app_user with check (${mine} and ${staff})`,
  'grant select, insert on practice_assessment to app_user',
  ...historyOnlyIf('PracticeAssessment', 'practice_assessment', 'true'),
];

/** Unknown ranks last in ascending order. */
export const rankKey = `(case when rank is null then '9223372036854775807'::bigint else rank end)`;

/** How each practice stands: the assessment in force, with what was measured when it was last looked at. */
const standings = [
  `create table practice_standing (
     ${ofPractice},
     ${audience},
     assessment_id uuid,
     ${level('level')},
     rank bigint check (rank between 0 and 4),
     ${found},
     looked_at timestamptz,
     constraint practice_standing_once unique (workspace_id, relationship_id, practice, audience),
     foreign key (workspace_id, assessment_id, relationship_id, practice, audience) references practice_assessment (workspace_id, id, relationship_id, practice, audience) on delete restrict,
     check ((assessment_id is null) = (looked_at is null)),
     check ((rank is null) = (level is null)),
     constraint practice_standing_tells_only_told check (audience = 'FIRM' or ${tellsOnlyTold(['measures', 'criteria', 'missing'])})
   )`,
  `create index practice_standing_by_level on practice_standing (workspace_id, audience, ${rankKey}, id)`,
  `create index practice_standing_of_practice on practice_standing (workspace_id, audience, practice, ${rankKey}, id)`,
  'create index practice_standing_by_look on practice_standing (workspace_id, audience, looked_at, id)',
  ...secured('practice_standing'),
  `create policy practice_standing_read on practice_standing for select to app_user using ${seen('practice_standing')}`,
  `create policy practice_standing_add on practice_standing for insert to app_user with check (${mine} and ${staff})`,
  `create policy practice_standing_change on practice_standing for update to app_user using (${mine} and ${staff}) with check (${mine} and ${staff})`,
  'grant select, insert, update on practice_standing to app_user',
];

const audienceNow = `case when app_is_staff() then 'FIRM' else 'PARTNER' end`;
const isTold = (row: string) => `(${row}.telling_id is null or exists (select from practice_telling t where t.workspace_id = ${row}.workspace_id and t.id = ${row}.telling_id and t.taken_back_at is null))`;

/**
 * Every practice of every relationship with an external partner, once for each assessment and once for none: whoever reads chooses that of a
 * moment. Of the assessment in force the newest measures. Under the asker's own policies.
 */
const programmes = [
  `create view practice_programme with (security_invoker = true) as
     select r.workspace_id, r.id, r.id as relationship_id, r.market, k.practice, k.place, s.assessment_id as latest_id, s.looked_at,
       a.assessment_id, a.level, a.model_id, a.assessed_at,
       case when a.assessment_id = s.assessment_id then s.looked_at else a.assessed_at end as measured_at,
       case when a.assessment_id = s.assessment_id then s.measures else a.measures end as measures,
       case when a.assessment_id = s.assessment_id then s.criteria else a.criteria end as criteria,
       case when a.assessment_id = s.assessment_id then s.missing else a.missing end as missing
     from relationship r
     cross join (values ${practices.map((practice, index) => `('${practice}', ${index + 1})`).join(', ')}) k(practice, place)
     left join practice_standing s on s.workspace_id = r.workspace_id and s.relationship_id = r.id and s.practice = k.practice and s.audience = ${audienceNow} and ${isTold('s')}
     cross join lateral (
       select null::uuid as assessment_id, null::text as level, null::uuid as model_id, null::timestamptz as assessed_at, '[]'::jsonb as measures, '[]'::jsonb as criteria, null::jsonb as missing
       union all
       select x.id, x.level, x.model_id, x.assessed_at, x.measures, x.criteria, x.missing from practice_assessment x
       where x.workspace_id = r.workspace_id and x.relationship_id = r.id and x.practice = k.practice and x.audience = ${audienceNow} and ${isTold('x')}) a
     where r.market <> 'INTERNAL' and (app_is_staff() or k.practice <> 'CONSENSUS')`,
  'grant select on practice_programme to app_user',
];

export const assessing = [...assessments, ...standings, ...programmes];
