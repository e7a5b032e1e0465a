import { secured } from './0001-ground.foundation.ts';
import { done, isOver, mine, money, ofProject, platform, readAndWritten, seenInside, staff, stages, text, versioned } from './0023-development.terms.ts';

/** What is developed, where it stands, and the gates at which its stages end. */
export const projects = [
  `create table esi_project (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     ${text('number', 40)} not null,
     ${text('title', 200)} not null,
     -- What invited suppliers are told before anything is signed.
     ${text('outline', 2000)} not null,
     -- What it is to become; only for those to whom the project is open.
     ${text('product', 4000)},
     sponsor_id uuid not null,
     currency text not null check (currency ~ '^[A-Z]{3}$'),
     -- In the currency, for one unit: what the market pays, the share of it that the firm is to keep, and what is left for cost.
     target_price ${money} check (target_price > 0),
     target_margin numeric(7,6) check (target_margin >= 0 and target_margin < 1),
     target_cost ${money} generated always as (round(target_price * (1 - target_margin), 4)) stored,
     yearly_units integer check (yearly_units > 0),
     target_launch_on date,
     launched_on date,
     status text not null check (status in ('DRAFT','ACTIVE','ON_HOLD','CLOSED','CANCELLED')),
     -- Null in a draft; the last one stays when the project has ended.
     stage text check (stage in (${stages})),
     ${text('status_reason', 2000)},
     status_changed_by uuid not null,
     status_changed_at timestamptz not null default now(),
     started_at timestamptz,
     ${versioned},
     primary key (workspace_id, id),
     constraint esi_project_number_once unique (workspace_id, number),
     foreign key (workspace_id, sponsor_id) references user_account (workspace_id, id) on delete restrict,
     check (status = 'DRAFT' or status = 'CANCELLED' or (stage is not null and started_at is not null)),
     check (status <> 'DRAFT' or num_nonnulls(stage, started_at, launched_on) = 0),
     check (status not in ('ON_HOLD','CANCELLED') or status_reason is not null)
   )`,
  'create index esi_project_by_status on esi_project (workspace_id, status, number, id)',
  'create index esi_project_by_launch on esi_project (workspace_id, target_launch_on, id)',

  `create table esi_gate (
     ${ofProject},
     stage text not null check (stage in (${stages})),
     stage_place integer not null generated always as (case stage when 'SCREENING' then 1 when 'CONCEPT' then 2 when 'DESIGN' then 3 when 'PROTOTYPE' then 4 else 5 end) stored,
     state text not null check (state in ('PENDING','IN_REVIEW','PASSED','CONDITIONAL','FAILED')),
     planned_on date,
     -- When its stage began and ended.
     entered_at timestamptz,
     exited_at timestamptz,
     -- How many reviews it has seen, the open one included.
     round integer not null default 0 check (round >= 0),
     -- How many of those who decide must be for it; null for all of them.
     quorum integer check (quorum > 0),
     review_opened_by uuid, review_opened_at timestamptz,
     decided_by uuid, decided_at timestamptz,
     ${versioned},
     constraint esi_gate_once unique (workspace_id, project_id, stage),
     unique (workspace_id, id, project_id),
     check (exited_at is null or (entered_at is not null and exited_at >= entered_at)),
     ${done('review_opened', 'decided')}
   )`,
];

/** Whoever ends a project holds it: what is begun meanwhile comes before that, and ends with it, or not at all. */
export const untilItEnds = [
  `create function begins_before_esi_project_ends() returns trigger language plpgsql as $$
   begin
     if app_principal() is distinct from ${platform} and ${isOver('new')} then
       raise exception '% of project %: that is over', tg_table_name, new.project_id using errcode = 'check_violation', constraint = 'begins_before_esi_project_ends';
     end if;
     return null;
   end $$`,
  'revoke all on function begins_before_esi_project_ends() from public',
];

/** Which projects a partner knows of, and which of them it sees into. */
export const projectSight = [
  `create function confidentiality_holds(of_workspace uuid, of_relationship uuid, of_project uuid, of_kind text) returns boolean language sql stable as $$
     select exists (select from confidentiality_agreement c where c.workspace_id = of_workspace and c.relationship_id = of_relationship and c.kind = of_kind and c.state = 'IN_FORCE'
       and (c.project_id is null or c.project_id = of_project) and (now() at time zone 'UTC')::date between c.valid_from and coalesce(c.valid_until, 'infinity'::date)) $$`,
  // Of the asker's party today: its part is active, a confidentiality agreement is in force and, where it designs, so are the terms of who owns what.
  `create function open_esi_projects() returns uuid[] language sql stable as $$
     select coalesce(array_agg(distinct i.project_id), '{}') from esi_involvement i
       join relationship r on r.workspace_id = i.workspace_id and r.id = i.relationship_id and r.partner_id = (select app_party())
     where i.workspace_id = (select app_workspace()) and i.state = 'ACTIVE' and confidentiality_holds(i.workspace_id, i.relationship_id, i.project_id, 'NDA')
       and (i.responsibility in ('NONE','WHITE_BOX') or confidentiality_holds(i.workspace_id, i.relationship_id, i.project_id, 'IP_TERMS')) $$`,
  `create function known_esi_projects() returns uuid[] language sql stable as $$
     select coalesce(array_agg(distinct i.project_id), '{}') from esi_involvement i
       join relationship r on r.workspace_id = i.workspace_id and r.id = i.relationship_id and r.partner_id = (select app_party())
     where i.workspace_id = (select app_workspace()) and i.invited_at is not null $$`,
  ...['open_esi_projects()', 'known_esi_projects()', 'confidentiality_holds(uuid, uuid, uuid, text)'].flatMap((signature) => [
    `revoke all on function ${signature} from public`, `grant execute on function ${signature} to app_user`,
  ]),
  ...secured('esi_project'),
  `create policy esi_project_read on esi_project for select to app_user using (${mine} and (${staff} or id = any ((select known_esi_projects())::uuid[])))`,
  `create policy esi_project_add on esi_project for insert to app_user with check (${mine} and ${staff})`,
  `create policy esi_project_change on esi_project for update to app_user using (${mine} and ${staff}) with check (${mine} and ${staff})`,
  'grant select, insert, update on esi_project to app_user',
  ...readAndWritten('esi_gate', seenInside, `(${mine} and ${staff})`),
  // What happened to a project, as far as each event's own record is to be seen, is read by those to whom it is open.
  `create policy audit_entry_of_open_project on audit_entry for select to app_user using (${mine} and (belongs_to = any ((select open_esi_projects())::uuid[])))`,
];
