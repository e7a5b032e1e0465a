import { done, historyForStaff, readAndWritten } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';
import { byStaff, counted, led, ofDepartment, text, versioned, worksThere } from './0041-inside.terms.ts';

const placing = ['person_id', 'placed_by', 'placed_at'];

/** What there is to do in relationships, what it takes, and who does it. */
export const roles = [
  `create table department_role (
     ${ofDepartment},
     ${text('name', 200)} not null,
     -- [{ skill, least }]: what it takes, and to which level, 1 to 5.
     skills jsonb not null check (jsonb_typeof(skills) = 'array' and jsonb_array_length(skills) <= 20),
     state text not null check (state in ('OPEN','FILLED','CLOSED')),
     person_id uuid,
     -- When it was last said who fills it, or that nobody does.
     placed_by uuid, placed_at timestamptz,
     defined_by uuid not null, defined_at timestamptz not null default now(),
     closed_by uuid, closed_at timestamptz, ${text('close_reason', 2000)},
     ${versioned},
     foreign key (workspace_id, person_id) references user_account (workspace_id, id) on delete restrict,
     ${done('placed', 'closed')},
     check (case state when 'OPEN' then person_id is null when 'FILLED' then person_id is not null else true end),
     check (person_id is null or placed_at is not null),
     check ((state = 'CLOSED') = (closed_at is not null) and (closed_at is null) = (close_reason is null))
   )`,
  'create index department_role_by_department on department_role (workspace_id, relationship_id, defined_at, id)',
  'create index department_role_by_person on department_role (workspace_id, person_id, id)',
  ...readAndWritten('department_role', byStaff),
  ...counted('department_role'),
  ...historyForStaff('DepartmentRole', 'department_role'),
  ...kept({
    table: 'department_role',
    begins: { state: 'OPEN', holds: `${led('new', 'defined_by')} and exists (select from relationship r where r.workspace_id = new.workspace_id and r.id = new.relationship_id and r.market = 'INTERNAL' and r.focal_id = app_focal() and r.stage <> 'TERMINATED')` },
    steps: [
      { from: ['OPEN', 'FILLED'], to: 'FILLED', touches: placing, own: `${led('n', 'placed_by')} and ${worksThere('n')}` },
      { from: ['FILLED'], to: 'OPEN', touches: placing, own: led('n', 'placed_by') },
      { from: ['OPEN', 'FILLED'], to: 'CLOSED', touches: ['closed_by', 'closed_at', 'close_reason'], own: led('n', 'closed_by') },
    ],
  }),
];
