import { done, readAndWritten, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';
import { between, byStaff, departments, departmentsStay, speaks, standsBetween } from './0042-internal-service.terms.ts';

const table = 'service_agreement';
const close = ['closed_by', 'closed_at', 'close_reason'];
const closes = 'app_is_staff() and n.closed_by = app_principal()';
const sides = ['provider_agreed_by', 'provider_agreed_at', 'receiver_agreed_by', 'receiver_agreed_at'];
const untouched = (side: string) => `(n.${side}_agreed_by, n.${side}_agreed_at) is not distinct from (o.${side}_agreed_by, o.${side}_agreed_at)`;

/** The head of the department that did not put it forward. */
const otherHead = `case when o.proposed_by_department_id = o.provider_id then ${speaks('o', 'receiver_id', 'HEAD')} else ${speaks('o', 'provider_id', 'HEAD')} end`;

/** That an agreement holds on a day in UTC (a is its row). */
export const holdsOn = (a: string, day: string) => `(${a}.agreed_at is not null and ${a}.in_force_from <= ${day} and (${a}.in_force_until is null or ${day} < ${a}.in_force_until))`;

/** What one department does for another, and in how many working hours. */
export const agreements = [
  `create table ${table} (
     ${between},
     provider_id uuid not null,
     receiver_id uuid not null,
     ${text('service', 200)} not null,
     ${text('details', 4000)},
     -- Hours of working days, midnight to midnight: 24 are one working day.
     working_hours integer not null check (working_hours between 1 and 2000),
     in_force_from date not null,
     -- The first day in UTC on which it no longer holds.
     in_force_until date,
     state text not null check (state in ('PROPOSED','AGREED','DECLINED','WITHDRAWN','ENDED','SUPERSEDED')),
     proposed_by_department_id uuid not null,
     proposed_by uuid not null,
     proposed_at timestamptz not null default now(),
     provider_agreed_by uuid, provider_agreed_at timestamptz,
     receiver_agreed_by uuid, receiver_agreed_at timestamptz,
     agreed_at timestamptz,
     closed_by uuid, closed_at timestamptz, ${text('close_reason', 2000)},
     supersedes_id uuid,
     ${versioned},
     ${departments('provider_id', 'receiver_id', 'proposed_by_department_id')},
     foreign key (workspace_id, supersedes_id, relationship_id) references ${table} (workspace_id, id, relationship_id) on delete restrict,
     check (supersedes_id <> id),
     ${done('provider_agreed', 'receiver_agreed', 'closed')},
     -- Two people have agreed, one for each.
     check (provider_agreed_by <> receiver_agreed_by),
     check ((agreed_at is not null) = (provider_agreed_at is not null and receiver_agreed_at is not null)),
     check ((agreed_at is not null) = (state in ('AGREED','ENDED','SUPERSEDED'))),
     check ((closed_at is not null) = (state in ('DECLINED','WITHDRAWN','ENDED','SUPERSEDED'))),
     check ((in_force_until is not null) = (state in ('ENDED','SUPERSEDED')) and in_force_until >= in_force_from),
     check (case when state in ('DECLINED','WITHDRAWN','ENDED') then close_reason is not null else close_reason is null end)
   )`,
  `create unique index ${table}_superseded_once on ${table} (workspace_id, supersedes_id) where state in ('PROPOSED','AGREED')`,
  `create index ${table}_by_relationship on ${table} (workspace_id, relationship_id, proposed_at, id)`,
  `create index ${table}_by_provider on ${table} (workspace_id, provider_id, proposed_at, id)`,
  `create index ${table}_by_receiver on ${table} (workspace_id, receiver_id, proposed_at, id)`,
  `create index ${table}_listed on ${table} (workspace_id, proposed_at, id)`,
  `create index ${table}_by_start on ${table} (workspace_id, in_force_from, id)`,
  ...readAndWritten(table, byStaff),
  ...kept({
    table,
    begins: {
      state: 'PROPOSED',
      holds: `app_is_staff() and new.proposed_by = app_principal() and ${standsBetween('provider_id', 'receiver_id')} and ${speaks('new', 'proposed_by_department_id', 'HEAD')}
         and new.proposed_by_department_id in (new.provider_id, new.receiver_id)
         and case when new.proposed_by_department_id = new.provider_id then new.provider_agreed_by = app_principal() and new.receiver_agreed_by is null
           else new.receiver_agreed_by = app_principal() and new.provider_agreed_by is null end`,
    },
    steps: [
      {
        from: ['PROPOSED'], to: 'AGREED', touches: [...sides, 'agreed_at'],
        own: `app_is_staff() and ${otherHead} and case when o.proposed_by_department_id = o.provider_id then n.receiver_agreed_by = app_principal() and ${untouched('provider')}
           else n.provider_agreed_by = app_principal() and ${untouched('receiver')} end`,
      },
      { from: ['PROPOSED'], to: 'DECLINED', touches: close, own: `${closes} and ${otherHead}` },
      { from: ['PROPOSED'], to: 'WITHDRAWN', touches: close, own: `${closes} and ${speaks('o', 'proposed_by_department_id', 'HEAD')}` },
      { from: ['AGREED'], to: 'ENDED', touches: [...close, 'in_force_until'], own: `${closes} and (${speaks('o', 'provider_id', 'HEAD')} or ${speaks('o', 'receiver_id', 'HEAD')})` },
      {
        from: ['AGREED'], to: 'SUPERSEDED', touches: [...close, 'in_force_until'],
        own: `${closes} and exists (select from ${table} next where next.workspace_id = o.workspace_id and next.supersedes_id = o.id and next.state = 'AGREED' and next.xmin = pg_current_xact_id()::xid
           and n.in_force_until = greatest(next.in_force_from, o.in_force_from))`,
      },
      ...['PROPOSED', 'AGREED', 'DECLINED', 'WITHDRAWN', 'ENDED', 'SUPERSEDED'].map((state) => ({
        from: [state], to: state, touches: ['provider_id', 'receiver_id', 'proposed_by_department_id'],
        own: `app_is_staff() and ${departmentsStay('provider_id', 'receiver_id', 'proposed_by_department_id')}`,
      })),
    ],
  }),
];
