import { Migration } from '@mikro-orm/migrations';
import { secured } from './0001-ground.foundation.ts';
import { endings } from './0007-managers.endings.ts';
import { handovers } from './0007-managers.handovers.ts';

/** Who manages which relationships and how many, hand-overs between managers, the end of key relationships by two, and new beginnings. */
export class Managers extends Migration {
  override name = '0007-managers';

  override up(): void {
    for (const part of [limits, loads, handovers, endings, continuations]) for (const statement of part) this.addSql(statement);
  }
}

const mine = 'workspace_id = (select app_workspace())';
const staff = '(select app_is_staff())';

const limits = [
  // One row for each person with a limit of their own, and one without a person for everybody else.
  `create table manager_limit (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     user_id uuid,
     key_limit smallint check (key_limit between 0 and 100),
     reason text check (char_length(reason) between 1 and 2000),
     version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, user_id) references user_account (workspace_id, id) on delete restrict
   )`,
  `create unique index manager_limit_once on manager_limit (workspace_id, user_id) nulls not distinct`,
  `create index manager_limit_by_creation on manager_limit (workspace_id, created_at, id)`,
  ...secured('manager_limit'),
  `create policy manager_limit_read on manager_limit for select to app_user using (${mine} and ${staff})`,
  `create policy manager_limit_add on manager_limit for insert to app_user with check (${mine} and ${staff})`,
  `create policy manager_limit_change on manager_limit for update to app_user using (${mine} and ${staff}) with check (${mine} and ${staff})`,
  'grant select, insert, update on manager_limit to app_user',
  `create function manager_limit_stays_whose() returns trigger language plpgsql as $$
   begin
     if new.user_id is distinct from old.user_id then
       raise exception 'limit % never changes whose it is', old.id using errcode = 'check_violation', constraint = 'manager_limit_stays_whose';
     end if;
     return new;
   end $$`,
  'create trigger manager_limit_stays_whose before update on manager_limit for each row execute function manager_limit_stays_whose()',
  // Why somebody was given more than the limit. A ledger.
  `create table load_override (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     user_id uuid not null,
     key_relationships integer not null check (key_relationships >= 0),
     key_limit smallint not null,
     reason text not null check (char_length(reason) between 1 and 2000),
     overridden_at timestamptz not null default now(),
     overridden_by uuid not null,
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, user_id) references user_account (workspace_id, id) on delete restrict
   )`,
  'create index load_override_by_relationship on load_override (workspace_id, relationship_id, id)',
  'create index load_override_by_user on load_override (workspace_id, user_id, id)',
  'create trigger load_override_append_only before update or delete on load_override for each row execute function refuse_change()',
  'create trigger load_override_no_truncate before truncate on load_override for each statement execute function refuse_change()',
  ...secured('load_override'),
  `create policy load_override_read on load_override for select to app_user using (${mine} and ${staff})`,
  `create policy load_override_add on load_override for insert to app_user with check (${mine} and ${staff})`,
  'grant select, insert on load_override to app_user',
];

const loads = [
  `create index relationship_key_by_manager on relationship (workspace_id, manager_id) where is_key and stage <> 'TERMINATED'`,
  /**
   * Nobody gets more key relationships than the limit without a reason on record. Asked at the end of the transaction, when everything it
   * does stands there; of two that give one person work at the same time the second waits for the first, and counts its work too.
   */
  `create function relationship_within_limit() returns trigger language plpgsql as $$
   declare now_managed relationship; managed integer; allowed integer;
   begin
     select * into now_managed from relationship where workspace_id = new.workspace_id and id = new.id;
     if not found or not now_managed.is_key or now_managed.manager_id is null or now_managed.stage = 'TERMINATED' then return null; end if;
     perform pg_advisory_xact_lock(hashtextextended('guanxi.manager.load ' || new.workspace_id || now_managed.manager_id, 0));
     select count(*) into managed from relationship r
       where r.workspace_id = new.workspace_id and r.manager_id = now_managed.manager_id and r.is_key and r.stage <> 'TERMINATED';
     select coalesce((select l.key_limit from manager_limit l where l.workspace_id = new.workspace_id and l.user_id = now_managed.manager_id),
       (select l.key_limit from manager_limit l where l.workspace_id = new.workspace_id and l.user_id is null), 8) into allowed;
     if managed > allowed and not exists (select from load_override o where o.workspace_id = new.workspace_id and o.relationship_id = new.id
         and o.user_id = now_managed.manager_id) then
       raise exception 'manager % has % key relationships of %', now_managed.manager_id, managed, allowed
         using errcode = 'check_violation', constraint = 'relationship_within_limit';
     end if;
     return null;
   end $$`,
  `create constraint trigger relationship_begins_within_limit after insert on relationship deferrable initially deferred for each row
     when (new.is_key and new.manager_id is not null) execute function relationship_within_limit()`,
  `create constraint trigger relationship_stays_within_limit after update on relationship deferrable initially deferred for each row
     when (new.is_key and new.manager_id is not null and (not old.is_key or new.manager_id is distinct from old.manager_id))
     execute function relationship_within_limit()`,
  'revoke all on function manager_limit_stays_whose(), relationship_within_limit() from public',
];

const continuations = [
  'alter table relationship add column continues_id uuid',
  'alter table relationship add foreign key (workspace_id, continues_id) references relationship (workspace_id, id) on delete restrict',
  'create unique index relationship_continued_once on relationship (workspace_id, continues_id) where continues_id is not null',
  // What comes after an ended relationship is a new one with the same partner in the same market, and that never changes.
  `create function relationship_continues_its_own() returns trigger language plpgsql as $$
   begin
     if tg_op = 'UPDATE' then
       raise exception 'relationship % never changes what it continues', old.id using errcode = 'check_violation', constraint = 'relationship_continues_fixed';
     end if;
     if not exists (select from relationship r where r.workspace_id = new.workspace_id and r.id = new.continues_id and r.id <> new.id and r.stage = 'TERMINATED'
         and r.market = new.market and r.partner_id = new.partner_id and r.focal_id = new.focal_id) then
       raise exception 'relationship % continues none that has ended with this partner in this market', new.id
         using errcode = 'check_violation', constraint = 'relationship_continues_its_own';
     end if;
     return null;
   end $$`,
  `create trigger relationship_continues_its_own after insert on relationship for each row
     when (new.continues_id is not null) execute function relationship_continues_its_own()`,
  `create trigger relationship_continues_fixed after update on relationship for each row
     when (new.continues_id is distinct from old.continues_id) execute function relationship_continues_its_own()`,
  'revoke all on function relationship_continues_its_own() from public',
];
