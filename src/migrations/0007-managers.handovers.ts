import { secured } from './0001-ground.foundation.ts';

/** The statements for hand-overs of relationships from one manager to the next. */

const mine = 'workspace_id = (select app_workspace())';
const staff = '(select app_is_staff())';

const ofStaff = (table: string): string[] => [
  ...secured(table),
  `create policy ${table}_read on ${table} for select to app_user using (${mine} and ${staff})`,
  `create policy ${table}_add on ${table} for insert to app_user with check (${mine} and ${staff})`,
  `create policy ${table}_change on ${table} for update to app_user using (${mine} and ${staff}) with check (${mine} and ${staff})`,
  `grant select, insert, update on ${table} to app_user`,
];

const versioned = `version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now()`;

const tables = [
  `create table handover (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     from_user_id uuid not null,
     to_user_id uuid not null,
     started_by uuid not null,
     reason text not null check (char_length(reason) between 1 and 2000),
     due_on date,
     status text not null default 'OPEN' check (status in ('OPEN','COMPLETED','CANCELLED')),
     closed_at timestamptz,
     closed_by uuid,
     close_reason text check (char_length(close_reason) between 1 and 2000),
     ${versioned},
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, from_user_id) references user_account (workspace_id, id) on delete restrict,
     foreign key (workspace_id, to_user_id) references user_account (workspace_id, id) on delete restrict,
     check (from_user_id <> to_user_id),
     check ((status = 'OPEN') = (closed_at is null) and (status = 'OPEN') = (closed_by is null)),
     check ((status = 'CANCELLED') = (close_reason is not null))
   )`,
  `create unique index handover_one_open on handover (workspace_id, relationship_id) where status = 'OPEN'`,
  'create index handover_by_relationship on handover (workspace_id, relationship_id, id)',
  'create index handover_by_creation on handover (workspace_id, created_at, id)',
  `create index handover_by_due_day on handover (workspace_id, (case when due_on is null then 'infinity'::date else due_on end), id)`,
  `create index handover_open_from on handover (workspace_id, from_user_id) where status = 'OPEN'`,
  `create index handover_open_to on handover (workspace_id, to_user_id) where status = 'OPEN'`,
  ...ofStaff('handover'),
  `create table handover_item (
     workspace_id uuid not null,
     id uuid not null,
     handover_id uuid not null,
     relationship_id uuid not null,
     position integer not null check (position between 1 and 1000),
     name text not null check (char_length(name) between 1 and 200),
     names jsonb not null default '{}' check (jsonb_typeof(names) = 'object'),
     is_required boolean not null,
     done_at timestamptz,
     done_by uuid,
     note text check (char_length(note) <= 2000),
     ${versioned},
     primary key (workspace_id, id),
     foreign key (workspace_id, handover_id) references handover (workspace_id, id) on delete restrict,
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     check ((done_at is null) = (done_by is null))
   )`,
  'create index handover_item_by_handover on handover_item (workspace_id, handover_id, position, id)',
  ...ofStaff('handover_item'),
];

