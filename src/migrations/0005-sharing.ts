import { Migration } from '@mikro-orm/migrations';
import { secured } from './0001-ground.foundation.ts';
import { informationCategories, sharingDirections, sharingLevels } from './0005-sharing.terms.ts';

/** Who shows whom what, agreed by both; what was shown under it; and the barrier around rivals. */
export class Sharing extends Migration {
  override name = '0005-sharing';

  override up(): void {
    for (const part of [barrier, agreements, inForce, statements, accessLog, profile]) for (const statement of part) this.addSql(statement);
  }
}

const mine = 'workspace_id = (select app_workspace())';
const staff = '(select app_is_staff())';
const ownRelationship = (table: string) => `exists (select from relationship r where r.workspace_id = ${table}.workspace_id and r.id = ${table}.relationship_id and r.partner_id = (select app_party()))`;
const today = "(now() at time zone 'UTC')::date";
const checks = `'PURPOSE','NECESSITY','NO_PRICES','NO_MARKET_SPLIT','CLEAN_TEAM','COUNSEL','RETURN_OF_INFORMATION'`;

const barrier = [
  `alter table relationship add column barrier_categories text[] check (barrier_categories <@ array[${informationCategories}]::text[])`,
  'alter table relationship add column is_legally_cleared boolean',
  `alter table relationship add constraint relationship_barrier_fields check (market = 'COMPETITOR' or (barrier_categories is null and is_legally_cleared is null))`,
  `create index relationship_of_rival on relationship (workspace_id, partner_id) where market = 'COMPETITOR' and stage <> 'TERMINATED'`,
  `create table alliance_check (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     item text not null check (item in (${checks})),
     is_passed boolean not null,
     note text check (char_length(note) between 1 and 2000),
     checked_on date not null,
     checked_by uuid not null,
     recorded_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     check (is_passed or note is not null)
   )`,
  'create index alliance_check_by_relationship on alliance_check (workspace_id, relationship_id, recorded_at, id)',
  'create trigger alliance_check_append_only before update or delete on alliance_check for each row execute function refuse_change()',
  'create trigger alliance_check_no_truncate before truncate on alliance_check for each statement execute function refuse_change()',
  ...secured('alliance_check'),
  `create policy alliance_check_read on alliance_check for select to app_user using (${mine} and ${staff})`,
  `create policy alliance_check_add on alliance_check for insert to app_user with check (${mine} and ${staff})`,
  'grant select, insert on alliance_check to app_user',
  // Whether an alliance is cleared follows from the newest outcome of every item, and from nothing else.
  `create function relationship_clearance() returns trigger language plpgsql as $$
   begin
     if new.is_legally_cleared is true and (select count(*) filter (where is_passed) from (
       select distinct on (item) item, is_passed from alliance_check c where c.workspace_id = new.workspace_id and c.relationship_id = new.id order by item, recorded_at desc, id desc) latest)
       < cardinality(array[${checks}]) then
       raise exception 'relationship % has not passed every check', new.id using errcode = 'check_violation', constraint = 'relationship_clearance';
     end if;
     return new;
   end $$`,
  `create trigger relationship_clearance before insert or update on relationship for each row
     when (new.is_legally_cleared is true) execute function relationship_clearance()`,
];

