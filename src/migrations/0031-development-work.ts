import { Migration } from '@mikro-orm/migrations';
import { secured } from './0001-ground.foundation.ts';
import { beginsBeforeEnd, done, endsWithProject, historyOnlyIf, isOver, mine, ofProject, open, own, platform, staff, stages, text, versioned } from './0023-development.terms.ts';

/** The work in a project: who is in its team, what is to be delivered by when, and which meetings and questions are about it. */
export class DevelopmentWork extends Migration {
  override name = '0031-development-work';

  override up(): void {
    for (const part of [team, deliverables, deliverableCourse, links]) for (const statement of part) this.addSql(statement);
  }
}

/** One supplier's part, or none for what is the firm's. */
const ofAnyPart = `relationship_id uuid,
     involvement_id uuid,
     check ((relationship_id is null) = (involvement_id is null)),
     foreign key (workspace_id, involvement_id, project_id, relationship_id) references esi_involvement (workspace_id, id, project_id, relationship_id) on delete restrict`;

/** The one supplier whose part it is, while the project is open to it. */
const openToOwn = (table: string) => `(${open} and ${own(table)})`;
const isPlatform = `(select app_principal()) = ${platform}`;

const team = [
  `create table esi_team_member (
     ${ofProject},
     ${ofAnyPart},
     user_id uuid not null,
     role text not null check (role in ('LEAD','ENGINEERING','PURCHASING','QUALITY','PRODUCTION','LOGISTICS','FINANCE','OTHER')),
     ${text('duty', 500)},
     joined_on date not null,
     left_on date check (left_on >= joined_on),
     ${versioned},
     foreign key (workspace_id, user_id) references user_account (workspace_id, id) on delete restrict
   )`,
  'create unique index esi_team_member_once on esi_team_member (workspace_id, project_id, user_id) where left_on is null',
  'create index esi_team_member_listed on esi_team_member (workspace_id, project_id, joined_on, id)',
  ...secured('esi_team_member'),
  // The firm's team is for all to whom the project is open, a supplier's for itself and the firm.
  `create policy esi_team_member_read on esi_team_member for select to app_user using (${mine} and (${staff} or (${open} and (relationship_id is null or ${own('esi_team_member')}))))`,
  `create policy esi_team_member_add on esi_team_member for insert to app_user with check (${mine} and (${isPlatform} or (case when relationship_id is null then ${staff} else ${openToOwn('esi_team_member')} end)))`,
  `create policy esi_team_member_change on esi_team_member for update to app_user using (${mine} and (${staff} or ${openToOwn('esi_team_member')})) with check (${mine} and (${staff} or ${openToOwn('esi_team_member')}))`,
  'grant select, insert, update on esi_team_member to app_user',
  ...historyOnlyIf('EsiTeamMember', 'esi_team_member', 'true'),
  ...beginsBeforeEnd('esi_team_member'),
];

const deliverables = [
  `create table esi_deliverable (
     ${ofProject},
     ${ofAnyPart},
     ${text('title', 200)} not null,
     ${text('description', 2000)},
     stage text not null check (stage in (${stages})),
     due_on date not null,
     state text not null check (state in ('TODO','IN_PROGRESS','BLOCKED','DONE','CANCELLED')),
     ${text('state_reason', 2000)},
     done_by uuid, done_at timestamptz,
     ${versioned},
     ${done('done')},
     check ((state = 'DONE') = (done_at is not null)),
     check (state not in ('BLOCKED','CANCELLED') or state_reason is not null)
   )`,
  'create index esi_deliverable_listed on esi_deliverable (workspace_id, project_id, due_on, id)',
  'create index esi_deliverable_of_part on esi_deliverable (workspace_id, involvement_id, due_on, id)',
  ...secured('esi_deliverable'),
  // What is the firm's own to deliver is its own affair.
  `create policy esi_deliverable_read on esi_deliverable for select to app_user using (${mine} and (${staff} or ${openToOwn('esi_deliverable')}))`,
  `create policy esi_deliverable_add on esi_deliverable for insert to app_user with check (${mine} and ${staff})`,
  `create policy esi_deliverable_change on esi_deliverable for update to app_user using (${mine} and (${staff} or ${openToOwn('esi_deliverable')})) with check (${mine} and (${staff} or ${openToOwn('esi_deliverable')}))`,
  'grant select, insert, update on esi_deliverable to app_user',
  ...historyOnlyIf('EsiDeliverable', 'esi_deliverable', 'true'),
  ...beginsBeforeEnd('esi_deliverable'),
  ...endsWithProject('esi_deliverable', `s.state in ('TODO','IN_PROGRESS','BLOCKED')`),
];

