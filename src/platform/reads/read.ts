import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import type { Context } from '../context.ts';
import { sessionOf } from '../database/session.ts';
import { limitError } from '../limits/limit-error.ts';
import { apiLimits } from '../limits/limits.ts';
import { raw, type Sql, sql } from '../sql.ts';
import { compilePage, type Scope, selectRecords } from './compile.ts';
import { type ConnectionValue, connectionOf, type PageRows } from './connection.ts';
import { declarationOf } from './declaration.ts';
import type { Reader, Row, TypeClass } from './reader.ts';
import { pageWindow } from './keyset.ts';
import type { PageArguments, PageDeclaration } from './page.ts';
import { connectionSelections } from './selection.ts';
import { createShown, noteShown } from './shown.ts';

/** A record as read: its id, and the selected values under the keys of the operation. */
export interface RecordRow {
  readonly $id: string;
  /** The concrete type's name in the schema. */
  readonly $type: string;
  /** The position of a page's row in its order. */
  readonly $order?: string | null;
  readonly [key: string]: unknown;
}

/** Reads the one record that the condition names, with everything selected below it, in one statement; null when there is none to see. */
export async function readOne(ctx: Context, info: GraphQLResolveInfo, type: TypeClass, where: (row: Row) => Sql): Promise<RecordRow | null> {
  const scope = openScope(ctx, info);
  const records = selectRecords(scope, declarationOf(type), selectionsOf(info), where, () => raw('limit 1'));
  return runJson<RecordRow>(ctx, scope, sql`select row_to_json(r)::text as data from (${records}) r`);
}

/** Reads one record by its uuid. */
export function readById(ctx: Context, info: GraphQLResolveInfo, type: TypeClass, id: string): Promise<RecordRow | null> {
  return readOne(ctx, info, type, (row) => sql`${row('id')} = ${id}::uuid`);
}

/** Reads many records by uuid in one statement; those that are not there to see are missing from the map. */
export async function readByIds(ctx: Context, info: GraphQLResolveInfo, type: TypeClass, ids: readonly string[]): Promise<Map<string, RecordRow>> {
  const scope = openScope(ctx, info);
  const records = selectRecords(scope, declarationOf(type), selectionsOf(info), (row) => sql`${row('id')} = any(${[...ids]}::uuid[])`);
  const rows = await runJson<RecordRow[]>(ctx, scope, sql`select coalesce(json_agg(r), '[]')::text as data from (${records}) r`);
  return new Map((rows ?? []).map((row) => [row.$id, row]));
}

/** Reads a page of records, with everything selected below it and the count when it is selected, in one statement. */
export async function readPage(ctx: Context, info: GraphQLResolveInfo, page: PageDeclaration, args: PageArguments, where: (row: Row) => Sql = () => raw('true')): Promise<ConnectionValue> {
  const scope = openScope(ctx, info);
  const asked = connectionSelections(info, selectionsOf(info));
  const window = pageWindow(scope, page, args);
  const compiled = compilePage(scope, page, window, { filter: args.filter, ...asked, where });
  return connectionOf(ctx.cursors, window, await runJson<PageRows>(ctx, scope, sql`select ${compiled}::text as data`));
}

/** The reader of a request: what expressions and rules know of it. */
export function readerOf(ctx: Context): Reader {
  return { principal: ctx.principal, locales: ctx.locales, now: ctx.now };
}

function openScope(ctx: Context, info: GraphQLResolveInfo): Scope {
  let aliases = 0;
  return { operation: info, reader: readerOf(ctx), keys: ctx.keys, cursors: ctx.cursors, alias: () => `t${aliases++}`, shown: createShown(), isFiltered: false };
}

function selectionsOf(info: GraphQLResolveInfo): SelectionSetNode[] {
  return info.fieldNodes.flatMap((node) => (node.selectionSet === undefined ? [] : [node.selectionSet]));
}

/** Refuses what planning alone would keep the database busy with. Rows are priced before; this is about what is asked of each. */
function refuseLongStatement({ text }: Sql): void {
  const { maxStatementLength: maximum } = apiLimits;
  if (text.length > maximum) throw limitError({ name: 'maxStatementLength', maximum, actual: text.length });
}

/** The statement's one JSON text. PostgreSQL builds it, so a page of nested records arrives in one value. */
async function runJson<Data>(ctx: Context, { isFiltered, shown }: Scope, statement: Sql): Promise<Data | null> {
  refuseLongStatement(statement);
  const [answer] = await ctx.database.read<{ data: string | null }>(sessionOf(ctx.principal), statement, isFiltered ? 'by values' : 'once');
  if (answer?.data == null) return null;
  const data = JSON.parse(answer.data) as Data;
  await noteShown(ctx, shown, data);
  return data;
}
