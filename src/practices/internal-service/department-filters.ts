import { ID } from 'type-graphql';
import { idOf } from '../../platform/ids.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';

type Named = readonly [field: string, column: string, description: string];

/** Filters by departments, by their names: each with the field whose rule guards it and the column. What is no id of a party matches nothing, as an id of nobody would. */
export function ofDepartments<Name extends string>(filters: Readonly<Record<Name, Named>>) {
  const entries = Object.entries<Named>(filters).map(([name, [field, column, description]]) => [name, {
    type: () => [ID], field, description: `${description} At most 100.`,
    sql: (row: Row, values: readonly string[]): Sql => sql`${row(column)} = any(${values.map((value) => idOf('Party', value)).filter((id) => id !== null)}::uuid[])`,
  }]);
  return Object.fromEntries(entries) as Record<Name, { type: () => unknown; field: string; description: string; sql: (row: Row, values: readonly string[]) => Sql }>;
}
