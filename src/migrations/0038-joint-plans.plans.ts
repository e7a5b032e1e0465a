import { kept } from './0029-contributions.terms.ts';
import { done, livingPlan, ofBoth, ofPlan, sides, text, today, versioned } from './0038-joint-plans.terms.ts';

const hasVersion = (state: string) => `exists (select from joint_plan_version v where v.workspace_id = n.workspace_id and v.plan_id = n.id and v.state = '${state}')`;

/** What two sides plan to do together over some years, until it is closed. */
export const plans = [
  `create table joint_plan (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     ${text('title', 200)} not null,
     -- Calendar years, both of which belong to it.
     first_year integer not null check (first_year between 2000 and 2200),
     last_year integer not null check (last_year between first_year and first_year + 4),
     state text not null check (state in ('DRAFT','PROPOSED','AGREED','RUNNING','CLOSED')),
     drafted_by_side text not null check (drafted_by_side in (${sides})),
     drafted_by uuid not null,
     drafted_at timestamptz not null default now(),
     proposed_at timestamptz,
     agreed_at timestamptz,
     running_at timestamptz,
     closed_by uuid, closed_at timestamptz, closed_by_side text check (closed_by_side in (${sides})), ${text('close_reason', 2000)},
     ${versioned},
     primary key (workspace_id, id),
     unique (workspace_id, id, relationship_id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     check (state = 'CLOSED' or (state = 'DRAFT') = (proposed_at is null)),
     check (state = 'CLOSED' or (state in ('AGREED','RUNNING')) = (agreed_at is not null)),
     check (state = 'CLOSED' or (state = 'RUNNING') = (running_at is not null)),
     check (agreed_at is null or proposed_at is not null),
     check (running_at is null or agreed_at is not null),
     check ((state = 'CLOSED') = (closed_at is not null) and num_nonnulls(closed_by, closed_at, closed_by_side, close_reason) in (0, 4))
   )`,
  'create index joint_plan_by_relationship on joint_plan (workspace_id, relationship_id, drafted_at, id)',
  'create index joint_plan_listed on joint_plan (workspace_id, drafted_at, id)',
  'create index joint_plan_by_year on joint_plan (workspace_id, first_year, id)',
  `create index joint_plan_living on joint_plan (workspace_id, id) where state in ('AGREED','RUNNING')`,
  ...ofBoth('joint_plan'),
];

/** The terms of a plan as both sign them: never changed once put forward, other terms are another version. */
export const versions = [
  `create table joint_plan_version (
     ${ofPlan},
     -- 1, 2, …; the newest signed one is in force.
     number integer not null check (number > 0),
     state text not null check (state in ('DRAFT','PROPOSED','SIGNED','DECLINED','WITHDRAWN')),
     -- [{"side": "FOCAL" | "PARTNER" | null, "title": …, "target": …}]; src/practices/joint-plans says the shape.
     objectives jsonb not null check (jsonb_typeof(objectives) = 'array' and jsonb_array_length(objectives) between 1 and 20),
     -- [{"title": …, "focalShare": 0.4 | null}]: null where it is not said who bears it.
     risks jsonb not null check (jsonb_typeof(risks) = 'array' and jsonb_array_length(risks) <= 20),
     -- The firm's share of what both gain; the partner has the rest.
     focal_gain_share double precision not null check (focal_gain_share between 0 and 1),
     ${text('split_rule', 2000)} not null,
     ${text('note', 2000)},
     -- What is written in lists, so that it can be looked through for people.
     listed_text text not null,
     drafted_by_side text not null check (drafted_by_side in (${sides})),
     drafted_by uuid not null,
     drafted_at timestamptz not null default now(),
     proposed_by_side text check (proposed_by_side in (${sides})), proposed_by uuid, proposed_at timestamptz,
     focal_signed_by uuid, focal_signed_at timestamptz,
     partner_signed_by uuid, partner_signed_at timestamptz,
     declined_by uuid, declined_at timestamptz, ${text('decline_reason', 2000)},
     withdrawn_by uuid, withdrawn_at timestamptz,
     ${versioned},
     unique (workspace_id, id, plan_id),
     ${done('proposed', 'focal_signed', 'partner_signed', 'declined', 'withdrawn')},
     check ((proposed_at is null) = (proposed_by_side is null)),
     check (state in ('DRAFT','WITHDRAWN') or proposed_at is not null),
     check (state <> 'DRAFT' or num_nonnulls(proposed_at, focal_signed_at, partner_signed_at) = 0),
     -- Nothing is agreed that both have not signed.
     constraint joint_plan_version_both_sign check ((state = 'SIGNED') = (focal_signed_at is not null and partner_signed_at is not null)),
     check ((state = 'DECLINED') = (declined_at is not null) and (declined_at is null) = (decline_reason is null)),
     check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
     constraint joint_plan_version_risk_shares check (not jsonb_path_exists(risks, '$[*].focalShare ? (@ < 0 || @ > 1)')),
     constraint joint_plan_version_once unique (workspace_id, plan_id, number)
   )`,
  `create unique index joint_plan_version_open_once on joint_plan_version (workspace_id, plan_id) where state in ('DRAFT','PROPOSED')`,
  'create index joint_plan_version_by_relationship on joint_plan_version (workspace_id, relationship_id, id)',
  ...ofBoth('joint_plan_version'),
  // By its name it is the first of the triggers: the others see what it has written.
  `create function joint_plan_version_lists() returns trigger language plpgsql as $$
   begin
     new.listed_text := new.objectives::text || new.risks::text;
     return new;
   end $$`,
  'create trigger joint_plan_version_a_lists before insert or update on joint_plan_version for each row execute function joint_plan_version_lists()',
  'revoke all on function joint_plan_version_lists() from public',
];

