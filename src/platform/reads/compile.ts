import type { SelectionSetNode } from 'graphql';
import type { CursorSeal } from './cursor.ts';
import { declarationOf, fieldOf, type TypeDeclaration } from './declaration.ts';
import type { Join, Link, Reader, Row } from './reader.ts';
import { compileFilter, filteredFields, refuseHidden } from './filter.ts';
import { beyond, orderBy, orderKey, type PageWindow, pageWindow } from './keyset.ts';
import type { Filter, OrderDeclaration, PageDeclaration } from './page.ts';
import { type AliasedRow, from, guarded, linked, rowOf, visible } from './row.ts';
import type { Shown } from './shown.ts';
import { collectFields, connectionSelections, type Keys, type Operation, type Selected } from './selection.ts';
import { every, identifier, join, literal, raw, type Sql, sql } from '../sql.ts';

/** What one compilation works with. The whole selection below a root becomes one statement, whatever its depth. */
export interface Scope {
  readonly operation: Operation;
  readonly reader: Reader;
  readonly keys: Keys;
  readonly cursors: CursorSeal;
  /** A new table alias. */
  alias(): string;
  /** What the operation shows under sharing agreements, in the order in which rows name it. */
  readonly shown: Shown;
  /** Set by compiling: conditions of the client are part of the statement, and which plan is best depends on them. */
  isFiltered: boolean;
}

/** The records of a type that satisfy `where`, as a subquery of rows with the selected values under their keys. */
export function selectRecords(scope: Scope, declaration: TypeDeclaration, sets: readonly SelectionSetNode[], where: (row: Row) => Sql, tail: (row: Row) => Sql = () => raw('')): Sql {
  const row = rowOf(scope.alias());
  const columns = selectColumns(scope, declaration, row, sets);
  return sql`select ${columns} from ${from(declaration, row)} where ${every([visible(declaration, row, scope.reader), where(row)])} ${tail(row)}`;
}

/** The select list: the record's identity, then each selected value under its key. */
export function selectColumns(scope: Scope, declaration: TypeDeclaration, row: AliasedRow, sets: readonly SelectionSetNode[]): Sql {
  const columns = new Map<string, Sql>([['$id', row('id')], ['$type', typeName(declaration, row)]]);
  const under = declaration.rule.under?.(scope.reader.principal);
  if (under != null) columns.set(scope.shown.column(declaration.name), under(row));
  for (const selected of collectFields(scope.operation, scope.keys, declaration, sets)) addColumns(columns, scope, declaration, row, selected);
  return join([...columns].map(([key, expression]) => sql`${expression} as ${identifier(key)}`), ', ');
}

function typeName({ name, discriminator }: TypeDeclaration, row: Row): Sql {
  if (discriminator === undefined) return literal(name);
  const cases = [...discriminator.types].map(([value, type]) => sql`when ${literal(value)} then ${literal(type)}`);
  return sql`case ${row(discriminator.column)} ${join(cases, ' ')} end`;
}

function addColumns(columns: Map<string, Sql>, scope: Scope, declaration: TypeDeclaration, row: AliasedRow, selected: Selected): void {
  const { field, key } = selected;
  const put = (name: string, expression: Sql) => columns.set(name, onlyFor(declaration, row, selected.types, guarded(field, row, scope.reader, expression)));
  const under = field.rule?.under?.(scope.reader.principal);
  if (under != null) columns.set(scope.shown.column(`${ownerOf(declaration, selected)}.${selected.name}`), onlyFor(declaration, row, selected.types, under(row)));
  switch (field.kind) {
    case 'expression':
      put(key, field.sql(row, scope.reader, selected.args));
      return;
    case 'computed':
      // Needed columns are shared between computed fields; the field itself is computed only where its rule shows it.
      for (const name of Object.values(field.needs)) columns.set(`$${name}`, row(name));
      put(key, raw('true'));
      return;
    case 'one': {
      const target = declarationOf(field.type());
      const { latest } = field;
      const tail = latest === undefined ? undefined : (child: Row) => sql`order by ${latest(child)} desc limit 1`;
      put(key, sql`(select row_to_json(r) from (${selectRecords(scope, target, selected.selections, leadsTo(field.link, row, selected, declaration, target), tail)}) r)`);
      return;
    }
    case 'list': {
      const target = declarationOf(field.type());
      const related = leadsTo(field.link, row, selected, declaration, target);
      const where = (child: Row) => every([related(child), ...(field.where === undefined ? [] : [field.where(child)])]);
      const tail = (child: Row) => sql`order by ${join(field.order.map((name) => child(name)), ', ')}`;
      put(key, sql`(select coalesce(json_agg(r), '[]') from (${selectRecords(scope, target, selected.selections, where, tail)}) r)`);
      return;
    }
    case 'page': {
      const page = { ...field.page(), link: field.link };
      const target = declarationOf(page.type());
      const asked = connectionSelections(scope.operation, selected.selections);
      const where = leadsTo(field.link, row, selected, declaration, target);
      const window = pageWindow(scope, page, selected.args);
      const within = { ...scope, reader: { ...scope.reader, about: field.about?.(declaration.name) } };
      put(key, compilePage(within, page, window, { filter: selected.args['filter'] as Filter | null | undefined, ...asked, where }));
      scope.isFiltered ||= within.isFiltered;
    }
  }
}

