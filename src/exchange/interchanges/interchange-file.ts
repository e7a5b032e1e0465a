import type { Context } from '../../platform/context.ts';
import { sessionOf } from '../../platform/database/session.ts';
import { sql } from '../../platform/sql.ts';
import { seeInterchange } from './interchanges.policy.ts';

export interface InterchangeFile {
  readonly byteSize: number;
  readonly bytes: AsyncGenerator<Uint8Array>;
}

/** An interchange as it came in, byte for byte; null where there is none to see. */
export async function interchangeFile(ctx: Context, id: string): Promise<InterchangeFile | null> {
  const { database, principal } = ctx;
  if (seeInterchange.sees(principal) === false) return null;
  const [row] = await database.read<{ size: string }>(sessionOf(principal), sql`
    select byte_size::text as size from interchange where workspace_id = ${principal.workspaceId}::uuid and id = ${id}::uuid and (${principal.isStaff}::boolean or party_id = ${principal.partyId}::uuid)`);
  return row === undefined ? null : { byteSize: Number(row.size), bytes: chunksOf(ctx, id) };
}

async function* chunksOf({ database, principal }: Context, id: string): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number += 1) {
    const [row] = await database.read<{ bytes: Uint8Array }>(sessionOf(principal), sql`
      select bytes from interchange_chunk where workspace_id = ${principal.workspaceId}::uuid and interchange_id = ${id}::uuid and number = ${number}::integer`);
    if (row === undefined) return;
    yield row.bytes;
  }
}
