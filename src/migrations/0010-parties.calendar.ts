import { secured } from './0001-ground.foundation.ts';

/** The statements for business calendars. */

const mine = 'workspace_id = (select app_workspace())';
const staff = '(select app_is_staff())';
const ownParty = 'party_id = (select app_party())';

export const calendars = [
  `create table business_calendar (
     workspace_id uuid not null,
     id uuid not null,
     party_id uuid not null,
     location_id uuid,
     working_days jsonb not null check (jsonb_typeof(working_days) = 'array' and working_days <@ '[1,2,3,4,5,6,7]'),
     opening_hours jsonb not null default '[]' check (jsonb_typeof(opening_hours) = 'array' and jsonb_array_length(opening_hours) <= 42),
     special_days jsonb not null default '[]' check (jsonb_typeof(special_days) = 'array' and jsonb_array_length(special_days) <= 400),
     version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, party_id) references party (workspace_id, id) on delete restrict,
     foreign key (workspace_id, location_id) references location (workspace_id, id) on delete cascade
   )`,
  // One of the party's own, and one for each of its places.
  'create unique index business_calendar_of_party on business_calendar (workspace_id, party_id) where location_id is null',
  'create unique index business_calendar_of_location on business_calendar (workspace_id, location_id)',
  'create index business_calendar_by_party on business_calendar (workspace_id, party_id, location_id)',
  ...secured('business_calendar'),
  `create policy business_calendar_read on business_calendar for select to app_user
     using (${mine} and (${staff} or ${ownParty} or party_id = (select app_focal())))`,
  `create policy business_calendar_add on business_calendar for insert to app_user with check (${mine} and (${staff} or ${ownParty}))`,
  `create policy business_calendar_change on business_calendar for update to app_user
     using (${mine} and (${staff} or ${ownParty})) with check (${mine} and (${staff} or ${ownParty}))`,
  `create policy business_calendar_remove on business_calendar for delete to app_user using (${mine} and (${staff} or ${ownParty}))`,
  'grant select, insert, update, delete on business_calendar to app_user',
  // Where a contact works: its hours are the contact's.
  'alter table contact add column location_id uuid',
  'alter table contact add foreign key (workspace_id, location_id) references location (workspace_id, id) on delete set null (location_id)',
  'create index contact_by_location on contact (workspace_id, location_id)',
];