/** Reviews of each quarter: one side prepares, the other answers. */
export const reviews = [
  `create table joint_plan_review (
     ${ofPlan},
     quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
     due_on date not null,
     state text not null check (state in ('DUE','PREPARED','HELD')),
     prepared_by_side text check (prepared_by_side in (${sides})), prepared_by uuid, prepared_at timestamptz, ${text('findings', 10_000)},
     answered_by uuid, answered_at timestamptz, ${text('answer', 10_000)},
     -- When the platform noted that it was not held in time.
     overdue_noted_at timestamptz,
     ${versioned},
     ${done('prepared', 'answered')},
     check ((state = 'DUE') = (prepared_at is null) and num_nonnulls(prepared_by_side, prepared_at, findings) in (0, 3)),
     check ((state = 'HELD') = (answered_at is not null) and (answered_at is null) = (answer is null)),
     constraint joint_plan_review_once unique (workspace_id, plan_id, quarter)
   )`,
  'create index joint_plan_review_by_relationship on joint_plan_review (workspace_id, relationship_id, due_on, id)',
  'create index joint_plan_review_by_plan on joint_plan_review (workspace_id, plan_id, due_on, id)',
  `create index joint_plan_review_open on joint_plan_review (workspace_id, due_on, id) where state <> 'HELD'`,
  ...ofBoth('joint_plan_review'),
];

const signs = (side: string, other: string) => `(n.${side}_signed_by = app_principal() and o.${side}_signed_at is null and n.${side}_signed_at is not null
           and (n.${other}_signed_by, n.${other}_signed_at) is not distinct from (o.${other}_signed_by, o.${other}_signed_at))`;
/** Each side signs for itself, once, in its own name. */
const signsForItself = `${livingPlan('n')} and case when app_is_staff() then ${signs('focal', 'partner')} else ${signs('partner', 'focal')} end`;
const signatures = ['focal_signed_by', 'focal_signed_at', 'partner_signed_by', 'partner_signed_at'];
const terms = ['objectives', 'risks', 'focal_gain_share', 'split_rule', 'note', 'listed_text'];

/** The steps of each, and whose they are. */
export const courses = [
  ...kept({
    table: 'joint_plan',
    begins: { state: 'DRAFT', holds: 'new.drafted_by_side = app_side() and new.drafted_by = app_principal() and num_nonnulls(new.proposed_at, new.agreed_at, new.running_at, new.closed_at) = 0' },
    steps: [
      { from: ['DRAFT'], to: 'PROPOSED', touches: ['proposed_at'], own: hasVersion('PROPOSED') },
      { from: ['PROPOSED'], to: 'AGREED', touches: ['agreed_at'], own: hasVersion('SIGNED') },
      { from: ['AGREED'], to: 'RUNNING', touches: ['running_at'], own: `make_date(n.first_year, 1, 1) <= ${today}` },
      { from: ['DRAFT', 'PROPOSED', 'AGREED', 'RUNNING'], to: 'CLOSED', touches: ['closed_by', 'closed_at', 'closed_by_side', 'close_reason'], own: 'n.closed_by = app_principal() and n.closed_by_side = app_side()' },
    ],
  }),
  ...kept({
    table: 'joint_plan_version',
    begins: {
      state: 'DRAFT',
      holds: `new.drafted_by_side = app_side() and new.drafted_by = app_principal() and num_nonnulls(new.proposed_at, new.focal_signed_at, new.partner_signed_at, new.declined_at, new.withdrawn_at) = 0`,
    },
    steps: [
      { from: ['DRAFT'], to: 'DRAFT', touches: terms, own: livingPlan('n') },
      { from: ['DRAFT'], to: 'PROPOSED', touches: ['proposed_by_side', 'proposed_by', 'proposed_at'], own: `${livingPlan('n')} and n.proposed_by = app_principal() and n.proposed_by_side = app_side()` },
      { from: ['PROPOSED'], to: 'PROPOSED', touches: signatures, own: signsForItself },
      { from: ['PROPOSED'], to: 'SIGNED', touches: signatures, own: signsForItself },
      { from: ['PROPOSED'], to: 'DECLINED', touches: ['declined_by', 'declined_at', 'decline_reason'], own: 'app_side() <> o.proposed_by_side and n.declined_by = app_principal()' },
      { from: ['DRAFT', 'PROPOSED'], to: 'WITHDRAWN', touches: ['withdrawn_by', 'withdrawn_at'], own: 'app_side() = coalesce(o.proposed_by_side, o.drafted_by_side) and n.withdrawn_by = app_principal()' },
    ],
  }),
  ...kept({
    table: 'joint_plan_review',
    // The platform lays them out, quarter by quarter.
    begins: { state: 'DUE', holds: 'false' },
    steps: [
      { from: ['DUE'], to: 'PREPARED', touches: ['prepared_by_side', 'prepared_by', 'prepared_at', 'findings'], own: `${livingPlan('n')} and n.prepared_by_side = app_side() and n.prepared_by = app_principal()` },
      { from: ['PREPARED'], to: 'HELD', touches: ['answered_by', 'answered_at', 'answer'], own: `${livingPlan('n')} and app_side() <> o.prepared_by_side and n.answered_by = app_principal()` },
      ...['DUE', 'PREPARED'].map((state) => ({ from: [state], to: state, touches: ['overdue_noted_at'], own: `app_principal() = '00000000-0000-4000-8000-000000000001'::uuid and o.overdue_noted_at is null` })),
    ],
  }),
];
