import { secured } from './0001-ground.foundation.ts';
import { mine, ofAgreement, platform, seen } from './0018-supply.terms.ts';

/** What the figures of an agreement were when a month was over. Later corrections of stock or receipts do not change what was told. */
export const kpis = [
  `create table kpi_snapshot (
     ${ofAgreement},
     version_id uuid not null,
     -- The first day of the month.
     month date not null check (month = date_trunc('month', month)::date),
     -- The figures and what each was computed from; src/vmi/kpis says the shape.
     figures jsonb not null check (jsonb_typeof(figures) = 'object'),
     -- By which definitions.
     definitions jsonb not null check (jsonb_typeof(definitions) = 'object'),
     computed_at timestamptz not null default now(),
     foreign key (workspace_id, version_id) references vmi_agreement_version (workspace_id, id) on delete restrict,
     constraint kpi_snapshot_once unique (workspace_id, agreement_id, month)
   )`,
  'create trigger kpi_snapshot_append_only before update or delete on kpi_snapshot for each row execute function refuse_change()',
  'create trigger kpi_snapshot_no_truncate before truncate on kpi_snapshot for each statement execute function refuse_change()',
  ...secured('kpi_snapshot'),
  `create policy kpi_snapshot_read on kpi_snapshot for select to app_user using ${seen('kpi_snapshot')}`,
  `create policy kpi_snapshot_add on kpi_snapshot for insert to app_user with check (${mine} and (select app_principal()) = ${platform})`,
  'grant select, insert on kpi_snapshot to app_user',
];
