import { done, ledger, platform, readAndWritten, staff, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';
import { byStaff } from './0034-charters.terms.ts';
import { practices, quoted } from './0033-programmes.terms.ts';

/** What every record of a plan begins with. */
const ofPlan = `workspace_id uuid not null,
     id uuid not null,
     plan_id uuid not null,
     primary key (workspace_id, id),
     foreign key (workspace_id, plan_id) references work_plan (workspace_id, id) on delete restrict`;

/** The plan of a row stands so. */
const planIs = (row: string, ...states: readonly string[]) => `exists (select from work_plan p where p.workspace_id = ${row}.workspace_id and p.id = ${row}.plan_id and p.state in (${quoted(states)}))`;
const weight = 'weight double precision not null check (weight > 0 and weight <= 1000)';
const aimed = ['title', 'strategy', 'weight', 'driver', 'practice', 'indicator', 'comparison', 'value', 'base_value'];

/** What a plan is to reach: tied to what trust and commitment rest on, or to a practice. Written while the plan is drafted. */
export const objectives = [
  `create table work_objective (
     ${ofPlan},
     -- 1, 2, …: in which order they are shown.
     place integer not null check (place > 0),
     ${text('title', 500)} not null,
     ${text('strategy', 4000)},
     ${weight},
     driver text check (driver in ('PROMISE','DELIVERY','COMMUNICATION','NON_OPPORTUNISM','SHARED_VALUES','BENEFITS','TERMINATION_COSTS','CONTINUITY')),
     practice text check (practice in (${quoted([...practices, 'SUPPORT', 'CULTURE', 'STRUCTURE', 'INCENTIVES', 'PEOPLE', 'EVALUATION', 'EXPERTISE'])})),
     indicator text check (char_length(indicator) between 1 and 60),
     comparison text check (comparison in ('AT_LEAST','AT_MOST')),
     value double precision check (value between 0 and 1000000000),
     -- What it was when the objective was set; null where that was not known.
     base_value double precision check (base_value between 0 and 1000000000),
     state text not null check (state in ('AIMED','DROPPED')),
     set_by uuid not null, set_at timestamptz not null default now(),
     dropped_by uuid, dropped_at timestamptz, ${text('drop_reason', 2000)},
     ${versioned},
     unique (workspace_id, id, plan_id),
     constraint work_objective_place_once unique (workspace_id, plan_id, place),
     ${done('dropped')},
     check (num_nonnulls(driver, practice) = 1),
     check ((indicator is null) = (value is null) and (indicator is null) = (comparison is null) and (indicator is null or practice is not null) and (base_value is null or indicator is not null)),
     check ((state = 'DROPPED') = (dropped_at is not null) and (dropped_at is null) = (drop_reason is null))
   )`,
  ...readAndWritten('work_objective', byStaff),
  ...kept({
    table: 'work_objective',
    begins: { state: 'AIMED', holds: `app_is_staff() and new.set_by = app_principal() and ${planIs('new', 'DRAFT')}` },
    steps: [
      { from: ['AIMED'], to: 'AIMED', touches: aimed, own: `app_is_staff() and ${planIs('n', 'DRAFT')}` },
      { from: ['AIMED'], to: 'DROPPED', touches: ['dropped_by', 'dropped_at', 'drop_reason'], own: `app_is_staff() and n.dropped_by = app_principal() and ${planIs('n', 'DRAFT')}` },
    ],
  }),
];

const planned = ['what', 'owner_id', 'starts_on', 'due_on', 'weight', 'planned_person_days', 'planned_amount_minor', 'planned_currency'];
const reported = ['share_done', 'used_person_days', 'used_amount_minor', 'used_currency', 'report_note', 'reported_by', 'reported_at'];
const moneyOf = (name: string) => `${name}_amount_minor bigint check (${name}_amount_minor >= 0),
     ${name}_currency text check (${name}_currency ~ '^[A-Z]{3}$'),
     check ((${name}_amount_minor is null) = (${name}_currency is null))`;

/** What is to be done for an objective, by whom and until when, and what it takes. */
export const actions = [
  `create table work_action (
     ${ofPlan},
     objective_id uuid not null,
     ${text('what', 2000)} not null,
     owner_id uuid not null,
     starts_on date not null,
     due_on date not null check (due_on >= starts_on),
     ${weight},
     -- Unknown until somebody says.
     share_done double precision check (share_done between 0 and 1),
     planned_person_days double precision check (planned_person_days between 0 and 100000),
     used_person_days double precision check (used_person_days between 0 and 100000),
     ${moneyOf('planned')},
     ${moneyOf('used')},
     state text not null check (state in ('OPEN','DONE','CANCELLED')),
     planned_by uuid not null, planned_at timestamptz not null default now(),
     reported_by uuid, reported_at timestamptz, ${text('report_note', 2000)},
     ended_by uuid, ended_at timestamptz, ${text('end_note', 2000)},
     -- The last day that it was noted as over; another one is noted again.
     overdue_noted_on date,
     ${versioned},
     foreign key (workspace_id, objective_id, plan_id) references work_objective (workspace_id, id, plan_id) on delete restrict,
     foreign key (workspace_id, owner_id) references user_account (workspace_id, id) on delete restrict,
     ${done('reported', 'ended')},
     check ((state = 'OPEN') = (ended_at is null) and (state <> 'CANCELLED' or end_note is not null)),
     check ((state = 'DONE') <= (share_done is not distinct from 1::double precision))
   )`,
  'create index work_action_by_objective on work_action (workspace_id, objective_id, due_on, id)',
  'create index work_action_by_plan on work_action (workspace_id, plan_id, due_on, id)',
  'create index work_action_by_owner on work_action (workspace_id, owner_id, due_on, id)',
  'create index work_action_listed on work_action (workspace_id, due_on, id)',
  ...readAndWritten('work_action', byStaff),
  ...kept({
    table: 'work_action',
    begins: {
      state: 'OPEN',
      holds: `app_is_staff() and new.planned_by = app_principal() and num_nonnulls(new.reported_at, new.share_done, new.overdue_noted_on, new.used_person_days, new.used_amount_minor) = 0 and ${planIs('new', 'DRAFT', 'IN_FORCE')}
         and exists (select from work_objective g where g.workspace_id = new.workspace_id and g.id = new.objective_id and g.state = 'AIMED')`,
    },
    steps: [
      {
        from: ['OPEN'], to: 'OPEN', touches: [...planned, ...reported, 'overdue_noted_on'],
        own: `case when 'overdue_noted_on' = any(changed) then cardinality(changed) = 1 and app_principal() = ${platform}
          when changed && array[${quoted(reported)}] then app_is_staff() and not changed && array[${quoted(planned)}] and n.reported_by = app_principal() and ${planIs('n', 'IN_FORCE')}
          else app_is_staff() and ${planIs('n', 'DRAFT', 'IN_FORCE')} end`,
      },
      { from: ['OPEN'], to: 'DONE', touches: [...reported, 'ended_by', 'ended_at', 'end_note'], own: `app_is_staff() and n.ended_by = app_principal() and ${planIs('n', 'IN_FORCE')}` },
      { from: ['OPEN'], to: 'CANCELLED', touches: ['ended_by', 'ended_at', 'end_note'], own: `app_is_staff() and n.ended_by = app_principal() and ${planIs('n', 'DRAFT', 'IN_FORCE')}` },
    ],
  }),
];

/** What people found when they looked at a plan in force. Never changed. */
export const reviews = [
  `create table work_review (
     ${ofPlan},
     held_on date not null,
     ${text('finding', 10_000)} not null,
     next_due_on date check (next_due_on > held_on),
     reviewed_by uuid not null, reviewed_at timestamptz not null default now()
   )`,
  'create index work_review_by_plan on work_review (workspace_id, plan_id, held_on, id)',
  ...ledger('work_review', byStaff),
  `create function work_review_stands() returns trigger language plpgsql as $$
   begin
     if app_principal() = ${platform} or (new.reviewed_by = app_principal() and ${planIs('new', 'IN_FORCE')}) then return null; end if;
     raise exception 'plan % is not reviewed so', new.plan_id using errcode = 'check_violation', constraint = 'work_review_stands';
   end $$`,
  'create trigger work_review_stands after insert on work_review for each row execute function work_review_stands()',
  'revoke all on function work_review_stands() from public',
];

/** Their history is the firm's own, too. */
export const history = [
  `create policy audit_entry_of_work_plan on audit_entry as restrictive for select to app_user using (${staff}
     or subject_type <> all ('{WorkPlan,WorkObjective,WorkAction,WorkReview}'::text[]))`,
];
