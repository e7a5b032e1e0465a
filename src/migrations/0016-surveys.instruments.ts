import { secured } from './0001-ground.foundation.ts';
import { mine, staff } from './0011-evidence.terms.ts';

/** What is asked: an instrument in its editions. What was published stays as it was, so that an answer keeps its question. */
export const instruments = [
  `create table survey_instrument (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     -- The first edition, of itself too.
     family_id uuid not null,
     edition integer not null check (edition >= 1),
     name text not null check (char_length(name) between 1 and 200),
     items jsonb not null default '[]' check (jsonb_typeof(items) = 'array' and jsonb_array_length(items) <= 60),
     state text not null check (state in ('DRAFT','PUBLISHED','RETIRED')),
     published_at timestamptz,
     published_by uuid,
     retired_at timestamptz,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     primary key (workspace_id, id),
     constraint survey_instrument_edition unique (workspace_id, family_id, edition),
     foreign key (workspace_id, family_id) references survey_instrument (workspace_id, id) on delete restrict,
     check ((state = 'DRAFT') = (published_at is null) and (published_at is null) = (published_by is null)),
     check ((state = 'RETIRED') = (retired_at is not null)),
     check (state = 'DRAFT' or jsonb_array_length(items) > 0)
   )`,
  `create unique index survey_instrument_one_draft on survey_instrument (workspace_id, family_id) where state = 'DRAFT'`,
  'create index survey_instrument_by_name on survey_instrument (workspace_id, name, id)',
  `create function survey_instrument_course() returns trigger language plpgsql as $$
   begin
     if (new.family_id, new.edition) is distinct from (old.family_id, old.edition) then
       raise exception 'survey instrument % keeps its edition', old.id using errcode = 'check_violation', constraint = 'survey_instrument_fixed';
     end if;
     if old.state <> 'DRAFT' and (new.name, new.items, new.published_at, new.published_by) is distinct from (old.name, old.items, old.published_at, old.published_by) then
       raise exception 'survey instrument % is published and never changes', old.id using errcode = 'check_violation', constraint = 'survey_instrument_frozen';
     end if;
     if old.state <> new.state and (old.state, new.state) not in (('DRAFT','PUBLISHED'), ('PUBLISHED','RETIRED')) then
       raise exception 'survey instrument % does not go from % to %', old.id, old.state, new.state using errcode = 'check_violation', constraint = 'survey_instrument_course';
     end if;
     return new;
   end $$`,
  'create trigger survey_instrument_course before update on survey_instrument for each row execute function survey_instrument_course()',
  'revoke all on function survey_instrument_course() from public',
  ...secured('survey_instrument'),
  `create policy survey_instrument_read on survey_instrument for select to app_user using (${mine} and ${staff})`,
  `create policy survey_instrument_add on survey_instrument for insert to app_user with check (${mine} and ${staff})`,
  `create policy survey_instrument_change on survey_instrument for update to app_user using (${mine} and ${staff}) with check (${mine} and ${staff})`,
  'create policy survey_instrument_count on survey_instrument for select to app_system using (true)',
  'grant select, insert, update on survey_instrument to app_user',
  'grant select on survey_instrument to app_system',
];
