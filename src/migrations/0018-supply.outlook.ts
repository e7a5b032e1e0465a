import { secured } from './0001-ground.foundation.ts';
import { definer } from './0011-evidence.terms.ts';
import { mine, ofAgreement, platform, seen } from './0018-supply.terms.ts';

const byPlatform = `(${mine} and (select app_principal()) = ${platform})`;

/** What is expected of each position, kept so that the database itself walks it whenever stock moves. */
export const outlook = [
  `create table position_forecast (
     ${ofAgreement},
     position_id uuid not null,
     -- The day that it begins with: today, in UTC, when it was computed.
     from_day date not null,
     -- Units expected until the end of the first day, of the second, …; empty where nothing can be told.
     sums double precision[] not null,
     -- Of when demand and known events were: where they are of another time now, it is computed anew.
     basis text not null,
     computed_at timestamptz not null default now(),
     foreign key (workspace_id, position_id) references stock_position (workspace_id, id) on delete restrict,
     constraint position_forecast_once unique (workspace_id, position_id)
   )`,
  ...secured('position_forecast'),
  `create policy position_forecast_read on position_forecast for select to app_user using ${seen('position_forecast')}`,
  `create policy position_forecast_add on position_forecast for insert to app_user with check ${byPlatform}`,
  `create policy position_forecast_change on position_forecast for update to app_user using ${byPlatform} with check ${byPlatform}`,
  'grant select, insert, update on position_forecast to app_user',
  ...['position_forecast', 'vmi_agreement_item', 'vmi_agreement_version'].flatMap((table) => [
    `create policy ${table}_walk on ${table} for select to app_system using (true)`, `grant select on ${table} to app_system`,
  ]),

  // Units expected over so many days, the last one in part; null where the forecast does not reach so far.
  `create function expected_over(sums double precision[], days double precision) returns double precision language sql immutable as $$
     select case when days > cardinality(sums) then null when days <= 0 then 0
       else coalesce(sums[floor(days)::integer], 0) + case when days > floor(days) then (days - floor(days)) * (sums[floor(days)::integer + 1] - coalesce(sums[floor(days)::integer], 0)) else 0 end end $$`,
  // Days until a stock is used up, walking the forecast; as many as it has where the stock outlasts it. Not in SQL, which would be started anew for each position.
  `create function days_to_use_up(units double precision, sums double precision[]) returns double precision language plpgsql immutable as $$
   declare
     stock double precision := greatest(units, 0);
     covered integer := width_bucket(stock, sums);
     before double precision := coalesce(sums[covered], 0);
   begin
     return case when covered >= cardinality(sums) then covered else covered + (stock - before) / (sums[covered + 1] - before) end;
   end $$`,
  ...['expected_over(double precision[], double precision)', 'days_to_use_up(double precision, double precision[])'].flatMap((name) => [
    `revoke all on function ${name} from public`, `grant execute on function ${name} to app_user, app_system`,
  ]),

  ...definer('stock_looks_ahead() returns trigger language plpgsql', `
   declare
     expected double precision[];
     gone double precision := 0;
     free double precision := new.on_hand - new.allocated - new.backordered;
     planned double precision := free + new.in_transit + new.on_order;
     slack double precision := 0;
     base double precision;
   begin
     select f.sums, greatest(0, current_date - f.from_day) into expected, gone
       from position_forecast f where f.workspace_id = new.workspace_id and f.position_id = new.id and cardinality(f.sums) > 0;
     gone := coalesce(gone, 0);
     base := expected_over(expected, gone);
     if base is null or gone >= cardinality(expected) then expected := null; end if;
     -- Where nobody has counted, nothing is told: greatest() would make 0 of what is not known.
     new.outlasts_forecast := case when num_nulls(expected, free) = 0 then greatest(free, 0) + base >= expected[cardinality(expected)] end;
     new.days_of_supply := case when num_nulls(expected, free) = 0 then greatest(0, days_to_use_up(greatest(free, 0) + base, expected) - gone) end;
     case new.method
       when 'MIN_MAX' then new.order_at := new.minimum; new.order_up_to := new.maximum;
       when 'REORDER_POINT' then new.order_at := new.reorder_point; new.order_up_to := new.reorder_point + new.order_quantity;
       when 'BASE_STOCK' then new.order_at := new.base_stock; new.order_up_to := new.base_stock;
       when 'DAYS_OF_SUPPLY' then
         new.order_at := expected_over(expected, gone + new.minimum_days) - base;
         new.order_up_to := expected_over(expected, gone + new.target_days) - base;
       else
         select use_a_day * new.lead_time_days * (1 + new.lead_time_factor * (1 + new.variability_factor)),
             use_a_day * new.lead_time_days * (1 + new.lead_time_factor * (1 + new.variability_factor)) + greatest(i.minimum_order, use_a_day * t.review_days, use_a_day * new.lead_time_days * new.lead_time_factor)
           into new.order_at, new.order_up_to
           from (select (expected[cardinality(expected)] - base) / (cardinality(expected) - gone) as use_a_day) u
             join vmi_agreement_item i on i.workspace_id = new.workspace_id and i.id = new.agreement_item_id
             left join lateral (select v.review_days from vmi_agreement_version v where v.workspace_id = new.workspace_id and v.agreement_id = new.agreement_id
               and v.status = 'SIGNED' and v.valid_from <= current_date order by v.valid_from desc, v.number desc limit 1) t on true
           where use_a_day is not null;
     end case;
     -- Whole packs round upwards, save where a maximum is agreed.
     if planned > new.order_up_to and new.method <> 'MIN_MAX' then
       select i.pack_size into slack from vmi_agreement_item i where i.workspace_id = new.workspace_id and i.id = new.agreement_item_id;
     end if;
     new.status := case when free is null then 'UNKNOWN' when free <= 0 then 'STOCKOUT' when new.order_at is null or new.order_up_to is null then 'UNKNOWN' when planned < new.order_at then 'BELOW_MINIMUM'
       when planned > new.order_up_to + slack then 'ABOVE_MAXIMUM' else 'WITHIN_RANGE' end;
     new.looked_at := now();
     return new;
   end`, { isCallable: false }),
  // After the trigger that keeps balances from being set: their names are in this order.
  'create trigger stock_looks_ahead before insert or update on stock_position for each row execute function stock_looks_ahead()',
];
