import { secured } from './0001-ground.foundation.ts';
import { mine, staff } from './0011-evidence.terms.ts';

/** Opportunistic acts: reported by one of the staff, confirmed or rejected by another person, seen by staff alone. */
export const acts = [
  `create table opportunistic_act (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     -- Whose act it was, towards the other side.
     committed_by_side text not null check (committed_by_side in ('FOCAL','PARTNER')),
     kind text not null check (kind in ('WITHHELD_INFORMATION','BROKE_CONFIDENTIALITY','SHIRKED','HELD_UP','FALSE_REPORT','SOLD_TO_RIVAL','POACHED','OTHER')),
     severity integer not null check (severity between 2 and 8),
     occurred_on date not null,
     description text not null check (char_length(description) between 1 and 10000),
     links jsonb not null default '[]' check (jsonb_typeof(links) = 'array' and jsonb_array_length(links) <= 10),
     status text not null check (status in ('REPORTED','CONFIRMED','REJECTED','OVERTURNED')),
     reported_by uuid not null,
     reported_at timestamptz not null,
     reviewed_by uuid,
     reviewed_at timestamptz,
     review_note text check (char_length(review_note) between 1 and 2000),
     overturned_by uuid,
     overturned_at timestamptz,
     overturn_reason text check (char_length(overturn_reason) between 1 and 2000),
     version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     check ((status = 'REPORTED') = (reviewed_at is null) and (reviewed_at is null) = (reviewed_by is null)),
     check (status <> 'REPORTED' or review_note is null),
     check (status <> 'REJECTED' or review_note is not null),
     check ((status = 'OVERTURNED') = (overturned_at is not null) and (overturned_at is null) = (overturned_by is null) and (overturned_at is null) = (overturn_reason is null)),
     -- Four eyes: who reports does not review, and who confirmed does not overturn.
     constraint opportunistic_act_four_eyes check (reviewed_by <> reported_by and overturned_by <> reviewed_by)
   )`,
  'create index opportunistic_act_by_relationship on opportunistic_act (workspace_id, relationship_id, occurred_on, id)',
  'create index opportunistic_act_by_day on opportunistic_act (workspace_id, occurred_on, id)',
  'create index opportunistic_act_by_report on opportunistic_act (workspace_id, reported_at, id)',
  `create index opportunistic_act_waiting on opportunistic_act (workspace_id, reported_at, id) where status = 'REPORTED'`,
  ...secured('opportunistic_act'),
  `create policy opportunistic_act_read on opportunistic_act for select to app_user using (${mine} and ${staff})`,
  `create policy opportunistic_act_add on opportunistic_act for insert to app_user with check (${mine} and ${staff}
     and (reported_by = (select app_principal()) or (select app_principal()) = '00000000-0000-4000-8000-000000000001'))`,
  `create policy opportunistic_act_change on opportunistic_act for update to app_user using (${mine} and ${staff}) with check (${mine} and ${staff})`,
  'grant select, insert, update on opportunistic_act to app_user',
  `create function opportunistic_act_keeps_to_its_states() returns trigger language plpgsql as $$
   begin
     if (new.relationship_id, new.committed_by_side, new.kind, new.severity, new.occurred_on, new.description, new.links, new.reported_by, new.reported_at)
        is distinct from (old.relationship_id, old.committed_by_side, old.kind, old.severity, old.occurred_on, old.description, old.links, old.reported_by, old.reported_at) then
       raise exception 'act % is not rewritten', old.id using errcode = 'check_violation', constraint = 'opportunistic_act_stays_itself';
     end if;
     if new.status <> old.status and (old.status, new.status) not in (('REPORTED','CONFIRMED'), ('REPORTED','REJECTED'), ('CONFIRMED','OVERTURNED')) then
       raise exception 'act % does not go from % to %', old.id, old.status, new.status using errcode = 'check_violation', constraint = 'opportunistic_act_state_order';
     end if;
     if (old.reviewed_at is not null and (new.reviewed_by, new.reviewed_at, new.review_note) is distinct from (old.reviewed_by, old.reviewed_at, old.review_note))
         or (old.overturned_at is not null and (new.overturned_by, new.overturned_at, new.overturn_reason) is distinct from (old.overturned_by, old.overturned_at, old.overturn_reason)) then
       raise exception 'what was decided of act % stays', old.id using errcode = 'check_violation', constraint = 'opportunistic_act_stays_decided';
     end if;
     -- Who decides is who is there: a person, and not the one whose key it was that reported.
     if new.status <> old.status then
       if app_party() is not null and (case new.status when 'OVERTURNED' then new.overturned_by else new.reviewed_by end) <> app_principal() then
         raise exception 'act % is decided by who is there', old.id using errcode = 'check_violation', constraint = 'opportunistic_act_decider';
       end if;
       if not exists (select from user_account u where u.workspace_id = new.workspace_id and u.id = coalesce(new.overturned_by, new.reviewed_by))
           or (new.status <> 'OVERTURNED' and exists (select from api_key k where k.workspace_id = new.workspace_id and k.id = new.reported_by and k.created_by = new.reviewed_by)) then
         raise exception 'act % is decided by another person', old.id using errcode = 'check_violation', constraint = 'opportunistic_act_four_eyes';
       end if;
     end if;
     return new;
   end $$`,
  'create trigger opportunistic_act_keeps_to_its_states before update on opportunistic_act for each row execute function opportunistic_act_keeps_to_its_states()',
  `create function opportunistic_act_begins_reported() returns trigger language plpgsql as $$
   begin
     if app_party() is not null and app_principal() <> '00000000-0000-4000-8000-000000000001' and new.status <> 'REPORTED' then
       raise exception 'act % does not begin so', new.id using errcode = 'check_violation', constraint = 'opportunistic_act_begins_reported';
     end if;
     return null;
   end $$`,
  'create trigger opportunistic_act_begins_reported after insert on opportunistic_act for each row execute function opportunistic_act_begins_reported()',
  'revoke all on function opportunistic_act_keeps_to_its_states(), opportunistic_act_begins_reported() from public',
];

/** What only staff see of a relationship's parts: of their history a partner's session reads nothing either. */
const forStaff = ['AllianceCheck', 'EndingRequest', 'Handover', 'HandoverItem', 'LoadOverride', 'RelationshipFigure', 'KeyPartnerCandidate', 'OpportunisticAct', 'DisputeNote'];

export const history = [
  'drop policy audit_entry_timeline on audit_entry',
  `create policy audit_entry_timeline on audit_entry for select to app_user using (${mine} and (belongs_to = (select app_party())
     or (subject_type <> all (array[${forStaff.map((type) => `'${type}'`).join(',')}])
       and exists (select from relationship r where r.workspace_id = audit_entry.workspace_id and r.id = audit_entry.belongs_to and r.partner_id = (select app_party())))))`,
];
