import { done, endsWithProject, historyOnlyIf, isOver, isResumed, mine, ofProject, open, own, readAndWritten, sides, staff, text, versioned } from './0023-development.terms.ts';
import { joinsWhatIsActive, kept } from './0029-contributions.terms.ts';

const table = 'design_issue';
/** One for all is seen by everybody to whom the project is open; one with a supplier by that supplier, which keeps its own. */
const seen = `(${mine} and (${staff} or (relationship_id is null and ${open}) or (${own(table)} and (raised_by_side = 'PARTNER' or ${open}))))`;
const written = `(${mine} and (${staff} or (${own(table)} and ${open})))`;
const answering = `app_side() = case when o.relationship_id is null or o.raised_by_side = 'PARTNER' then 'FOCAL' else 'PARTNER' end`;

/** Questions that the design raises, some of which stand in the way of production. */
export const issues = [
  `create table ${table} (
     ${ofProject},
     -- Both null: the firm's, for all in the project.
     relationship_id uuid,
     involvement_id uuid,
     ${text('title', 200)} not null,
     ${text('description', 10_000)} not null,
     raised_by_side text not null check (raised_by_side in (${sides})),
     raised_by uuid not null,
     raised_at timestamptz not null default now(),
     is_blocking boolean not null,
     blocking_changed_by uuid, blocking_changed_at timestamptz, ${text('blocking_reason', 2000)},
     state text not null check (state in ('OPEN','ANSWERED','CLOSED')),
     -- How often it was asked, and when last.
     round integer not null default 1 check (round > 0),
     asked_at timestamptz not null default now(),
     answer_days smallint not null check (answer_days between 3 and 60),
     answer_due_at timestamptz not null check (answer_due_at > asked_at),
     ${text('answer', 10_000)}, answered_by uuid, answered_at timestamptz,
     ${text('reopen_reason', 2000)},
     closed_by uuid, closed_at timestamptz, ${text('closing_note', 2000)},
     ${versioned},
     foreign key (workspace_id, involvement_id, project_id, relationship_id) references esi_involvement (workspace_id, id, project_id, relationship_id) on delete restrict,
     check ((relationship_id is null) = (involvement_id is null)),
     check (raised_by_side = 'FOCAL' or relationship_id is not null),
     ${done('blocking_changed', 'answered', 'closed')},
     check ((answered_at is null) = (answer is null)),
     check (state <> 'ANSWERED' or answered_at is not null),
     check ((closed_at is not null) = (state = 'CLOSED'))
   )`,
  `create index ${table}_by_project on ${table} (workspace_id, project_id, raised_at, id)`,
  `create index ${table}_by_relationship on ${table} (workspace_id, relationship_id, raised_at, id)`,
  `create index ${table}_by_answer_due on ${table} (workspace_id, answer_due_at, id)`,
  `create index ${table}_blocking on ${table} (workspace_id, project_id, id) where is_blocking and state <> 'CLOSED'`,
  ...readAndWritten(table, seen, written),
  ...historyOnlyIf('DesignIssue', table, 'true'),
  ...joinsWhatIsActive(table),
  ...endsWithProject(table, `s.state <> 'CLOSED'`),
  ...kept({
    table,
    begins: { state: 'OPEN', holds: 'new.raised_by_side = app_side() and new.raised_by = app_principal() and new.round = 1 and num_nonnulls(new.answered_at, new.closed_at, new.reopen_reason, new.blocking_changed_at) = 0' },
    steps: [
      { from: ['OPEN'], to: 'ANSWERED', touches: ['answer', 'answered_by', 'answered_at'], own: `${answering} and n.answered_by = app_principal()` },
      { from: ['ANSWERED'], to: 'OPEN', touches: ['answer', 'answered_by', 'answered_at', 'round', 'asked_at', 'answer_due_at', 'reopen_reason'], own: 'app_side() = o.raised_by_side and n.round = o.round + 1 and n.answered_at is null' },
      { from: ['OPEN', 'ANSWERED'], to: 'CLOSED', touches: ['closed_by', 'closed_at', 'closing_note'], own: `(app_side() = o.raised_by_side or (app_is_staff() and ${isOver('n')})) and n.closed_by = app_principal()` },
      // The firm alone says what holds up its production; and it takes the project up again, which leaves the time to answer as it was.
      {
        from: ['OPEN'], to: 'OPEN', touches: ['is_blocking', 'blocking_changed_by', 'blocking_changed_at', 'blocking_reason', 'answer_due_at'],
        own: `app_is_staff() and case when n.answer_due_at = o.answer_due_at then n.blocking_changed_by = app_principal() else n.answer_due_at > o.answer_due_at and ${isResumed('n')} end`,
      },
      { from: ['ANSWERED'], to: 'ANSWERED', touches: ['is_blocking', 'blocking_changed_by', 'blocking_changed_at', 'blocking_reason'], own: 'app_is_staff() and n.blocking_changed_by = app_principal()' },
    ],
  }),
];
