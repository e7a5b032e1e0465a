import type { Context } from '../../platform/context.ts';
import { sessionOf } from '../../platform/database/session.ts';
import { sql } from '../../platform/sql.ts';
import { seeExport } from '../exchange.policy.ts';
import type { ExportFormat } from './export.entity.ts';

export interface ExportFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly byteSize: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

interface FileRow {
  readonly file_name: string;
  readonly format: ExportFormat;
  readonly finished_run: string;
  readonly byte_size: string;
}

const contentTypes: Readonly<Record<ExportFormat, string>> = { CSV: 'text/csv; charset=utf-8', JSON_LINES: 'application/x-ndjson; charset=utf-8' };

/** The file of a finished export, for who asked for it; null for everybody else, and once it has expired. */
export async function readExport(ctx: Context, id: string): Promise<ExportFile | null> {
  const { database, principal } = ctx;
  if (seeExport.sees(principal) === false) return null;
  const [row] = await database.read<FileRow>(sessionOf(principal), sql`
    select file_name, format, finished_run, byte_size::text from data_export
    where workspace_id = ${principal.workspaceId}::uuid and id = ${id}::uuid and requested_by = ${principal.id}::uuid and party_id = ${principal.partyId}::uuid
      and state = 'DONE' and expires_at > now()`);
  if (row === undefined) return null;
  return { fileName: row.file_name, contentType: contentTypes[row.format], byteSize: Number(row.byte_size), bytes: chunks(ctx, id, row.finished_run) };
}

async function* chunks({ database, principal }: Context, id: string, run: string): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number += 1) {
    const [row] = await database.read<{ bytes: Uint8Array }>(sessionOf(principal), sql`
      select bytes from export_chunk where workspace_id = ${principal.workspaceId}::uuid and export_id = ${id}::uuid and run = ${run}::uuid and number = ${number}::integer`);
    if (row === undefined) return;
    yield row.bytes;
  }
}
