import { historyForStaff, ledger, mine, platform, seenByStaff, sides, staff, text } from './0023-development.terms.ts';

const parts = "'ALTERNATIVES','MARKET_CONCENTRATION','SHARE_OF_THEIR_BUSINESS','SWITCHING_COST','INFORMATION'";
const origins = "'STATED','SHARE_OF_WALLET','TIE','FIGURE','RELATIONSHIP'";
const byPlatform = `(select app_principal()) = ${platform}`;
/** The platform alone brings in what was assessed before. */
const assessedNow = `(${mine} and ${staff} and (${byPlatform} or (assessed_by = (select app_principal()) and assessed_at between now() - interval '1 hour' and now() + interval '1 hour')))`;

/** A ledger: a later assessment takes the place of one, and never changes it. Partners see nothing of it. */
export const assessments = [
  `create table force_assessment (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     -- What it took the place of: a chain without forks, so that of two who assess at once neither goes unseen.
     supersedes_id uuid,
     assessed_by uuid not null,
     assessed_at timestamptz not null,
     ${text('note', 2000)},
     -- The settings that it was reckoned with.
     model jsonb not null check (jsonb_typeof(model) = 'object'),
     -- What it came to: the firm's force less the partner's, over so many parts that are known of both; and how far each depends on the other.
     difference double precision check (difference between -1 and 1),
     compared_parts integer not null check (compared_parts between 0 and 5),
     focal_dependence double precision check (focal_dependence between 0 and 1),
     partner_dependence double precision check (partner_dependence between 0 and 1),
     primary key (workspace_id, id),
     unique (workspace_id, id, relationship_id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, supersedes_id, relationship_id) references force_assessment (workspace_id, id, relationship_id) on delete restrict,
     check (supersedes_id <> id)
   )`,
  'create unique index force_assessment_superseded_once on force_assessment (workspace_id, supersedes_id) where supersedes_id is not null',
  'create unique index force_assessment_first on force_assessment (workspace_id, relationship_id) where supersedes_id is null',
  'create index force_assessment_by_relationship on force_assessment (workspace_id, relationship_id, assessed_at, id)',
  ...ledger('force_assessment', seenByStaff, assessedNow),
];

/** What an assessment rests on: one fact a row. What is unknown has no row. */
export const facts = [
  `create table force_fact (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     assessment_id uuid not null,
     side text not null check (side in (${sides})),
     part text not null check (part in (${parts})),
     value double precision not null check (value >= 0),
     origin text not null check (origin in (${origins})),
     ${text('source', 500)} not null,
     -- The record that the graph tells it by.
     source_type text check (source_type in ('BenefitMeasure','Tie','RelationshipFigure','Relationship')),
     source_id uuid,
     observed_on date not null,
     valid_until date not null,
     primary key (workspace_id, id),
     unique (workspace_id, assessment_id, side, part),
     foreign key (workspace_id, assessment_id, relationship_id) references force_assessment (workspace_id, id, relationship_id) on delete restrict,
     constraint force_fact_in_range check (case part when 'ALTERNATIVES' then value <= 1000 and value = trunc(value) else value <= 1 end),
     check (valid_until >= observed_on),
     check ((origin = 'STATED') = (source_id is null) and (source_id is null) = (source_type is null)),
     check (origin = 'STATED' or part = 'SHARE_OF_THEIR_BUSINESS')
   )`,
  'create index force_fact_by_relationship on force_fact (workspace_id, relationship_id, id)',
  ...ledger('force_fact', seenByStaff),
  // Of the transaction that assesses: nothing is put under an assessment that others have seen.
  `create function force_fact_comes_with_assessment() returns trigger language plpgsql as $$
   begin
     if not exists (select from force_assessment a where a.workspace_id = new.workspace_id and a.id = new.assessment_id and a.xmin = pg_current_xact_id()::xid) then
       raise exception 'assessment % is made already', new.assessment_id using errcode = 'check_violation', constraint = 'force_fact_comes_with_assessment';
     end if;
     return null;
   end $$`,
  'create trigger force_fact_comes_with_assessment after insert on force_fact for each row execute function force_fact_comes_with_assessment()',
  'revoke all on function force_fact_comes_with_assessment() from public',
];

export const histories = [...historyForStaff('ForceAssessment', 'force_assessment'), ...historyForStaff('ForceFact', 'force_fact')];
