import { definer } from './0011-evidence.terms.ts';
import { balance, buckets } from './0018-supply.positions.ts';
import { ledgerOfBoth, money, ofAgreement, platform, seen, sides, text, units } from './0018-supply.terms.ts';

const sums = ["'ON_HAND'", ...buckets.slice(1).map((bucket) => `'${bucket}'`)];

const inOwnName = (table: string, condition: string) => [
  `drop policy ${table}_add on ${table}`, `create policy ${table}_add on ${table} for insert to app_user with check (${seen(table)} and ${condition})`,
];

/** Every movement of stock, and the balances that follow from it in the same statement. */
export const stock = [
  `create table stock_entry (
     ${ofAgreement},
     position_id uuid not null,
     bucket text not null check (bucket in (${sums.join(',')})),
     owner text not null check (owner in ('VENDOR','BUYER')),
     delta ${units} not null,
     cause text not null check (cause in ('COUNT','SALE','RECEIPT','SHIPMENT','ORDER','CANCELLATION','ADJUSTMENT','TRANSFER','HOLD','RELEASE','RETURN','OWNERSHIP','CORRECTION','OPENING')),
     -- When it happened, which may be long before it was told.
     occurred_at timestamptz not null,
     recorded_at timestamptz not null default now(),
     recorded_by uuid not null,
     -- The record that it follows from: its public type, id, and which part of it. The same again is refused.
     ${text('source_type', 60)} not null,
     source_id uuid not null,
     source_key text not null default '' check (char_length(source_key) <= 100),
     -- What passes from vendor to buyer is bought: for a base unit, in the agreement's currency.
     unit_price ${money} check (unit_price >= 0),
     foreign key (workspace_id, position_id) references stock_position (workspace_id, id) on delete restrict,
     check (cause <> 'OWNERSHIP' or unit_price is not null),
     constraint stock_entry_once unique (workspace_id, source_id, source_key, position_id, bucket, owner)
   )`,
  'create index stock_entry_by_position on stock_entry (workspace_id, position_id, occurred_at, id)',
  // What the buyer has bought, for the invoice.
  `create index stock_entry_bought on stock_entry (workspace_id, agreement_id, occurred_at, id) where owner = 'BUYER' and unit_price is not null`,
  // What came in of the vendor's own, for its age.
  `create index stock_entry_consigned on stock_entry (workspace_id, position_id, occurred_at) where owner = 'VENDOR' and bucket = 'ON_HAND'`,
  ...ledgerOfBoth('stock_entry'),
  'create policy stock_entry_sum on stock_entry for select to app_system using (true)',
  'grant select on stock_entry to app_system',
  // Whoever writes to the ledger does so under their own name.
  ...inOwnName('stock_entry', 'recorded_by = (select app_principal())'),
  ...definer('stock_follows_entries() returns trigger language plpgsql', `
   declare
     followed bigint;
   begin
     update stock_position p set
       on_hand = case when p.on_hand is not null then p.on_hand + s.on_hand
         when s.is_counted then (select sum(e.delta) from stock_entry e where e.workspace_id = p.workspace_id and e.position_id = p.id and e.bucket = 'ON_HAND') end,
       vendor_owned = p.vendor_owned + s.vendor_owned,
       ${buckets.slice(1).map((bucket) => `${balance(bucket)} = p.${balance(bucket)} + s.${balance(bucket)}`).join(', ')},
       counted_at = greatest(p.counted_at, s.counted_at), moved_at = greatest(p.moved_at, s.moved_at)
     from (select n.workspace_id, n.position_id, n.agreement_id, n.relationship_id, bool_or(n.bucket = 'ON_HAND' and n.cause in ('COUNT','OPENING')) as is_counted,
       ${buckets.map((bucket) => `coalesce(sum(n.delta) filter (where n.bucket = '${bucket}'), 0) as ${balance(bucket)}`).join(', ')},
       coalesce(sum(n.delta) filter (where n.bucket = 'ON_HAND' and n.owner = 'VENDOR'), 0) as vendor_owned,
       max(n.occurred_at) filter (where n.cause in ('COUNT','OPENING') and n.bucket = 'ON_HAND') as counted_at, max(n.occurred_at) as moved_at
       from entered n group by n.workspace_id, n.position_id, n.agreement_id, n.relationship_id) s
     where p.workspace_id = s.workspace_id and p.id = s.position_id and p.agreement_id = s.agreement_id and p.relationship_id = s.relationship_id;
     get diagnostics followed = row_count;
     -- Each position follows once: where fewer do than the entries name, one is not of its agreement.
     if followed < (select count(*) from (select distinct n.workspace_id, n.position_id, n.agreement_id, n.relationship_id from entered n) named) then
       raise exception 'an entry belongs to no position of its agreement' using errcode = 'check_violation', constraint = 'stock_entry_fits';
     end if;
     return null;
   end`, { isCallable: false }),
  'create trigger stock_follows_entries after insert on stock_entry referencing new table as entered for each statement execute function stock_follows_entries()',
  // Balances, and what follows from them, are nobody's to set.
  `create function stock_is_kept() returns trigger language plpgsql as $$
   begin
     if current_user <> 'app_user' then return new; end if;
     if tg_op = 'INSERT' and (num_nonnulls(new.on_hand, new.counted_at, new.moved_at) > 0 or ${['vendor_owned', ...buckets.slice(1).map(balance)].map((name) => `new.${name} <> 0`).join(' or ')})
        or tg_op = 'UPDATE' and (${['on_hand', 'vendor_owned', 'counted_at', 'moved_at', ...buckets.slice(1).map(balance)].map((name) => `new.${name} is distinct from old.${name}`).join(' or ')}) then
       raise exception 'what is where follows from the stock ledger alone' using errcode = 'insufficient_privilege', constraint = 'stock_is_kept';
     end if;
     return new;
   end $$`,
  'revoke all on function stock_is_kept() from public',
  'create trigger stock_is_kept before insert or update on stock_position for each row execute function stock_is_kept()',
];

/** What people do to stock outside of orders and reports, and why. The entries of the ledger follow from it. */
export const adjustments = [
  `create table stock_adjustment (
     ${ofAgreement},
     position_id uuid not null,
     kind text not null check (kind in ('ADJUSTMENT','TRANSFER','HOLD','RELEASE','RETURN')),
     -- Whose the units were before it.
     owner text not null check (owner in ('VENDOR','BUYER')),
     -- Below 0 only for an adjustment, of what is gone.
     units ${units} not null check (units <> 0 and (units > 0 or kind = 'ADJUSTMENT')),
     to_position_id uuid,
     ${text('reason', 2000)} not null,
     occurred_at timestamptz not null,
     recorded_at timestamptz not null default now(),
     recorded_by uuid not null,
     recorded_by_side text not null check (recorded_by_side in (${sides})),
     foreign key (workspace_id, position_id) references stock_position (workspace_id, id) on delete restrict,
     foreign key (workspace_id, to_position_id) references stock_position (workspace_id, id) on delete restrict,
     check ((kind = 'TRANSFER') = (to_position_id is not null)),
     check (to_position_id <> position_id)
   )`,
  'create index stock_adjustment_by_position on stock_adjustment (workspace_id, position_id, occurred_at, id)',
  'create index stock_adjustment_by_target on stock_adjustment (workspace_id, to_position_id, occurred_at, id)',
  ...ledgerOfBoth('stock_adjustment'),
  ...inOwnName('stock_adjustment', `((recorded_by = (select app_principal()) and recorded_by_side = (select app_side())) or (select app_principal()) = ${platform})`),
];
