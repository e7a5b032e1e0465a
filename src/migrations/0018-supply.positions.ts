import { ledgerOfBoth, ofAgreement, ofBoth, seen, staff, text, units, versioned } from './0018-supply.terms.ts';

/** How a position is kept supplied; of each method its own levels. The names are those of src/domain/replenishment. */
const parameters = `method text not null check (method in ('MIN_MAX','REORDER_POINT','BASE_STOCK','DAYS_OF_SUPPLY','BUFFER_ZONES')),
     minimum ${units} check (minimum >= 0),
     maximum ${units} check (maximum >= minimum),
     reorder_point ${units} check (reorder_point >= 0),
     order_quantity ${units} check (order_quantity > 0),
     base_stock ${units} check (base_stock >= 0),
     minimum_days double precision check (minimum_days >= 0),
     target_days double precision check (target_days >= minimum_days),
     lead_time_factor double precision check (lead_time_factor > 0 and lead_time_factor <= 1),
     variability_factor double precision check (variability_factor between 0 and 1),
     lead_time_days double precision not null check (lead_time_days >= 0),
     lead_time_deviation double precision not null default 0 check (lead_time_deviation >= 0),
     check (case method when 'MIN_MAX' then num_nulls(minimum, maximum) = 0 when 'REORDER_POINT' then num_nulls(reorder_point, order_quantity) = 0 when 'BASE_STOCK' then base_stock is not null
       when 'DAYS_OF_SUPPLY' then num_nulls(minimum_days, target_days) = 0 else num_nulls(lead_time_factor, variability_factor) = 0 end)`;

export const buckets = ['ON_HAND', 'IN_TRANSIT', 'ON_ORDER', 'ALLOCATED', 'HELD', 'BACKORDERED'];
export const balance = (bucket: string) => bucket.toLowerCase();

/** An item at a place, with its parameters and what is where. */
export const positions = [
  `create table stock_position (
     ${ofAgreement},
     agreement_item_id uuid not null,
     item_id uuid not null,
     location_id uuid not null,
     ${parameters},
     -- Kept by the stock ledger alone. On hand is null until somebody has counted: not known is not nothing.
     on_hand ${units},
     vendor_owned ${units} not null default 0,
     ${buckets.slice(1).map((bucket) => `${balance(bucket)} ${units} not null default 0`).join(',\n     ')},
     -- When the stock on hand was last counted or reported.
     counted_at timestamptz,
     -- When anything last moved it.
     moved_at timestamptz,
     -- What follows from stock, parameters and forecast, so that lists are filtered and ordered by it: kept by a trigger, for the day it was looked at.
     status text not null default 'UNKNOWN' check (status in ('STOCKOUT','BELOW_MINIMUM','WITHIN_RANGE','ABOVE_MAXIMUM','UNKNOWN')),
     days_of_supply double precision check (days_of_supply >= 0),
     outlasts_forecast boolean,
     order_at double precision,
     order_up_to double precision,
     looked_at timestamptz,
     ended_on date,
     ${versioned},
     foreign key (workspace_id, agreement_item_id) references vmi_agreement_item (workspace_id, id) on delete restrict,
     foreign key (workspace_id, item_id) references item (workspace_id, id) on delete restrict,
     foreign key (workspace_id, location_id) references location (workspace_id, id) on delete restrict,
     constraint stock_position_once unique (workspace_id, agreement_id, item_id, location_id)
   )`,
  'create index stock_position_by_item on stock_position (workspace_id, item_id, id)',
  'create index stock_position_by_location on stock_position (workspace_id, location_id, id)',
  'create index stock_position_by_relationship on stock_position (workspace_id, relationship_id, id)',
  'create index stock_position_by_status on stock_position (workspace_id, status, id)',
  'create index stock_position_by_days_of_supply on stock_position (workspace_id, days_of_supply, id)',
  ...ofBoth('stock_position'),
  'create policy stock_position_keep on stock_position for all to app_system using (true) with check (true)',
  'grant select, update on stock_position to app_system',

  // What held when: the row before each change stays here.
  `create table position_parameters (
     ${ofAgreement},
     position_id uuid not null,
     ${parameters},
     source text not null check (source in ('MANUAL','RULE','IMPORT')),
     ${text('reason', 2000)},
     set_by uuid not null,
     set_by_side text not null check (set_by_side in ('FOCAL','PARTNER')),
     set_at timestamptz not null default now(),
     foreign key (workspace_id, position_id) references stock_position (workspace_id, id) on delete restrict
   )`,
  'create index position_parameters_by_position on position_parameters (workspace_id, position_id, set_at, id)',
  ...ledgerOfBoth('position_parameters'),
  // What was set while the agreement was only drafted, and why, is the firm's own.
  'drop policy position_parameters_read on position_parameters',
  `create policy position_parameters_read on position_parameters for select to app_user using (${seen('position_parameters')} and (${staff}
     or set_at >= (select a.proposed_at from vmi_agreement a where a.workspace_id = position_parameters.workspace_id and a.id = position_parameters.agreement_id)))`,
];
