import { done, platform, readAndWritten, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';
import { byStaff } from './0034-charters.terms.ts';

const table = 'work_plan';

/** Plans of work: drafted, submitted, approved by somebody else, in force, closed with a result. The firm's own. */
export const plans = [
  `create table ${table} (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     -- With whom; a department's is the firm's relationship with it. None: of the whole firm.
     relationship_id uuid,
     -- The long-term plan that a yearly one stands under.
     parent_id uuid,
     horizon text not null check (horizon in ('LONG_TERM','YEARLY')),
     ${text('title', 200)} not null,
     ${text('aim', 4000)} not null,
     starts_on date not null,
     ends_on date not null,
     owner_id uuid not null,
     state text not null check (state in ('DRAFT','SUBMITTED','IN_FORCE','CLOSED','WITHDRAWN')),
     drafted_by uuid not null,
     drafted_at timestamptz not null default now(),
     submitted_by uuid, submitted_at timestamptz,
     returned_by uuid, returned_at timestamptz, ${text('return_reason', 2000)},
     approved_by uuid, approved_at timestamptz,
     end_noted_at timestamptz,
     result text check (result in ('REACHED','PARTLY_REACHED','NOT_REACHED')),
     closed_by uuid, closed_at timestamptz, ${text('closing_note', 4000)},
     withdrawn_by uuid, withdrawn_at timestamptz, ${text('withdrawal_reason', 2000)},
     ${versioned},
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, parent_id) references ${table} (workspace_id, id) on delete restrict,
     foreign key (workspace_id, owner_id) references user_account (workspace_id, id) on delete restrict,
     ${done('submitted', 'returned', 'approved', 'closed', 'withdrawn')},
     check (case horizon when 'YEARLY' then ends_on > starts_on and ends_on < starts_on + interval '1 year' else ends_on >= starts_on + interval '1 year' - interval '1 day' and ends_on < starts_on + interval '10 years' end),
     check (parent_id is null or horizon = 'YEARLY'),
     check (case state when 'DRAFT' then submitted_at is null when 'SUBMITTED' then submitted_at is not null else true end),
     check (case state when 'WITHDRAWN' then approved_at is null else (approved_at is not null) = (state in ('IN_FORCE','CLOSED')) end),
     -- Four eyes: who submits a plan, or answers for it, does not approve it.
     constraint work_plan_four_eyes check (approved_by is null or (approved_by <> submitted_by and approved_by <> owner_id)),
     check ((returned_at is null) = (return_reason is null)),
     check ((closed_at is not null) = (state = 'CLOSED') and (closed_at is null) = (result is null) and (closed_at is null) = (closing_note is null)),
     check ((withdrawn_at is not null) = (state = 'WITHDRAWN') and (withdrawn_at is null) = (withdrawal_reason is null))
   )`,
  `create index ${table}_by_relationship on ${table} (workspace_id, relationship_id, starts_on, id)`,
  `create index ${table}_by_parent on ${table} (workspace_id, parent_id, starts_on, id)`,
  `create index ${table}_by_owner on ${table} (workspace_id, owner_id, starts_on, id)`,
  `create index ${table}_listed on ${table} (workspace_id, starts_on, id)`,
  `create index ${table}_by_end on ${table} (workspace_id, ends_on, id)`,
  ...readAndWritten(table, byStaff),
  `create function ${table}_stands_under() returns trigger language plpgsql as $$
   begin
     if new.parent_id is null or exists (select from ${table} p where p.workspace_id = new.workspace_id and p.id = new.parent_id and p.horizon = 'LONG_TERM'
       and (p.relationship_id is null or p.relationship_id = new.relationship_id) and p.starts_on <= new.starts_on and p.ends_on >= new.ends_on and p.state not in ('CLOSED','WITHDRAWN')) then return null; end if;
     if app_principal() = ${platform} then return null; end if;
     raise exception 'plan % stands under nothing of its own', new.id using errcode = 'check_violation', constraint = '${table}_stands_under';
   end $$`,
  // After the row is in: the policies have spoken first.
  `create trigger ${table}_stands_under after insert or update of parent_id, relationship_id, starts_on, ends_on on ${table} for each row execute function ${table}_stands_under()`,
  `revoke all on function ${table}_stands_under() from public`,
];

const drafting = ['title', 'aim', 'starts_on', 'ends_on', 'owner_id', 'parent_id'];

/** Its course; a plan is submitted with something to reach. */
export const planCourse = kept({
  table,
  begins: {
    state: 'DRAFT',
    holds: `app_is_staff() and new.drafted_by = app_principal() and num_nonnulls(new.submitted_at, new.returned_at, new.approved_at, new.closed_at, new.withdrawn_at, new.end_noted_at) = 0
       and (new.relationship_id is null or exists (select from relationship r where r.workspace_id = new.workspace_id and r.id = new.relationship_id and r.stage <> 'TERMINATED'))`,
  },
  steps: [
    { from: ['DRAFT'], to: 'DRAFT', touches: drafting, own: 'app_is_staff()' },
    {
      from: ['DRAFT'], to: 'SUBMITTED', touches: ['submitted_by', 'submitted_at'],
      own: `app_is_staff() and n.submitted_by = app_principal() and exists (select from work_objective g where g.workspace_id = n.workspace_id and g.plan_id = n.id and g.state = 'AIMED')`,
    },
    { from: ['SUBMITTED'], to: 'DRAFT', touches: ['submitted_by', 'submitted_at', 'returned_by', 'returned_at', 'return_reason'], own: 'app_is_staff() and n.returned_by = app_principal() and n.returned_by <> o.submitted_by' },
    { from: ['SUBMITTED'], to: 'IN_FORCE', touches: ['approved_by', 'approved_at'], own: 'app_is_staff() and n.approved_by = app_principal()' },
    {
      from: ['IN_FORCE'], to: 'IN_FORCE', touches: ['end_noted_at', 'owner_id'],
      own: `case when 'end_noted_at' = any(changed) then cardinality(changed) = 1 and app_principal() = ${platform} else app_is_staff() end`,
    },
    { from: ['IN_FORCE'], to: 'CLOSED', touches: ['result', 'closed_by', 'closed_at', 'closing_note'], own: 'app_is_staff() and n.closed_by = app_principal()' },
    { from: ['DRAFT', 'SUBMITTED'], to: 'WITHDRAWN', touches: ['withdrawn_by', 'withdrawn_at', 'withdrawal_reason'], own: 'app_is_staff() and n.withdrawn_by = app_principal()' },
  ],
});
