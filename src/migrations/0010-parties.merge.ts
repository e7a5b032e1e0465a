/** The statements for merging two records of one party: what stays fixed everywhere else moves here, and only here, along with its party. */

const mine = 'workspace_id = (select app_workspace())';
const staff = '(select app_is_staff())';

const tombstones = [
  `alter table party add column merged_into_id uuid,
     add column merged_at timestamptz,
     add column merge_reason text check (char_length(merge_reason) between 1 and 2000)`,
  'alter table party add foreign key (workspace_id, merged_into_id) references party (workspace_id, id) on delete restrict',
  'alter table party add check ((merged_into_id is null) = (merged_at is null) and (merged_into_id is null) = (merge_reason is null))',
  'alter table party add check (merged_into_id <> id)',
  'alter table party add check (merged_into_id is null or not is_focal)',
  'create index party_by_merge on party (workspace_id, merged_into_id, name, id) where merged_into_id is not null',
  `create or replace function party_stays_itself() returns trigger language plpgsql as $$
   begin
     if new.kind <> old.kind or new.is_focal <> old.is_focal then
       raise exception 'party % never changes what it is', old.id using errcode = 'check_violation', constraint = 'party_stays_itself';
     end if;
     -- A session without a party is the owner at work on the data.
     if app_party() is not null and not app_is_staff() and (new.name, new.country_code, new.parent_id, new.merged_into_id, new.merged_at, new.merge_reason)
          is distinct from (old.name, old.country_code, old.parent_id, old.merged_into_id, old.merged_at, old.merge_reason) then
       raise exception 'party % is registered by staff', old.id using errcode = 'insufficient_privilege';
     end if;
     if old.merged_into_id is not null and (new.name, new.names, new.country_code, new.time_zone, new.website, new.parent_id, new.merged_at, new.merge_reason)
          is distinct from (old.name, old.names, old.country_code, old.time_zone, old.website, old.parent_id, old.merged_at, old.merge_reason) then
       raise exception 'party % was merged into another', old.id using errcode = 'check_violation', constraint = 'party_is_merged';
     end if;
     -- For good, into one that is itself; or after that one has been merged in its turn.
     if new.merged_into_id is distinct from old.merged_into_id and (new.merged_into_id is null
          or exists (select from party p where p.workspace_id = new.workspace_id and p.id = new.merged_into_id and (p.merged_into_id is not null or p.is_focal))
          or (old.merged_into_id is not null and app_became(new.workspace_id, old.merged_into_id) <> new.merged_into_id)) then
       raise exception 'party % cannot be merged so', old.id using errcode = 'check_violation', constraint = 'party_merge';
     end if;
     return new;
   end $$`,
];

/** The party that a party has become. */
const became = [
  `create function app_became(of_workspace uuid, of_party uuid) returns uuid language sql stable as $$
     select coalesce((select p.merged_into_id from party p where p.workspace_id = of_workspace and p.id = of_party), of_party) $$`,
  'revoke all on function app_became(uuid, uuid) from public',
  // The role that looks across workspaces marks keys as used and keeps partners' names, and triggers ask then, too.
  'grant execute on function app_became(uuid, uuid) to app_user, app_system',
];

const kept = ['party_identifier', 'external_reference', 'contact', 'location', 'business_calendar'];

const moving = [
  `create function moves_with_its_party() returns trigger language plpgsql as $$
   begin
     if app_became(old.workspace_id, old.party_id) <> new.party_id then
       raise exception '% % belongs to its party', tg_table_name, old.id using errcode = 'insufficient_privilege';
     end if;
     return new;
   end $$`,
  'revoke all on function moves_with_its_party() from public',
  ...kept.map((table) => `create trigger ${table}_moves_with_its_party before update on ${table} for each row
     when (new.party_id <> old.party_id) execute function moves_with_its_party()`),
  ...['party_identifier', 'external_reference'].map((table) => `grant update (party_id) on ${table} to app_user`),
  `create policy party_identifier_move on party_identifier for update to app_user using (${mine} and ${staff}) with check (${mine} and ${staff})`,
  `create or replace function membership_keeps_to_its_states() returns trigger language plpgsql as $$
   begin
     if new.user_id <> old.user_id or new.role <> old.role
       or (new.party_id <> old.party_id and (old.status = 'REMOVED' or app_became(old.workspace_id, old.party_id) <> new.party_id)) then
       raise exception 'membership % never changes its person, party or role', old.id
         using errcode = 'check_violation', constraint = 'membership_fixed';
     end if;
     -- Of a removed one only what was said about the person can still go.
     if (old.status = 'REMOVED' and (new.status <> 'REMOVED' or new.status_reason is not null)) or (new.status <> old.status and (old.status, new.status) not in
       (('INVITED','ACTIVE'), ('INVITED','REMOVED'), ('ACTIVE','SUSPENDED'), ('SUSPENDED','ACTIVE'),
       ('ACTIVE','REMOVED'), ('SUSPENDED','REMOVED'))) then
       raise exception 'membership % cannot go from % to %', old.id, old.status, new.status
         using errcode = 'check_violation', constraint = 'membership_states';
     end if;
     return new;
   end $$`,
  `create or replace function api_key_only_ends() returns trigger language plpgsql as $$
   begin
     if (new.lineage_id, new.role, new.scopes, new.secret_hash, new.created_by)
         is distinct from (old.lineage_id, old.role, old.scopes, old.secret_hash, old.created_by)
       or (new.party_id <> old.party_id and app_became(old.workspace_id, old.party_id) <> new.party_id)
       or new.expires_at > old.expires_at or (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at) then
       raise exception 'API key % only ends', old.id using errcode = 'check_violation', constraint = 'api_key_only_ends';
     end if;
     return new;
   end $$`,
];

