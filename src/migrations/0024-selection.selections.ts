import { done, historyForStaff, ledger, platform, readAndWritten, seenByStaff, text, versioned } from './0023-development.terms.ts';

const refuse = (what: string, constraint: string) => `raise exception '${what}' using errcode = 'check_violation', constraint = '${constraint}'`;
const before = (table: string, name: string, on: string) => [
  `revoke all on function ${name}() from public`,
  `create trigger ${name} before ${on} on ${table} for each row execute function ${name}()`,
];

const ofSelection = `workspace_id uuid not null,
     id uuid not null,
     selection_id uuid not null,
     primary key (workspace_id, id),
     unique (workspace_id, id, selection_id),
     foreign key (workspace_id, selection_id) references partner_selection (workspace_id, id) on delete restrict`;
const ofIts = (column: string, table: string) => `foreign key (workspace_id, ${column}, selection_id) references ${table} (workspace_id, id, selection_id) on delete restrict`;

const parts = ['selection_criterion', 'selection_candidate', 'criteria_weighing', 'candidate_judgement', 'selection_result'] as const;
const types = { partner_selection: 'PartnerSelection', selection_criterion: 'SelectionCriterion', selection_candidate: 'SelectionCandidate', criteria_weighing: 'CriteriaWeighing', candidate_judgement: 'CandidateJudgement', selection_result: 'SelectionResult' };