/** What is to be delivered, and by when, the firm sets; how far it is, whoever is to deliver it says. What is given up stays so. */
const deliverableCourse = [
  `create function esi_deliverable_keeps_to_its_course() returns trigger language plpgsql as $$
   begin
     if app_principal() = ${platform} then return new; end if;
     if old.state <> new.state and (old.state = 'CANCELLED' or (old.state = 'DONE' and not (new.state = 'IN_PROGRESS' and app_is_staff() and not ${isOver('new')}))) then
       raise exception 'deliverable % does not go from % to %', old.id, old.state, new.state using errcode = 'check_violation', constraint = 'esi_deliverable_course';
     end if;
     if not app_is_staff() and (new.state = 'CANCELLED' or (new.title, new.description, new.stage, new.due_on, new.relationship_id, new.involvement_id, new.project_id)
         is distinct from (old.title, old.description, old.stage, old.due_on, old.relationship_id, old.involvement_id, old.project_id)) then
       raise exception 'deliverable %: this is for the firm to do', old.id using errcode = 'insufficient_privilege', constraint = 'esi_deliverable_side';
     end if;
     return new;
   end $$`,
  'create trigger esi_deliverable_keeps_to_its_course before update on esi_deliverable for each row execute function esi_deliverable_keeps_to_its_course()',
  'revoke all on function esi_deliverable_keeps_to_its_course() from public',
];

/** Which contacts and questions of a relationship are about a project. Who sees the contact or the question, both sides' rules of it say. */
const links = ['interaction', 'question'].flatMap((what) => [
  `create table esi_project_${what} (
     workspace_id uuid not null,
     project_id uuid not null,
     ${what}_id uuid not null,
     relationship_id uuid not null,
     linked_by uuid not null,
     linked_at timestamptz not null default now(),
     primary key (workspace_id, project_id, ${what}_id),
     foreign key (workspace_id, project_id) references esi_project (workspace_id, id) on delete restrict,
     foreign key (workspace_id, ${what}_id) references ${what} (workspace_id, id) on delete restrict,
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict
   )`,
  `create index esi_project_${what}_of_${what} on esi_project_${what} (workspace_id, ${what}_id)`,
  ...secured(`esi_project_${what}`),
  `create policy esi_project_${what}_read on esi_project_${what} for select to app_user using (${mine} and (${staff} or (${openToOwn(`esi_project_${what}`)}
     and exists (select from ${what} x where x.workspace_id = esi_project_${what}.workspace_id and x.id = esi_project_${what}.${what}_id))))`,
  `create policy esi_project_${what}_add on esi_project_${what} for insert to app_user with check (${mine} and (${isPlatform} or (linked_by = (select app_principal()) and (${staff} or ${openToOwn(`esi_project_${what}`)})))
     and exists (select from ${what} x where x.workspace_id = esi_project_${what}.workspace_id and x.id = esi_project_${what}.${what}_id and x.relationship_id = esi_project_${what}.relationship_id)
     and exists (select from esi_involvement i where i.workspace_id = esi_project_${what}.workspace_id and i.project_id = esi_project_${what}.project_id and i.relationship_id = esi_project_${what}.relationship_id))`,
  `create policy esi_project_${what}_drop on esi_project_${what} for delete to app_user using (${mine} and (${staff} or (${openToOwn(`esi_project_${what}`)} and linked_by = (select app_principal()))))`,
  `grant select, insert, delete on esi_project_${what} to app_user`,
]);