const relationships = [
  'alter table relationship add column merged_into_id uuid',
  'alter table relationship add foreign key (workspace_id, merged_into_id) references relationship (workspace_id, id) on delete restrict',
  'alter table relationship drop constraint relationship_end_reason_check',
  `alter table relationship add constraint relationship_end_reason_check
     check (end_reason in ('PARTNER_LEFT','WE_LEFT','BUSINESS_CLOSED','BREACH','MUTUAL_AGREEMENT','REPLACED','OTHER','MERGED'))`,
  // What was merged goes on in another relationship, and says in which.
  `alter table relationship add constraint relationship_merged check ((end_reason is not distinct from 'MERGED') = (merged_into_id is not null) and merged_into_id <> id)`,
  'create index relationship_by_merge on relationship (workspace_id, merged_into_id) where merged_into_id is not null',
  `create or replace function relationship_stays_ended() returns trigger language plpgsql as $$
   begin
     if old.stage = 'TERMINATED' and new.stage <> 'TERMINATED' then
       raise exception 'relationship % has ended', old.id using errcode = 'check_violation', constraint = 'relationship_stays_ended';
     end if;
     if old.stage <> new.stage and not (new.stage = 'TERMINATED'
       or (old.stage, new.stage) in (('IDENTIFIED','ESTABLISHED'), ('ESTABLISHED','MAINTAINED'), ('MAINTAINED','ENHANCED'), ('ENHANCED','MAINTAINED'))) then
       raise exception 'relationship % goes from % to none but the next stage', old.id, old.stage using errcode = 'check_violation', constraint = 'relationship_stage_order';
     end if;
     if new.market <> old.market or new.focal_id <> old.focal_id
       or (new.partner_id <> old.partner_id and app_became(old.workspace_id, old.partner_id) <> new.partner_id) then
       raise exception 'relationship % never changes its market or its parties', old.id using errcode = 'check_violation', constraint = 'relationship_fixed_ends';
     end if;
     return new;
   end $$`,
  `create or replace function tie_stays_itself() returns trigger language plpgsql as $$
   declare from_became uuid; to_became uuid;
   begin
     if old.ended_on is not null and (new.from_id, new.to_id) is not distinct from (old.from_id, old.to_id) or old.ended_on <> new.ended_on then
       raise exception 'tie % has ended', old.id using errcode = 'check_violation', constraint = 'tie_stays_ended';
     end if;
     if (new.from_id, new.to_id) is distinct from (old.from_id, old.to_id) then
       from_became := app_became(old.workspace_id, old.from_id);
       to_became := app_became(old.workspace_id, old.to_id);
     end if;
     -- A mutual tie is written with the lower id first, whichever end has become another.
     if new.kind <> old.kind or ((new.from_id, new.to_id) is distinct from (old.from_id, old.to_id)
       and (new.from_id, new.to_id) is distinct from (from_became, to_became)
       and (new.kind not in ('ALLIED_WITH','KIN_OF','COMPETES_WITH') or (new.to_id, new.from_id) is distinct from (from_became, to_became))) then
       raise exception 'tie % never changes its kind or its parties', old.id using errcode = 'check_violation', constraint = 'tie_fixed_ends';
     end if;
     return new;
   end $$`,
  `create trigger party_merged_in_network after update on party for each row
     when (new.merged_into_id is distinct from old.merged_into_id) execute function network_row_changed()`,
  `create trigger relationship_moved_in_network after update on relationship for each row
     when (new.partner_id <> old.partner_id) execute function network_row_changed()`,
];

/** What is left of a merged party takes on nothing new. Its row is held meanwhile, so that a merge under way is waited for. */
const nothingNew = [
  `create function refuse_merged(of_workspace uuid, of_party uuid) returns void language plpgsql as $$
   declare other uuid;
   begin
     if of_party is null then return; end if;
     select p.merged_into_id into other from party p where p.workspace_id = of_workspace and p.id = of_party for key share;
     if other is not null then
       raise exception 'party % was merged into another', of_party using errcode = 'check_violation', constraint = 'party_is_merged';
     end if;
   end $$`,
  'revoke all on function refuse_merged(uuid, uuid) from public',
  'grant execute on function refuse_merged(uuid, uuid) to app_user',
  ...Object.entries({ its_party: ['party_id'], partner: ['partner_id'], tie_ends: ['from_id', 'to_id'], parent: ['parent_id'] }).flatMap(([name, columns]) => [
    `create function ${name}_is_alive() returns trigger language plpgsql as $$
     begin
       ${columns.map((column) => `perform refuse_merged(new.workspace_id, new.${column});`).join('\n       ')}
       return new;
     end $$`,
    `revoke all on function ${name}_is_alive() from public`,
  ]),
  ...[...kept, 'membership', 'api_key'].map((table) => `create trigger ${table}_of_the_living before insert on ${table} for each row execute function its_party_is_alive()`),
  'create trigger relationship_of_the_living before insert on relationship for each row execute function partner_is_alive()',
  'create trigger tie_of_the_living before insert on tie for each row execute function tie_ends_is_alive()',
  'create trigger party_of_the_living before insert on party for each row when (new.parent_id is not null) execute function parent_is_alive()',
  `create trigger party_moved_to_the_living before update on party for each row
     when (new.parent_id is distinct from old.parent_id) execute function parent_is_alive()`,
];

export const merging = [
  ...tombstones.slice(0, -1), ...became, ...tombstones.slice(-1), ...moving, ...relationships, ...nothingNew,
  // Who acts for a party also sees what of it was recorded twice.
  'drop policy party_read on party',
  `create policy party_read on party for select to app_user
     using (${mine} and (${staff} or id = (select app_party()) or is_focal or parent_id = (select app_party()) or merged_into_id = (select app_party())))`,
];
