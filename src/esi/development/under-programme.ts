import type { Row } from '../../platform/reads/reader.ts';
import { join, literal, type Sql, sql } from '../../platform/sql.ts';

/** How a programme stands, of a row under it. */
export const programmeState = (row: Row): Sql => sql`(select p.state from supplier_programme p where p.workspace_id = ${row('workspace_id')} and p.id = ${row('programme_id')})`;

/** What the rules look at, of a row under a programme: its columns by the names given, and how the programme stands. */
export function underSubject(columns: Readonly<Record<string, string>> = {}): (row: Row) => Sql {
  return (row) => {
    const parts = Object.entries({ state: 'state', ...columns }).map(([name, column]) => sql`${literal(name)}, ${row(column)}`);
    return sql`json_build_object(${join(parts, ', ')}, 'programmeState', ${programmeState(row)})`;
  };
}
