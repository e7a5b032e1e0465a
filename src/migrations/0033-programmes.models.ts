import { ledger, seenByStaff, text, own, mine, staff, platform, historyOnlyIf } from './0023-development.terms.ts';
import { secured } from './0001-ground.foundation.ts';
import { done, practices, quoted } from './0033-programmes.terms.ts';

/** What makes each level of a practice: versions that never change. A workspace without one of a practice is assessed by the platform's own. */
export const models = [
  `create table maturity_model (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     practice text not null check (practice in (${quoted(practices)})),
     number integer not null check (number > 0),
     levels jsonb not null check (jsonb_typeof(levels) = 'object'),
     author_id uuid not null,
     ${text('reason', 2000)} not null,
     in_force_from timestamptz not null default date_trunc('milliseconds', now()),
     primary key (workspace_id, id),
     constraint maturity_model_number_once unique (workspace_id, practice, number)
   )`,
  'create index maturity_model_listed on maturity_model (workspace_id, in_force_from, id)',
  ...ledger('maturity_model', seenByStaff, `(${mine} and ${staff} and (author_id = (select app_principal()) or (select app_principal()) = ${platform}))`),
];

/** That a partner is told how the practices towards it stand: since when, and until when. */
export const tellings = [
  `create table practice_telling (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     told_by uuid not null, told_at timestamptz not null default now(),
     taken_back_by uuid, taken_back_at timestamptz check (taken_back_at >= told_at), ${text('reason', 2000)},
     version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     primary key (workspace_id, id),
     unique (workspace_id, id, relationship_id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     ${done('taken_back')},
     check ((taken_back_at is null) = (reason is null))
   )`,
  'create unique index practice_telling_once on practice_telling (workspace_id, relationship_id) where taken_back_at is null',
  'create index practice_telling_by_relationship on practice_telling (workspace_id, relationship_id, told_at, id)',
  ...secured('practice_telling'),
  // What is taken back is as if it had never been said.
  `create policy practice_telling_read on practice_telling for select to app_user using (${mine} and (${staff} or (taken_back_at is null and ${own('practice_telling')})))`,
  `create policy practice_telling_add on practice_telling for insert to app_user with check (${mine} and ${staff} and (told_by = (select app_principal()) or (select app_principal()) = ${platform}))`,
  `create policy practice_telling_change on practice_telling for update to app_user using (${mine} and ${staff}) with check (${mine} and ${staff})`,
  'grant select, insert, update on practice_telling to app_user',
  ...historyOnlyIf('PracticeTelling', 'practice_telling', 'true'),
  `create function practice_telling_stays() returns trigger language plpgsql as $$
   begin
     if old.taken_back_at is not null or new.taken_back_at is null and to_jsonb(new) - array['version','updated_at'] is distinct from to_jsonb(old) - array['version','updated_at']
       or to_jsonb(new) - array['taken_back_by','taken_back_at','reason','version','updated_at'] is distinct from to_jsonb(old) - array['taken_back_by','taken_back_at','reason','version','updated_at'] then
       raise exception 'telling % is taken back once, and never rewritten', old.id using errcode = 'check_violation', constraint = 'practice_telling_stays';
     end if;
     return new;
   end $$`,
  'create trigger practice_telling_stays before update on practice_telling for each row execute function practice_telling_stays()',
  'revoke all on function practice_telling_stays() from public',
];
