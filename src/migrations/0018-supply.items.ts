import { secured } from './0001-ground.foundation.ts';
import { mine, staff, text, versioned } from './0018-supply.terms.ts';

/** What is supplied, and the units it is counted in. A partner sees the items of its own agreements. */
export const items = [
  `create table item (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     ${text('sku', 60)} not null,
     -- 14 digits, whatever length was sent.
     gtin text check (gtin ~ '^[0-9]{14}$'),
     ${text('name', 200)} not null,
     names jsonb not null default '{}' check (jsonb_typeof(names) = 'object'),
     search_text text not null generated always as (lower(sku || ' ' || coalesce(gtin, '') || ' ' || name || ' ' || names::text)) stored,
     -- UN/ECE Recommendation 20: C62 is a piece.
     base_unit text not null check (base_unit ~ '^[A-Z0-9]{2,3}$'),
     ${text('category', 100)},
     discontinued_on date,
     ${versioned},
     primary key (workspace_id, id),
     constraint item_sku_once unique (workspace_id, sku),
     constraint item_gtin_once unique (workspace_id, gtin)
   )`,
  'create index item_by_name on item (workspace_id, name, id)',
  `create table item_unit (
     workspace_id uuid not null,
     id uuid not null,
     item_id uuid not null,
     unit text not null check (unit ~ '^[A-Z0-9]{2,3}$'),
     -- Base units in one of these.
     factor numeric(18,6) not null check (factor > 0),
     -- A pack or pallet may carry a GTIN of its own.
     gtin text check (gtin ~ '^[0-9]{14}$'),
     ${versioned},
     primary key (workspace_id, id),
     foreign key (workspace_id, item_id) references item (workspace_id, id) on delete restrict,
     constraint item_unit_once unique (workspace_id, item_id, unit),
     constraint item_unit_gtin_once unique (workspace_id, gtin)
   )`,
  ...['item', 'item_unit'].flatMap((table) => [
    ...secured(table),
    `create policy ${table}_add on ${table} for insert to app_user with check (${mine} and ${staff})`,
    `create policy ${table}_change on ${table} for update to app_user using (${mine} and ${staff}) with check (${mine} and ${staff})`,
    `grant select, insert, update on ${table} to app_user`,
  ]),
  `create policy item_unit_remove on item_unit for delete to app_user using (${mine} and ${staff})`,
  'grant delete on item_unit to app_user',
];

/** Files of items and of parameters can be brought in. */
export const supplyImports = ['import_mapping', 'data_import'].flatMap((table) => [
  `alter table ${table} drop constraint ${table}_kind_check`,
  `alter table ${table} add constraint ${table}_kind_check check (kind in ('PARTIES','RELATIONSHIPS','TIES','ITEMS','POSITION_PARAMETERS'))`,
]);

/** After the agreements' tables, which say who sees what. */
export const itemSight = ['item', 'item_unit'].map((table) =>
  `create policy ${table}_read on ${table} for select to app_user using (${mine} and (${staff} or exists (select from vmi_agreement_item i
     where i.workspace_id = ${table}.workspace_id and i.item_id = ${table}.${table === 'item' ? 'id' : 'item_id'})))`);
