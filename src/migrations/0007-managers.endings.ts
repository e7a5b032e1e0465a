import { secured } from './0001-ground.foundation.ts';

/** The statements by which a key relationship is ended by two people. */

const mine = 'workspace_id = (select app_workspace())';
const staff = '(select app_is_staff())';

export const endings = [
  `create table ending_request (
     workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     requested_by uuid not null,
     reason text not null check (reason in ('PARTNER_LEFT','WE_LEFT','BUSINESS_CLOSED','BREACH','MUTUAL_AGREEMENT','REPLACED','OTHER')),
     note text check (char_length(note) <= 2000),
     ended_on date,
     status text not null default 'OPEN' check (status in ('OPEN','APPROVED','DECLINED','WITHDRAWN')),
     decided_at timestamptz,
     decided_by uuid,
     decision_note text check (char_length(decision_note) between 1 and 2000),
     version integer not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     primary key (workspace_id, id),
     foreign key (workspace_id, relationship_id) references relationship (workspace_id, id) on delete restrict,
     check ((status = 'OPEN') = (decided_at is null) and (status = 'OPEN') = (decided_by is null)),
     check (status <> 'OPEN' or decision_note is null),
     check (status <> 'DECLINED' or decision_note is not null),
     check (reason <> 'OTHER' or note is not null),
     -- Four eyes: who asks does not decide. Nobody withdraws what another asks.
     constraint ending_request_four_eyes check (status not in ('APPROVED','DECLINED') or decided_by <> requested_by),
     constraint ending_request_own check (status <> 'WITHDRAWN' or decided_by = requested_by)
   )`,
  `create unique index ending_request_one_open on ending_request (workspace_id, relationship_id) where status = 'OPEN'`,
  'create index ending_request_by_relationship on ending_request (workspace_id, relationship_id, id)',
  'create index ending_request_by_creation on ending_request (workspace_id, created_at, id)',
  ...secured('ending_request'),
  `create policy ending_request_read on ending_request for select to app_user using (${mine} and ${staff})`,
  `create policy ending_request_add on ending_request for insert to app_user with check (${mine} and ${staff})`,
  `create policy ending_request_change on ending_request for update to app_user using (${mine} and ${staff}) with check (${mine} and ${staff})`,
  'grant select, insert, update on ending_request to app_user',
  // Who decides is who is there: nobody writes another's name. A person decides, and not the one whose key it was that asked.
  `create function ending_request_keeps_to_its_states() returns trigger language plpgsql as $$
   begin
     if old.status <> 'OPEN' then
       raise exception 'request % is decided', old.id using errcode = 'check_violation', constraint = 'ending_request_stays_decided';
     end if;
     if (new.relationship_id, new.requested_by, new.reason, new.note, new.ended_on) is distinct from
        (old.relationship_id, old.requested_by, old.reason, old.note, old.ended_on) then
       raise exception 'request % never changes what it asks for', old.id using errcode = 'check_violation', constraint = 'ending_request_fixed';
     end if;
     if app_party() is not null and new.status <> 'OPEN' and new.decided_by <> app_principal() then
       raise exception 'request % is decided by who is there', old.id using errcode = 'check_violation', constraint = 'ending_request_decider';
     end if;
     if new.status in ('APPROVED','DECLINED') and (
         not exists (select from user_account u where u.workspace_id = new.workspace_id and u.id = new.decided_by)
         or exists (select from api_key k where k.workspace_id = new.workspace_id and k.id = new.requested_by and k.created_by = new.decided_by)) then
       raise exception 'request % is decided by another person', old.id using errcode = 'check_violation', constraint = 'ending_request_four_eyes';
     end if;
     return new;
   end $$`,
  `create trigger ending_request_keeps_to_its_states before update on ending_request for each row
     execute function ending_request_keeps_to_its_states()`,
  // What was declined or withdrawn elsewhere may be brought along as history; an approval is given here, and whoever asks does so themselves.
  `create function ending_request_begins_open() returns trigger language plpgsql as $$
   begin
     -- A session without a party is the owner at work on the data.
     if app_party() is not null and (new.status = 'APPROVED' or (new.status = 'OPEN' and new.requested_by <> app_principal())) then
       raise exception 'request % does not begin so', new.id using errcode = 'check_violation', constraint = 'ending_request_begins_open';
     end if;
     return null;
   end $$`,
  // After the row is in: the policies have spoken first.
  `create trigger ending_request_begins_open after insert on ending_request for each row execute function ending_request_begins_open()`,
  // Since when a relationship is no longer key: for a month it is still ended as one.
  'alter table relationship add column key_until timestamptz',
  `create function relationship_was_key() returns trigger language plpgsql as $$
   begin
     if old.is_key and not new.is_key then new.key_until := now(); else new.key_until := old.key_until; end if;
     return new;
   end $$`,
  `create trigger relationship_was_key before update on relationship for each row
     when (new.is_key is distinct from old.is_key or new.key_until is distinct from old.key_until) execute function relationship_was_key()`,
  `create function relationship_ends_by_two() returns trigger language plpgsql as $$
   begin
     -- One that was merged has not ended: it goes on in another.
     if new.end_reason is distinct from 'MERGED' and (old.is_key or new.is_key or old.key_until > now() - interval '30 days' or exists (select from ending_request e
         where e.workspace_id = new.workspace_id and e.relationship_id = new.id and e.status = 'OPEN')) and not exists (select from ending_request e
         where e.workspace_id = new.workspace_id and e.relationship_id = new.id and e.status = 'APPROVED') then
       raise exception 'relationship % is key, and ended by two', new.id using errcode = 'check_violation', constraint = 'relationship_ends_by_two';
     end if;
     return new;
   end $$`,
  `create trigger relationship_ends_by_two before update on relationship for each row
     when (new.stage = 'TERMINATED' and old.stage <> 'TERMINATED') execute function relationship_ends_by_two()`,
  // An approval that ends nothing is none.
  `create function ending_request_ends_relationship() returns trigger language plpgsql as $$
   begin
     if not exists (select from relationship r where r.workspace_id = new.workspace_id and r.id = new.relationship_id and r.stage = 'TERMINATED') then
       raise exception 'request % is approved, and its relationship has not ended', new.id using errcode = 'check_violation', constraint = 'ending_request_ends_relationship';
     end if;
     return null;
   end $$`,
  `create constraint trigger ending_request_ends_relationship after insert or update on ending_request deferrable initially deferred for each row
     when (new.status = 'APPROVED') execute function ending_request_ends_relationship()`,
  `revoke all on function ending_request_keeps_to_its_states(), ending_request_begins_open(), relationship_was_key(), relationship_ends_by_two(),
     ending_request_ends_relationship() from public`,
];
