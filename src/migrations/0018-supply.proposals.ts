import { done, mine, money, ofAgreement, ofBoth, staff, text, units, versioned } from './0018-supply.terms.ts';

const openStatuses = "'COMPUTED','PENDING_APPROVAL','COUNTERED'";
const computedColumns = ['agreement_id', 'proposal_id', 'position_id', 'item_id', 'need', 'proposed', 'shortfall', 'unit_price', 'inputs', 'forecast'];

/** What a quantity is computed from. */
const inputColumns = [
  'on_hand', 'in_transit', 'on_order', 'allocated', 'backordered', 'counted_at', 'method', 'minimum', 'maximum', 'reorder_point', 'order_quantity', 'base_stock', 'minimum_days', 'target_days', 'lead_time_factor',
  'variability_factor', 'lead_time_days', 'lead_time_deviation', 'agreement_item_id', 'ended_on',
];

/** The platform alone adds, which works as staff; both sides still change what is decided. */
const computed = (table: string) => [`drop policy ${table}_add on ${table}`, `create policy ${table}_add on ${table} for insert to app_user with check (${mine} and ${staff})`];

/** What a run computes, and what becomes of it. */
export const proposals = [
  `create table replenishment_run (
     ${ofAgreement},
     version_id uuid not null,
     -- What it is for, such as a day: the same cycle again is the same run.
     ${text('cycle', 60)} not null,
     status text not null check (status in ('RUNNING','COMPLETED','FAILED')),
     is_full boolean not null,
     started_by uuid not null,
     started_at timestamptz not null default now(),
     finished_at timestamptz,
     -- Where to go on after a break: the last ship-to place done.
     resume_after uuid,
     -- A run of what has changed looks at places where anything changed after this moment.
     changed_since timestamptz check (changed_since is null or not is_full),
     places integer not null default 0,
     places_done integer not null default 0,
     positions integer not null default 0,
     proposed_lines integer not null default 0,
     blocked_positions integer not null default 0,
     proposals integer not null default 0,
     superseded_proposals integer not null default 0,
     ${text('failure', 2000)},
     ${versioned},
     foreign key (workspace_id, version_id) references vmi_agreement_version (workspace_id, id) on delete restrict,
     constraint replenishment_run_once unique (workspace_id, agreement_id, cycle),
     check ((status = 'RUNNING') = (finished_at is null))
   )`,
  'create index replenishment_run_by_start on replenishment_run (workspace_id, started_at, id)',
  ...ofBoth('replenishment_run'),

  // One for a ship-to place of an agreement: what becomes one order.
  `create table replenishment_proposal (
     ${ofAgreement},
     version_id uuid not null,
     run_id uuid,
     -- 1, 2, … within the agreement; the number is made from it.
     ordinal integer not null check (ordinal > 0),
     ${text('number', 60)} not null,
     ship_to_id uuid not null,
     needed_on date not null,
     status text not null check (status in ('COMPUTED','PENDING_APPROVAL','COUNTERED','APPROVED','REJECTED','EXPIRED','SUPERSEDED')),
     -- Money of what is proposed, in the agreement's currency.
     amount ${money} not null check (amount >= 0),
     computed_at timestamptz not null,
     expires_at timestamptz not null,
     is_automatic boolean not null default false,
     -- Why no machine may approve it: stale data, above the band, cap below the minimum, inside the freeze horizon, …
     needs_person text[] not null default '{}',
     vendor_approved_by uuid, vendor_approved_at timestamptz,
     buyer_approved_by uuid, buyer_approved_at timestamptz,
     countered_by_side text check (countered_by_side in ('FOCAL','PARTNER')),
     decided_by uuid, decided_at timestamptz,
     ${text('decision_reason', 2000)},
     superseded_by_id uuid,
     ${versioned},
     foreign key (workspace_id, version_id) references vmi_agreement_version (workspace_id, id) on delete restrict,
     foreign key (workspace_id, run_id) references replenishment_run (workspace_id, id) on delete restrict,
     foreign key (workspace_id, ship_to_id) references location (workspace_id, id) on delete restrict,
     foreign key (workspace_id, superseded_by_id) references replenishment_proposal (workspace_id, id) on delete restrict,
     constraint replenishment_proposal_number_once unique (workspace_id, number),
     constraint replenishment_proposal_ordinal_once unique (workspace_id, agreement_id, ordinal),
     ${done('vendor_approved', 'buyer_approved', 'decided')}
   )`,
  'create index replenishment_proposal_by_agreement on replenishment_proposal (workspace_id, agreement_id, status, computed_at, id)',
  'create index replenishment_proposal_by_status on replenishment_proposal (workspace_id, status, computed_at, id)',
  `create index replenishment_proposal_expiring on replenishment_proposal (workspace_id, expires_at, id) where status in ('COMPUTED','PENDING_APPROVAL','COUNTERED')`,
  ...ofBoth('replenishment_proposal'),
  // What is proposed is computed by the platform, in nobody else's session.
  ...computed('replenishment_proposal'),

  `create table proposal_line (
     ${ofAgreement},
     proposal_id uuid not null,
     position_id uuid not null,
     item_id uuid not null,
     -- While its proposal is: kept with it, so that a position has one open line at most.
     is_open boolean not null,
     -- Null where it cannot be told.
     need ${units},
     proposed ${units} not null check (proposed >= 0),
     countered ${units} check (countered >= 0),
     accepted ${units} check (accepted >= 0),
     shortfall ${units} not null default 0 check (shortfall >= 0),
     unit_price ${money} not null check (unit_price >= 0),
     -- All that the quantity was computed from, so that it can be computed again: numbers in the order that src/vmi/proposals says, and
     -- the daily forecast it looked at, both little-endian floats.
     inputs bytea not null,
     forecast bytea not null,
     ${text('counter_reason', 2000)},
     foreign key (workspace_id, proposal_id) references replenishment_proposal (workspace_id, id) on delete restrict,
     foreign key (workspace_id, position_id) references stock_position (workspace_id, id) on delete restrict,
     foreign key (workspace_id, item_id) references item (workspace_id, id) on delete restrict
   )`,
  'create unique index proposal_line_open_once on proposal_line (workspace_id, position_id) where is_open',
  'create unique index proposal_line_once on proposal_line (workspace_id, proposal_id, position_id)',
  'create index proposal_line_by_position on proposal_line (workspace_id, position_id, id)',
  ...ofBoth('proposal_line'),
  ...computed('proposal_line'),
  // A line is open as long as its proposal is, and what was computed stays as it was.
  `create function proposal_lines_follow() returns trigger language plpgsql as $$
   begin
     -- All of them are open: to ask for that would let a plan made without statistics look through the open lines of all proposals.
     update proposal_line set is_open = false where workspace_id = new.workspace_id and proposal_id = new.id;
     return null;
   end $$`,
  'revoke all on function proposal_lines_follow() from public',
  `create trigger proposal_lines_follow after update of status on replenishment_proposal for each row
     when (new.status not in (${openStatuses}) and old.status in (${openStatuses})) execute function proposal_lines_follow()`,
  `create function proposal_line_is_kept() returns trigger language plpgsql as $$
   begin
     if (${computedColumns.map((name) => `new.${name}`).join(', ')}) is distinct from (${computedColumns.map((name) => `old.${name}`).join(', ')}) or (new.is_open and not old.is_open) then
       raise exception 'what was computed stays as it was' using errcode = 'insufficient_privilege', constraint = 'proposal_line_is_kept';
     end if;
     return new;
   end $$`,
  'revoke all on function proposal_line_is_kept() from public',
  'create trigger proposal_line_is_kept before update on proposal_line for each row execute function proposal_line_is_kept()',

  // What a run of changes looks for.
  'create index position_demand_by_change on position_demand (workspace_id, agreement_id, updated_at)',
  // By the clock and not by the transaction's beginning: a run that reads in between must find it later than itself.
  'alter table stock_position add column inputs_changed_at timestamptz not null default clock_timestamp()',
  `create function stock_position_changes() returns trigger language plpgsql as $$
   begin
     if (${inputColumns.map((name) => `new.${name}`).join(', ')}) is distinct from (${inputColumns.map((name) => `old.${name}`).join(', ')}) then
       new.inputs_changed_at := clock_timestamp();
     end if;
     return new;
   end $$`,
  'revoke all on function stock_position_changes() from public',
  'create trigger stock_position_changes before update on stock_position for each row execute function stock_position_changes()',
];
