import { mine, staff } from './0023-development.terms.ts';

/** Partner charters are the firm's own: nobody else's session reads a row of them, or writes one. */
export const byStaff = `(${mine} and ${staff})`;

/** What every record under a charter begins with. */
export const ofCharter = `workspace_id uuid not null,
     id uuid not null,
     relationship_id uuid not null,
     charter_id uuid not null,
     primary key (workspace_id, id),
     foreign key (workspace_id, charter_id, relationship_id) references partner_charter (workspace_id, id, relationship_id) on delete restrict`;

/** The charter of a row stands so. */
export const charterIs = (row: string, ...states: readonly string[]) =>
  `exists (select from partner_charter c where c.workspace_id = ${row}.workspace_id and c.id = ${row}.charter_id and c.state in (${states.map((state) => `'${state}'`).join(',')}))`;

/** The charter of a row was revised, or put to the departments, in this transaction: all are asked again. */
export const isAskedAgain = (row: string) =>
  `exists (select from partner_charter c where c.workspace_id = ${row}.workspace_id and c.id = ${row}.charter_id and c.state in ('DRAFT','SIGNING') and c.xmin = pg_current_xact_id()::xid)`;

/** The number of a charter's newest text; null where it has none. */
export const newestText = (row: string, id: string) => `(select max(t.number) from partner_charter_text t where t.workspace_id = ${row}.workspace_id and t.charter_id = ${row}.${id})`;
