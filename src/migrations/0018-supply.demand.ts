import { secured } from './0001-ground.foundation.ts';
import { ofAgreement, ofBoth, platform, seen, text, units, versioned } from './0018-supply.terms.ts';

/** Demand and closing stock by day, and what the forecast has learned from them, in packed bytes: one row a position, read at once. */
const positions = [
  `create table position_demand (
     ${ofAgreement},
     -- Its own id: a position has one demand.
     position_id uuid not null check (position_id = id),
     -- The day of the first number; both series are float4, little-endian, one a day, NaN where it is not known.
     first_day date not null,
     demand bytea not null,
     closing bytea not null,
     -- The forecast state of src/domain/forecast (float8, little-endian), and the first day not folded into it.
     state bytea not null,
     folded_until date not null,
     -- Set when something became known of a day before folded_until: the state is to be learned anew from the history.
     is_dirty boolean not null default false,
     -- What folded_until was when the method was chosen.
     fitted_until date,
     -- From when on there is something to learn.
     due_on date,
     updated_at timestamptz not null default now(),
     foreign key (workspace_id, position_id) references stock_position (workspace_id, id) on delete restrict,
     constraint position_demand_once unique (workspace_id, position_id),
     check (octet_length(demand) = octet_length(closing) and octet_length(demand) % 4 = 0 and octet_length(state) % 8 = 0)
   )`,
  'create index position_demand_due on position_demand (workspace_id, due_on, id) where due_on is not null',
  ...ofBoth('position_demand'),
  // The position is of that agreement. What the session does not see is refused like what is not there, and like what the policies refuse.
  `create function position_demand_fits() returns trigger language plpgsql as $$
   begin
     if not exists (select from stock_position p where p.workspace_id = new.workspace_id and p.id = new.position_id and p.agreement_id = new.agreement_id and p.relationship_id = new.relationship_id) then
       raise exception 'the demand belongs to no position of its agreement' using errcode = 'insufficient_privilege', constraint = 'position_demand_fits';
     end if;
     return new;
   end $$`,
  'create trigger position_demand_fits before insert or update of position_id, agreement_id, relationship_id on position_demand for each row execute function position_demand_fits()',
];

/** Known to come, or known to have been: promotions, closures, holidays. Told once and withdrawn, never rewritten. */
const events = [
  `create table demand_event (
     ${ofAgreement},
     -- Null for all items or all places of the agreement.
     item_id uuid,
     location_id uuid,
     kind text not null check (kind in ('PROMOTION','CLOSURE','HOLIDAY','LAUNCH','PHASE_OUT','OTHER')),
     ${text('title', 200)} not null,
     from_day date not null,
     to_day date not null check (to_day between from_day and from_day + 366),
     factor double precision not null default 1 check (factor >= 0 and factor <= 100),
     units_per_day ${units} not null default 0,
     told_by uuid not null,
     told_by_side text not null check (told_by_side in ('FOCAL','PARTNER')),
     withdrawn_by uuid, withdrawn_at timestamptz,
     ${versioned},
     foreign key (workspace_id, item_id) references item (workspace_id, id) on delete restrict,
     foreign key (workspace_id, location_id) references location (workspace_id, id) on delete restrict,
     check ((withdrawn_by is null) = (withdrawn_at is null)),
     constraint demand_event_changes_something check (factor <> 1 or units_per_day <> 0)
   )`,
  'create index demand_event_by_agreement on demand_event (workspace_id, agreement_id, from_day, id)',
  'create index demand_event_by_item on demand_event (workspace_id, item_id) where item_id is not null',
  'create index demand_event_by_location on demand_event (workspace_id, location_id) where location_id is not null',
  ...secured('demand_event'),
  `create policy demand_event_read on demand_event for select to app_user using ${seen('demand_event')}`,
  `create policy demand_event_add on demand_event for insert to app_user with check ${seen('demand_event')}`,
  // The side that told it takes it back.
  `create policy demand_event_change on demand_event for update to app_user using (${seen('demand_event')} and told_by_side = (select app_side())) with check (${seen('demand_event')} and told_by_side = (select app_side()))`,
  'grant select, insert, update on demand_event to app_user',
  `create function demand_event_begins() returns trigger language plpgsql as $$
   begin
     if not exists (select from stock_position p where p.workspace_id = new.workspace_id and p.agreement_id = new.agreement_id
         and (new.item_id is null or p.item_id = new.item_id) and (new.location_id is null or p.location_id = new.location_id)) then
       raise exception 'the event concerns no position of its agreement' using errcode = 'insufficient_privilege', constraint = 'demand_event_fits';
     end if;
     -- Only the platform, which brings in history, speaks in another's name.
     if app_principal() is distinct from ${platform} and (new.told_by is distinct from app_principal() or new.told_by_side <> app_side() or new.withdrawn_at is not null) then
       raise exception 'an event is told by a side in its own name' using errcode = 'insufficient_privilege', constraint = 'demand_event_begins';
     end if;
     return new;
   end $$`,
  'create trigger demand_event_begins before insert on demand_event for each row execute function demand_event_begins()',
  `create function demand_event_is_withdrawn() returns trigger language plpgsql as $$
   begin
     if to_jsonb(new) - array['withdrawn_by','withdrawn_at','version','updated_at'] is distinct from to_jsonb(old) - array['withdrawn_by','withdrawn_at','version','updated_at'] or old.withdrawn_at is not null then
       raise exception 'event % is withdrawn once, and never rewritten', old.id using errcode = 'check_violation', constraint = 'demand_event_is_withdrawn';
     end if;
     if new.withdrawn_by is distinct from app_principal() and new.withdrawn_by is distinct from old.withdrawn_by then
       raise exception 'nobody withdraws event % in another’s name', old.id using errcode = 'insufficient_privilege', constraint = 'demand_event_side';
     end if;
     return new;
   end $$`,
  'create trigger demand_event_is_withdrawn before update on demand_event for each row execute function demand_event_is_withdrawn()',
];

export const demand = [
  ...positions, ...events,
  'revoke all on function position_demand_fits(), demand_event_begins(), demand_event_is_withdrawn() from public',
];