const agreements = [
  `create table sharing_agreement (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     category text not null check (category in (${informationCategories})),
     direction text not null check (direction in (${sharingDirections})),
     level text not null check (level in (${sharingLevels})),
     purpose text not null check (char_length(purpose) between 1 and 2000),
     valid_from date not null,
     valid_until date,
     state text not null check (state in ('PROPOSED','IN_FORCE','DECLINED','WITHDRAWN','ENDED')),
     proposed_by uuid not null,
     is_proposed_by_focal boolean not null,
     focal_agreed_by uuid,
     focal_agreed_at timestamptz,
     partner_agreed_by uuid,
     partner_agreed_at timestamptz,
     supersedes_id uuid,
     ended_by uuid,
     ended_at timestamptz,
     end_reason text check (char_length(end_reason) between 1 and 2000),
     version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, supersedes_id) references sharing_agreement (workspace_id, id) on delete restrict,
     check (valid_until >= valid_from),
     check ((focal_agreed_by is null) = (focal_agreed_at is null) and (partner_agreed_by is null) = (partner_agreed_at is null)),
     -- Nothing is shared that both have not agreed to.
     constraint sharing_agreement_both_agree check (state not in ('IN_FORCE','ENDED') or (focal_agreed_by is not null and partner_agreed_by is not null)),
     check ((state in ('DECLINED','WITHDRAWN','ENDED')) = (ended_by is not null and ended_at is not null))
   )`,
  `create unique index sharing_agreement_one_in_force on sharing_agreement (workspace_id, relationship_id, category, direction) where state = 'IN_FORCE'`,
  `create unique index sharing_agreement_one_proposed on sharing_agreement (workspace_id, relationship_id, category, direction) where state = 'PROPOSED'`,
  'create index sharing_agreement_by_relationship on sharing_agreement (workspace_id, relationship_id, created_at, id)',
  `create function sharing_agreement_course() returns trigger language plpgsql as $$
   declare
     before sharing_agreement := case when tg_op = 'UPDATE' then old end;
     side_focal boolean := app_is_staff();
   begin
     if tg_op = 'UPDATE' then
       if (new.relationship_id, new.category, new.direction, new.level, new.purpose, new.valid_from, new.valid_until, new.proposed_by, new.is_proposed_by_focal, new.supersedes_id)
         is distinct from (old.relationship_id, old.category, old.direction, old.level, old.purpose, old.valid_from, old.valid_until, old.proposed_by, old.is_proposed_by_focal, old.supersedes_id) then
         raise exception 'the terms of sharing agreement % never change', old.id using errcode = 'check_violation', constraint = 'sharing_agreement_fixed_terms';
       end if;
       if old.state <> new.state and (old.state, new.state) not in (('PROPOSED','IN_FORCE'), ('PROPOSED','DECLINED'), ('PROPOSED','WITHDRAWN'), ('IN_FORCE','ENDED')) then
         raise exception 'sharing agreement % does not go from % to %', old.id, old.state, new.state using errcode = 'check_violation', constraint = 'sharing_agreement_course';
       end if;
       if old.state in ('DECLINED','WITHDRAWN','ENDED') then
         raise exception 'sharing agreement % has ended', old.id using errcode = 'check_violation', constraint = 'sharing_agreement_course';
       end if;
     end if;
     -- Each side gives its own consent, in its own name. A lower level that supersedes a higher one stands on the consent to that.
     if new.focal_agreed_by is distinct from before.focal_agreed_by and not (side_focal and new.focal_agreed_by = app_principal()) and not sharing_lowers(new) then
       raise exception 'only the firm agrees for the firm' using errcode = 'insufficient_privilege', constraint = 'sharing_agreement_consent';
     end if;
     if new.partner_agreed_by is distinct from before.partner_agreed_by and not (not side_focal and new.partner_agreed_by = app_principal()) and not sharing_lowers(new) then
       raise exception 'only the partner agrees for the partner' using errcode = 'insufficient_privilege', constraint = 'sharing_agreement_consent';
     end if;
     return new;
   end $$`,
  // The giver may show less at any time, alone: the receiver has agreed to more, for the same purpose and period.
  `create function sharing_lowers(a sharing_agreement) returns boolean language sql stable as $$
     select exists (select from sharing_agreement b where b.workspace_id = a.workspace_id and b.id = a.supersedes_id
       and (b.relationship_id, b.category, b.direction, b.purpose) = (a.relationship_id, a.category, a.direction, a.purpose)
       and a.valid_until is not distinct from b.valid_until
       and b.focal_agreed_by is not null and b.partner_agreed_by is not null
       and (a.direction = 'FOCAL_TO_PARTNER') = app_is_staff()
       and array_position(array[${sharingLevels}], a.level) < array_position(array[${sharingLevels}], b.level)) $$`,
  'create trigger sharing_agreement_course before insert or update on sharing_agreement for each row execute function sharing_agreement_course()',
  'revoke all on function sharing_agreement_course(), sharing_lowers(sharing_agreement), relationship_clearance() from public',
  'grant execute on function sharing_lowers(sharing_agreement) to app_user',
  ...secured('sharing_agreement'),
  `create policy sharing_agreement_read on sharing_agreement for select to app_user using (${mine} and (${staff} or ${ownRelationship('sharing_agreement')}))`,
  `create policy sharing_agreement_add on sharing_agreement for insert to app_user with check (${mine} and (${staff} or ${ownRelationship('sharing_agreement')}))`,
  `create policy sharing_agreement_change on sharing_agreement for update to app_user
     using (${mine} and (${staff} or ${ownRelationship('sharing_agreement')})) with check (${mine} and (${staff} or ${ownRelationship('sharing_agreement')}))`,
  'grant select, insert, update on sharing_agreement to app_user',
];

