import { Migration } from '@mikro-orm/migrations';
import { historyForStaff, ledger, mine, platform, seenByStaff, staff } from './0023-development.terms.ts';

const objectives = "'CUSTOMER_EQUITY','INTERNAL_SUPPORT','EXTERNAL_SUPPORT','NETWORK_COMPETITIVENESS'";

/** The firm's top figures as they stood on the days on which they changed: kept by the platform alone, for the firm's people alone, and never changed. */
const snapshots = [
  `create table firm_figure_snapshot (
     workspace_id uuid not null references workspace (id),
     id uuid not null,
     objective text not null check (objective in (${objectives})),
     -- In UTC.
     day date not null,
     taken_at timestamptz not null,
     -- The figure with its inputs; src/work/top-figures says the shape.
     facts jsonb not null check (jsonb_typeof(facts) = 'object' and facts ->> 'objective' = objective),
     primary key (workspace_id, id),
     constraint firm_figure_snapshot_once unique (workspace_id, objective, day),
     constraint firm_figure_snapshot_of_its_day check (day = (taken_at at time zone 'UTC')::date)
   )`,
  'create index firm_figure_snapshot_listed on firm_figure_snapshot (workspace_id, day, id)',
  ...ledger('firm_figure_snapshot', seenByStaff, `(${mine} and ${staff} and (select app_principal()) = ${platform})`),
  ...historyForStaff('FirmFigureSnapshot', 'firm_figure_snapshot'),
];

/** How the firm stands against its four objectives, day by day. */
export class TopFigures extends Migration {
  override name = '0049-top-figures';

  override up(): void {
    for (const statement of snapshots) this.addSql(statement);
  }
}
