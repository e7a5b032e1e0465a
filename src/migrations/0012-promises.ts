import { Migration } from '@mikro-orm/migrations';
import { secured } from './0001-ground.foundation.ts';
import { course } from './0012-promises.course.ts';
import { mine, own, platform, staff } from './0012-promises.terms.ts';

/** What each side has promised the other, what became of it, what was attached to it, and that it became overdue. */
export class Promises extends Migration {
  override name = '0012-promises';

  override up(): void {
    for (const part of [promises, course, attachments, notices]) for (const statement of part) this.addSql(statement);
  }
}

const both = (table: string) => `(${mine} and (${staff} or ${own(table)}))`;
const sides = "('FOCAL','PARTNER')";
const text = (name: string, most: number) => `${name} text check (char_length(${name}) between 1 and ${most})`;
/** Who did something and when: both, or neither. */
const done = (...acts: string[]) => acts.map((act) => `check ((${act}_by is null) = (${act}_at is null))`).join(',\n     ');

const promises = [
  `create function app_side() returns text language sql stable as $$ select case when app_is_staff() then 'FOCAL' else 'PARTNER' end $$`,
  `create table promise (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     -- Who is to keep it, and who put it forward: another only where the promisee counters with other terms.
     made_by_side text not null check (made_by_side in ${sides}),
     proposed_by_side text not null check (proposed_by_side in ${sides}),
     ${text('statement', 2000)} not null,
     category text check (category in ('DELIVERY','CAPACITY','QUALITY','PRICE','PAYMENT','INFORMATION','SUPPORT','INVESTMENT','OTHER')),
     -- A day of the promisee's calendar; it ends when it ends there.
     due_on date not null,
     ${text('time_zone', 100)} not null,
     due_ends_at timestamptz not null check (due_ends_at at time zone 'UTC' between due_on + interval '9 hours' and due_on + interval '37 hours'),
     importance smallint not null check (importance between 1 and 5),
     answer_days smallint not null check (answer_days between 1 and 90),
     supersedes_id uuid,
     made_by uuid not null,
     made_at timestamptz not null default now(),
     status text not null check (status in ('MADE','ACCEPTED','KEPT','KEPT_LATE','BROKEN','RENEGOTIATED','WAIVED','WITHDRAWN','CONTESTED')),
     accepted_by uuid, accepted_at timestamptz,
     claimed_by uuid, claimed_at timestamptz, claimed_kept_on date, ${text('claim_note', 2000)},
     reported_by uuid, reported_at timestamptz, ${text('report_note', 2000)},
     answer_by timestamptz,
     contested_by uuid, contested_at timestamptz, ${text('contest_reason', 2000)},
     decided_by uuid, decided_at timestamptz, ${text('decision_reason', 2000)},
     kept_on date check (kept_on <= (now() at time zone 'UTC')::date + 1),
     resolved_by uuid, resolved_at timestamptz, ${text('resolution_note', 2000)},
     version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, supersedes_id) references promise (workspace_id, id) on delete restrict,
     check (supersedes_id <> id),
     check (supersedes_id is not null or proposed_by_side = made_by_side),
     ${done('accepted', 'claimed', 'reported', 'contested', 'decided', 'resolved')},
     check ((claimed_at is null) = (claimed_kept_on is null)),
     check ((contested_at is null) = (contest_reason is null) and (decided_at is null) = (decision_reason is null)),
     constraint promise_is_accepted check (accepted_at is not null or status in ('MADE','WITHDRAWN','RENEGOTIATED')),
     constraint promise_kept_in_time check (case status when 'KEPT' then kept_on <= due_on when 'KEPT_LATE' then kept_on > due_on else kept_on is null end),
     constraint promise_is_resolved check ((resolved_at is not null) = (status not in ('MADE','ACCEPTED','CONTESTED'))),
     check (status <> 'CONTESTED' or (claimed_at is not null and contested_at is not null)),
     check (status <> 'MADE' or num_nonnulls(claimed_at, reported_at, contested_at) = 0)
   )`,
  // Each side may have one counter open, and one at most takes the place of a promise.
  `create unique index promise_one_counter on promise (workspace_id, supersedes_id, proposed_by_side) where status = 'MADE'`,
  `create unique index promise_superseded_once on promise (workspace_id, supersedes_id) where status not in ('MADE','WITHDRAWN')`,
  'create index promise_by_relationship on promise (workspace_id, relationship_id, due_on, id)',
  'create index promise_by_due_day on promise (workspace_id, due_on, id)',
  'create index promise_by_making on promise (workspace_id, made_at, id)',
  'create index promise_by_importance on promise (workspace_id, importance, id)',
  `create index promise_waiting on promise (workspace_id, due_ends_at, id) where status = 'ACCEPTED' and claimed_at is null`,
  `create index promise_claimed on promise (workspace_id, answer_by, id) where status = 'ACCEPTED' and claimed_at is not null`,
  ...secured('promise'),
  `create policy promise_read on promise for select to app_user using ${both('promise')}`,
  `create policy promise_add on promise for insert to app_user with check ${both('promise')}`,
  `create policy promise_change on promise for update to app_user using ${both('promise')} with check ${both('promise')}`,
  'grant select, insert, update on promise to app_user',
];

