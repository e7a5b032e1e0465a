import { done, platform, readAndWritten, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';
import { holdsOn } from './0042-internal-service.agreements.ts';
import { between, byStaff, departments, departmentsStay, speaks, standsBetween, stepsOf } from './0042-internal-service.terms.ts';

const table = 'service_request';
const states = ['REQUESTED', 'TAKEN_UP', 'DONE', 'RETURNED', 'ACCEPTED', 'WITHDRAWN'];
const by = (act: string, department: string) => `app_is_staff() and n.${act}_by = app_principal() and n.step = o.step + 1 and ${speaks('o', department)}`;

/** One department asks another to do something; the time to do it in is that of their agreement. */
export const requests = [
  `create table ${table} (
     ${between},
     provider_id uuid not null,
     requester_id uuid not null,
     agreement_id uuid,
     ${text('title', 200)} not null,
     ${text('what', 10_000)} not null,
     state text not null check (state in (${states.map((state) => `'${state}'`).join(',')})),
     -- The number of its last step.
     step integer not null check (step > 0),
     requested_by uuid not null,
     requested_at timestamptz not null default now(),
     -- What was agreed when it was asked for; null where no time was.
     agreed_hours integer check (agreed_hours between 1 and 2000),
     -- Counted in the working days of the provider, or of the firm; else in all hours.
     is_by_working_days boolean not null,
     due_at timestamptz,
     taken_up_by uuid, taken_up_at timestamptz,
     done_by uuid, done_at timestamptz,
     -- Hours that have counted until it was last done, without those for which it lay with the requester.
     hours_taken double precision check (hours_taken >= 0),
     is_in_time boolean,
     returns integer not null default 0 check (returns >= 0),
     returned_by uuid, returned_at timestamptz,
     accepted_by uuid, accepted_at timestamptz,
     satisfaction smallint check (satisfaction between 1 and 5),
     ${text('comment', 4000)},
     withdrawn_by uuid, withdrawn_at timestamptz, ${text('withdrawal_reason', 2000)},
     overdue_noted_at timestamptz,
     ${versioned},
     ${departments('provider_id', 'requester_id')},
     foreign key (workspace_id, agreement_id, relationship_id) references service_agreement (workspace_id, id, relationship_id) on delete restrict,
     ${done('taken_up', 'done', 'returned', 'accepted', 'withdrawn')},
     check ((agreement_id is null) = (agreed_hours is null) and (agreement_id is null) = (due_at is null)),
     check ((done_at is null) = (hours_taken is null)),
     check (is_in_time is null or (due_at is not null and state in ('DONE','ACCEPTED'))),
     check (state not in ('DONE','ACCEPTED') or (done_at is not null and (is_in_time is null) = (due_at is null))),
     check ((returns > 0) = (returned_at is not null)),
     check ((accepted_at is not null) = (state = 'ACCEPTED') and (accepted_at is null) = (satisfaction is null) and (comment is null or accepted_at is not null)),
     check ((withdrawn_at is not null) = (state = 'WITHDRAWN') and (withdrawn_at is null) = (withdrawal_reason is null))
   )`,
  `create index ${table}_by_relationship on ${table} (workspace_id, relationship_id, requested_at, id)`,
  `create index ${table}_by_provider on ${table} (workspace_id, provider_id, requested_at, id)`,
  `create index ${table}_by_requester on ${table} (workspace_id, requester_id, requested_at, id)`,
  `create index ${table}_by_agreement on ${table} (workspace_id, agreement_id, requested_at, id)`,
  `create index ${table}_listed on ${table} (workspace_id, requested_at, id)`,
  `create index ${table}_by_due on ${table} (workspace_id, due_at, id)`,
  `create index ${table}_overdue on ${table} (workspace_id, due_at, id) where state in ('REQUESTED','TAKEN_UP','RETURNED') and overdue_noted_at is null`,
  ...readAndWritten(table, byStaff),
  ...kept({
    table,
    begins: {
      state: 'REQUESTED',
      holds: `app_is_staff() and new.requested_by = app_principal() and new.step = 1 and new.returns = 0 and ${standsBetween('provider_id', 'requester_id')} and ${speaks('new', 'requester_id')}
         and num_nonnulls(new.taken_up_at, new.done_at, new.overdue_noted_at) = 0
         and (new.agreement_id is null or exists (select from service_agreement a where a.workspace_id = new.workspace_id and a.id = new.agreement_id and a.relationship_id = new.relationship_id
           and a.provider_id = new.provider_id and a.receiver_id = new.requester_id and a.working_hours = new.agreed_hours and ${holdsOn('a', `(new.requested_at at time zone 'UTC')::date`)}))`,
    },
    steps: [
      { from: ['REQUESTED', 'RETURNED'], to: 'TAKEN_UP', touches: ['taken_up_by', 'taken_up_at', 'step'], own: by('taken_up', 'provider_id') },
      {
        from: ['TAKEN_UP'], to: 'DONE', touches: ['done_by', 'done_at', 'hours_taken', 'is_in_time', 'step'],
        own: `${by('done', 'provider_id')} and n.is_in_time is not distinct from (n.done_at <= n.due_at)`,
      },
      { from: ['DONE'], to: 'ACCEPTED', touches: ['accepted_by', 'accepted_at', 'satisfaction', 'comment', 'step'], own: by('accepted', 'requester_id') },
      {
        from: ['DONE'], to: 'RETURNED', touches: ['returned_by', 'returned_at', 'returns', 'due_at', 'is_in_time', 'overdue_noted_at', 'step'],
        own: `${by('returned', 'requester_id')} and n.returns = o.returns + 1 and n.overdue_noted_at is null and (n.due_at is null) = (o.due_at is null) and (o.due_at is null or n.due_at >= o.due_at)`,
      },
      { from: ['REQUESTED', 'TAKEN_UP', 'RETURNED'], to: 'WITHDRAWN', touches: ['withdrawn_by', 'withdrawn_at', 'withdrawal_reason', 'step'], own: by('withdrawn', 'requester_id') },
      ...states.map((state) => ({
        from: [state], to: state, touches: ['provider_id', 'requester_id', 'overdue_noted_at'],
        own: `${departmentsStay('provider_id', 'requester_id')} and case when n.overdue_noted_at is distinct from o.overdue_noted_at
           then app_principal() = ${platform} and o.state in ('REQUESTED','TAKEN_UP','RETURNED') else app_is_staff() end`,
      })),
    ],
  }),
  ...stepsOf({ table: 'service_request_step', of: table, ofColumn: 'request_id', kinds: states, own: 'due_at timestamptz' }),
];
