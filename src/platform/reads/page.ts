import type { SightRule } from '../rules.ts';
import { type Sql, sql } from '../sql.ts';
import type { Join, Link, Row, TypeClass } from './reader.ts';

/** How a list of records is filtered, ordered and paged. Connection, edge, argument and order types are made from it. */
export interface PageDeclaration {
  /** Stem of the generated type names: `Party` gives `PartyConnection`, `PartyEdge`, `PartyOrder`. */
  readonly name: string;
  readonly type: () => TypeClass;
  readonly description: string;
  /** Records on a page when the client does not say; 1–100. */
  readonly defaultSize: number;
  readonly orders: Readonly<Record<string, OrderDeclaration>>;
  readonly defaultOrder: { readonly field: string; readonly direction: Direction };
  readonly filters: Readonly<Record<string, FilterDeclaration>>;
  /** Who may list at all; each record is still subject to its type's rule. */
  readonly rule?: SightRule;
  /** Who is told how many there are, where that is more than each may see; of the whole list only, since a filtered count would tell of the records. */
  readonly counts?: SightRule;
  /** In a record's own list: what leads there from the record. */
  readonly link?: Link | Join;
}

export type Direction = 'ASC' | 'DESC';

export interface OrderDeclaration {
  readonly description: string;
  /** The column ordered by. */
  readonly column: string;
  /** Its PostgreSQL type, to read a cursor's value back exactly. */
  readonly cast: 'text' | 'uuid' | 'date' | 'timestamptz' | 'bigint' | 'float8';
  readonly isNullable?: boolean;
  /** What is ordered by in place of the column, where that is no plain column; rows without it are not in a list so ordered. */
  readonly sql?: (row: Row) => Sql;
  /** The field whose rule guards the column; nobody orders by what is hidden from them. */
  readonly field: string;
}

export interface FilterDeclaration {
  /** The GraphQL type of the filter's value, as type-graphql takes it. */
  readonly type: () => unknown;
  readonly description: string;
  /** The field whose rule guards what is filtered by; a withheld value matches nothing. */
  readonly field: string;
  readonly sql: (row: Row, value: never) => Sql;
}

/** The page arguments of a request, after validation. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
  readonly filter?: Filter | null;
  readonly orderBy?: { readonly field: string; readonly direction: Direction } | null;
}

export interface Filter {
  readonly and?: readonly Filter[] | null;
  readonly or?: readonly Filter[] | null;
  readonly not?: Filter | null;
  readonly [name: string]: unknown;
}

/** A filter by a set of a text column's values. One value alone is compared, so that an index that begins with the column keeps the order. */
export function oneOf(columnName: string): (row: Row, values: readonly string[]) => Sql {
  return (row, values) => (values.length === 1 ? sql`${row(columnName)} = ${values[0]}` : sql`${row(columnName)} = any(${[...values]}::text[])`);
}