/** A choice among partners: what is asked, of whom, what people judged, what came out, and who decided. What is asked stays as it was opened; all else is only added. */
export const selections = [
  `create table partner_selection (
     workspace_id uuid not null,
     id uuid not null,
     project_id uuid,
     ${text('title', 200)} not null,
     ${text('purpose', 2000)} not null,
     method text not null check (method in ('WEIGHTED_SUM','TOPSIS')),
     normalisation text not null check (normalisation in ('VECTOR','MIN_MAX')),
     weighting text not null check (weighting in ('PAIRWISE','DIRECT')),
     random_index text not null check (random_index in ('SAATY_1980','LATER')),
     state text not null check (state in ('OPEN','DECIDED','ABANDONED')),
     opened_by uuid not null,
     opened_at timestamptz not null default now(),
     -- Counts what people have judged: a result holds for one count.
     inputs_version integer not null default 0,
     result_id uuid,
     chosen_id uuid,
     -- Whether the one chosen had the first place.
     follows_ranking boolean,
     ${text('reason', 2000)},
     ended_by uuid, ended_at timestamptz,
     ${versioned},
     primary key (workspace_id, id),
     foreign key (workspace_id, project_id) references esi_project (workspace_id, id) on delete restrict,
     ${done('ended')},
     check ((state = 'OPEN') = (ended_at is null) and (state = 'OPEN') = (reason is null)),
     check ((state = 'DECIDED') = (result_id is not null) and (state = 'DECIDED') = (chosen_id is not null) and (state = 'DECIDED') = (follows_ranking is not null))
   )`,
  'create index partner_selection_listed on partner_selection (workspace_id, opened_at, id)',

  `create table selection_criterion (
     ${ofSelection},
     parent_id uuid,
     position integer not null check (position >= 0),
     ${text('label', 200)} not null,
     -- Null for a group of criteria.
     indicator text check (indicator in ('JUDGED','STATED','TRUST','COMMITMENT','DELIVERY','CERTIFICATES','CSR','EXPOSURE')),
     ${text('unit', 40)},
     is_cost boolean not null,
     weight numeric(12,6) check (weight >= 0),
     ${ofIts('parent_id', 'selection_criterion')},
     unique (workspace_id, selection_id, position),
     check (indicator is not null or not is_cost)
   )`,
  `create table selection_candidate (
     ${ofSelection},
     relationship_id uuid not null,
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     constraint selection_candidate_once unique (workspace_id, selection_id, relationship_id)
   )`,
  `create table criteria_weighing (
     ${ofSelection},
     group_id uuid,
     judged_by uuid not null,
     judged_at timestamptz not null default now(),
     -- What counts more, what less, and how many times as much.
     comparisons jsonb not null check (jsonb_typeof(comparisons) = 'array' and jsonb_array_length(comparisons) > 0),
     ${ofIts('group_id', 'selection_criterion')}
   )`,
  'create index criteria_weighing_newest on criteria_weighing (workspace_id, selection_id, judged_by, id)',
  `create table candidate_judgement (
     ${ofSelection},
     criterion_id uuid not null,
     candidate_id uuid not null,
     judged_by uuid not null,
     judged_at timestamptz not null default now(),
     value numeric(19,6) not null,
     ${text('note', 2000)} not null,
     ${ofIts('criterion_id', 'selection_criterion')},
     ${ofIts('candidate_id', 'selection_candidate')}
   )`,
  'create index candidate_judgement_newest on candidate_judgement (workspace_id, selection_id, criterion_id, candidate_id, id)',
  `create table selection_result (
     ${ofSelection},
     number integer not null check (number > 0),
     inputs_version integer not null,
     computed_by uuid not null,
     computed_at timestamptz not null default now(),
     -- All that it was worked out from, and all that came out: numbers of a computation, which are floating-point.
     inputs jsonb not null,
     choice jsonb not null,
     constraint selection_result_once unique (workspace_id, selection_id, number)
   )`,
  'alter table partner_selection add foreign key (workspace_id, result_id, id) references selection_result (workspace_id, id, selection_id) on delete restrict',
  'alter table partner_selection add foreign key (workspace_id, chosen_id, id) references selection_candidate (workspace_id, id, selection_id) on delete restrict',

  ...readAndWritten('partner_selection', seenByStaff),
  ...parts.flatMap((table) => ledger(table, seenByStaff)),
  ...Object.entries(types).flatMap(([table, type]) => historyForStaff(type, table)),

  `create function partner_selection_course() returns trigger language plpgsql as $$
   declare
     kept text[] := array['version','updated_at','inputs_version','state','result_id','chosen_id','follows_ranking','reason','ended_by','ended_at'];
   begin
     if app_principal() = ${platform} then return new; end if;
     if tg_op = 'INSERT' then
       if new.state <> 'OPEN' or new.inputs_version <> 0 or new.opened_by is distinct from app_principal() then ${refuse('a selection begins open', 'partner_selection_course')}; end if;
       new.opened_at := now();
       return new;
     end if;
     if old.state <> 'OPEN' or (to_jsonb(new) - kept) is distinct from (to_jsonb(old) - kept) then ${refuse('what is asked stays, and what is over stays over', 'partner_selection_course')}; end if;
     if new.state = 'OPEN' then
       if new.inputs_version <> old.inputs_version + 1 then ${refuse('judgements are counted one by one', 'partner_selection_course')}; end if;
       return new;
     end if;
     if new.ended_by is distinct from app_principal() or new.inputs_version <> old.inputs_version then ${refuse('nobody decides in the name of another', 'partner_selection_course')}; end if;
     new.ended_at := now();
     if new.state = 'DECIDED' and not exists (select from selection_result r where r.workspace_id = new.workspace_id and r.id = new.result_id and r.inputs_version = old.inputs_version
         and r.number = (select max(l.number) from selection_result l where l.workspace_id = new.workspace_id and l.selection_id = new.id)) then
       ${refuse('the newest result decides, and nothing was judged after it', 'partner_selection_result')};
     end if;
     return new;
   end $$`,
  ...before('partner_selection', 'partner_selection_course', 'insert or update'),

  // What is asked and of whom is said as a selection is opened; judged and worked out is while it is open, in one's own name.
  `create function partner_selection_is_open() returns trigger language plpgsql as $$
   declare
     selection partner_selection;
     entry jsonb := to_jsonb(new);
   begin
     if app_principal() = ${platform} then return new; end if;
     select * into selection from partner_selection s where s.workspace_id = new.workspace_id and s.id = new.selection_id;
     if selection.state is distinct from 'OPEN' then ${refuse('the selection is over', 'partner_selection_is_open')}; end if;
     if tg_table_name in ('selection_criterion','selection_candidate') and selection.opened_at <> now() then ${refuse('what is asked stays as it was opened', 'partner_selection_is_open')}; end if;
     if coalesce(entry ->> 'judged_by', entry ->> 'computed_by') <> app_principal()::text then ${refuse('nobody judges in the name of another', 'partner_selection_is_open')}; end if;
     return new;
   end $$`,
  'revoke all on function partner_selection_is_open() from public',
  ...parts.map((table) => `create trigger ${table}_is_open before insert on ${table} for each row execute function partner_selection_is_open()`),
];
