import { RequestError } from '../errors/request-error.ts';
import { apiLimits } from '../limits/limits.ts';
import { messages } from '../messages.ts';
import { every, type Sql, some, sql } from '../sql.ts';
import { isStorable } from '../text.ts';
import { fieldOf, type TypeDeclaration } from './declaration.ts';
import type { Reader, Row } from './reader.ts';
import type { Filter, PageDeclaration } from './page.ts';
import { guarded } from './row.ts';

/** All named conditions hold, together with the nested ones. */
export function compileFilter(reader: Reader, page: PageDeclaration, declaration: TypeDeclaration, row: Row, filter: Filter): Sql {
  const conditions: Sql[] = [];
  for (const [name, value] of Object.entries(filter)) {
    if (value == null) continue;
    const nested = (part: Filter) => compileFilter(reader, page, declaration, row, part);
    if (name === 'and') conditions.push(...(value as Filter[]).map(nested));
    else if (name === 'or') conditions.push(some((value as Filter[]).map(nested)));
    else if (name === 'not') conditions.push(sql`not coalesce(${nested(value as Filter)}, false)`);
    else conditions.push(compileCondition(reader, page, declaration, row, [name, value]));
  }
  return every(conditions);
}

/** The fields that a filter's conditions look at. */
export function filteredFields(page: PageDeclaration, { and, or, not, ...own }: Filter): string[] {
  const named = Object.entries(own).flatMap(([name, value]) => (value == null ? [] : [page.filters[name]!.field]));
  return [...named, ...[...(and ?? []), ...(or ?? []), ...(not == null ? [] : [not])].flatMap((part) => filteredFields(page, part))];
}

/** Refuses a filter that would make more of a statement than anybody needs. */
export function refuseLong(filter: Filter): void {
  const asked = conditionsIn(filter);
  if (asked > apiLimits.maxFilterConditions) throw new RequestError('LIMIT_EXCEEDED', messages.filterConditions, { limit: apiLimits.maxFilterConditions, asked, status: 400 });
}

/** An empty part counts as one, because it costs as much. */
function conditionsIn(filter: Filter): number {
  const { and, or, not, ...own } = filter;
  const nested = [...(and ?? []), ...(or ?? []), ...(not == null ? [] : [not])].map(conditionsIn);
  return Math.max(1, nested.reduce((sum, count) => sum + count, Object.values(own).filter((value) => value != null).length));
}

function compileCondition(reader: Reader, page: PageDeclaration, declaration: TypeDeclaration, row: Row, [name, value]: [string, unknown]): Sql {
  const filter = page.filters[name];
  if (filter === undefined) throw new Error(`${page.name} is filtered by ${name}, which it does not declare.`);
  const field = fieldOf(declaration, filter.field);
  if (field === undefined) throw new Error(`${page.name} filters by ${filter.field}, which ${declaration.name} does not declare.`);
  refuseHidden(reader, declaration, filter.field);
  if ([value].flat().some((text) => typeof text === 'string' && !isStorable(text))) throw new RequestError('BAD_USER_INPUT', messages.invalidText);
  // Withheld is unknown: the condition is null there, and a null condition selects nothing.
  return guarded(field, row, reader, filter.sql(row, value as never));
}

/** A field withheld from all rows may be neither filtered nor ordered by. */
export function refuseHidden(reader: Reader, declaration: TypeDeclaration, name: string): void {
  const field = fieldOf(declaration, name);
  if (field?.rule?.sees(reader.principal) === false) throw new RequestError('FORBIDDEN', messages.hiddenField, { field: name });
}
