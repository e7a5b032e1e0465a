import { done, readAndWritten, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';
import { byStaff, departmentsStay } from './0042-internal-service.terms.ts';

const table = 'department_member';

/** Who of the firm's people acts for a department: its head, who binds it, and others. */
export const members = [
  `create table ${table} (
     workspace_id uuid not null,
     id uuid not null,
     department_id uuid not null,
     user_id uuid not null,
     role text not null check (role in ('HEAD','MEMBER')),
     state text not null check (state in ('ACTIVE','ENDED')),
     named_by uuid not null,
     named_at timestamptz not null default now(),
     ended_by uuid, ended_at timestamptz, ${text('end_reason', 2000)},
     ${versioned},
     primary key (workspace_id, id),
     foreign key (workspace_id, department_id) references party (workspace_id, id) on delete restrict,
     foreign key (workspace_id, user_id) references user_account (workspace_id, id) on delete restrict,
     ${done('ended')},
     check ((ended_at is not null) = (state = 'ENDED') and (ended_at is null) = (end_reason is null))
   )`,
  `create unique index ${table}_one_head on ${table} (workspace_id, department_id) where state = 'ACTIVE' and role = 'HEAD'`,
  `create unique index ${table}_once on ${table} (workspace_id, department_id, user_id) where state = 'ACTIVE'`,
  `create index ${table}_by_department on ${table} (workspace_id, department_id, named_at, id)`,
  `create index ${table}_by_user on ${table} (workspace_id, user_id, id)`,
  ...readAndWritten(table, byStaff),
  `create function acts_for_department(of_workspace uuid, of_department uuid, as_head boolean) returns boolean language sql stable as $$
     select exists (select from ${table} m where m.workspace_id = of_workspace and m.department_id = of_department and m.user_id = app_principal() and m.state = 'ACTIVE' and (m.role = 'HEAD' or not as_head)) $$`,
  'revoke all on function acts_for_department(uuid, uuid, boolean) from public',
  'grant execute on function acts_for_department(uuid, uuid, boolean) to app_user',
  ...kept({
    table,
    begins: {
      state: 'ACTIVE',
      holds: `app_is_staff() and new.named_by = app_principal() and new.ended_at is null
         and exists (select from party p where p.workspace_id = new.workspace_id and p.id = new.department_id and p.kind = 'DEPARTMENT' and p.parent_id = app_focal())
         and exists (select from membership m where m.workspace_id = new.workspace_id and m.user_id = new.user_id and m.party_id = app_focal() and m.status = 'ACTIVE')`,
    },
    steps: [
      { from: ['ACTIVE'], to: 'ENDED', touches: ['ended_by', 'ended_at', 'end_reason'], own: 'app_is_staff() and n.ended_by = app_principal()' },
      ...['ACTIVE', 'ENDED'].map((state) => ({ from: [state], to: state, touches: ['department_id'], own: `app_is_staff() and ${departmentsStay('department_id')}` })),
    ],
  }),
];
