import { done, historyOnlyIf, ledger, mine, readAndWritten, sides, staff, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';
import { ofProgramme, seenWithProgramme, sinceProposed, standsIn } from './0032-supplier-development.terms.ts';

const areas = "'QUALITY','DELIVERY','COST','TECHNOLOGY','CAPACITY','MANAGEMENT','SUSTAINABILITY'";
const measure = (name: string) => `${name} numeric(19,4)`;
const writtenByStaff = `(${mine} and ${staff})`;

/** What an audit found. A ledger: what was found once stays found, and a later audit finds anew. */
export const findings = [
  `create table supplier_audit_finding (
     ${ofProgramme},
     area text not null check (area in (${areas})),
     score smallint not null check (score between 1 and 5),
     ${text('note', 2000)} not null,
     found_on date not null,
     found_by uuid not null,
     ${versioned}
   )`,
  'create index supplier_audit_finding_by_programme on supplier_audit_finding (workspace_id, programme_id, found_on, id)',
  ...ledger('supplier_audit_finding', seenWithProgramme('supplier_audit_finding'), writtenByStaff),
  ...historyOnlyIf('SupplierAuditFinding', 'supplier_audit_finding', sinceProposed),
  ...standsIn('supplier_audit_finding', 'insert', 'DRAFT', 'OBJECTED', 'UNDER_WAY'),
];

/** What is to be reached by when, from where it stands. */
export const goals = [
  `create table supplier_goal (
     ${ofProgramme},
     area text not null check (area in (${areas})),
     ${text('measure', 200)} not null,
     ${text('unit', 40)} not null,
     ${measure('baseline')} not null,
     ${measure('target')} not null,
     due_on date not null,
     state text not null check (state in ('SET','DROPPED')),
     dropped_by uuid, dropped_at timestamptz,
     ${versioned},
     unique (workspace_id, id, programme_id, relationship_id),
     ${done('dropped')},
     constraint supplier_goal_moves check (target <> baseline),
     check ((dropped_at is not null) = (state = 'DROPPED'))
   )`,
  'create index supplier_goal_by_programme on supplier_goal (workspace_id, programme_id, due_on, id)',
  ...readAndWritten('supplier_goal', seenWithProgramme('supplier_goal'), writtenByStaff),
  ...historyOnlyIf('SupplierGoal', 'supplier_goal', sinceProposed),
  ...kept({
    table: 'supplier_goal',
    begins: { state: 'SET', holds: 'app_is_staff() and new.dropped_at is null' },
    steps: [
      { from: ['SET'], to: 'SET', touches: ['area', 'measure', 'unit', 'baseline', 'target', 'due_on'], own: 'app_is_staff()' },
      { from: ['SET'], to: 'DROPPED', touches: ['dropped_by', 'dropped_at'], own: 'app_is_staff() and n.dropped_by = app_principal()' },
    ],
  }),
  ...standsIn('supplier_goal', 'insert', 'DRAFT', 'OBJECTED'),
  ...standsIn('supplier_goal', 'update', 'DRAFT', 'OBJECTED'),
];

/** What the firm gave, recorded by either side and confirmed by the other. Once recorded it is answered, and never changed. */
export const help = [
  `create table supplier_help (
     ${ofProgramme},
     kind text not null check (kind in ('TRAINING','PEOPLE','EQUIPMENT','FINANCE','DATA','OTHER')),
     ${text('title', 200)} not null,
     ${text('note', 2000)},
     given_on date not null,
     cost_minor bigint check (cost_minor > 0),
     cost_currency text check (cost_currency ~ '^[A-Z]{3}$'),
     person_days numeric(19,4) check (person_days > 0),
     recorded_by_side text not null check (recorded_by_side in (${sides})),
     recorded_by uuid not null,
     recorded_at timestamptz not null default now(),
     -- What of it would be lost with the relationship stands there, and is measured there.
     joint_investment_id uuid,
     state text not null check (state in ('RECORDED','CONFIRMED','DENIED')),
     answered_by uuid, answered_at timestamptz, ${text('answer_note', 2000)},
     ${versioned},
     foreign key (workspace_id, joint_investment_id) references joint_investment (workspace_id, id) on delete restrict,
     check ((cost_minor is null) = (cost_currency is null)),
     check (joint_investment_id is null or cost_minor is not null),
     ${done('answered')},
     check ((answered_at is not null) = (state <> 'RECORDED')),
     check (state <> 'DENIED' or answer_note is not null)
   )`,
  'create index supplier_help_by_programme on supplier_help (workspace_id, programme_id, given_on, id)',
  'create unique index supplier_help_by_investment on supplier_help (workspace_id, joint_investment_id)',
  ...readAndWritten('supplier_help', seenWithProgramme('supplier_help')),
  ...historyOnlyIf('SupplierHelp', 'supplier_help', sinceProposed),
  ...kept({
    table: 'supplier_help',
    begins: { state: 'RECORDED', holds: 'new.recorded_by_side = app_side() and new.recorded_by = app_principal() and num_nonnulls(new.answered_at, new.answer_note) = 0 and (new.joint_investment_id is null or app_is_staff())' },
    steps: ['CONFIRMED', 'DENIED'].map((to) => ({ from: ['RECORDED'], to, touches: ['answered_by', 'answered_at', 'answer_note'], own: 'app_side() <> o.recorded_by_side and n.answered_by = app_principal()' })),
  }),
  ...standsIn('supplier_help', 'insert', 'UNDER_WAY'),
  ...standsIn('supplier_help', 'update', 'UNDER_WAY', 'CLOSED'),
];

/** What was measured of a goal, by either side; it counts when another person, of the firm, has verified it. */
export const results = [
  `create table supplier_goal_result (
     ${ofProgramme},
     goal_id uuid not null,
     ${measure('value')} not null,
     measured_on date not null,
     ${text('method', 2000)} not null,
     measured_by_side text not null check (measured_by_side in (${sides})),
     measured_by uuid not null,
     measured_at timestamptz not null default now(),
     state text not null check (state in ('MEASURED','VERIFIED','REJECTED')),
     verified_by uuid, verified_at timestamptz, ${text('verification_note', 2000)},
     ${versioned},
     foreign key (workspace_id, goal_id, programme_id, relationship_id) references supplier_goal (workspace_id, id, programme_id, relationship_id) on delete restrict,
     ${done('verified')},
     check ((verified_at is not null) = (state <> 'MEASURED')),
     check (state <> 'REJECTED' or verification_note is not null),
     constraint supplier_goal_result_four_eyes check (verified_by <> measured_by)
   )`,
  'create index supplier_goal_result_by_goal on supplier_goal_result (workspace_id, goal_id, measured_on, measured_at, id)',
  'create index supplier_goal_result_by_programme on supplier_goal_result (workspace_id, programme_id, id)',
  ...readAndWritten('supplier_goal_result', seenWithProgramme('supplier_goal_result')),
  ...historyOnlyIf('SupplierGoalResult', 'supplier_goal_result', sinceProposed),
  ...kept({
    table: 'supplier_goal_result',
    begins: { state: 'MEASURED', holds: 'new.measured_by_side = app_side() and new.measured_by = app_principal() and num_nonnulls(new.verified_at, new.verification_note) = 0' },
    steps: ['VERIFIED', 'REJECTED'].map((to) => ({ from: ['MEASURED'], to, touches: ['verified_by', 'verified_at', 'verification_note'], own: 'app_is_staff() and n.verified_by = app_principal()' })),
  }),
  ...standsIn('supplier_goal_result', 'insert', 'UNDER_WAY'),
  ...standsIn('supplier_goal_result', 'update', 'UNDER_WAY'),

  `create function supplier_goal_value(workspace uuid, goal uuid) returns numeric language sql stable as $$
     select r.value from supplier_goal_result r where r.workspace_id = workspace and r.goal_id = goal and r.state = 'VERIFIED' order by r.measured_on desc, r.measured_at desc, r.id desc limit 1
   $$`,
  // Nothing verified is unknown, and not unmet.
  `create function supplier_goal_is_met(workspace uuid, goal uuid) returns boolean language sql stable as $$
     select case when l.target > l.baseline then supplier_goal_value(workspace, goal) >= l.target else supplier_goal_value(workspace, goal) <= l.target end
       from supplier_goal l where l.workspace_id = workspace and l.id = goal
   $$`,
  ...['supplier_goal_value(uuid, uuid)', 'supplier_goal_is_met(uuid, uuid)'].flatMap((signature) => [`revoke all on function ${signature} from public`, `grant execute on function ${signature} to app_user`]),
];