const inForce = [
  /**
   * What may be shown now. Whatever the relationship, a barrier around a rival lets only its own categories pass; and with a rival as such
   * something is shared only in an alliance, in its period, after the legal checks.
   */
  `create view sharing_in_force with (security_invoker = true) as
     select a.workspace_id, a.id, a.relationship_id, r.partner_id, a.category, a.direction, a.level
     from sharing_agreement a join relationship r on r.workspace_id = a.workspace_id and r.id = a.relationship_id
     where a.state = 'IN_FORCE' and a.level <> 'HIDDEN' and r.stage <> 'TERMINATED'
       and a.valid_from <= ${today} and (a.valid_until is null or a.valid_until >= ${today})
       and not exists (select from relationship b where b.workspace_id = r.workspace_id and b.partner_id = r.partner_id and b.market = 'COMPETITOR' and b.stage <> 'TERMINATED'
         and b.has_information_barrier and not (a.category = any(coalesce(b.barrier_categories, '{}'))))
       and (r.market <> 'COMPETITOR' or (r.alliance_purpose is not null and r.is_legally_cleared
         and coalesce(r.alliance_from <= ${today}, true) and coalesce(r.alliance_until >= ${today}, true)))`,
  'grant select on sharing_in_force to app_user',
];

/** Whether the asker, one side of the relationship, is shown what the other side tells in it. */
const told = (levels: string) => `exists (select from sharing_in_force s where s.workspace_id = shared_statement.workspace_id
  and s.relationship_id = shared_statement.relationship_id and s.category = shared_statement.category and s.direction = shared_statement.direction and s.level in (${levels}))`;

const ownSide = `case when direction = 'FOCAL_TO_PARTNER' then ${staff} else not ${staff} and ${ownRelationship('shared_statement')} end`;

const statements = [
  `create table shared_statement (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     direction text not null check (direction in (${sharingDirections})),
     category text not null check (category in (${informationCategories})),
     title text not null check (char_length(title) between 1 and 200),
     body text not null check (char_length(body) between 1 and 10000),
     covers_from date,
     covers_until date,
     told_by uuid not null,
     withdrawn_at timestamptz,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     check (covers_until >= covers_from)
   )`,
  'create index shared_statement_by_relationship on shared_statement (workspace_id, relationship_id, created_at, id)',
  ...secured('shared_statement'),
  // The giver's own side always; the other under an agreement, from counting on: what of it is shown is for the rules above to say.
  `create policy shared_statement_read on shared_statement for select to app_user using (${mine} and (
     case when direction = 'FOCAL_TO_PARTNER' then ${staff} or (${ownRelationship('shared_statement')} and ${told("'COUNTS','AGGREGATED','ALL'")})
       else (not ${staff} and ${ownRelationship('shared_statement')}) or (${staff} and ${told("'COUNTS','AGGREGATED','ALL'")}) end))`,
  `create policy shared_statement_add on shared_statement for insert to app_user with check (${mine} and told_by = (select app_principal()) and ${ownSide})`,
  `create policy shared_statement_change on shared_statement for update to app_user using (${mine} and ${ownSide}) with check (${mine} and ${ownSide})`,
  'grant select, insert, update on shared_statement to app_user',
];

const accessLog = [
  `create table access_record (
     workspace_id uuid not null,
     id uuid not null,
     agreement_id uuid not null,
     relationship_id uuid not null,
     category text not null,
     direction text not null,
     what text not null check (char_length(what) between 1 and 200),
     principal_kind text not null check (principal_kind in ('USER','API_KEY','SYSTEM')),
     principal_id uuid not null,
     party_id uuid not null,
     seen_at timestamptz not null default now(),
     trace_id text not null,
     primary key (workspace_id, id),
     foreign key (workspace_id, agreement_id) references sharing_agreement (workspace_id, id) on delete restrict,
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     foreign key (workspace_id, party_id) references party (workspace_id, id) on delete restrict
   )`,
  'create index access_record_by_relationship on access_record (workspace_id, relationship_id, id)',
  'create index access_record_by_agreement on access_record (workspace_id, agreement_id)',
  'create trigger access_record_append_only before update or delete on access_record for each row execute function refuse_change()',
  'create trigger access_record_no_truncate before truncate on access_record for each statement execute function refuse_change()',
  ...secured('access_record'),
  // Whose information it was reads who saw it, and nobody else.
  `create policy access_record_read on access_record for select to app_user using (${mine} and
     case when direction = 'FOCAL_TO_PARTNER' then ${staff} else not ${staff} and ${ownRelationship('access_record')} end)`,
  `create policy access_record_add on access_record for insert to app_user with check (${mine} and principal_id = (select app_principal()) and party_id = (select app_party()))`,
  'grant select, insert on access_record to app_user',
];

const profile = [
  // The firm's own people are shown to a partner with whom it shares its profile, whole.
  `create policy contact_of_focal on contact for select to app_user using (${mine} and party_id = (select app_focal()) and exists (
     select from sharing_in_force s where s.workspace_id = contact.workspace_id and s.partner_id = (select app_party())
       and s.category = 'PROFILE' and s.direction = 'FOCAL_TO_PARTNER' and s.level = 'ALL'))`,
];
