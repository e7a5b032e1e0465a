import { done, historyForStaff, platform, readAndWritten } from './0023-development.terms.ts';
import { kept } from './0029-contributions.terms.ts';
import { byStaff, counted, ofPerson, versioned } from './0041-inside.terms.ts';

/** Who leads a department, and who keeps the firm's people: asked by policies, triggers and rules alike. */
const leading = [
  `create function app_keeps_people(of_workspace uuid) returns boolean language sql stable as $$
     select app_is_staff() and (app_principal() = ${platform} or exists (select from membership m
       where m.workspace_id = of_workspace and m.user_id = app_principal() and m.party_id = app_focal() and m.status = 'ACTIVE' and m.role = 'ADMIN')) $$`,
  `create function app_leads(of_workspace uuid, of_relationship uuid) returns boolean language sql stable as $$
     select app_is_staff() and (app_keeps_people(of_workspace) or exists (select from department_post p
       where p.workspace_id = of_workspace and p.relationship_id = of_relationship and p.person_id = app_principal() and p.is_head and p.state = 'HELD')) $$`,
  `create function app_works_in(of_workspace uuid, of_relationship uuid) returns boolean language sql stable as $$
     select app_leads(of_workspace, of_relationship) or (app_is_staff() and exists (select from department_post p
       where p.workspace_id = of_workspace and p.relationship_id = of_relationship and p.person_id = app_principal() and p.state = 'HELD')) $$`,
  ...['app_keeps_people(uuid)', 'app_leads(uuid, uuid)', 'app_works_in(uuid, uuid)'].flatMap((name) => [`revoke all on function ${name} from public`, `grant execute on function ${name} to app_user`]),
];

/** Which people a department has, and who is at its head. */
export const posts = [
  `create table department_post (
     ${ofPerson},
     is_head boolean not null,
     since_on date not null,
     -- The first day on which it was held no longer.
     until_on date check (until_on >= since_on),
     state text not null check (state in ('HELD','ENDED')),
     named_by uuid not null, named_at timestamptz not null default now(),
     ended_by uuid, ended_at timestamptz,
     ${versioned},
     ${done('ended')},
     check ((state = 'ENDED') = (ended_at is not null) and (ended_at is null) = (until_on is null))
   )`,
  `create unique index department_post_one_head on department_post (workspace_id, relationship_id) where state = 'HELD' and is_head`,
  `create unique index department_post_one_place on department_post (workspace_id, relationship_id, person_id) where state = 'HELD'`,
  `create index department_post_by_person on department_post (workspace_id, person_id, id)`,
  'create index department_post_by_department on department_post (workspace_id, relationship_id, since_on, id)',
  'create index department_post_listed on department_post (workspace_id, since_on, id)',
  ...leading,
  ...readAndWritten('department_post', byStaff),
  ...counted('department_post'),
  ...historyForStaff('DepartmentPost', 'department_post'),
  ...kept({
    table: 'department_post',
    begins: {
      state: 'HELD',
      holds: `app_leads(new.workspace_id, new.relationship_id) and new.named_by = app_principal() and (not new.is_head or app_keeps_people(new.workspace_id))
         and exists (select from relationship r where r.workspace_id = new.workspace_id and r.id = new.relationship_id and r.market = 'INTERNAL' and r.focal_id = app_focal() and r.stage <> 'TERMINATED')
         and exists (select from membership m where m.workspace_id = new.workspace_id and m.user_id = new.person_id and m.party_id = app_focal() and m.status = 'ACTIVE')`,
    },
    steps: [{
      from: ['HELD'], to: 'ENDED', touches: ['until_on', 'ended_by', 'ended_at'],
      own: 'app_leads(n.workspace_id, n.relationship_id) and n.ended_by = app_principal() and (not o.is_head or app_keeps_people(n.workspace_id))',
    }],
  }),
];
