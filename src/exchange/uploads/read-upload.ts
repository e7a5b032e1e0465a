import type { Context } from '../../platform/context.ts';
import { sessionOf } from '../../platform/database/session.ts';
import { sql } from '../../platform/sql.ts';

/** The bytes of a file, chunk by chunk. */
export async function* readUpload({ database, principal }: Context, uploadId: string): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number += 1) {
    const [row] = await database.read<{ bytes: Uint8Array }>(sessionOf(principal), sql`
      select bytes from upload_chunk where workspace_id = ${principal.workspaceId}::uuid and upload_id = ${uploadId}::uuid and number = ${number}::integer`);
    if (row === undefined) return;
    yield row.bytes;
  }
}

/** Bytes of a file that arrived completely; null when there is none of the asker's. */
export async function sizeOf({ database, principal }: Context, uploadId: string): Promise<number | null> {
  const [row] = await database.read<{ size: string }>(sessionOf(principal), sql`
    select byte_size::text as size from upload where workspace_id = ${principal.workspaceId}::uuid and id = ${uploadId}::uuid and completed_at is not null and expires_at > now()`);
  return row === undefined ? null : Number(row.size);
}
