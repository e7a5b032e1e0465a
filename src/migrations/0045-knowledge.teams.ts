import { done, platform, readAndWritten, text, versioned } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';
import { byStaff } from './0045-knowledge.terms.ts';

/** People of several departments who work with one partner. One lives at a time. */
export const teams = [
  `create table virtual_team (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     ${text('name', 200)} not null,
     ${text('purpose', 4000)} not null,
     state text not null check (state in ('ACTIVE','DISSOLVED')),
     formed_by uuid not null, formed_at timestamptz not null default now(),
     dissolved_by uuid, dissolved_at timestamptz, ${text('dissolution_reason', 2000)},
     ${versioned},
     primary key (workspace_id, id),
     unique (workspace_id, id, relationship_id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     ${done('dissolved')},
     check ((state = 'DISSOLVED') = (dissolved_at is not null) and (dissolved_at is null) = (dissolution_reason is null))
   )`,
  `create unique index virtual_team_one_active on virtual_team (workspace_id, relationship_id) where state = 'ACTIVE'`,
  'create index virtual_team_by_relationship on virtual_team (workspace_id, relationship_id, formed_at, id)',
  'create index virtual_team_listed on virtual_team (workspace_id, formed_at, id)',
  ...readAndWritten('virtual_team', byStaff),
  ...kept({
    table: 'virtual_team',
    begins: {
      state: 'ACTIVE',
      holds: `app_is_staff() and new.formed_by = app_principal() and exists (select from relationship r where r.workspace_id = new.workspace_id and r.id = new.relationship_id and r.market <> 'INTERNAL' and r.stage <> 'TERMINATED')`,
    },
    steps: [
      { from: ['ACTIVE'], to: 'ACTIVE', touches: ['name', 'purpose'], own: 'app_is_staff()' },
      { from: ['ACTIVE'], to: 'DISSOLVED', touches: ['dissolved_by', 'dissolved_at', 'dissolution_reason'], own: 'app_is_staff() and n.dissolved_by = app_principal()' },
    ],
  }),
];

/** A department goes with its party where that is merged into another. */
const sameDepartment = '(n.department_id is not distinct from o.department_id or app_became(o.workspace_id, o.department_id) = n.department_id)';

/** Who is of a team, for which department, in which role, from when until when. */
export const members = [
  `create table virtual_team_member (
     workspace_id uuid not null,
     id uuid not null,
     team_id uuid not null,
     user_id uuid not null,
     department_id uuid,
     ${text('role', 200)} not null,
     from_on date not null,
     -- The last day; none: until somebody says otherwise.
     until_on date check (until_on >= from_on),
     state text not null check (state in ('NAMED','ENDED')),
     added_by uuid not null, added_at timestamptz not null default now(),
     ended_by uuid, ended_at timestamptz,
     ${versioned},
     primary key (workspace_id, id),
     foreign key (workspace_id, team_id) references virtual_team (workspace_id, id) on delete restrict,
     foreign key (workspace_id, user_id) references user_account (workspace_id, id) on delete restrict,
     foreign key (workspace_id, department_id) references party (workspace_id, id) on delete restrict,
     ${done('ended')},
     check ((state = 'ENDED') = (ended_at is not null) and (ended_at is null or until_on is not null))
   )`,
  'create index virtual_team_member_by_team on virtual_team_member (workspace_id, team_id, from_on, id)',
  'create index virtual_team_member_by_user on virtual_team_member (workspace_id, user_id, team_id, id)',
  'create index virtual_team_member_by_department on virtual_team_member (workspace_id, department_id, id)',
  ...readAndWritten('virtual_team_member', byStaff),
  ...kept({
    table: 'virtual_team_member',
    begins: {
      state: 'NAMED',
      holds: `app_is_staff() and new.added_by = app_principal() and exists (select from virtual_team t where t.workspace_id = new.workspace_id and t.id = new.team_id and t.state = 'ACTIVE')`,
    },
    steps: [
      { from: ['NAMED'], to: 'NAMED', touches: ['department_id'], own: `app_is_staff() and ${sameDepartment}` },
      { from: ['ENDED'], to: 'ENDED', touches: ['department_id'], own: `app_is_staff() and ${sameDepartment}` },
      { from: ['NAMED'], to: 'ENDED', touches: ['until_on', 'ended_by', 'ended_at'], own: 'app_is_staff() and n.ended_by = app_principal()' },
    ],
  }),
  `create function virtual_team_member_stands() returns trigger language plpgsql as $$
   begin
     if exists (select from virtual_team_member m where m.workspace_id = new.workspace_id and m.team_id = new.team_id and m.user_id = new.user_id and m.id <> new.id
       and m.from_on <= coalesce(new.until_on, 'infinity') and coalesce(m.until_on, 'infinity') >= new.from_on) then
       raise exception 'member % is of team % at that time', new.user_id, new.team_id using errcode = 'check_violation', constraint = 'virtual_team_member_once';
     end if;
     if app_principal() = ${platform} or exists (select from membership m join party p on p.workspace_id = m.workspace_id and p.id = m.party_id
       where m.workspace_id = new.workspace_id and m.user_id = new.user_id and m.status = 'ACTIVE' and p.is_focal)
       and (new.department_id is null or exists (select from party p where p.workspace_id = new.workspace_id and p.id = new.department_id and p.kind = 'DEPARTMENT' and p.parent_id = app_focal())) then return null; end if;
     raise exception 'member % is nobody of the firm', new.user_id using errcode = 'check_violation', constraint = 'virtual_team_member_of_firm';
   end $$`,
  // After the row is in: the policies have spoken first.
  'create trigger virtual_team_member_stands after insert on virtual_team_member for each row execute function virtual_team_member_stands()',
  'revoke all on function virtual_team_member_stands() from public',
];
