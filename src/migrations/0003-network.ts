import { Migration } from '@mikro-orm/migrations';
import { secured } from './0001-ground.foundation.ts';

/** Ties between parties, and the count of changes that tells whether a snapshot of the network still holds. */
export class Network extends Migration {
  override name = '0003-network';

  override up(): void {
    for (const part of [changeCount, ties, counting]) for (const statement of part) this.addSql(statement);
  }
}

const mine = 'workspace_id = (select app_workspace())';
const staff = '(select app_is_staff())';

const changeCount = [
  // Every commit raises the sum of a workspace's counts, so two equal sums are one network. In slots, so that writers need not wait for
  // each other.
  `create table network_change_count (
     workspace_id uuid not null references workspace (id),
     slot integer not null,
     changes bigint not null,
     primary key (workspace_id, slot)
   )`,
  ...secured('network_change_count'),
  `create policy network_change_count_read on network_change_count for select to app_user using (${mine})`,
  // Only staff change who and what is in the network.
  `create policy network_change_count_add on network_change_count for insert to app_user with check (${mine} and ${staff})`,
  `create policy network_change_count_change on network_change_count for update to app_user using (${mine} and ${staff}) with check (${mine} and ${staff})`,
  `grant select, insert, update on network_change_count to app_user`,
];

const kinds = `'SUPPLIES','OWNS','FINANCES','REFERS','REGULATES','REPORTS_TO','INFORMS','ALLIED_WITH','KIN_OF','COMPETES_WITH'`;
const mutualKinds = `'ALLIED_WITH','KIN_OF','COMPETES_WITH'`;

const ties = [
  `create table tie (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     kind text not null check (kind in (${kinds})),
     form text check (form in ('KINSHIP','GEOGRAPHIC','PROFESSIONAL','CULTURAL','CHANCE')),
     from_id uuid not null,
     to_id uuid not null,
     good text check (char_length(good) between 1 and 200),
     yearly_amount_minor bigint check (yearly_amount_minor >= 0),
     yearly_amount_currency text check (yearly_amount_currency ~ '^[A-Z]{3}$'),
     share_of_need double precision check (share_of_need >= 0 and share_of_need <= 1),
     started_on date,
     ended_on date,
     note text check (char_length(note) <= 10000),
     version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, from_id) references party (workspace_id, id) on delete restrict,
     foreign key (workspace_id, to_id) references party (workspace_id, id) on delete restrict,
     check (from_id <> to_id),
     check ((yearly_amount_minor is null) = (yearly_amount_currency is null)),
     check (ended_on >= started_on),
     -- A tie without direction is written one way round only, and nothing flows along it.
     check (kind not in (${mutualKinds}) or from_id < to_id),
     check (kind not in (${mutualKinds}) or (good is null and yearly_amount_minor is null and share_of_need is null))
   )`,
  // One current tie of a kind between two parties, and for each good that flows; ended ones stay as history.
  `create unique index tie_one_current on tie (workspace_id, from_id, to_id, kind, coalesce(good, '')) where ended_on is null`,
  `create index tie_by_from on tie (workspace_id, from_id, created_at, id)`,
  `create index tie_by_to on tie (workspace_id, to_id, created_at, id)`,
  `create index tie_by_creation on tie (workspace_id, created_at, id)`,
  `create index tie_by_start on tie (workspace_id, started_on, id)`,
  `create function tie_stays_itself() returns trigger language plpgsql as $$
   begin
     if old.ended_on is not null then
       raise exception 'tie % has ended', old.id using errcode = 'check_violation', constraint = 'tie_stays_ended';
     end if;
     if (new.kind, new.from_id, new.to_id) is distinct from (old.kind, old.from_id, old.to_id) then
       raise exception 'tie % never changes its kind or its parties', old.id using errcode = 'check_violation', constraint = 'tie_fixed_ends';
     end if;
     return new;
   end $$`,
  `create trigger tie_stays_itself before update on tie for each row execute function tie_stays_itself()`,
  ...secured('tie'),
  // A partner sees what stands between itself and the firm: of all other ties it does not see the other end.
  `create policy tie_read on tie for select to app_user
     using (${mine} and (${staff} or (from_id = (select app_party()) and to_id = (select app_focal())) or (from_id = (select app_focal()) and to_id = (select app_party()))))`,
  `create policy tie_add on tie for insert to app_user with check (${mine} and ${staff})`,
  `create policy tie_change on tie for update to app_user using (${mine} and ${staff}) with check (${mine} and ${staff})`,
  `grant select, insert, update on tie to app_user`,
];

const counting = [
  // Rows that are added are counted by the statement, so that a large import counts once for each of its batches.
  `create function network_rows_added() returns trigger language plpgsql as $$
   begin
     insert into network_change_count as c (workspace_id, slot, changes)
       select distinct a.workspace_id, pg_backend_pid() % 64, 1 from added a
       on conflict (workspace_id, slot) do update set changes = c.changes + 1;
     return null;
   end $$`,
  `create function network_row_changed() returns trigger language plpgsql as $$
   begin
     insert into network_change_count as c (workspace_id, slot, changes) values (new.workspace_id, pg_backend_pid() % 64, 1)
       on conflict (workspace_id, slot) do update set changes = c.changes + 1;
     return null;
   end $$`,
  'revoke all on function network_rows_added(), network_row_changed(), tie_stays_itself() from public',
  ...['party', 'relationship', 'tie'].map((table) =>
    `create trigger ${table}_added_to_network after insert on ${table} referencing new table as added for each statement execute function network_rows_added()`),
  `create trigger party_moved_in_network after update on party for each row
     when (new.parent_id is distinct from old.parent_id) execute function network_row_changed()`,
  `create trigger relationship_changed_in_network after update on relationship for each row
     when (new.stage <> old.stage) execute function network_row_changed()`,
  `create trigger tie_changed_in_network after update on tie for each row execute function network_row_changed()`,
];
