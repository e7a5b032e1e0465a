import { done, platform, readAndWritten, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';
import { byStaff, newestText } from './0034-charters.terms.ts';

const table = 'partner_charter';

/** Every department that is named has signed the newest text, and there is one. */
const allSigned = (row: string) => `(exists (select from partner_charter_department d where d.workspace_id = ${row}.workspace_id and d.charter_id = ${row}.id and d.state <> 'DROPPED')
     and not exists (select from partner_charter_department d where d.workspace_id = ${row}.workspace_id and d.charter_id = ${row}.id and d.state <> 'DROPPED'
       and (d.state <> 'SIGNED' or d.text_number <> ${newestText(row, 'id')})))`;

/** Charters: drafted, put to the departments, in force when all have signed, superseded by the next one that all have signed. */
export const charters = [
  `create table ${table} (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     state text not null check (state in ('DRAFT','SIGNING','IN_FORCE','SUPERSEDED','WITHDRAWN')),
     drafted_by uuid not null,
     drafted_at timestamptz not null default now(),
     revised_by uuid, revised_at timestamptz,
     asked_by uuid, asked_at timestamptz,
     in_force_at timestamptz,
     -- The day of that in UTC, and a year after it.
     in_force_on date,
     renewal_due_on date,
     coming_noted_at timestamptz,
     due_noted_at timestamptz,
     superseded_at timestamptz,
     withdrawn_by uuid, withdrawn_at timestamptz, ${text('withdrawal_reason', 2000)},
     ${versioned},
     primary key (workspace_id, id),
     unique (workspace_id, id, relationship_id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     ${done('revised', 'asked', 'withdrawn')},
     check (case state when 'DRAFT' then asked_at is null when 'WITHDRAWN' then true else asked_at is not null end),
     check (case state when 'WITHDRAWN' then true else (in_force_at is not null) = (state in ('IN_FORCE','SUPERSEDED')) end),
     check ((in_force_at is null) = (in_force_on is null) and (in_force_at is null) = (renewal_due_on is null)),
     check (in_force_on = (in_force_at at time zone 'UTC')::date and renewal_due_on = (in_force_on + interval '1 year')::date),
     check ((superseded_at is not null) = (state = 'SUPERSEDED')),
     check ((withdrawn_at is not null) = (state = 'WITHDRAWN') and (withdrawn_at is null) = (withdrawal_reason is null))
   )`,
  `create unique index ${table}_one_in_force on ${table} (workspace_id, relationship_id) where state = 'IN_FORCE'`,
  `create unique index ${table}_one_open on ${table} (workspace_id, relationship_id) where state in ('DRAFT','SIGNING')`,
  `create index ${table}_by_relationship on ${table} (workspace_id, relationship_id, drafted_at, id)`,
  `create index ${table}_listed on ${table} (workspace_id, drafted_at, id)`,
  `create index ${table}_by_renewal on ${table} (workspace_id, renewal_due_on, id)`,
  ...readAndWritten(table, byStaff),
];

/** Its course; it asks its departments and texts, which are there by then. */
export const charterCourse = kept({
  table,
  begins: {
    state: 'DRAFT',
    holds: `app_is_staff() and new.drafted_by = app_principal() and num_nonnulls(new.revised_at, new.asked_at, new.in_force_at, new.withdrawn_at, new.coming_noted_at, new.due_noted_at) = 0
       and exists (select from relationship r where r.workspace_id = new.workspace_id and r.id = new.relationship_id and r.market <> 'INTERNAL' and r.stage <> 'TERMINATED')`,
  },
  steps: [
    ...['DRAFT', 'SIGNING'].map((state) => ({ from: [state], to: state, touches: ['revised_by', 'revised_at'], own: 'app_is_staff() and n.revised_by = app_principal()' })),
    {
      from: ['DRAFT'], to: 'SIGNING', touches: ['asked_by', 'asked_at'],
      own: `app_is_staff() and n.asked_by = app_principal() and ${newestText('n', 'id')} is not null
         and exists (select from partner_charter_department d where d.workspace_id = n.workspace_id and d.charter_id = n.id and d.state = 'NAMED')`,
    },
    { from: ['SIGNING'], to: 'IN_FORCE', touches: ['in_force_at', 'in_force_on', 'renewal_due_on'], own: `app_is_staff() and ${allSigned('n')}` },
    // The old one holds until all have signed the next.
    {
      from: ['IN_FORCE'], to: 'SUPERSEDED', touches: ['superseded_at'],
      own: `app_is_staff() and exists (select from ${table} next where next.workspace_id = n.workspace_id and next.relationship_id = n.relationship_id and next.state = 'SIGNING' and ${allSigned('next')})`,
    },
    { from: ['DRAFT', 'SIGNING', 'IN_FORCE'], to: 'WITHDRAWN', touches: ['withdrawn_by', 'withdrawn_at', 'withdrawal_reason'], own: 'app_is_staff() and n.withdrawn_by = app_principal()' },
    { from: ['IN_FORCE'], to: 'IN_FORCE', touches: ['coming_noted_at', 'due_noted_at'], own: `app_principal() = ${platform}` },
  ],
});