const attachments = [
  `create table promise_attachment (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     promise_id uuid not null,
     added_by_side text not null check (added_by_side in ${sides}),
     ${text('title', 200)} not null,
     url text not null check (char_length(url) <= 2000 and url like 'https://%'),
     sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
     ${text('media_type', 100)},
     added_by uuid not null,
     withdrawn_at timestamptz,
     withdrawn_by uuid,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, promise_id) references promise (workspace_id, id) on delete restrict,
     ${done('withdrawn')}
   )`,
  'create index promise_attachment_by_promise on promise_attachment (workspace_id, promise_id, created_at, id)',
  // After the policies have spoken. Whoever attaches holds the promise, so that two at once do not both see the last place free.
  `create function promise_attachment_fits() returns trigger language plpgsql as $$
   begin
     if not exists (select from promise p where p.workspace_id = new.workspace_id and p.id = new.promise_id and p.relationship_id = new.relationship_id) then
       raise exception 'attachment % belongs to no promise of its relationship', new.id using errcode = 'check_violation', constraint = 'promise_attachment_fits';
     end if;
     if (select count(*) from promise_attachment a where a.workspace_id = new.workspace_id and a.promise_id = new.promise_id) > 20 then
       raise exception 'promise % has twenty attachments', new.promise_id using errcode = 'check_violation', constraint = 'promise_attachment_at_most';
     end if;
     return null;
   end $$`,
  'create trigger promise_attachment_fits after insert on promise_attachment for each row execute function promise_attachment_fits()',
  `create function promise_attachment_stays_itself() returns trigger language plpgsql as $$
   begin
     if to_jsonb(new) - array['withdrawn_at','withdrawn_by','version','updated_at'] is distinct from to_jsonb(old) - array['withdrawn_at','withdrawn_by','version','updated_at']
       or (old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at) then
       raise exception 'attachment % is withdrawn once, and never rewritten', old.id using errcode = 'check_violation', constraint = 'promise_attachment_stays_itself';
     end if;
     return new;
   end $$`,
  'create trigger promise_attachment_stays_itself before update on promise_attachment for each row execute function promise_attachment_stays_itself()',
  'revoke all on function promise_attachment_fits(), promise_attachment_stays_itself() from public',
  ...secured('promise_attachment'),
  `create policy promise_attachment_read on promise_attachment for select to app_user using ${both('promise_attachment')}`,
  `create policy promise_attachment_add on promise_attachment for insert to app_user with check (${mine} and ((select app_principal()) = ${platform}
     or (added_by = (select app_principal()) and added_by_side = (select app_side()) and (${staff} or ${own('promise_attachment')}))))`,
  // The side that added it takes it back.
  `create policy promise_attachment_change on promise_attachment for update to app_user
     using (${mine} and added_by_side = (select app_side()) and (${staff} or ${own('promise_attachment')}))
     with check (${mine} and added_by_side = (select app_side()) and (${staff} or ${own('promise_attachment')}))`,
  'grant select, insert, update on promise_attachment to app_user',
];

const notices = [
  `create table promise_notice (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     promise_id uuid not null,
     due_on date not null,
     noted_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, promise_id) references promise (workspace_id, id) on delete restrict
   )`,
  // Each is told once.
  'create unique index promise_notice_once on promise_notice (workspace_id, promise_id)',
  'create index promise_notice_by_relationship on promise_notice (workspace_id, relationship_id, noted_at, id)',
  'create trigger promise_notice_append_only before update or delete on promise_notice for each row execute function refuse_change()',
  'create trigger promise_notice_no_truncate before truncate on promise_notice for each statement execute function refuse_change()',
  ...secured('promise_notice'),
  `create policy promise_notice_read on promise_notice for select to app_user using ${both('promise_notice')}`,
  `create policy promise_notice_add on promise_notice for insert to app_user with check (${mine} and (select app_principal()) = ${platform})`,
  'grant select, insert on promise_notice to app_user',
];
