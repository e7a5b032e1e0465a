import { done, readAndWritten, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';
import { between, byStaff, departments, departmentsStay, speaks, standsBetween } from './0042-internal-service.terms.ts';

const table = 'department_promise';
const states = ['MADE', 'ACCEPTED', 'KEPT', 'BROKEN', 'WAIVED', 'WITHDRAWN'];
const settle = ['settled_by', 'settled_at', 'settle_note'];
const settles = (department: string) => `app_is_staff() and n.settled_by = app_principal() and ${speaks('o', department)}`;

/** What one department promises another; the other says whether it was kept. */
export const promises = [
  `create table ${table} (
     ${between},
     promisor_id uuid not null,
     promisee_id uuid not null,
     ${text('statement', 2000)} not null,
     importance smallint not null check (importance between 1 and 5),
     due_on date not null,
     state text not null check (state in (${states.map((state) => `'${state}'`).join(',')})),
     made_by uuid not null,
     made_at timestamptz not null default now(),
     accepted_by uuid, accepted_at timestamptz,
     -- The day on which it was kept, in UTC; after its due day it was kept late.
     kept_on date,
     settled_by uuid, settled_at timestamptz, ${text('settle_note', 2000)},
     ${versioned},
     ${departments('promisor_id', 'promisee_id')},
     ${done('accepted', 'settled')},
     check ((accepted_at is not null) = (state in ('ACCEPTED','KEPT','BROKEN','WAIVED'))),
     check ((settled_at is not null) = (state in ('KEPT','BROKEN','WAIVED','WITHDRAWN')) and (settle_note is null or settled_at is not null)),
     check ((kept_on is not null) = (state = 'KEPT'))
   )`,
  `create index ${table}_by_relationship on ${table} (workspace_id, relationship_id, made_at, id)`,
  `create index ${table}_by_promisor on ${table} (workspace_id, promisor_id, made_at, id)`,
  `create index ${table}_by_promisee on ${table} (workspace_id, promisee_id, made_at, id)`,
  `create index ${table}_listed on ${table} (workspace_id, made_at, id)`,
  `create index ${table}_by_due on ${table} (workspace_id, due_on, id)`,
  ...readAndWritten(table, byStaff),
  ...kept({
    table,
    begins: { state: 'MADE', holds: `app_is_staff() and new.made_by = app_principal() and ${standsBetween('promisor_id', 'promisee_id')} and ${speaks('new', 'promisor_id')}` },
    steps: [
      { from: ['MADE'], to: 'ACCEPTED', touches: ['accepted_by', 'accepted_at'], own: `app_is_staff() and n.accepted_by = app_principal() and ${speaks('o', 'promisee_id')}` },
      { from: ['MADE'], to: 'WITHDRAWN', touches: settle, own: settles('promisor_id') },
      { from: ['ACCEPTED'], to: 'WAIVED', touches: settle, own: settles('promisee_id') },
      // Once reported broken it may still be kept, late.
      { from: ['ACCEPTED', 'BROKEN'], to: 'KEPT', touches: [...settle, 'kept_on'], own: `${settles('promisee_id')} and (o.state <> 'BROKEN' or n.kept_on > o.due_on)` },
      { from: ['ACCEPTED'], to: 'BROKEN', touches: settle, own: `${settles('promisee_id')} and o.due_on < (now() at time zone 'UTC')::date` },
      ...states.map((state) => ({ from: [state], to: state, touches: ['promisor_id', 'promisee_id'], own: `app_is_staff() and ${departmentsStay('promisor_id', 'promisee_id')}` })),
    ],
  }),
];