/** The type that has the field: the one of several that share the table, where it is only one's. */
function ownerOf({ name }: TypeDeclaration, { types }: Selected): string {
  const [only, ...others] = types ?? [];
  return only === undefined || others.length > 0 ? name : only;
}

/** The condition that leads from a row to related ones, by equal columns or otherwise. */
function leadsTo(link: Link | Join, row: Row, { args }: Selected, declaration: TypeDeclaration, target: TypeDeclaration): (child: Row) => Sql {
  return (child) => (typeof link === 'function'
    ? every([sql`${child('workspace_id')} = ${row('workspace_id')}`, link(row, child, args)])
    : linked(link, row, child, declaration, target));
}

/** A value selected only for some of the types that share a table is read only for their rows. */
function onlyFor(declaration: TypeDeclaration, row: Row, types: ReadonlySet<string> | null, expression: Sql): Sql {
  if (types === null || declaration.discriminator === undefined) return expression;
  const values = [...declaration.discriminator.types].filter(([, type]) => types.has(type)).map(([value]) => literal(value));
  return sql`case when ${row(declaration.discriminator.column)} in (${join(values, ', ')}) then ${expression} end`;
}

interface PageRequest {
  readonly filter: Filter | null | undefined;
  readonly records: readonly SelectionSetNode[];
  /** Whether anything of the records is asked for, or only how many there are. */
  readonly isListed: boolean;
  readonly isCounted: boolean;
  readonly where: (row: Row) => Sql;
}

/**
 * A page as one JSON value: `rows` (one more than asked for when there are more), and `count` when it is selected. A keyset page: it
 * starts after the order keys of a cursor, so the millionth page costs what the first one does.
 */
export function compilePage(scope: Scope, page: PageDeclaration, window: PageWindow, request: PageRequest): Sql {
  const declaration = declarationOf(page.type());
  scope.isFiltered ||= request.filter != null;
  const ordered = window.order.sql;
  const filter = (row: Row) => every([
    visible(declaration, row, scope.reader), request.where(row), ...(ordered === undefined ? [] : [sql`${ordered(row)} is not null`]),
    ...(request.filter == null ? [] : [compileFilter(scope.reader, page, declaration, row, request.filter)]),
  ]);
  const row = rowOf(scope.alias());
  const columns = selectColumns(scope, declaration, row, request.records);
  const key = guardedOrderKey(scope, declaration, window.order, row);
  const rows = sql`select ${columns}${readBy(scope, page, row, { filter: request.filter, order: window.order })}, (${key})::text as "$order" from ${from(declaration, row)}
    where ${every([filter(row), ...(window.after === null ? [] : [beyond(window, key, row, window.after)])])}
    order by ${orderBy(window, key, row)} limit ${raw(String(window.size + 1))}`;
  const count = request.isCounted ? sql`, ${countOf(scope, page, request, filter)}` : raw('');
  // Who counts by a filter reads what it filters by in the records.
  const isRead = request.isListed || request.filter != null;
  return sql`(select json_build_object('rows', ${isRead ? sql`(select coalesce(json_agg(r), '[]') from (${rows}) r)` : raw("'[]'::json")}${count}))`;
}

/** Who filters or orders by what is shown under an agreement reads it in the records that come. */
function readBy({ reader, shown }: Scope, page: PageDeclaration, row: Row, { filter, order }: Pick<PageRequest, 'filter'> & Pick<PageWindow, 'order'>): Sql {
  const declaration = declarationOf(page.type());
  const named = new Set([order.field, ...(filter == null ? [] : filteredFields(page, filter))]);
  const columns = [...named].flatMap((name) => {
    const under = fieldOf(declaration, name)?.rule?.under?.(reader.principal);
    return under == null ? [] : [sql`, ${under(row)} as ${identifier(shown.column(`${declaration.name}.${name} (list)`))}`];
  });
  return columns.length === 0 ? raw('') : join(columns, '');
}

/** How many records the whole list has. */
function countOf(scope: Scope, { type, counts, name }: PageDeclaration, request: PageRequest, filter: (row: Row) => Sql): Sql {
  const declaration = declarationOf(type());
  const row = rowOf(scope.alias());
  if (counts === undefined || request.filter != null) return sql`'count', (select count(*) from ${from(declaration, row)} where ${filter(row)})`;
  const countable = sql`${from(declaration, row)} where ${every([visible(declaration, row, scope.reader, counts), request.where(row)])}`;
  const under = counts.under?.(scope.reader.principal);
  const agreements = under == null ? raw('') : sql`, ${literal(scope.shown.column(`${name} totalCount`))}, (select json_agg(distinct ${under(row)}) from ${countable})`;
  return sql`'count', (select count(*) from ${countable})${agreements}`;
}

/** Nobody orders by what is hidden from them: a field withheld from all rows is refused, one withheld from some orders those as unknown. */
function guardedOrderKey(scope: Scope, declaration: TypeDeclaration, order: OrderDeclaration, row: Row): Sql {
  const field = fieldOf(declaration, order.field);
  if (field === undefined) throw new Error(`${declaration.name} is ordered by ${order.field}, which it does not declare.`);
  refuseHidden(scope.reader, declaration, order.field);
  return orderKey(order, guarded(field, row, scope.reader, order.sql?.(row) ?? row(order.column)));
}
