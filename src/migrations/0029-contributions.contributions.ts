import { done, endsWithProject, isOver, isResumed, mine, money, ofInvolvement, open, own, readAndWritten, sides, staff, text, versioned, historyOnlyIf } from './0023-development.terms.ts';
import { joinsWhatIsActive, kept } from './0029-contributions.terms.ts';

const table = 'esi_contribution';
/** What a supplier brought in stays its own; what the firm told it of is seen while the project is open. */
const seen = `(${mine} and (${staff} or (${own(table)} and (submitted_by_side = 'PARTNER' or ${open}))))`;
const written = `(${mine} and (${staff} or (${own(table)} and ${open})))`;
const other = 'app_side() <> o.submitted_by_side';

/** Ideas that make the product cost less, work better or come sooner, until what they brought is measured. */
export const contributions = [
  `create table ${table} (
     ${ofInvolvement},
     kind text not null check (kind in ('COST','QUALITY','TIME','FUNCTION','RISK')),
     ${text('title', 200)} not null,
     ${text('description', 10_000)} not null,
     submitted_by_side text not null check (submitted_by_side in (${sides})),
     submitted_by uuid not null,
     submitted_at timestamptz not null default now(),
     currency text not null check (currency ~ '^[A-Z]{3}$'),
     -- What it is thought to bring: money in all, and days by which the launch comes sooner. Null is unknown.
     estimated_amount ${money},
     estimated_days integer check (estimated_days between -3650 and 3650),
     answer_days smallint not null check (answer_days between 7 and 60),
     answer_due_at timestamptz not null check (answer_due_at > submitted_at),
     state text not null check (state in ('SUBMITTED','EVALUATING','ACCEPTED','REJECTED','IMPLEMENTED','VERIFIED','SETTLED','WITHDRAWN')),
     evaluation_begun_by uuid, evaluation_begun_at timestamptz,
     evaluated_by uuid, evaluated_at timestamptz, ${text('evaluation_note', 2000)},
     implemented_by uuid, implemented_at timestamptz, implemented_on date,
     -- What it brought, as a second person has measured it.
     verified_by uuid, verified_at timestamptz, verified_amount ${money}, verified_days integer check (verified_days between -3650 and 3650),
     ${text('verification_method', 2000)}, verified_from date, verified_until date,
     settled_by uuid, settled_at timestamptz,
     withdrawn_by uuid, withdrawn_at timestamptz, ${text('withdrawal_reason', 2000)},
     ${versioned},
     ${done('evaluation_begun', 'evaluated', 'implemented', 'verified', 'settled', 'withdrawn')},
     constraint esi_contribution_is_evaluated check ((evaluated_at is not null) = (state in ('ACCEPTED','REJECTED','IMPLEMENTED','VERIFIED','SETTLED')) or state = 'WITHDRAWN'),
     check (state <> 'REJECTED' or evaluation_note is not null),
     check ((implemented_at is not null) = (state in ('IMPLEMENTED','VERIFIED','SETTLED')) and (implemented_at is null) = (implemented_on is null)),
     constraint esi_contribution_is_verified check ((verified_at is not null) = (state in ('VERIFIED','SETTLED'))
       and case when verified_at is null then num_nonnulls(verified_amount, verified_days, verification_method, verified_from, verified_until) = 0
         else num_nonnulls(verified_amount, verified_days) > 0 and verification_method is not null and verified_from <= verified_until end),
     constraint esi_contribution_four_eyes check (verified_by <> submitted_by and verified_by <> evaluated_by),
     check ((settled_at is not null) = (state = 'SETTLED')),
     check ((withdrawn_at is not null) = (state = 'WITHDRAWN') and (withdrawn_at is null) = (withdrawal_reason is null))
   )`,
  `create index ${table}_by_project on ${table} (workspace_id, project_id, submitted_at, id)`,
  `create index ${table}_by_relationship on ${table} (workspace_id, relationship_id, submitted_at, id)`,
  `create index ${table}_by_involvement on ${table} (workspace_id, involvement_id, submitted_at, id)`,
  `create index ${table}_listed on ${table} (workspace_id, submitted_at, id)`,
  `create index ${table}_by_answer_due on ${table} (workspace_id, answer_due_at, id)`,
  ...readAndWritten(table, seen, written),
  ...historyOnlyIf('EsiContribution', table, 'true'),
  ...joinsWhatIsActive(table),
  // What the firm owes an answer to outlives the project, unless that was given up.
  ...endsWithProject(table, `s.state in ('SUBMITTED','EVALUATING') and (s.submitted_by_side = 'FOCAL' or new.status = 'CANCELLED')`),
  ...kept({
    table,
    begins: {
      state: 'SUBMITTED',
      holds: `new.submitted_by_side = app_side() and new.submitted_by = app_principal()
         and num_nonnulls(new.evaluation_begun_at, new.evaluated_at, new.evaluation_note, new.implemented_at, new.verified_at, new.settled_at, new.withdrawn_at) = 0`,
    },
    steps: [
      ...['SUBMITTED', 'EVALUATING'].map((state) => ({ from: [state], to: state, touches: ['answer_due_at'], own: `app_is_staff() and n.answer_due_at > o.answer_due_at and ${isResumed('n')}` })),
      { from: ['SUBMITTED'], to: 'EVALUATING', touches: ['evaluation_begun_by', 'evaluation_begun_at'], own: `${other} and n.evaluation_begun_by = app_principal()` },
      { from: ['EVALUATING'], to: 'ACCEPTED', touches: ['evaluated_by', 'evaluated_at', 'evaluation_note'], own: `${other} and n.evaluated_by = app_principal()` },
      { from: ['EVALUATING'], to: 'REJECTED', touches: ['evaluated_by', 'evaluated_at', 'evaluation_note'], own: `${other} and n.evaluated_by = app_principal()` },
      { from: ['SUBMITTED', 'EVALUATING', 'ACCEPTED'], to: 'WITHDRAWN', touches: ['withdrawn_by', 'withdrawn_at', 'withdrawal_reason'], own: `(app_side() = o.submitted_by_side or (app_is_staff() and ${isOver('n')})) and n.withdrawn_by = app_principal()` },
      { from: ['ACCEPTED'], to: 'IMPLEMENTED', touches: ['implemented_by', 'implemented_at', 'implemented_on'], own: 'n.implemented_by = app_principal()' },
      {
        from: ['IMPLEMENTED'], to: 'VERIFIED', touches: ['verified_by', 'verified_at', 'verified_amount', 'verified_days', 'verification_method', 'verified_from', 'verified_until'],
        own: 'app_is_staff() and n.verified_by = app_principal()',
      },
      // The room of joint value settles what its shares are paid for.
      { from: ['VERIFIED'], to: 'SETTLED', touches: ['settled_by', 'settled_at'], own: `app_is_staff() and n.settled_by = app_principal()` },
    ],
  }),
];

