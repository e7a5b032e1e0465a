import { sessionOf } from '../../platform/database/session.ts';
import type { Context } from '../../platform/context.ts';
import { bestShipped } from '../../platform/messages.ts';
import { sql } from '../../platform/sql.ts';
import { seeImport } from '../exchange.policy.ts';
import { byteOrderMark, csvLine } from '../formula-safe.ts';

const pageSize = 1_000;

interface ErrorRow {
  readonly id: string;
  readonly line: string;
  readonly column_name: string | null;
  readonly code: string;
  readonly message: string;
}

/** The errors of an import as a CSV file: line, column, code, message. Null when there is no such import to see. */
export async function errorFile(ctx: Context, importId: string): Promise<AsyncGenerator<string> | null> {
  const { database, principal } = ctx;
  if (seeImport.sees(principal) !== true) return null;
  const [row] = await database.read(sessionOf(principal), sql`select 1 from data_import where workspace_id = ${principal.workspaceId}::uuid and id = ${importId}::uuid`);
  return row === undefined ? null : errorLines(ctx, importId);
}

async function* errorLines({ database, principal, locales }: Context, importId: string): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(['line', 'column', 'code', 'message']);
  let last: ErrorRow | undefined;
  for (;;) {
    const rows: ErrorRow[] = await database.read<ErrorRow>(sessionOf(principal), sql`
      select id, line::text, column_name, code, texts ->> ${bestShipped(locales)} as message from import_error
      where workspace_id = ${principal.workspaceId}::uuid and import_id = ${importId}::uuid
        and (line, id) > (${last?.line ?? '-1'}::bigint, ${last?.id ?? '00000000-0000-0000-0000-000000000000'}::uuid)
      order by line, id limit ${pageSize}::integer`);
    yield rows.map(({ line, column_name: column, code, message }) => csvLine([line, column ?? '', code, message])).join('');
    if (rows.length < pageSize) return;
    last = rows.at(-1);
  }
}
