import { secured } from './0001-ground.foundation.ts';
import { mine, staff } from './0011-evidence.terms.ts';
import { appendOnly, bothRead, platform, purposes, sides } from './0013-interactions.terms.ts';

const categories = `'PROFILE','FORECAST','STOCK','ORDERS','QUALITY','COST','ROADMAP','CAPACITY','SCORECARD','NETWORK'`;

/** A rhythm that staff set and both sides read; it ends and never changes. */
function rhythm(table: string, columns: string, fixed: readonly string[]): string[] {
  const row = (of: string) => `(${['relationship_id', 'starts_on', 'reason', 'set_by', ...fixed].map((name) => `${of}.${name}`).join(', ')})`;
  return [
    `create table ${table} (
       workspace_id uuid not null,
       id uuid not null,
       relationship_id uuid not null,
       ${columns}
       starts_on date not null,
       reason text not null check (char_length(reason) between 1 and 2000),
       set_by uuid not null,
       -- First day of the period that is not yet judged.
       next_from date not null,
       ended_on date,
       end_reason text check (char_length(end_reason) between 1 and 2000),
       version integer not null default 1,
       created_at timestamptz not null default now(),
       updated_at timestamptz not null default now(),
       primary key (workspace_id, id),
       foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
       check (next_from >= starts_on),
       constraint ${table}_ends_with_reason check ((ended_on is null) = (end_reason is null))
     )`,
    `create index ${table}_by_relationship on ${table} (workspace_id, relationship_id, created_at, id)`,
    `create index ${table}_due on ${table} (workspace_id, next_from, id) where ended_on is null`,
    `create function ${table}_stays_itself() returns trigger language plpgsql as $$
     begin
       if old.ended_on is not null or new.next_from < old.next_from or ${row('new')} is distinct from ${row('old')} then
         raise exception '${table} % only goes on or ends', old.id using errcode = 'check_violation', constraint = '${table}_stays_itself';
       end if;
       return new;
     end $$`,
    `revoke all on function ${table}_stays_itself() from public`,
    `create trigger ${table}_stays_itself before update on ${table} for each row execute function ${table}_stays_itself()`,
    ...secured(table),
    bothRead(table),
    `create policy ${table}_add on ${table} for insert to app_user with check (${mine} and ${staff} and (set_by = (select app_principal()) or ${platform}))`,
    `create policy ${table}_change on ${table} for update to app_user using (${mine} and ${staff}) with check (${mine} and ${staff})`,
    `grant select, insert, update on ${table} to app_user`,
  ];
}

/** How each period of a rhythm came out. */
function periods(table: string, of: string, column: string, outcome: string): string[] {
  return [
    `create table ${table} (
       workspace_id uuid not null,
       id uuid not null,
       relationship_id uuid not null,
       ${column} uuid not null,
       first_day date not null,
       last_day date not null,
       ${outcome} boolean not null,
       judged_at timestamptz not null default now(),
       primary key (workspace_id, id),
       constraint ${table}_once unique (workspace_id, ${column}, first_day),
       foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
       foreign key (workspace_id, ${column}) references ${of} (workspace_id, id) on delete restrict,
       check (last_day >= first_day)
     )`,
    `create index ${table}_by_relationship on ${table} (workspace_id, relationship_id, first_day, id)`,
    ...appendOnly(table),
    ...secured(table),
    bothRead(table),
    `create policy ${table}_add on ${table} for insert to app_user with check (${mine} and ${platform}
       and exists (select from ${of} r where r.workspace_id = ${table}.workspace_id and r.id = ${table}.${column} and r.relationship_id = ${table}.relationship_id))`,
    `grant select, insert on ${table} to app_user`,
  ];
}

/** The rhythm of contact that the sides have agreed. */
export const cadences = [
  ...rhythm('cadence', `every_days integer not null check (every_days between 1 and 366),
       purpose text check (purpose in (${purposes})),
       responsible text not null check (responsible in (${sides},'BOTH')),`, ['every_days', 'purpose', 'responsible']),
  `create unique index cadence_one_living on cadence (workspace_id, relationship_id, coalesce(purpose, '')) where ended_on is null`,
  ...periods('cadence_period', 'cadence', 'cadence_id', 'is_kept'),
];

/** When information of a category is to be shared. */
export const schedules = [
  ...rhythm('information_schedule', `category text not null check (category in (${categories})),
       direction text not null check (direction in ('FOCAL_TO_PARTNER','PARTNER_TO_FOCAL')),
       rhythm text not null check (rhythm in ('DAYS','WEEKLY','MONTHLY')),
       every_days integer check (every_days between 1 and 366),
       grace_days integer not null check (grace_days between 0 and 60),
       check ((rhythm = 'DAYS') = (every_days is not null)),`, ['category', 'direction', 'rhythm', 'every_days', 'grace_days']),
  'create unique index information_schedule_one_living on information_schedule (workspace_id, relationship_id, category, direction) where ended_on is null',
  ...periods('information_period', 'information_schedule', 'schedule_id', 'is_shared'),
];