const states = [
  // Open, then completed or cancelled, and nothing after. Completed only when all that must be done is done.
  `create function handover_keeps_to_its_states() returns trigger language plpgsql as $$
   begin
     if old.status <> 'OPEN' then
       raise exception 'hand-over % is closed', old.id using errcode = 'check_violation', constraint = 'handover_stays_closed';
     end if;
     if (new.relationship_id, new.from_user_id, new.to_user_id, new.started_by, new.reason) is distinct from
        (old.relationship_id, old.from_user_id, old.to_user_id, old.started_by, old.reason) then
       raise exception 'hand-over % never changes whose it is', old.id using errcode = 'check_violation', constraint = 'handover_fixed';
     end if;
     if new.status = 'COMPLETED' and exists (select from handover_item i where i.workspace_id = new.workspace_id and i.handover_id = new.id
         and i.is_required and i.done_at is null) then
       raise exception 'hand-over % has open items', old.id using errcode = 'check_violation', constraint = 'handover_items_done';
     end if;
     return new;
   end $$`,
  'create trigger handover_keeps_to_its_states before update on handover for each row execute function handover_keeps_to_its_states()',
  `create function handover_begins_open() returns trigger language plpgsql as $$
   begin
     -- A session without a party is the owner at work on the data, who may bring history along.
     if app_party() is not null and new.status <> 'OPEN' then
       raise exception 'hand-over % does not begin open', new.id using errcode = 'check_violation', constraint = 'handover_begins_open';
     end if;
     return null;
   end $$`,
  // After the row is in: the policies have spoken first.
  'create trigger handover_begins_open after insert on handover for each row execute function handover_begins_open()',
  // The list belongs to its hand-over: closed with it, and not while somebody is about to close it.
  `create function handover_item_while_open() returns trigger language plpgsql as $$
   begin
     if tg_op = 'UPDATE' and (new.handover_id, new.relationship_id, new.name, new.names, new.is_required) is distinct from
        (old.handover_id, old.relationship_id, old.name, old.names, old.is_required) then
       raise exception 'item % never changes what it asks for', old.id using errcode = 'check_violation', constraint = 'handover_item_fixed';
     end if;
     perform from handover h where h.workspace_id = new.workspace_id and h.id = new.handover_id and h.relationship_id = new.relationship_id and h.status = 'OPEN'
       for no key update;
     if not found and app_party() is not null then
       raise exception 'the hand-over of item % is closed', new.id using errcode = 'check_violation', constraint = 'handover_item_while_open';
     end if;
     return null;
   end $$`,
  'create trigger handover_item_while_open after insert or update on handover_item for each row execute function handover_item_while_open()',
  /**
   * Asked at the end of the transaction: an open hand-over is from who manages a living relationship, and a completed one has made its
   * new manager the manager.
   */
  `create function handover_fits_relationship() returns trigger language plpgsql as $$
   begin
     if exists (select from handover h join relationship r on r.workspace_id = h.workspace_id and r.id = h.relationship_id
         where h.workspace_id = new.workspace_id and h.relationship_id = new.relationship_id and h.status = 'OPEN'
           and (r.stage = 'TERMINATED' or r.manager_id is distinct from h.from_user_id)) then
       raise exception 'relationship % is being handed over', new.relationship_id using errcode = 'check_violation', constraint = 'handover_fits_relationship';
     end if;
     return null;
   end $$`,
  `create constraint trigger handover_fits_relationship after insert on handover deferrable initially deferred for each row
     when (new.status = 'OPEN') execute function handover_fits_relationship()`,
  `create function relationship_fits_handover() returns trigger language plpgsql as $$
   begin
     if exists (select from handover h join relationship r on r.workspace_id = h.workspace_id and r.id = h.relationship_id
         where h.workspace_id = new.workspace_id and h.relationship_id = new.id and h.status = 'OPEN'
           and (r.stage = 'TERMINATED' or r.manager_id is distinct from h.from_user_id)) then
       raise exception 'relationship % is being handed over', new.id using errcode = 'check_violation', constraint = 'handover_fits_relationship';
     end if;
     return null;
   end $$`,
  `create constraint trigger relationship_fits_handover after update on relationship deferrable initially deferred for each row
     when (new.manager_id is distinct from old.manager_id or new.stage <> old.stage) execute function relationship_fits_handover()`,
  `create function handover_changes_manager() returns trigger language plpgsql as $$
   begin
     if not exists (select from relationship r where r.workspace_id = new.workspace_id and r.id = new.relationship_id and r.manager_id = new.to_user_id) then
       raise exception 'hand-over % has not made its new manager the manager', new.id using errcode = 'check_violation', constraint = 'handover_changes_manager';
     end if;
     return null;
   end $$`,
  `create constraint trigger handover_changes_manager after update on handover deferrable initially deferred for each row
     when (new.status = 'COMPLETED' and old.status <> 'COMPLETED') execute function handover_changes_manager()`,
  `revoke all on function handover_keeps_to_its_states(), handover_begins_open(), handover_item_while_open(), handover_fits_relationship(),
     relationship_fits_handover(), handover_changes_manager() from public`,
];

export const handovers = [...tables, ...states];
