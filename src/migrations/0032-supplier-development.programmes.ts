import { done, historyOnlyIf, mine, own, readAndWritten, staff, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';

const table = 'supplier_programme';
/** A draft is the firm's paper; what was put to a supplier once is that supplier's to read, and no other's. */
const seen = `(${mine} and (${staff} or (${own(table)} and first_proposed_at is not null)))`;
const answer = ['answered_by', 'answered_at', 'answer_note'];

/** Programmes by which the firm develops a supplier: audited, planned, agreed, helped, measured and closed. */
export const programmes = [
  `create table ${table} (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     -- Both null where it is for no project.
     project_id uuid,
     involvement_id uuid,
     ${text('title', 200)} not null,
     -- What lies between what was found and what is needed.
     ${text('gap', 4000)},
     due_on date not null,
     drafted_by uuid not null,
     state text not null check (state in ('DRAFT','PROPOSED','OBJECTED','UNDER_WAY','CLOSED','CANCELLED')),
     -- How often it was put to the supplier, and since when that reads it.
     round integer not null default 0 check (round >= 0),
     first_proposed_at timestamptz,
     proposed_by uuid, proposed_at timestamptz, answer_due_at timestamptz check (answer_due_at > proposed_at),
     answered_by uuid, answered_at timestamptz, ${text('answer_note', 2000)},
     closed_by uuid, closed_at timestamptz, outcome text check (outcome in ('ACHIEVED','PARTLY_ACHIEVED','NOT_ACHIEVED')), ${text('outcome_note', 2000)},
     cancelled_by uuid, cancelled_at timestamptz, ${text('cancel_reason', 2000)},
     ${versioned},
     primary key (workspace_id, id),
     unique (workspace_id, id, relationship_id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, involvement_id, project_id, relationship_id) references esi_involvement (workspace_id, id, project_id, relationship_id) on delete restrict,
     check ((involvement_id is null) = (project_id is null)),
     ${done('proposed', 'answered', 'closed', 'cancelled')},
     check ((proposed_at is null) = (round = 0) and (proposed_at is null) = (first_proposed_at is null) and (proposed_at is null) = (answer_due_at is null)),
     check (proposed_at is null or gap is not null),
     check (state in ('DRAFT','CANCELLED') or proposed_at is not null),
     check ((answered_at is not null) = (state in ('OBJECTED','UNDER_WAY','CLOSED')) or state = 'CANCELLED'),
     check (state <> 'OBJECTED' or answer_note is not null),
     check ((closed_at is not null) = (state = 'CLOSED') and (closed_at is null) = (outcome is null) and (closed_at is null) = (outcome_note is null)),
     check ((cancelled_at is not null) = (state = 'CANCELLED') and (cancelled_at is null) = (cancel_reason is null))
   )`,
  `create index ${table}_listed on ${table} (workspace_id, due_on, id)`,
  `create index ${table}_by_relationship on ${table} (workspace_id, relationship_id, due_on, id)`,
  `create index ${table}_by_involvement on ${table} (workspace_id, involvement_id, due_on, id)`,
  ...readAndWritten(table, seen),
  ...historyOnlyIf('SupplierProgramme', table, 's.first_proposed_at is not null and audit_entry.recorded_at >= s.first_proposed_at'),
  ...kept({
    table,
    begins: {
      state: 'DRAFT',
      // What is for a project the supplier has not heard of would tell it of the project.
      holds: `app_is_staff() and new.drafted_by = app_principal() and new.round = 0 and num_nonnulls(new.proposed_at, new.answered_at, new.closed_at, new.cancelled_at) = 0
         and (new.involvement_id is null or exists (select from esi_involvement i where i.workspace_id = new.workspace_id and i.id = new.involvement_id and i.invited_at is not null))`,
    },
    steps: [
      ...['DRAFT', 'OBJECTED'].map((state) => ({ from: [state], to: state, touches: ['title', 'gap', 'due_on'], own: 'app_is_staff()' })),
      {
        from: ['DRAFT', 'OBJECTED'], to: 'PROPOSED', touches: ['round', 'first_proposed_at', 'proposed_by', 'proposed_at', 'answer_due_at', ...answer],
        own: 'app_is_staff() and n.proposed_by = app_principal() and n.round = o.round + 1 and n.answered_at is null and n.answer_note is null and n.first_proposed_at = coalesce(o.first_proposed_at, n.proposed_at)',
      },
      ...['UNDER_WAY', 'OBJECTED'].map((to) => ({ from: ['PROPOSED'], to, touches: answer, own: "app_side() = 'PARTNER' and n.answered_by = app_principal()" })),
      { from: ['UNDER_WAY'], to: 'CLOSED', touches: ['closed_by', 'closed_at', 'outcome', 'outcome_note'], own: 'app_is_staff() and n.closed_by = app_principal()' },
      { from: ['DRAFT', 'PROPOSED', 'OBJECTED', 'UNDER_WAY'], to: 'CANCELLED', touches: ['cancelled_by', 'cancelled_at', 'cancel_reason'], own: 'app_is_staff() and n.cancelled_by = app_principal()' },
    ],
  }),
];

/** A plan follows from what was found; and only what was measured and verified is achieved. */
export const founded = [
  `create function ${table}_rests_on_facts() returns trigger language plpgsql as $$
   begin
     if new.state = 'PROPOSED' and not (
         exists (select from supplier_audit_finding f where f.workspace_id = new.workspace_id and f.programme_id = new.id)
         and exists (select from supplier_goal l where l.workspace_id = new.workspace_id and l.programme_id = new.id and l.state = 'SET')) then
       raise exception 'programme % has no finding or no goal', new.id using errcode = 'check_violation', constraint = '${table}_founded';
     end if;
     if new.outcome = 'ACHIEVED' and exists (select from supplier_goal l where l.workspace_id = new.workspace_id and l.programme_id = new.id and l.state = 'SET'
         and supplier_goal_is_met(l.workspace_id, l.id) is not true) then
       raise exception 'programme % has goals that are not met', new.id using errcode = 'check_violation', constraint = '${table}_achieved';
     end if;
     return new;
   end $$`,
  `create trigger ${table}_rests_on_facts before update on ${table} for each row when (old.state is distinct from new.state) execute function ${table}_rests_on_facts()`,
  `revoke all on function ${table}_rests_on_facts() from public`,
];
